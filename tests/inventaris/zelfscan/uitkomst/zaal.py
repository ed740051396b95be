"""The room and what comes after the reveal. With the code: everybody, the same. Writing it down: who organises it."""

from tests.inventaris.soort import (
    NIEMAND,
    ORGANISATOR,
    VRIJ,
    Adres,
    Pagina,
    Toestand,
    doen,
    fout,
    iedereen,
    knop,
    na,
    zien,
)

AFSPRAAK = {"wat": "Bel de wethouder", "organisatie": "De Linde", "wanneer": "2099-01-01"}
GROEPSSCORE = {"waarde": "3", "waarom": "Het lukt nu geregeld."}
LEIDSCORE = {"wat": "score", "onderdeel": "verbinder", "verbinder-waarde": "3", "verbinder-waarom": "Het lukt."}
CONCLUSIE = {"conclusie": "We gaan door.", "bestuursvraag": "Geef ons tijd."}
LEIDAFSPRAAK = {"wat": "afspraak"} | {f"afspraak-{veld}": waarde for veld, waarde in AFSPRAAK.items()}
VERBORGEN = (("/mijn/scans/{op_naam}/uitkomst/regels/", {"wat": "verberg", "regel": "{op_naam_regel}"}),)

PAGINAS = (
    Pagina(
        "samen:scherm",
        [
            zien("/s/{scan_code}/scherm/", VRIJ),
            zien("/s/{onthuld_code}/scherm/", VRIJ),
            zien("/s/{gesloten_code}/scherm/", VRIJ),
            zien("/s/{afgelast_code}/scherm/", VRIJ),
            zien("/s/AAAAAAA/scherm/", iedereen(404)),
            zien("/s/{mee_oud}/scherm/", VRIJ),
        ],
        "Passend onderwijs in De Proef",
        [
            Toestand("scherm onthuld", pad="/s/{onthuld_code}/scherm/", kop="Onthuld"),
            Toestand("scherm per_domein", pad="/s/{per_domein_code}/scherm/", kop="Onthuld per domein"),
            Toestand(
                "scherm per_laag",
                pad="/s/{per_laag_code}/scherm/",
                kop="Onthuld per laag (gemeente Duindorp, thema thuiszitten, 12+ jaar)",
            ),
            Toestand("scherm op_naam", pad="/s/{op_naam_code}/scherm/", kop="Onthuld op naam"),
            Toestand("scherm regios", pad="/s/{regios_code}/scherm/", kop="Regio's"),
            Toestand("scherm gesloten", pad="/s/{gesloten_code}/scherm/", kop="Gesloten"),
            Toestand("scherm afgelast", pad="/s/{afgelast_code}/scherm/", kop="Afgelast"),
            Toestand("scherm verborgen", pad="/s/{verborgen_code}/scherm/", kop="Met een verborgen regel"),
            Toestand("oude code scherm", pad="/s/{mee_oud}/scherm/"),
            Toestand("dicht scherm", pad="/s/{mee_dicht}/scherm/"),
            Toestand("opnieuw scherm", pad="/s/{mee_opnieuw}/scherm/"),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:stand",
        [
            zien("/s/{scan_code}/stand/", VRIJ),
            zien("/s/onzin/stand/", iedereen(404)),
            zien("/s/{mee_oud}/stand/", VRIJ),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:resultaat",
        [
            zien("/s/{onthuld_code}/resultaat/", VRIJ),
            zien("/s/{scan_code}/resultaat/", iedereen(302)),
            zien("/s/{mee_oud}/resultaat/", iedereen(410)),
        ],
        "De uitkomst: Onthuld",
        [
            Toestand(
                "resultaat per_domein", pad="/s/{per_domein_code}/resultaat/", kop="De uitkomst: Onthuld per domein"
            ),
            Toestand("resultaat per_laag", pad="/s/{per_laag_code}/resultaat/", kop="De uitkomst: Onthuld per laag"),
            Toestand("resultaat op_naam", pad="/s/{op_naam_code}/resultaat/", kop="De uitkomst: Onthuld op naam"),
            Toestand("resultaat regios", pad="/s/{regios_code}/resultaat/", kop="De uitkomst: Regio's"),
            Toestand("resultaat gesloten", pad="/s/{gesloten_code}/resultaat/", kop="De uitkomst: Gesloten"),
            Toestand("resultaat papier", pad="/s/{papier_code}/resultaat/", kop="De uitkomst: Op papier"),
            Toestand(
                "resultaat verborgen", pad="/s/{verborgen_code}/resultaat/", kop="De uitkomst: Met een verborgen regel"
            ),
        ],
        openbaar=True,
    ),
    Pagina(
        "scans:onthullen",
        [fout("/mijn/scans/{scan}/onthullen/", ORGANISATOR), doen("/mijn/scans/{klaar}/onthullen/", ORGANISATOR)],
        "Onthullen kan nog niet",
        [
            Toestand(
                "onthullen met te veel antwoorden",
                pad="/mijn/scans/{te_veel}/onthullen/",
                kop="Onthullen: weet je het zeker?",
            ),
            Toestand("onthullen", pad="/mijn/scans/{klaar}/onthullen/", kop="Onthullen: weet je het zeker?"),
            Toestand("onthullen toch", data={}),
            Toestand("onthullen met vraag", pad="/mijn/scans/{gelijk}/onthullen/", kop="Onthullen: weet je het zeker?"),
            Toestand(
                "onthullen zonder antwoord op de vraag",
                pad="/mijn/scans/{gelijk}/onthullen/",
                data={},
                kop="Onthullen: weet je het zeker?",
            ),
            Toestand("onthullen afgelast", pad="/mijn/scans/{afgelast}/onthullen/"),
        ],
    ),
    Pagina(
        "scans:uitkomst",
        [
            zien("/mijn/scans/{onthuld}/uitkomst/", ORGANISATOR),
            zien("/mijn/scans/{scan}/uitkomst/", na(ORGANISATOR, 302)),
        ],
        "Uitkomst: Onthuld",
        [
            Toestand(
                "uitkomst per_domein", pad="/mijn/scans/{per_domein}/uitkomst/", kop="Uitkomst: Onthuld per domein"
            ),
            Toestand("uitkomst per_laag", pad="/mijn/scans/{per_laag}/uitkomst/", kop="Uitkomst: Onthuld per laag"),
            Toestand("uitkomst op_naam", pad="/mijn/scans/{op_naam}/uitkomst/", kop="Uitkomst: Onthuld op naam"),
            Toestand("uitkomst regios", pad="/mijn/scans/{regios}/uitkomst/", kop="Uitkomst: Regio's"),
            Toestand("uitkomst gesloten", pad="/mijn/scans/{gesloten}/uitkomst/", kop="Uitkomst: Gesloten"),
            Toestand(
                "uitkomst op naam met een verborgen regel",
                pad="/mijn/scans/{op_naam}/uitkomst/",
                kop="Uitkomst: Onthuld op naam",
                eerst=VERBORGEN,
            ),
        ],
    ),
    Pagina(
        "scans:groepsscore",
        [
            fout("/mijn/scans/{onthuld}/uitkomst/onderdeel/verbinder/", ORGANISATOR),
            doen("/mijn/scans/{onthuld}/uitkomst/onderdeel/verbinder/", ORGANISATOR, GROEPSSCORE),
            fout("/mijn/scans/{onthuld}/uitkomst/onderdeel/baas/", NIEMAND, GROEPSSCORE),
        ],
        "Verbinder",
        [
            Toestand("rol te weinig", pad="/mijn/scans/{onthuld}/uitkomst/onderdeel/dirigent/", kop="Dirigent"),
            Toestand("rol op naam", pad="/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/"),
            Toestand("rol tussen regio's", pad="/mijn/scans/{regios}/uitkomst/onderdeel/verbinder/"),
            Toestand("rol gesloten", pad="/mijn/scans/{gesloten}/uitkomst/onderdeel/verbinder/"),
            Toestand("groepsscore leeg", data={}),
            Toestand(
                "groepsscore ver weg",
                pad="/mijn/scans/{onthuld}/uitkomst/onderdeel/ontwerper/",
                data={"waarde": "1", "waarom": "Toch."},
                kop="Ontwerper",
            ),
            Toestand(
                "rol op naam met een verborgen regel",
                pad="/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/",
                eerst=VERBORGEN,
            ),
        ],
    ),
    Pagina(
        "scans:verbergen",
        [
            doen("/mijn/scans/{onthuld}/uitkomst/onderdeel/verbinder/verberg/?nummer=0", ORGANISATOR),
            fout("/mijn/scans/{onthuld}/uitkomst/onderdeel/verbinder/verberg/?nummer=7", NIEMAND),
        ],
        "Deze toelichting verbergen?",
        [
            Toestand(
                "verbergen op naam",
                pad="/mijn/scans/{op_naam}/uitkomst/onderdeel/verbinder/verberg/?regel={op_naam_regel}",
            )
        ],
    ),
    # This page and the next at the addresses they had.
    Pagina(
        "scans:groepsscore_rol",
        [doen("/mijn/scans/{onthuld}/uitkomst/rol/verbinder/", ORGANISATOR, GROEPSSCORE)],
        "Verbinder",
    ),
    Pagina(
        "scans:verbergen_rol",
        [doen("/mijn/scans/{onthuld}/uitkomst/rol/verbinder/verberg/?nummer=0", ORGANISATOR)],
        "Deze toelichting verbergen?",
    ),
    Pagina(
        "scans:bespreken",
        [
            fout("/mijn/scans/{onthuld}/uitkomst/bespreken/", ORGANISATOR, {"onderdelen": "baas"}),
            doen("/mijn/scans/{onthuld}/uitkomst/bespreken/", ORGANISATOR, {"onderdelen": "verbinder"}),
        ],
        "Wat bespreken jullie?",
        [Toestand("bespreken wat er niet is", data={"onderdelen": "baas"})],
    ),
    Pagina(
        "scans:regels",
        [
            doen("/mijn/scans/{op_naam}/uitkomst/regels/", ORGANISATOR, {"wat": "verberg", "regel": "{op_naam_regel}"}),
            # Nothing ticked; and without names there are no lines.
            fout("/mijn/scans/{op_naam}/uitkomst/regels/", ORGANISATOR, {"regel": "onzin"}, antwoord=302),
            fout("/mijn/scans/{onthuld}/uitkomst/regels/", na(ORGANISATOR, 302)),
        ],
        "De regels op naam",
        [
            Toestand("regels tussen regio's", pad="/mijn/scans/{regios}/uitkomst/regels/"),
            Toestand("regels op naam met een verborgen regel", eerst=VERBORGEN),
        ],
    ),
    Pagina(
        "scans:afspraak_maken",
        [
            fout("/mijn/scans/{onthuld}/uitkomst/afspraken/maken/", ORGANISATOR),
            doen("/mijn/scans/{onthuld}/uitkomst/afspraken/maken/", ORGANISATOR, AFSPRAAK),
        ],
        "Een afspraak erbij zetten",
        [
            Toestand("afspraak maken", pad="/mijn/scans/{onthuld}/uitkomst/afspraken/maken/?onderdeel=verbinder"),
            Toestand("afspraak leeg", data={"wanneer": "2020-01-01"}),
        ],
    ),
    Pagina(
        "scans:afspraak",
        [
            doen("/mijn/scans/{onthuld}/uitkomst/afspraken/{afspraak}/", ORGANISATOR, AFSPRAAK),
            Adres(
                "/mijn/scans/{onthuld}/uitkomst/afspraken/{gesloten_afspraak}/",
                get=NIEMAND,
                post=na(ORGANISATOR, 302),
                data=AFSPRAAK,
            ),
        ],
        "Afspraak wijzigen",
    ),
    Pagina(
        "scans:afspraak_klaar",
        [knop("/mijn/scans/{onthuld}/uitkomst/afspraken/{afspraak}/klaar/", ORGANISATOR)],
        kijkers=[],
    ),
    Pagina(
        "scans:afspraak_verwijderen",
        [doen("/mijn/scans/{onthuld}/uitkomst/afspraken/{afspraak}/verwijderen/", ORGANISATOR)],
        "Deze afspraak verwijderen?",
    ),
    Pagina(
        "scans:conclusie",
        [doen("/mijn/scans/{onthuld}/uitkomst/conclusie/", ORGANISATOR, CONCLUSIE)],
        "Conclusie",
        [Toestand("conclusie te lang", data={"conclusie": "a" * 2_001})],
    ),
    Pagina(
        "scans:sluiten",
        [
            doen("/mijn/scans/{onthuld}/uitkomst/sluiten/", ORGANISATOR),
            fout("/mijn/scans/{gesloten}/uitkomst/sluiten/", na(ORGANISATOR, 302)),
        ],
        "De scan sluiten?",
    ),
    Pagina(
        "scans:leiden",
        [
            fout("/mijn/scans/{scan}/leiden/", ORGANISATOR, {"wat": "onthul"}),
            doen("/mijn/scans/{klaar}/leiden/", ORGANISATOR, {"wat": "onthul"}),
            doen("/mijn/scans/{onthuld}/leiden/", ORGANISATOR, {"wat": "dia", "dia": "verbinder"}),
            doen("/mijn/scans/{onthuld}/leiden/", ORGANISATOR, LEIDSCORE),
            doen("/mijn/scans/{onthuld}/leiden/", ORGANISATOR, LEIDAFSPRAAK),
            doen("/mijn/scans/{onthuld}/leiden/", ORGANISATOR, {"wat": "conclusie", "conclusie-conclusie": "Door."}),
            doen("/mijn/scans/{onthuld}/leiden/", ORGANISATOR, {"wat": "sluit"}),
            fout("/mijn/scans/{gesloten}/leiden/", ORGANISATOR, {"wat": "conclusie"}, antwoord=302),
        ],
        "Passend onderwijs in De Proef",
        [
            Toestand("leiden als het kan", pad="/mijn/scans/{klaar}/leiden/", kop="Klaar om te onthullen"),
            Toestand("leiden met vraag", pad="/mijn/scans/{gelijk}/leiden/", kop="Bijna gelijk"),
            Toestand("leiden onthuld", pad="/mijn/scans/{onthuld}/leiden/?dia=verbinder", kop="Onthuld"),
            Toestand("leiden op_naam", pad="/mijn/scans/{op_naam}/leiden/", kop="Onthuld op naam"),
            Toestand("leiden regios", pad="/mijn/scans/{regios}/leiden/", kop="Regio's"),
            Toestand("leiden gesloten", pad="/mijn/scans/{gesloten}/leiden/", kop="Gesloten"),
            Toestand("leiden afgelast", pad="/mijn/scans/{afgelast}/leiden/", kop="Afgelast"),
            Toestand(
                "leiden met een groepsscore ver weg",
                pad="/mijn/scans/{onthuld}/leiden/",
                data={"wat": "score", "onderdeel": "ontwerper", "ontwerper-waarde": "1", "ontwerper-waarom": "Toch."},
                kop="Onthuld",
            ),
            Toestand(
                "leiden met een lege afspraak",
                pad="/mijn/scans/{onthuld}/leiden/",
                data={"wat": "afspraak"},
                kop="Onthuld",
            ),
        ],
    ),
)
