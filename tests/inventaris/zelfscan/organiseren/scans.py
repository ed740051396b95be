"""Making a scan, and all before the reveal: for who organises it. For others, staff too, it is not there."""

from tests.inventaris.soort import (
    INGELOGD,
    NIEMAND,
    ORGANISATOR,
    VRIJ,
    Pagina,
    Toestand,
    binnen,
    doen,
    fout,
    iedereen,
    knop,
    na,
    niets,
    zien,
)

ONZIN = "<b onclick=x>\u202e\x00🙂"
TE_LANG = "a" * 3000
NIEUW_SCAN = {
    "samenwerking": "Twee scholen en het wijkteam",
    "manier": "3",
    "datum": "2099-03-24",
    "tijd": "14:30",
    "verwacht": "9",
    "openheid": "totaal",
}
PAPIER = {"cijfers": "3041", "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111"}
REGELS = {"stap": "regels", "form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-email": "geen adres"}
WIE = {"organisatie": "De Linde", "partij": "school"}
LIJST = "Bo Jansen <bo@linde.example>\nDe Brug\tSchool\tMo\n<b>iets</b>, los@voorbeeld.example"

PAGINAS = (
    Pagina("scans:lijst", [zien("/mijn/scans/", INGELOGD)], "Mijn scans", [Toestand("scans", als="beheerder")]),
    Pagina(
        "scans:maken",
        [
            fout("/mijn/scans/maken/?instrument=kernrollen", INGELOGD),
            doen("/mijn/scans/maken/?instrument=kernrollen", INGELOGD, NIEUW_SCAN),
            # With more than one instrument one chooses first.
            fout("/mijn/scans/maken/", INGELOGD),
        ],
        "Een scan maken",
        [
            Toestand("scan maken", als="beheerder"),
            Toestand("scan maken leeg", als="beheerder", data={}),
            Toestand(
                "scan maken met onzin", als="beheerder", data={"samenwerking": ONZIN + TE_LANG, "datum": "2020-01-01"}
            ),
        ],
        neemt_zelf=True,
    ),
    Pagina(
        "scans:scan",
        [zien("/mijn/scans/{scan}/", ORGANISATOR), zien("/mijn/scans/999999/", NIEMAND)],
        "Passend onderwijs in De Proef",
        [
            Toestand("scan met naam", pad="/mijn/scans/{scan_met_naam}/", kop="Wijkteam en school"),
            Toestand("scan per laag", pad="/mijn/scans/{per_laag}/", kop="Onthuld per laag"),
            Toestand("scan met een dichte deur", eerst=(("/mijn/scans/{scan}/deur/", {"dicht": "1"}),)),
            Toestand("scan met een nieuwe code", eerst=(("/mijn/scans/{scan}/nieuwe-code/", {"oud": "{scan_code}"}),)),
            Toestand("scan met te veel antwoorden", pad="/mijn/scans/{te_veel}/"),
            Toestand("scan die vol zit", pad="/mijn/scans/{vol}/"),
            Toestand("afgelaste scan", eerst=(("/mijn/scans/{scan}/afgelasten/", {}),)),
            Toestand("scan van een ander", als="medewerker", status=404),
            Toestand(
                "scan op naam met een dichte deur na het onthullen",
                pad="/mijn/scans/{op_naam}/",
                kop="Onthuld op naam",
                eerst=(("/mijn/scans/{op_naam}/deur/", {"dicht": "1"}),),
            ),
        ],
    ),
    Pagina(
        "scans:wijzigen",
        [
            fout("/mijn/scans/{scan}/wijzigen/", ORGANISATOR),
            doen("/mijn/scans/{scan}/wijzigen/", ORGANISATOR, NIEUW_SCAN),
        ],
        "De scan wijzigen",
    ),
    Pagina(
        "scans:genodigden",
        [
            fout("/mijn/scans/{scan}/genodigden/", ORGANISATOR, {"stap": "een"}),
            doen("/mijn/scans/{scan}/genodigden/", ORGANISATOR, WIE | {"stap": "een", "organisatie": "De Brug"}),
            fout("/mijn/scans/{scan}/genodigden/", ORGANISATOR, {"stap": "plak", "lijst": "Jo <jo@voorbeeld.example>"}),
        ],
        "Wie is uitgenodigd?",
        [
            Toestand("geen genodigden", pad="/mijn/scans/{scan_met_naam}/genodigden/"),
            Toestand("genodigde leeg", data={"stap": "een"}),
            Toestand("lijst plakken leeg", data={"stap": "plak"}),
            Toestand("lijst met fouten", data=REGELS, kop="Klopt dit?"),
            Toestand("lijst bekijken", data={"stap": "plak", "lijst": LIJST}, kop="Klopt dit?", goed=True),
        ],
    ),
    Pagina(
        "scans:verbeteren",
        [
            doen(
                "/mijn/scans/{scan}/genodigden/{scan_genodigde}/verbeteren/",
                ORGANISATOR,
                {"naam": "Bo Bakker", "email": "bo.bakker@voorbeeld.example"},
            ),
            fout(
                "/mijn/scans/{scan}/genodigden/{scan_genodigde}/verbeteren/",
                ORGANISATOR,
                {"naam": "bo@voorbeeld.example"},
            ),
            fout("/mijn/scans/{scan}/genodigden/999999/verbeteren/", NIEMAND),
        ],
        "Naam of adres verbeteren",
    ),
    Pagina(
        "scans:wissen",
        [
            doen("/mijn/scans/{scan}/genodigden/{scan_genodigde}/wissen/", ORGANISATOR),
            fout("/mijn/scans/{scan}/genodigden/999999/wissen/", NIEMAND),
        ],
        "De naam Bo verwijderen?",
    ),
    Pagina(
        "scans:uitnodigen",
        [
            doen("/mijn/scans/{scan}/uitnodigen/", ORGANISATOR, {"wat": "uitnodiging"}),
            fout("/mijn/scans/{scan}/uitnodigen/", ORGANISATOR, {"wat": "herinnering"}),
        ],
        "Uitnodigen",
        [Toestand("herinneren kan nog niet", data={"wat": "herinnering"})],
    ),
    Pagina(
        "scans:proefscan",
        [zien("/mijn/scans/proef/", INGELOGD)],
        "Zo werkt een scan",
        [
            Toestand("voorbeeld met domeinen", pad="/mijn/scans/proef/?openheid=domein"),
            Toestand("voorbeeld met lagen", pad="/mijn/scans/proef/?openheid=laag"),
            Toestand("voorbeeld met namen", pad="/mijn/scans/proef/?openheid=naam"),
        ],
    ),
    Pagina(
        "scans:papier",
        [
            fout("/mijn/scans/{scan}/papier/", ORGANISATOR, {"cijfers": "39"}),
            doen("/mijn/scans/{scan}/papier/", ORGANISATOR, PAPIER | {"cijfers": "3241"}, antwoord=200),
        ],
        "Papieren formulieren overtypen",
        [
            Toestand("papier met naam", pad="/mijn/scans/{scan_met_naam}/papier/"),
            Toestand("papier met fout", pad="/mijn/scans/{scan_met_naam}/papier/", data={"cijfers": "39"}),
            Toestand("papier opgeslagen", data=PAPIER, goed=True),
            Toestand("papier met een dichte deur", data=PAPIER, eerst=(("/mijn/scans/{scan}/deur/", {"dicht": "1"}),)),
        ],
    ),
    Pagina(
        "scans:verplaatsen",
        [
            fout("/mijn/scans/{scan}/verplaatsen/", ORGANISATOR),
            doen("/mijn/scans/{scan}/verplaatsen/", ORGANISATOR, {"datum": "2099-03-25", "tijd": "10:00"}),
        ],
        "De bijeenkomst verplaatsen",
        [Toestand("scan verplaatsen leeg", data={})],
    ),
    Pagina(
        "scans:deur",
        [
            doen("/mijn/scans/{scan}/deur/", ORGANISATOR, {"dicht": "1"}),
            fout("/mijn/scans/{gesloten}/deur/", na(ORGANISATOR, 302), {"dicht": "1"}),
        ],
        "De deur dichtdoen?",
        [
            Toestand(
                "deur openzetten", kop="De deur weer openzetten?", eerst=(("/mijn/scans/{scan}/deur/", {"dicht": "1"}),)
            )
        ],
    ),
    Pagina(
        "scans:nieuwe_code",
        [
            doen("/mijn/scans/{scan}/nieuwe-code/", ORGANISATOR, {"oud": "{scan_code}"}),
            fout("/mijn/scans/{scan}/nieuwe-code/", ORGANISATOR, {"oud": "AAAAAAA"}),
        ],
        "Een nieuwe code geven?",
        [Toestand("nieuwe code van een oude pagina", data={"oud": "AAAAAAA"})],
    ),
    Pagina(
        "scans:opnieuw",
        [
            doen("/mijn/scans/{klaar}/opnieuw/", ORGANISATOR, {"keer": "0"}),
            # Asked for from an older page, and with nothing to wipe.
            fout("/mijn/scans/{klaar}/opnieuw/", ORGANISATOR, {"keer": "1"}),
            fout("/mijn/scans/{scan}/opnieuw/", ORGANISATOR, {"keer": "0"}),
        ],
        "Opnieuw beginnen?",
        [Toestand("opnieuw beginnen zonder antwoord", pad="/mijn/scans/{scan}/opnieuw/", data={"keer": "0"})],
    ),
    Pagina(
        "scans:afgelasten",
        [doen("/mijn/scans/{scan}/afgelasten/", ORGANISATOR)],
        "Passend onderwijs in De Proef afgelasten?",
        neemt_zelf=True,
    ),
    Pagina(
        "scans:organisatoren",
        [
            fout("/mijn/scans/{scan}/organisatoren/", ORGANISATOR, {"wat": "erbij"}),
            doen(
                "/mijn/scans/{scan}/organisatoren/",
                ORGANISATOR,
                {"wat": "erbij", "erbij-email": "nieuw@voorbeeld.example"},
            ),
            doen(
                "/mijn/scans/{scan}/organisatoren/",
                ORGANISATOR,
                {"wat": "over", "over-email": "nieuw@voorbeeld.example"},
            ),
        ],
        "Wie organiseert deze scan?",
        [
            Toestand("organisatoren leeg", data={"wat": "over"}),
            Toestand("organisatoren gevraagd", pad="/mijn/scans/{scan_met_naam}/organisatoren/"),
        ],
        vraagt_bewijs=True,
    ),
    # The only one stays.
    Pagina(
        "scans:organisator_weg",
        [fout("/mijn/scans/{scan}/organisatoren/{scan_organisator}/", ORGANISATOR)],
        "Deze scan niet meer mee organiseren?",
    ),
    # Asked to organise it; neither who asks nor staff answers that.
    Pagina(
        "scans:voorstel",
        [
            fout("/mijn/scans/vragen/{scanvoorstel}/", binnen(404, gebruiker=200)),
            doen("/mijn/scans/vragen/{scanvoorstel}/", binnen(404, gebruiker=200), {"antwoord": "ja"}),
            doen("/mijn/scans/vragen/{scanvoorstel}/", binnen(404, gebruiker=200), {"antwoord": "nee"}),
            fout("/mijn/scans/vragen/999999/", NIEMAND),
        ],
        "Wil je deze scan mee organiseren?",
        [
            Toestand(
                "scan overnemen",
                als="lid",
                pad="/mijn/scans/vragen/{scanvoorstel_over}/",
                kop="Wil je deze scan overnemen?",
            )
        ],
        neemt_zelf=True,
        kijkers=["genodigde"],
    ),
    Pagina(
        "scans:voorstel_verwijderen",
        [
            knop("/mijn/scans/{scan_met_naam}/organisatoren/vragen/{scanvoorstel}/verwijderen/", ORGANISATOR),
            # Of another scan.
            niets("/mijn/scans/{scan}/organisatoren/vragen/{scanvoorstel}/verwijderen/", NIEMAND),
        ],
        neemt_zelf=True,
        kijkers=[],
    ),
    Pagina("samen:qr", [zien("/s/{scan_code}/qr.svg", VRIJ), zien("/s/AAAAAAA/qr.svg", iedereen(404))], openbaar=True),
    Pagina(
        "samen:poster",
        [zien("/s/{scan_code}/poster.pdf", VRIJ), zien("/s/{mee_oud}/poster.pdf", iedereen(410))],
        openbaar=True,
    ),
    Pagina("samen:formulier", [zien("/s/{scan_code}/formulier.pdf", VRIJ)], openbaar=True),
    Pagina("samen:agenda", [zien("/s/{scan_code}/agenda.ics", VRIJ)], openbaar=True),
    Pagina(
        "scans:rondes",
        [zien("/mijn/scans/{gesloten}/rondes/", ORGANISATOR), zien("/mijn/scans/999999/rondes/", NIEMAND)],
        "De rondes van Gesloten",
    ),
    Pagina(
        "scans:volgende_ronde",
        [
            fout("/mijn/scans/{gesloten}/volgende-ronde/", ORGANISATOR, {"datum": "2000-01-01", "tijd": "10:00"}),
            doen("/mijn/scans/{gesloten}/volgende-ronde/", ORGANISATOR, {"datum": "2099-01-01", "tijd": "10:00"}),
        ],
        "Begin een volgende ronde",
        [
            Toestand("volgende ronde leeg", data={}),
            # The answer to it is the next empty form.
            Toestand("volgende ronde te vroeg", data={"datum": "2000-01-01", "tijd": "10:00"}),
        ],
        neemt_zelf=True,
    ),
)
