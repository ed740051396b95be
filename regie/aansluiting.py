"""What the apps on the floors above add to the work of regie, without regie knowing them.

An app appends its functions in `ready()`. Nobody else writes here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet


@dataclass(frozen=True)
class Mijnregel:
    """One line in a list on /mijn/ or of a region: `zin` says what, `bij` is a few words beside it.

    `href` is where; empty for what this person may know of and not open. `eronder`: lines that fold out, under `kop`.
    """

    zin: str
    href: str
    bij: str = ""
    kop: str = ""
    eronder: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mijndeel:
    """A part of /mijn/, which is not there without lines. `actie`: (words, href) of a button that is always there."""

    kop: str
    regels: list[Mijnregel]
    actie: tuple[str, str] | None = None


@dataclass(frozen=True)
class Wachtregel:
    """One thing that waits for somebody: `zin` says what, `waar` of which region or scan, `href` is where it is done.

    `dag`: when it has to be done, or with `sinds` from when it waits; None when it has no day. `bij`: who asks.
    """

    zin: str
    href: str
    waar: str = ""
    dag: date | None = None
    sinds: bool = False
    bij: str = ""


@dataclass(frozen=True)
class Wachtsoort:
    """One kind of thing that waits. `rijen(gebruiker)`: what waits for this person, each row once; the menu counts it
    in one query with all other kinds, so without a slice, and not of more of the person than `_vraag` there knows.
    `regel(gebruiker, rij)` says one of them, without a query.
    `voor(werkplek)`: False for who can never have one, so that the menu, which is on every page, need not ask."""

    sleutel: str
    rijen: Callable[[Any], QuerySet]
    regel: Callable[[Any, Any], Wachtregel]
    voor: Callable[["Werkplek"], bool] = lambda werkplek: True


@dataclass(frozen=True)
class Regioplek:
    """That somebody belongs to a region, as what."""

    slug: str
    is_contactpersoon: bool


@dataclass(frozen=True)
class Werkplek:
    """Who somebody is here, for the menu: what need not be asked again."""

    gebruiker: Any
    plekken: tuple[Regioplek, ...]

    @property
    def is_medewerker(self) -> bool:
        return self.gebruiker.is_staff

    @property
    def is_intern(self) -> bool:
        """Staff, or a researcher: they work in quickscans of many regions."""
        return self.gebruiker.is_staff or self.gebruiker.is_onderzoeker

    @property
    def is_contactpersoon(self) -> bool:
        return any(plek.is_contactpersoon for plek in self.plekken)


# Counts all that waits.
ALLES = "*"


@dataclass(frozen=True)
class Menupunt:
    """A place in the own menu. `volgorde`: the lower, the earlier; `onder`: which addresses belong to it, by how they
    begin (its own when empty); `telt`: the kinds of what waits that it counts, or ALLES."""

    naam: str
    adres: str
    volgorde: int
    onder: str = ""
    telt: str = ""


@dataclass(frozen=True)
class Bezit:
    """Something that nobody else looks after; `href` is where it is handed over."""

    naam: str
    href: str


@dataclass(frozen=True)
class Opruiming:
    """What `manage.py ruim_op` or `dagelijks` did, or with a dry run would do: "interviewnotities: 12"."""

    wat: str
    aantal: int


# The own menu: places for this person (a Werkplek), in at most one query each. Those with the same address are one.
MENU: list[Callable[[Werkplek], list[Menupunt]]] = []
# Pages that stay the same for who is logged in, by name: they are of a room, or of who answers.
ZONDER_MENU: set[str] = set()
# What waits for somebody: first on /mijn/, and counted in the menu.
WACHT: list[Wachtsoort] = []
# Parts of /mijn/ for this person, in a constant number of queries.
MIJN: list[Callable[..., list[Mijndeel]]] = []
# What the page of a region shows besides, for this person: called with the person and the region. A
# constant number of queries each.
OVER_REGIO: list[Callable[..., list[Mijndeel]]] = []
# What the mail to a new contactpersoon says of a region besides: sentences, each with an address behind it.
BIJ_BENOEMEN: list[Callable[..., list[str]]] = []
# What goes along when this account goes, besides what hangs on it by a key: called in the same transaction.
VERTREK: list[Callable[..., None]] = []
# What this account still owns alone; while there is any, the account cannot be deleted (besluiten 5).
BEZIT: list[Callable[..., list[Bezit]]] = []
# What the download of one's own data adds: key -> plain values.
EIGEN_GEGEVENS: list[Callable[..., dict]] = []
# Retention: called with `nu` (aware) and `proef` (a dry run writes nothing).
OPRUIMEN: list[Callable[[datetime, bool], list[Opruiming]]] = []
# Other daily work, such as reminders: called with `nu` (aware). A second time on one day does nothing more.
DAGELIJKS: list[Callable[[datetime], list[Opruiming]]] = []
# What `manage.py werker` looks at each round: called with `nu` (aware), outside a transaction; says whether it did
# anything. Before its tasks, so it must be quick.
WERKER: list[Callable[[datetime], bool]] = []


# What the front page says of what one can apply for now: one sentence each.
OPROEP: list[Callable[[], str]] = []
# Sentences for /privacy/ on how often what somebody filled in can be guessed (privacy 15).
TE_RADEN: list[Callable[[], list[str]]] = []
# From how many people on what is shown, as words for the sentences of /privacy/ and /hulp/: key -> word.
DREMPELS: list[Callable[[], dict[str, str]]] = []


@dataclass(frozen=True)
class Demo:
    """What an app adds to the demo. `maak` gets the people by their address and makes what is not there yet, in the
    same transaction; `uitleg` returns lines (address, what is there) to print beside the logins."""

    maak: Callable[[dict], None]
    uitleg: Callable[[], list[tuple[str, str]]]


# Invented scans and quickscans, only on one's own computer.
DEMO: list[Demo] = []
# What mails are about: label of a model -> those of its rows that this person may still know of, as a queryset.
MAIL_OVER: dict[str, Callable[..., QuerySet]] = {}
# How what has a status moves, drawn out of its tables: name of the file in docs/ -> its text.
OVERGANGEN: dict[str, Callable[[], str]] = {}
