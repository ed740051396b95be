"""What a section hands back, and how two things are compared on a machine that is never quiet."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from statistics import median


class NietGemeten(Exception):
    """Something answered otherwise than it should, so its time would say nothing."""


@dataclass(frozen=True)
class Doel:
    """What we aim for. Both kinds include the bound itself."""

    soort: str  # "minstens" or "hoogstens"
    grens: float

    def gehaald(self, waarde: float) -> bool:
        return waarde >= self.grens if self.soort == "minstens" else waarde <= self.grens


def minstens(grens: float) -> Doel:
    return Doel("minstens", grens)


def hoogstens(grens: float) -> Doel:
    return Doel("hoogstens", grens)


@dataclass(frozen=True)
class Meting:
    """One figure. `bij` holds the raw figures behind it, by a name that carries the unit."""

    naam: str
    waarde: float
    eenheid: str
    doel: Doel | None = None
    bij: Mapping[str, float] = field(default_factory=dict)

    @property
    def gehaald(self) -> bool | None:
        """None when there is no aim."""
        return self.doel.gehaald(self.waarde) if self.doel else None

    def als_dict(self) -> dict:
        return asdict(self) | {"gehaald": self.gehaald}


@dataclass(frozen=True)
class Tijden:
    """All times of one contender, per round, in milliseconds."""

    rondes: tuple[tuple[float, ...], ...]
    processor: tuple[float, ...]  # CPU time per turn, the mean of each round

    @property
    def mediaan(self) -> float:
        return median(tijd for ronde in self.rondes for tijd in ronde)

    @property
    def processortijd(self) -> float:
        return median(self.processor)

    @property
    def per_seconde(self) -> float:
        return 1000 / self.mediaan

    def gedeeld_door(self, ander: "Tijden") -> float:
        """Compare round by round, because within one round the machine was as busy for the one as for the other."""
        paren = zip(self.rondes, ander.rondes, strict=True)
        return median(median(eigen) / median(andere) for eigen, andere in paren)


def om_beurten(
    deelnemers: Mapping[str, Callable[[], float]], processor: Callable[[], float], *, rondes: int, keren: int = 1
) -> dict[str, Tijden]:
    """Let each contender run `keren` times per round, another one first in every round.

    They return milliseconds; `processor` returns the CPU time spent so far, in milliseconds too.
    """
    namen = list(deelnemers)
    tijden = {naam: [] for naam in namen}
    verbruik = {naam: [] for naam in namen}
    for ronde in range(rondes):
        eerste = ronde % len(namen)
        for naam in namen[eerste:] + namen[:eerste]:
            begin = processor()
            tijden[naam].append(tuple(deelnemers[naam]() for _ in range(keren)))
            verbruik[naam].append((processor() - begin) / keren)
    return {naam: Tijden(tuple(tijden[naam]), tuple(verbruik[naam])) for naam in namen}
