"""The counting itself, and what comes out of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import TextChoices

from .soorten import SOORTEN, Gebiedsoort, gebiedsnaam

CONGRUENT = 95  # percent of the region's (and for valt samen also the area's) inhabitants
KLEIN = 2  # percent under which a part is named, not counted
GROTENDEELS = 50  # percent of the area's inhabitants above which it is never a small part


def minstens(deel: Decimal, geheel: Decimal | int, procent: int) -> bool:
    """Compare without dividing, so that exactly 95% is not 94.99…%."""
    return deel * 100 >= geheel * procent


class Samenval(TextChoices):
    VALT_SAMEN = "valt_samen", "valt samen"
    CONGRUENT = "congruent", "ligt in één gebied"
    DISCONGRUENT = "discongruent", "ligt in meer gebieden"
    ONBEKEND = "onbekend", "niet bekend"  # no area of this kind is known for any of the municipalities

    @property
    def toon(self) -> str:
        """How the label looks that says it (static/css/components/etiket.css)."""
        return {Samenval.DISCONGRUENT: "aandacht", Samenval.ONBEKEND: "rust"}.get(self, "klaar")


@dataclass(frozen=True)
class GebiedCijfers:
    """One area. `inwoners`: over all its municipalities, also outside the region: the sum of inwoners × aandeel."""

    soort: str
    code: str
    naam: str
    inwoners: Decimal


@dataclass(frozen=True)
class GemeenteCijfers:
    """One municipality of the region. `ligging`: (soort, code of the area, share of its inhabitants over 0 to 1)."""

    code: str
    naam: str
    inwoners: int
    ligging: tuple[tuple[str, str, Decimal], ...]


@dataclass(frozen=True)
class Gebiedsdeel:
    """The part of one municipality that lies in one area; `aandeel` of its inhabitants, 0–1."""

    code: str
    gebied: str
    aandeel: Decimal


@dataclass(frozen=True)
class Gemeentedeling:
    """One municipality in the picture and its table. `delen`: per key of a soort, the largest part first."""

    code: str
    naam: str
    inwoners: int
    delen: dict[str, tuple[Gebiedsdeel, ...]]


@dataclass(frozen=True)
class Gebied:
    """One area as the region touches it. Inhabitants are exact, so they may have decimals: round them to show."""

    soort: str
    code: str
    titel: str
    naam: str
    inwoners: Decimal
    inwoners_in_regio: Decimal
    inwoners_regio: int
    gemeenten: tuple[str, ...]

    @property
    def van_regio(self) -> Decimal:
        """Which part of the region's inhabitants lives here (0–1)."""
        return self.inwoners_in_regio / self.inwoners_regio

    @property
    def van_gebied(self) -> Decimal:
        """Which part of the area's inhabitants lives in the region (0–1)."""
        return self.inwoners_in_regio / self.inwoners

    @property
    def buiten(self) -> Decimal:
        """Which part of the area's inhabitants lives outside the region (0–1)."""
        return (self.inwoners - self.inwoners_in_regio) / self.inwoners

    @property
    def telt_mee(self) -> bool:
        return minstens(self.inwoners_in_regio, self.inwoners_regio, KLEIN) or minstens(
            self.inwoners_in_regio, self.inwoners, GROTENDEELS
        )

    @property
    def reikt_buiten(self) -> bool:
        return minstens(self.inwoners - self.inwoners_in_regio, self.inwoners, KLEIN)

    @property
    def is_congruent(self) -> bool:
        return minstens(self.inwoners_in_regio, self.inwoners_regio, CONGRUENT)

    @property
    def ligt_in_regio(self) -> bool:
        return minstens(self.inwoners_in_regio, self.inwoners, CONGRUENT)


@dataclass(frozen=True)
class SoortCongruentie:
    """What was counted for one kind of area. `gebieden`: most of the region's inhabitants first.

    `zonder`: names of municipalities of which no area of this kind is known.
    """

    soort: Gebiedsoort
    gebieden: tuple[Gebied, ...]
    zonder: tuple[str, ...] = ()

    @cached_property
    def geteld(self) -> tuple[Gebied, ...]:
        return tuple(gebied for gebied in self.gebieden if gebied.telt_mee) or self.gebieden

    @cached_property
    def klein(self) -> tuple[Gebied, ...]:
        """The parts that are named, not counted."""
        return tuple(gebied for gebied in self.gebieden if gebied not in self.geteld)

    @property
    def aantal(self) -> int:
        """In how many areas the region lies."""
        return len(self.geteld)

    @cached_property
    def reiken_buiten(self) -> tuple[Gebied, ...]:
        return tuple(gebied for gebied in self.geteld if gebied.reikt_buiten)

    @property
    def uitkomst(self) -> Samenval:
        if not self.gebieden:
            return Samenval.ONBEKEND
        grootste = self.gebieden[0]
        if not grootste.is_congruent:
            return Samenval.DISCONGRUENT
        return Samenval.VALT_SAMEN if grootste.ligt_in_regio else Samenval.CONGRUENT


@dataclass(frozen=True)
class Congruentie:
    """The whole answer. `soorten` in the order of SOORTEN; `rijen` in the order the municipalities came in."""

    inwoners: int
    soorten: tuple[SoortCongruentie, ...]
    rijen: tuple[Gemeentedeling, ...]


def tel_congruentie(gemeenten: Iterable[GemeenteCijfers], gebieden: Iterable[GebiedCijfers]) -> Congruentie:
    """Count for a region of these municipalities. `gebieden`: at least every area they lie in; others are left out.

    Raises ValueError for numbers that cannot be: a municipality twice or without inhabitants, an area nobody gave,
    a share outside 0–1, shares that together pass 1, or more people in an area than live there.
    """
    gemeenten = tuple(gemeenten)
    bekend = {(gebied.soort, gebied.code): gebied for gebied in gebieden}
    _controleer(gemeenten, bekend)
    totaal = sum(gemeente.inwoners for gemeente in gemeenten)
    geraakt: dict[tuple[str, str], list[tuple[str, Decimal]]] = defaultdict(list)
    for gemeente in gemeenten:
        for soort, code, aandeel in gemeente.ligging:
            geraakt[soort, code].append((gemeente.naam, gemeente.inwoners * aandeel))
    per_soort: dict[str, list[Gebied]] = defaultdict(list)
    for sleutel, delen in geraakt.items():
        per_soort[sleutel[0]].append(_gebied(bekend[sleutel], delen, totaal))
    soorten = tuple(
        SoortCongruentie(
            soort=soort,
            gebieden=tuple(sorted(per_soort[soort.sleutel], key=lambda g: (-g.inwoners_in_regio, g.code))),
            zonder=tuple(g.naam for g in gemeenten if soort.sleutel not in {deel[0] for deel in g.ligging}),
        )
        for soort in SOORTEN
    )
    return Congruentie(inwoners=totaal, soorten=soorten, rijen=tuple(_rij(g, bekend) for g in gemeenten))


def _gebied(cijfers: GebiedCijfers, delen: list[tuple[str, Decimal]], totaal: int) -> Gebied:
    in_regio = sum((inwoners for _, inwoners in delen), Decimal())
    if in_regio > cijfers.inwoners:
        raise ValueError(f"in {cijfers.code} wonen minder mensen dan de gemeenten er samen hebben")
    return Gebied(
        soort=cijfers.soort,
        code=cijfers.code,
        titel=gebiedsnaam(cijfers.soort, cijfers.code, cijfers.naam),
        naam=cijfers.naam or cijfers.code,
        inwoners=cijfers.inwoners,
        inwoners_in_regio=in_regio,
        inwoners_regio=totaal,
        gemeenten=tuple(naam for naam, _ in delen),
    )


def _rij(gemeente: GemeenteCijfers, bekend: dict[tuple[str, str], GebiedCijfers]) -> Gemeentedeling:
    delen: dict[str, list[Gebiedsdeel]] = {soort.sleutel: [] for soort in SOORTEN}
    for soort, code, aandeel in sorted(gemeente.ligging, key=lambda deel: (-deel[2], deel[1])):
        delen[soort].append(Gebiedsdeel(code, bekend[soort, code].naam or code, aandeel))
    return Gemeentedeling(
        gemeente.code, gemeente.naam, gemeente.inwoners, {soort: tuple(d) for soort, d in delen.items()}
    )


def _controleer(gemeenten: tuple[GemeenteCijfers, ...], bekend: dict[tuple[str, str], GebiedCijfers]) -> None:
    if len({gemeente.code for gemeente in gemeenten}) < len(gemeenten):
        raise ValueError("een gemeente staat er twee keer in")
    for gemeente in gemeenten:
        if gemeente.inwoners < 1:
            raise ValueError(f"{gemeente.naam} heeft geen inwoners")
        samen: dict[str, Decimal] = defaultdict(Decimal)
        for soort, code, aandeel in gemeente.ligging:
            if (soort, code) not in bekend:
                raise ValueError(f"{gemeente.naam} ligt in een gebied dat er niet is: {soort} {code}")
            if not 0 < aandeel <= 1:
                raise ValueError(f"{gemeente.naam} heeft in {code} een aandeel buiten 0–1")
            samen[soort] += aandeel
        if any(som > 1 for som in samen.values()):
            raise ValueError(f"de aandelen van {gemeente.naam} zijn samen meer dan 1")
