"""Making a scan, and all before the reveal: for who organises it. For others, staff too, it is not there."""

from .soort import DICHT, GEEN_POST, IEDEREEN_BINNEN, Adres, binnen, na

S = "/mijn/scans/{scan}/"
EIGEN = binnen(404, beheerder=200)
NIEMAND = binnen(404)
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
    Adres("scans:maken", "/mijn/scans/maken/", DICHT, get=binnen(200), post=binnen(200)),
    Adres("scans:maken", "/mijn/scans/maken/", DICHT, binnen(200), binnen(302), NIEUW, IEDEREEN_BINNEN),
    zien("scans:scan", S),
    Adres("scans:scan", "/mijn/scans/999999/", DICHT, get=NIEMAND, post=GEEN_POST),
    fout("scans:wijzigen", f"{S}wijzigen/"),
    doen("scans:wijzigen", f"{S}wijzigen/", NIEUW),
)
