"""One entry of the inventory: all that the tests have to know of one address of the site."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from tests.wereld import MENSEN

# A status; or the address one is sent to, where it matters which.
Antwoord = int | str
Rij = Mapping[str, Antwoord]
Data = Mapping[str, object]
NIETS: Data = {}

LOGIN, FACTOR, MIJN = "/account/login/", "/account/beveiliging/", "/mijn/"
EXTENSIE = re.compile(r"\.\w+$")


@dataclass(frozen=True, eq=False)
class Adres:
    """A sample of the address and the answer per kind of person: a row of the rights table.

    `pad` and `data` may name places of tests/wereld between braces. `doet`: for whom the POST changes something in the
    database; for all others it changes nothing. Name and whether it is open come from the `Pagina` it is of.
    """

    pad: str
    get: Rij
    post: Rij
    data: Data = field(default_factory=dict)  # of the POST
    doet: Collection[str] = ()
    naam: str = ""
    openbaar: bool = False

    def __str__(self):
        velden = f" {'+'.join(self.data)}" if self.data else ""
        return f"{self.naam} {self.pad}{velden}"

    @property
    def is_bestand(self) -> bool:
        """By its name: of a file."""
        return bool(EXTENSIE.search(self.pad))

    @property
    def eerste(self) -> str | None:
        """The first kind of person who gets the page."""
        return next((mens for mens in MENSEN if self.get[mens] == 200), None)


@dataclass(frozen=True, eq=False)
class Toestand:
    """The page as somebody finds it, for the tests that look at pages: its HTML, words, links, and in a browser.

    What is not said is as in the first row of its page. `data` makes it a POST; nothing was wrong with it when `goed`.
    `eerst`: the way to this moment, as addresses, and data for a POST. `breuk`: what breaks on the way and with what.
    """

    naam: str = ""
    als: str | None = None  # "" is a visitor for whom the database is never asked
    pad: str = ""
    data: Data | None = None
    status: int = 200
    kop: str = ""
    goed: bool = False
    eerst: tuple[tuple[str, Data | None], ...] = ()
    host: str = "testserver"
    csrf: bool = False  # as a browser: without a token a POST is refused
    debug: bool = False
    breuk: tuple[str, object] | None = None

    @property
    def gewoon(self) -> bool:
        """Needs nothing but its address."""
        anders = (self.als, self.data, self.eerst, self.csrf, self.debug, self.breuk)
        return not any(anders) and self.data is None and (self.status, self.host) == (200, "testserver")

    @property
    def met_fout(self) -> bool:
        """Whether it tells what is wrong with what was sent."""
        return self.data is not None and self.status == 200 and not self.goed

    def __str__(self):
        return self.naam


@dataclass(frozen=True)
class Pagina:
    """An address by its name in the URLconf: who gets what, and what must be on it.

    `kop` is its h1, in every state that does not name another; without one it is no page but a file, a word, a part.
    Somebody looks at it as it is for the first person of the first row who gets it; `toestanden` are the other ways.
    """

    naam: str
    adressen: Collection[Adres]
    kop: str = ""
    toestanden: Collection[Toestand] = ()
    openbaar: bool = False  # regie/mensen/rechten/openbaar.py says so too
    zonder_database: bool = False
    # With an old session it first asks who one is; or it gives rights, but only what one takes on oneself.
    vraagt_bewijs: bool = False
    neemt_zelf: bool = False
    # Who sees something of a scan here, of those of tests/zelfscan/aanval: to them two rooms must look the same. Of
    # an address with `samen:` or `scans:` it is who has the code and who organises it, when nothing is said.
    kijkers: Collection[str] | None = None

    @cached_property
    def rijen(self) -> tuple[Adres, ...]:
        return tuple(replace(adres, naam=self.naam, openbaar=self.openbaar) for adres in self.adressen)

    @cached_property
    def te_bekijken(self) -> tuple[Toestand, ...]:
        return tuple(map(self._volledig, (*self._vanzelf(), *self.toestanden)))

    def _vanzelf(self) -> tuple[Toestand, ...]:
        return (Toestand(),) if self.kop and self._eerste and not self._eerste.is_bestand else ()

    @property
    def _eerste(self) -> Adres | None:
        return next((adres for adres in self.adressen if adres.eerste), None)

    def _volledig(self, toestand: Toestand) -> Toestand:
        """The same with what it did not say: who, where, its heading, and a name of its own."""
        eerste = self._eerste or next(iter(self.adressen))
        als = "" if self.zonder_database else eerste.eerste or "bezoeker"
        als = als if toestand.als is None else toestand.als
        naam = f"{self.naam} {toestand.naam}".strip() + (f" als {als}" if als else "")
        kop = toestand.kop or (self.kop if toestand.status == 200 else KOP_BIJ[toestand.status])
        return replace(toestand, naam=naam, als=als, pad=toestand.pad or eerste.pad, kop=kop)


KOP_BIJ = {
    400: "Dit verzoek klopt niet",
    401: "Inloggen via je organisatie lukte niet",
    403: "Hier mag je niet bij",
    404: "Deze pagina is er niet",
    410: "Deze link werkt niet meer",
}


# Rows of answers


def iedereen(antwoord: Antwoord, **anders: Antwoord) -> Rij:
    return dict.fromkeys(MENSEN, antwoord) | anders


def binnen(antwoord: Antwoord, **anders: Antwoord) -> Rij:
    """Who is logged in; a visitor first logs in, and staff without a second factor first make one."""
    return iedereen(antwoord, bezoeker=LOGIN, medewerker_zonder_factor=FACTOR) | anders


def na(rij: Rij, antwoord: Antwoord) -> Rij:
    """The same people, who get another answer than a page: it is done, or what they sent is wrong."""
    return {mens: antwoord if eerst == 200 else eerst for mens, eerst in rij.items()}


def wie(rij: Rij) -> tuple[str, ...]:
    """Who gets the page."""
    return tuple(mens for mens, antwoord in rij.items() if antwoord == 200)


# One word per way of answering


def zien(pad: str, get: Rij) -> Adres:
    """A page to look at; nobody sends anything to it."""
    return Adres(pad, get, _alleen(get))


def fout(pad: str, get: Rij, data: Data = NIETS, antwoord: Antwoord = 200) -> Adres:
    """With something wrong in it, or nothing to do: who may, reads what, or is led on. Nothing changes."""
    return Adres(pad, get, na(get, antwoord), data)


def doen(pad: str, get: Rij, data: Data = NIETS, antwoord: Antwoord = 302) -> Adres:
    """A page that does on POST what it says, for who gets it."""
    return Adres(pad, get, na(get, antwoord), data, wie(get))


def knop(pad: str, post: Rij, data: Data = NIETS, antwoord: Antwoord = 302) -> Adres:
    """A button without a page of its own, that does something for those who get 200 in `post`."""
    return Adres(pad, _alleen(post), na(post, antwoord), data, wie(post))


def niets(pad: str, post: Rij, data: Data = NIETS, antwoord: Antwoord = 302) -> Adres:
    """The same, at a moment that it does nothing."""
    return Adres(pad, _alleen(post), na(post, antwoord), data)


def _alleen(rij: Rij) -> Rij:
    """Of an address with the other method only: 405, for who gets that far."""
    return {mens: antwoord if antwoord in (LOGIN, FACTOR) else 405 for mens, antwoord in rij.items()}


# Who may, where more than one room has the same

VRIJ = iedereen(200)
INGELOGD = binnen(200)
NIEMAND = binnen(404)
# On the site as a whole, of which everybody may know.
STAFPAGINA = binnen(403, medewerker=200)
# Of somebody else: for all but staff it is not there.
ALLEEN_STAF = binnen(404, medewerker=200)
# In a region. Who may not know of it gets 404; who may not do this, 403.
REGIO_ZIEN = binnen(404, lid=200, beheerder=200, contactpersoon=200, medewerker=200)
REGIO_WIJZIGEN = REGIO_ZIEN | {"lid": 403}
REGIO_STAF = REGIO_WIJZIGEN | {"beheerder": 403, "contactpersoon": 403}
# Of a scan. For others than who organises it, staff too, it is not there.
ORGANISATOR = binnen(404, beheerder=200)
# Of a quickscan: the contactpersoon of its region, its researchers and staff.
QUICKSCAN = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
INTERN = QUICKSCAN | {"contactpersoon": 403}
LEIDING = INTERN | {"onderzoeker": 403}
ONDERZOEKER = INTERN | {"medewerker": 403}
