"""Making a scan, and all before the reveal: for who organises it. For others, staff too, it is not there."""

from .soort import DICHT, GEEN_POST, IEDEREEN_BINNEN, OPEN, Adres, binnen, iedereen, na

S = "/mijn/scans/{scan}/"
MAKEN = "/mijn/scans/maken/?instrument=kernrollen"
EIGEN = binnen(404, beheerder=200)
NIEMAND = binnen(404)
# Asked to organise it; neither who asks nor staff answers that.
GEVRAAGD = binnen(404, gebruiker=200)
VRAAG = "/mijn/scans/vragen/{scanvoorstel}/"
NIEUW = {
    "samenwerking": "Twee scholen en het wijkteam",
    "manier": "3",
    "datum": "2099-03-24",
    "tijd": "14:30",
    "verwacht": "9",
    "openheid": "totaal",
}


def zien(naam: str, pad: str) -> Adres:
    return Adres(naam, pad, DICHT, get=EIGEN, post=binnen(405))


def doen(naam: str, pad: str, data=None) -> Adres:
    return Adres(naam, pad, DICHT, get=EIGEN, post=na(EIGEN, 302), data=data or {}, doet=("beheerder",))


def fout(naam: str, pad: str, data=None) -> Adres:
    """With something wrong in it, or nothing to do: who may, reads what."""
    return Adres(naam, pad, DICHT, get=EIGEN, post=EIGEN, data=data or {})


ADRESSEN = (
    Adres("scans:lijst", "/mijn/scans/", DICHT, get=binnen(200), post=GEEN_POST),
    Adres("scans:maken", MAKEN, DICHT, get=binnen(200), post=binnen(200)),
    Adres("scans:maken", MAKEN, DICHT, binnen(200), binnen(302), NIEUW, IEDEREEN_BINNEN),
    zien("scans:scan", S),
    Adres("scans:scan", "/mijn/scans/999999/", DICHT, get=NIEMAND, post=GEEN_POST),
    fout("scans:wijzigen", f"{S}wijzigen/"),
    doen("scans:wijzigen", f"{S}wijzigen/", NIEUW),
    fout("scans:genodigden", f"{S}genodigden/", {"stap": "een"}),
    doen("scans:genodigden", f"{S}genodigden/", {"stap": "een", "organisatie": "De Brug", "partij": "school"}),
    fout("scans:genodigden", f"{S}genodigden/", {"stap": "plak", "lijst": "Jo <jo@voorbeeld.example>"}),
    doen("scans:wissen", f"{S}genodigden/{{scan_genodigde}}/wissen/"),
    Adres("scans:wissen", f"{S}genodigden/999999/wissen/", DICHT, get=NIEMAND, post=NIEMAND),
    doen("scans:uitnodigen", f"{S}uitnodigen/", {"wat": "uitnodiging"}),
    fout("scans:uitnodigen", f"{S}uitnodigen/", {"wat": "herinnering"}),
    Adres("scans:proefscan", "/mijn/scans/proef/", DICHT, get=binnen(200), post=GEEN_POST),
    fout("scans:papier", f"{S}papier/", {"cijfers": "39"}),
    # The answer to it is the next empty form.
    Adres(
        "scans:papier",
        f"{S}papier/",
        DICHT,
        EIGEN,
        EIGEN,
        {"cijfers": "3241", "sleutel": "7f6ad40c-5b0e-4b0c-a3a2-3bb5e1a2a111"},
        ("beheerder",),
    ),
    fout("scans:verplaatsen", f"{S}verplaatsen/"),
    doen("scans:verplaatsen", f"{S}verplaatsen/", {"datum": "2099-03-25", "tijd": "10:00"}),
    doen("scans:deur", f"{S}deur/", {"dicht": "1"}),
    Adres("scans:deur", "/mijn/scans/{gesloten}/deur/", DICHT, na(EIGEN, 302), na(EIGEN, 302), {"dicht": "1"}),
    doen("scans:nieuwe_code", f"{S}nieuwe-code/", {"oud": "{scan_code}"}),
    fout("scans:nieuwe_code", f"{S}nieuwe-code/", {"oud": "AAAAAAA"}),
    doen("scans:opnieuw", "/mijn/scans/{klaar}/opnieuw/", {"keer": "0"}),
    # Asked for from an older page, and with nothing to wipe.
    fout("scans:opnieuw", "/mijn/scans/{klaar}/opnieuw/", {"keer": "1"}),
    fout("scans:opnieuw", f"{S}opnieuw/", {"keer": "0"}),
    doen("scans:afgelasten", f"{S}afgelasten/"),
    fout("scans:organisatoren", f"{S}organisatoren/", {"wat": "erbij"}),
    doen("scans:organisatoren", f"{S}organisatoren/", {"wat": "erbij", "erbij-email": "nieuw@voorbeeld.example"}),
    doen("scans:organisatoren", f"{S}organisatoren/", {"wat": "over", "over-email": "nieuw@voorbeeld.example"}),
    # The only one stays.
    fout("scans:organisator_weg", f"{S}organisatoren/{{scan_organisator}}/"),
    Adres("scans:voorstel", VRAAG, DICHT, get=GEVRAAGD, post=GEVRAAGD),
    *(
        Adres("scans:voorstel", VRAAG, DICHT, GEVRAAGD, na(GEVRAAGD, 302), {"antwoord": antwoord}, ("gebruiker",))
        for antwoord in ("ja", "nee")
    ),
    Adres("scans:voorstel", "/mijn/scans/vragen/999999/", DICHT, get=NIEMAND, post=NIEMAND),
    Adres(
        "scans:voorstel_intrekken",
        "/mijn/scans/{scan_met_naam}/organisatoren/vragen/{scanvoorstel}/intrekken/",
        DICHT,
        get=GEEN_POST,
        post=na(EIGEN, 302),
        doet=("beheerder",),
    ),
    # Of another scan.
    Adres(
        "scans:voorstel_intrekken",
        f"{S}organisatoren/vragen/{{scanvoorstel}}/intrekken/",
        DICHT,
        get=GEEN_POST,
        post=NIEMAND,
    ),
    # With the code, for everybody.
    *(
        Adres(f"samen:{naam}", f"/s/{{scan_code}}/{bestand}", OPEN, get=iedereen(200), post=iedereen(405))
        for naam, bestand in (
            ("qr", "qr.svg"),
            ("poster", "poster.pdf"),
            ("formulier", "formulier.pdf"),
            ("agenda", "agenda.ics"),
        )
    ),
    Adres("samen:qr", "/s/AAAAAAA/qr.svg", OPEN, get=iedereen(404), post=iedereen(405)),
)
