"""Which rights there are and which role has them: data, so that people can read it and one test can hold it."""

from dataclasses import dataclass
from typing import Literal

from django.db.models import TextChoices

Plek = Literal["site", "regio"]


class Persoonsoort(TextChoices):
    """The kind of person on the site as a whole, as the history keeps it. A visitor is none of these."""

    SYSTEEM = "systeem", "Regiescan"
    GEBRUIKER = "gebruiker", "Een gebruiker"
    ONDERZOEKER = "onderzoeker", "Een onderzoeker"
    MEDEWERKER = "medewerker", "Een medewerker"

    @property
    def is_gebruiker(self) -> bool:
        """An account and no more: it logs in by a mailed code."""
        return self is Persoonsoort.GEBRUIKER


class Regiorol(TextChoices):
    """What somebody is in one region."""

    BEHEERDER = "beheerder", "beheerder"
    CONTACTPERSOON = "contactpersoon", "contactpersoon"
    LID = "lid", "lid"


# Those that a region gives itself; the contactpersoon is named by staff.
EIGEN_ROLLEN = (Regiorol.LID, Regiorol.BEHEERDER)


class Recht(TextChoices):
    """Something a person may do."""

    REGIO_MAKEN = "regio_maken"
    REGIO_ZIEN = "regio_zien"
    REGIO_WIJZIGEN = "regio_wijzigen"
    LEDEN_BEHEREN = "leden_beheren"
    CONTACTEN_WIJZIGEN = "contacten_wijzigen"
    ORGANISATIES_INLEZEN = "organisaties_inlezen"
    CONTACTPERSOON_BENOEMEN = "contactpersoon_benoemen"
    REGIOS_SAMENVOEGEN = "regios_samenvoegen"
    ONDERZOEKER_BENOEMEN = "onderzoeker_benoemen"
    QUICKSCANS_LEIDEN = "quickscans_leiden"
    MENSEN_BEHEREN = "mensen_beheren"
    GESCHIEDENIS_LEZEN = "geschiedenis_lezen"
    BEHEER = "beheer"

    @property
    def plek(self) -> Plek:
        """Where: on the whole site, or in one region."""
        return "regio" if self in IN_EEN_REGIO else "site"


IN_EEN_REGIO = frozenset(
    {
        Recht.REGIO_ZIEN,
        Recht.REGIO_WIJZIGEN,
        Recht.LEDEN_BEHEREN,
        Recht.CONTACTEN_WIJZIGEN,
        Recht.ORGANISATIES_INLEZEN,
        Recht.CONTACTPERSOON_BENOEMEN,
    }
)


@dataclass(frozen=True)
class Rol:
    """A role somebody has on the site or in one region. `zin` tells a person, in "je", what the role may do."""

    sleutel: str
    naam: str
    zin: str
    rechten: frozenset[Recht]
    plek: Plek


BEHEERT_REGIO = frozenset(
    {
        Recht.REGIO_ZIEN,
        Recht.REGIO_WIJZIGEN,
        Recht.LEDEN_BEHEREN,
        Recht.CONTACTEN_WIJZIGEN,
        Recht.ORGANISATIES_INLEZEN,
    }
)

_ROLLEN = (
    Rol(
        Persoonsoort.GEBRUIKER,
        "Gebruiker",
        "Je hebt een account en mag een regio maken. Van regio's waar je niet bij hoort, zie je niets.",
        frozenset({Recht.REGIO_MAKEN}),
        "site",
    ),
    Rol(
        Regiorol.LID,
        "Lid",
        "Je ziet de pagina van de regio, met de organisaties, wie afspraken mag maken en wie erbij hoort.",
        frozenset({Recht.REGIO_ZIEN}),
        "regio",
    ),
    Rol(
        Regiorol.BEHEERDER,
        "Beheerder",
        "Je verandert de regio, houdt bij wie meedoet en wie afspraken mag maken, en nodigt anderen uit.",
        BEHEERT_REGIO,
        "regio",
    ),
    Rol(
        Regiorol.CONTACTPERSOON,
        "Contactpersoon",
        "Je bent voor Met Andere Ogen het gezicht van de regio. Je mag hetzelfde als een beheerder.",
        BEHEERT_REGIO,
        "regio",
    ),
    Rol(
        Persoonsoort.ONDERZOEKER,
        "Onderzoeker",
        "Je onderzoekt regio's die aan de quickscan meedoen. Een andere regio zie je alleen als je er lid van bent.",
        frozenset({Recht.REGIO_MAKEN}),
        "site",
    ),
    Rol(
        Persoonsoort.MEDEWERKER,
        "Medewerker",
        "Je werkt voor Met Andere Ogen. Je ziet alles, benoemt mensen en leidt de quickscans.",
        frozenset(Recht),
        "site",
    ),
)

ROLLEN: dict[str, Rol] = {rol.sleutel: rol for rol in _ROLLEN}
