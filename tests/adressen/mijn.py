"""The own pages: for everybody with an account, about nobody else."""

from .soort import DICHT, GEEN_POST, IEDEREEN_BINNEN, Adres, binnen

# Who is the only one to look after a region, or to organise a scan, first hands it over.
MAG_WEG = tuple(mens for mens in IEDEREEN_BINNEN if mens not in ("buitenstaander", "beheerder"))

ADRESSEN = (
    Adres("mijn", "/mijn/", DICHT, get=binnen(200), post=GEEN_POST),
    Adres("mijn_gegevens", "/mijn/gegevens/", DICHT, get=binnen(200), post=binnen(200)),
    Adres(
        "mijn_gegevens",
        "/mijn/gegevens/",
        DICHT,
        get=binnen(200),
        post=binnen(302),
        data={"naam": "Nieuwe Naam"},
        doet=IEDEREEN_BINNEN,
    ),
    Adres("mijn_download", "/mijn/gegevens.json", DICHT, get=binnen(405), post=binnen(200)),
    Adres("account_verwijderen", "/mijn/verwijderen/", DICHT, get=binnen(200), post=binnen(200)),
    Adres(
        "account_verwijderen",
        "/mijn/verwijderen/",
        DICHT,
        get=binnen(200),
        post=binnen(200),
        data={"zeker": "on"},
        doet=MAG_WEG,
    ),
)
