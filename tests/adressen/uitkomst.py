"""The room and what comes after the reveal. With the code: everybody, the same. Writing it down: who organises it."""

from .scans import doen, fout
from .soort import DICHT, OPEN, Adres, binnen, iedereen, na

U = "/mijn/scans/{onthuld}/uitkomst/"
DEEL = f"{U}onderdeel/verbinder/"
OUD = f"{U}rol/verbinder/"
NIEMAND = binnen(404)
EIGEN = binnen(404, beheerder=200)
GROEPSSCORE = {"waarde": "3", "waarom": "Het lukt nu geregeld."}
AFSPRAAK = {"wat": "Bel de wethouder", "organisatie": "De Linde", "wanneer": "2099-01-01"}


def zien(naam: str, pad: str, antwoord=200) -> Adres:
    return Adres(naam, pad, OPEN, get=iedereen(antwoord), post=iedereen(405))


def door(naam: str, pad: str) -> Adres:
    """Not the moment: it leads to where one can go on."""
    return Adres(naam, pad, DICHT, get=na(EIGEN, 302), post=na(EIGEN, 302))


ADRESSEN = (
    *(zien("samen:scherm", f"/s/{{{soort}_code}}/scherm/") for soort in ("scan", "onthuld", "gesloten", "afgelast")),
    zien("samen:scherm", "/s/AAAAAAA/scherm/", 404),
    zien("samen:stand", "/s/{scan_code}/stand/"),
    zien("samen:stand", "/s/onzin/stand/", 404),
    zien("samen:resultaat", "/s/{onthuld_code}/resultaat/"),
    zien("samen:resultaat", "/s/{scan_code}/resultaat/", 302),
    fout("scans:onthullen", "/mijn/scans/{scan}/onthullen/"),
    doen("scans:onthullen", "/mijn/scans/{klaar}/onthullen/"),
    Adres("scans:uitkomst", U, DICHT, get=EIGEN, post=binnen(405)),
    Adres("scans:uitkomst", "/mijn/scans/{scan}/uitkomst/", DICHT, get=na(EIGEN, 302), post=binnen(405)),
    fout("scans:groepsscore", DEEL),
    doen("scans:groepsscore", DEEL, GROEPSSCORE),
    Adres("scans:groepsscore", f"{U}onderdeel/baas/", DICHT, get=NIEMAND, post=NIEMAND, data=GROEPSSCORE),
    doen("scans:verbergen", f"{DEEL}verberg/?nummer=0"),
    Adres("scans:verbergen", f"{DEEL}verberg/?nummer=7", DICHT, get=NIEMAND, post=NIEMAND),
    # The same pages at the addresses they had.
    doen("scans:groepsscore_rol", OUD, GROEPSSCORE),
    doen("scans:verbergen_rol", f"{OUD}verberg/?nummer=0"),
    fout("scans:bespreken", f"{U}bespreken/", {"onderdelen": "baas"}),
    doen("scans:bespreken", f"{U}bespreken/", {"onderdelen": "verbinder"}),
    doen("scans:regels", "/mijn/scans/{op_naam}/uitkomst/regels/", {"wat": "verberg", "regel": "{op_naam_regel}"}),
    # Nothing ticked; and without names there are no lines.
    Adres("scans:regels", "/mijn/scans/{op_naam}/uitkomst/regels/", DICHT, EIGEN, na(EIGEN, 302), {"regel": "onzin"}),
    Adres("scans:regels", f"{U}regels/", DICHT, get=na(EIGEN, 302), post=na(EIGEN, 302)),
    fout("scans:afspraak_maken", f"{U}afspraken/maken/"),
    doen("scans:afspraak_maken", f"{U}afspraken/maken/", AFSPRAAK),
    doen("scans:afspraak", f"{U}afspraken/{{afspraak}}/", AFSPRAAK),
    Adres(
        "scans:afspraak", f"{U}afspraken/{{gesloten_afspraak}}/", DICHT, get=NIEMAND, post=na(EIGEN, 302), data=AFSPRAAK
    ),
    Adres(
        "scans:afspraak_klaar",
        f"{U}afspraken/{{afspraak}}/klaar/",
        DICHT,
        get=binnen(405),
        post=na(EIGEN, 302),
        doet=("beheerder",),
    ),
    doen("scans:afspraak_verwijderen", f"{U}afspraken/{{afspraak}}/verwijderen/"),
    doen("scans:conclusie", f"{U}conclusie/", {"conclusie": "We gaan door."}),
    doen("scans:sluiten", f"{U}sluiten/"),
    door("scans:sluiten", "/mijn/scans/{gesloten}/uitkomst/sluiten/"),
)
