"""Ticks: which of these fit, also "wie vult de rol". Counted over everybody, never split (privacy 7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .basis import Cel, Soort, Veld


@dataclass(frozen=True)
class Lijst:
    """What one ticks from. `veld` is the whole name of its form field; `een`: at most one of them.

    `keuzes`: (key, words in the form); `genoemd`: the words in an outcome where those differ, by key.
    """

    veld: str
    vraag: str
    keuzes: tuple[tuple[str, str], ...]
    een: bool = False
    zin: str = "Kies uit deze lijst."
    genoemd: Mapping[str, str] = field(default_factory=dict, hash=False)
    # In an outcome: as they stand here, else what was ticked most comes first.
    vaste_volgorde: bool = False

    def woorden(self, sleutel: str) -> str:
        return self.genoemd.get(sleutel) or dict(self.keuzes)[sleutel]


@dataclass(frozen=True)
class Keuzebeeld:
    """How often each was ticked. `aantal`: people who ticked something. `lijsten`: (question, [(words, number)])."""

    aantal: int
    lijsten: list[tuple[str, list[tuple[str, int]]]]


@dataclass(frozen=True)
class Keuzevraag(Soort):
    """One question with a list to tick from, or a few that are counted together; no key is in two of them.

    `alleen`: keys that stand by themselves ("niemand"): with one of those the other ticks do not count.
    """

    naam = "keuzes"
    bewaard_als = "keuzes"

    lijsten: tuple[Lijst, ...]
    alleen: frozenset[str] = frozenset()

    def __post_init__(self):
        alle = [sleutel for lijst in self.lijsten for sleutel, _ in lijst.keuzes]
        if len(alle) != len(set(alle)):
            raise ValueError(f"een sleutel staat in twee lijsten: {alle}")

    @property
    def sleutels(self) -> tuple[str, ...]:
        """All that can be ticked, in the order of the lists."""
        return tuple(sleutel for lijst in self.lijsten for sleutel, _ in lijst.keuzes)

    def velden(self, sleutel: str, naam: str) -> tuple[Veld, ...]:
        return tuple(Veld(lijst.veld, lijst.zin, lijst.keuzes, meer=not lijst.een) for lijst in self.lijsten)

    def lees(self, sleutel: str, gegevens: Mapping[str, Any]) -> tuple[str, ...] | None:
        gekozen: set[str] = set()
        for lijst in self.lijsten:
            gegeven = gegevens.get(lijst.veld) or ()
            gekozen.update([gegeven] if isinstance(gegeven, str) else gegeven)
        gekozen = gekozen & self.alleen or gekozen
        return tuple(een for een in self.sleutels if een in gekozen) or None

    def past(self, gegeven: Any) -> bool:
        return bool(gegeven) and len(gegeven) == len(set(gegeven)) and set(gegeven) <= set(self.sleutels)

    def tel(self, gegeven: Iterable[Iterable[str]]) -> dict[str, int]:
        """How many people ticked each; what nobody ticked is left out."""
        aantallen = Counter(een for keuzes in gegeven for een in keuzes)
        return {een: aantallen[een] for een in self.sleutels if aantallen[een]}

    def beeld(self, naam: str, telling: Any, wie: str = "Iedereen") -> Keuzebeeld:
        """`telling`: {"aantal": people who ticked something, "keuzes": what `tel` gave}."""
        return Keuzebeeld(
            telling["aantal"], [(lijst.vraag, _geteld(lijst, telling["keuzes"])) for lijst in self.lijsten]
        )

    @property
    def kop(self) -> tuple[str, ...]:
        return ("Vraag", "Antwoord", "Aantal keer")

    def rijen(self, naam: str, telling: Any, wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        beeld = self.beeld(naam, telling, wie)
        return [(naam, vraag, woorden, aantal) for vraag, geteld in beeld.lijsten for woorden, aantal in geteld]


def _geteld(lijst: Lijst, aantallen: Mapping[str, int]) -> list[tuple[str, int]]:
    gegeven = [(lijst.woorden(sleutel), aantallen[sleutel]) for sleutel, _ in lijst.keuzes if sleutel in aantallen]
    return gegeven if lijst.vaste_volgorde else sorted(gegeven, key=lambda paar: (-paar[1], paar[0]))
