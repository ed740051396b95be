"""The same pages with the invented instrument, where the engine shows a kind of item; by the name of the page."""

from tests.inventaris.soort import Toestand

PROEF_ANTWOORD = {
    "pr_wachten": "2",
    "pr_school": "3",
    "pr_weten": "4",
    "pr_begin": "0",
    "pr_zet": "2",
    "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a222",
    "pr_kans": "Samen lunchen",
    "pr_kans_mag": "on",
}
PROEF_TE_LANG = {"pr_wachten_toelichting": "a" * 600, "pr_wachten_door": "druk", "pr_kans": "b" * 600}
WIE = {"organisatie": "De Linde", "partij": "school"}

TOESTANDEN = {
    "scans:maken": [
        Toestand("proef: kiezen", als="beheerder", pad="/mijn/scans/maken/", kop="Wat willen jullie scoren?"),
        Toestand("proef: scan maken", als="beheerder", pad="/mijn/scans/maken/?instrument=proef"),
        Toestand("proef: scan maken leeg", als="beheerder", pad="/mijn/scans/maken/?instrument=proef", data={}),
    ],
    "scans:scan": [Toestand("proef: scan", pad="/mijn/scans/{proef_open}/", kop="Hulp op school, open")],
    "scans:proefscan": [
        Toestand("proef: voorbeeld", als="beheerder", pad="/mijn/scans/proef/?instrument=proef"),
        Toestand(
            "proef: voorbeeld met namen", als="beheerder", pad="/mijn/scans/proef/?instrument=proef&openheid=naam"
        ),
    ],
    "scans:papier": [
        Toestand("proef: papier", pad="/mijn/scans/{proef_open}/papier/"),
        Toestand("proef: papier met fouten", pad="/mijn/scans/{proef_open}/papier/", data={"pr_wachten": "9"}),
        Toestand("proef: papier met naam", pad="/mijn/scans/{proef_op_naam}/papier/"),
    ],
    "samen:verslag": [
        Toestand(
            "proef: verslag met een vorige ronde",
            pad="/s/{proef_gesloten_code}/verslag/",
            kop="Hulp op school, gesloten",
        ),
        Toestand(
            "proef: verslag met naam",
            pad="/s/{proef_naam_gesloten_code}/verslag/",
            kop="Hulp op school, gesloten met naam",
        ),
    ],
    "scans:rondes": [
        Toestand(
            "proef: rondes", pad="/mijn/scans/{proef_gesloten}/rondes/", kop="De rondes van Hulp op school, gesloten"
        )
    ],
    "samen:scherm": [
        Toestand("proef: scherm open", pad="/s/{proef_open_code}/scherm/", kop="Hulp op school, open"),
        Toestand("proef: scherm lang", pad="/s/{proef_lang_code}/scherm/", kop="Hulp op school, uitgebreid"),
        Toestand("proef: scherm onthuld", pad="/s/{proef_onthuld_code}/scherm/", kop="Hulp op school, onthuld"),
        Toestand(
            "proef: scherm met_naam", pad="/s/{proef_met_naam_code}/scherm/", kop="Hulp op school, onthuld met naam"
        ),
        Toestand("proef: scherm regios", pad="/s/{proef_regios_code}/scherm/", kop="Hulp op school, tussen regio's"),
    ],
    "samen:resultaat": [
        Toestand(
            "proef: resultaat onthuld",
            pad="/s/{proef_onthuld_code}/resultaat/",
            kop="De uitkomst: Hulp op school, onthuld",
        ),
        Toestand(
            "proef: resultaat met_naam",
            pad="/s/{proef_met_naam_code}/resultaat/",
            kop="De uitkomst: Hulp op school, onthuld met naam",
        ),
        Toestand(
            "proef: resultaat regios",
            pad="/s/{proef_regios_code}/resultaat/",
            kop="De uitkomst: Hulp op school, tussen regio's",
        ),
    ],
    "scans:onthullen": [
        Toestand("proef: onthullen", pad="/mijn/scans/{proef_klaar}/onthullen/", kop="Onthullen: weet je het zeker?")
    ],
    "scans:uitkomst": [
        Toestand(
            "proef: uitkomst lang", pad="/mijn/scans/{proef_lang}/uitkomst/", kop="Uitkomst: Hulp op school, uitgebreid"
        ),
        Toestand(
            "proef: uitkomst onthuld",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/",
            kop="Uitkomst: Hulp op school, onthuld",
        ),
        Toestand(
            "proef: uitkomst met_naam",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/",
            kop="Uitkomst: Hulp op school, onthuld met naam",
        ),
        Toestand(
            "proef: uitkomst regios",
            pad="/mijn/scans/{proef_regios}/uitkomst/",
            kop="Uitkomst: Hulp op school, tussen regio's",
        ),
        Toestand(
            "proef: uitkomst gesloten",
            pad="/mijn/scans/{proef_gesloten}/uitkomst/",
            kop="Uitkomst: Hulp op school, gesloten",
        ),
    ],
    "scans:groepsscore": [
        Toestand(
            "proef: uitkomst van Wachten",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_wachten/",
            kop="Wachten",
        ),
        Toestand(
            "proef: uitkomst van Hulp op jullie school",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_school/",
            kop="Hulp op jullie school",
        ),
        Toestand(
            "proef: uitkomst van Weten wie je belt",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_weten/",
            kop="Weten wie je belt",
        ),
        Toestand(
            "proef: uitkomst van De eerste stap",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_begin/",
            kop="De eerste stap",
        ),
        Toestand(
            "proef: uitkomst van Aan zet", pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_zet/", kop="Aan zet"
        ),
        Toestand(
            "proef: uitkomst met naam van Wachten",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/onderdeel/pr_wachten/",
            kop="Wachten",
        ),
        Toestand(
            "proef: uitkomst met naam van Hulp op jullie school",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/onderdeel/pr_school/",
            kop="Hulp op jullie school",
        ),
        Toestand(
            "proef: uitkomst met naam van Weten wie je belt",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/onderdeel/pr_weten/",
            kop="Weten wie je belt",
        ),
        Toestand(
            "proef: uitkomst met naam van De eerste stap",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/onderdeel/pr_begin/",
            kop="De eerste stap",
        ),
        Toestand(
            "proef: uitkomst met naam van Aan zet",
            pad="/mijn/scans/{proef_met_naam}/uitkomst/onderdeel/pr_zet/",
            kop="Aan zet",
        ),
        Toestand(
            "proef: groepsscore leeg",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_school/",
            data={},
            kop="Hulp op jullie school",
        ),
        Toestand(
            "proef: groepsscore ver weg",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_begin/",
            data={"waarde": "1", "waarom": "Toch."},
            kop="De eerste stap",
        ),
    ],
    "scans:verbergen": [
        Toestand(
            "proef: verbergen",
            pad="/mijn/scans/{proef_onthuld}/uitkomst/onderdeel/pr_kans/verberg/?nummer=0",
            kop="Deze tekst verbergen?",
        )
    ],
    "scans:bespreken": [Toestand("proef: bespreken", pad="/mijn/scans/{proef_lang}/uitkomst/bespreken/")],
    "scans:afspraak_maken": [
        Toestand(
            "proef: afspraak maken", pad="/mijn/scans/{proef_onthuld}/uitkomst/afspraken/maken/?onderdeel=pr_begin"
        )
    ],
    "samen:scan": [
        Toestand("proef: vragen", pad="/s/{proef_open_code}/", kop="Hulp op school, open"),
        Toestand(
            "proef: vragen met fouten",
            pad="/s/{proef_open_code}/",
            data=PROEF_TE_LANG | {"pr_school": "11"},
            kop="Hulp op school, open",
        ),
        Toestand("proef: vragen met naam", pad="/s/{proef_op_naam_code}/", kop="Hulp op school, open met naam"),
        Toestand(
            "proef: vragen met naam, met fouten",
            pad="/s/{proef_op_naam_code}/",
            data=WIE | PROEF_TE_LANG,
            kop="Hulp op school, open met naam",
        ),
        Toestand(
            "proef: dank", pad="/s/{proef_open_code}/", data=PROEF_ANTWOORD, kop="Hulp op school, open", goed=True
        ),
    ],
    "samen:achteraf": [
        Toestand("proef: achteraf", pad="/s/{proef_met_naam_code}/achteraf/", kop="Hulp op school, onthuld met naam")
    ],
}
