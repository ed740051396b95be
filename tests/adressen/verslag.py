"""The report of a scan: for who has the code, whoever that is."""

from .soort import DICHT, GEEN_POST, OPEN, Adres, binnen, iedereen, na

NIET = iedereen(405)
EIGEN = binnen(404, beheerder=200)
RONDE = "/mijn/scans/{gesloten}/volgende-ronde/"


def _adres(naam: str, pad: str, code: str, status: int) -> Adres:
    return Adres(f"samen:{naam}", f"/s/{{{code}}}/{pad}", OPEN, get=iedereen(status), post=NIET)


ADRESSEN = (
    *(
        _adres(naam, pad, code, status)
        for naam, pad in (
            ("verslag", "verslag/"),
            ("verslag_pdf", "verslag.pdf"),
            ("verslag_xlsx", "verslag.xlsx"),
            ("verslag_ods", "verslag.ods"),
        )
        for code, status in (("verslag_code", 200), ("open_code", 404), ("voorbije_code", 410))
    ),
    Adres("scans:rondes", "/mijn/scans/{gesloten}/rondes/", DICHT, get=EIGEN, post=binnen(405)),
    Adres("scans:rondes", "/mijn/scans/999999/rondes/", DICHT, get=binnen(404), post=GEEN_POST),
    # Too early, and then not.
    Adres("scans:volgende_ronde", RONDE, DICHT, get=EIGEN, post=EIGEN, data={"datum": "2000-01-01", "tijd": "10:00"}),
    Adres(
        "scans:volgende_ronde",
        RONDE,
        DICHT,
        EIGEN,
        na(EIGEN, 302),
        {"datum": "2099-01-01", "tijd": "10:00"},
        ("beheerder",),
    ),
    Adres("samen:verslag", "/s/AAAAAAA/verslag/", OPEN, get=iedereen(404), post=iedereen(405)),
)
