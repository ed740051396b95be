"""Which rights there are and which role has them: data, so that people can read it and one test can hold it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Plek = Literal["site", "regio"]


class Recht(StrEnum):
    """Something a person may do. `plek` says where: on the whole site, or in one region."""

    def __new__(cls, sleutel, plek):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.plek = sleutel, plek
        return lid

    REGIO_MAKEN = "regio_maken", "site"
    REGIO_ZIEN = "regio_zien", "regio"
    REGIO_WIJZIGEN = "regio_wijzigen", "regio"
    LEDEN_BEHEREN = "leden_beheren", "regio"
    CONTACTEN_WIJZIGEN = "contacten_wijzigen", "regio"
    ORGANISATIES_INLEZEN = "organisaties_inlezen", "regio"
    CONTACTPERSOON_BENOEMEN = "contactpersoon_benoemen", "regio"
    REGIOS_SAMENVOEGEN = "regios_samenvoegen", "site"
    ONDERZOEKER_BENOEMEN = "onderzoeker_benoemen", "site"
    QUICKSCANS_LEIDEN = "quickscans_leiden", "site"
    MENSEN_BEHEREN = "mensen_beheren", "site"
    GESCHIEDENIS_LEZEN = "geschiedenis_lezen", "site"
    BEHEER = "beheer", "site"


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
        "gebruiker",
        "Gebruiker",
        "Je hebt een account en mag een regio maken. Van regio's waar je niet bij hoort, zie je niets.",
        frozenset({Recht.REGIO_MAKEN}),
        "site",
    ),
    Rol(
        "lid",
        "Lid",
        "Je ziet de pagina van de regio, met de organisaties, wie afspraken mag maken en wie er nog meer bij hoort.",
        frozenset({Recht.REGIO_ZIEN}),
        "regio",
    ),
    Rol(
        "beheerder",
        "Beheerder",
        "Je verandert de regio, houdt bij wie meedoet en wie afspraken mag maken, en nodigt anderen uit.",
        BEHEERT_REGIO,
        "regio",
    ),
    Rol(
        "contactpersoon",
        "Contactpersoon",
        "Je bent voor Met Andere Ogen het gezicht van de regio. Je mag hetzelfde als een beheerder.",
        BEHEERT_REGIO,
        "regio",
    ),
    Rol(
        "onderzoeker",
        "Onderzoeker",
        "Je onderzoekt regio's die aan de quickscan meedoen. Een andere regio zie je alleen als je er lid van bent.",
        frozenset({Recht.REGIO_MAKEN}),
        "site",
    ),
    Rol(
        "medewerker",
        "Medewerker",
        "Je werkt voor Met Andere Ogen. Je ziet alle regio's en mensen, benoemt contactpersonen en onderzoekers, "
        "voegt dubbele regio's samen, leidt de quickscans en leest de geschiedenis.",
        frozenset(Recht),
        "site",
    ),
)

ROLLEN: dict[str, Rol] = {rol.sleutel: rol for rol in _ROLLEN}
