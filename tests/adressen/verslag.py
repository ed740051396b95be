"""The report of a scan: for who has the code, whoever that is."""

from .soort import OPEN, Adres, iedereen

NIET = iedereen(405)


def _adres(naam: str, pad: str, code: str, status: int) -> Adres:
    return Adres(f"samen:{naam}", f"/s/{{{code}}}/{pad}", OPEN, get=iedereen(status), post=NIET)


ADRESSEN = (
    *(
        _adres(naam, pad, code, status)
        for naam, pad in (
            *(("verslag", "verslag/"), ("verslag_pdf", "verslag.pdf")),
            *(("verslag_xlsx", "verslag.xlsx"), ("verslag_ods", "verslag.ods")),
        )
        for code, status in (("gesloten_code", 200), ("open_code", 404), ("voorbije_code", 410))
    ),
    Adres("samen:verslag", "/s/AAAAAAA/verslag/", OPEN, get=iedereen(404), post=iedereen(405)),
)
