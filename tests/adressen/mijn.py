"""The own pages: for everybody with an account, about nobody else."""

from .soort import DICHT, GEEN_POST, IEDEREEN_BINNEN, Adres, binnen, na

# Who is the only one to look after a region, or to organise a scan, first hands it over.
MAG_WEG = tuple(mens for mens in IEDEREEN_BINNEN if mens not in ("buitenstaander", "beheerder"))

# What somebody asks: for that person, and for nobody else there is none; not for who asks, and not for staff.
GEVRAAGD, GEVRAAGD_LID = binnen(404, gebruiker=200), binnen(404, lid=200)
VRAAG, OVER = "/mijn/vragen/{regiovoorstel}/", "/mijn/vragen/{regiovoorstel_over}/"

ADRESSEN = (
    Adres("regiovoorstel", VRAAG, DICHT, get=GEVRAAGD, post=GEVRAAGD),
    *(
        Adres("regiovoorstel", VRAAG, DICHT, GEVRAAGD, na(GEVRAAGD, 302), {"antwoord": antwoord}, ("gebruiker",))
        for antwoord in ("ja", "nee")
    ),
    Adres("regiovoorstel", OVER, DICHT, GEVRAAGD_LID, na(GEVRAAGD_LID, 302), {"antwoord": "ja"}, ("lid",)),
    Adres("regiovoorstel", "/mijn/vragen/999999/", DICHT, get=binnen(404), post=binnen(404)),
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
