"""One row of the table of addresses, and the answers that many rows share."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from tests.wereld import MENSEN

# A status; or the address one is sent to, where it matters which.
Antwoord = int | str
Rij = Mapping[str, Antwoord]

LOGIN, FACTOR, MIJN = "/account/login/", "/account/beveiliging/", "/mijn/"


@dataclass(frozen=True)
class Adres:
    """A name out of the URLconf with a sample of its address, and the answer per kind of person.

    `pad` and `data` may name places of tests/wereld.py between braces. `doet`: for whom the POST changes something in
    the database; for all others it changes nothing.
    """

    naam: str
    pad: str
    openbaar: bool
    get: Rij
    post: Rij
    data: Mapping[str, str] = field(default_factory=dict)  # of the POST
    doet: Collection[str] = ()

    def __str__(self):
        velden = f" {'+'.join(self.data)}" if self.data else ""
        return f"{self.naam} {self.pad}{velden}"


OPEN, DICHT = True, False


def iedereen(antwoord: Antwoord, **anders: Antwoord) -> Rij:
    return dict.fromkeys(MENSEN, antwoord) | anders


def binnen(antwoord: Antwoord, **anders: Antwoord) -> Rij:
    """Who is logged in; a visitor first logs in, and staff without a second factor first make one."""
    return iedereen(antwoord, bezoeker=LOGIN, medewerker_zonder_factor=FACTOR) | anders


def na(rij: Rij, antwoord: Antwoord) -> Rij:
    """The same people, who get another answer than a page: it is done, or what they sent is wrong."""
    return {mens: antwoord if eerst == 200 else eerst for mens, eerst in rij.items()}


GEEN_POST = binnen(405)
STAF = ("medewerker",)
BEHEERT = ("beheerder", "contactpersoon", *STAF)
HOORT_ERBIJ = ("lid", *BEHEERT)
IEDEREEN_BINNEN = tuple(mens for mens, antwoord in binnen(200).items() if antwoord == 200)

# In a region. Who may not know of it gets 404; who may not do this, 403.
ZIEN = binnen(404) | dict.fromkeys(HOORT_ERBIJ, 200)
WIJZIGEN = ZIEN | {"lid": 403}
VAN_STAF = WIJZIGEN | {"beheerder": 403, "contactpersoon": 403}
# On the site as a whole, of which everybody may know.
STAFPAGINA = binnen(403, medewerker=200)
