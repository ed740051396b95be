"""Ticks: which of these fit, also "wie vult de rol". Counted over everybody, never split (privacy 7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from zelfscan.instrumenten.woorden import MENSEN, Antwoordgever

from .basis import Balk, Cel, Soort, Veld


@dataclass(frozen=True)
class Keuzelijst:
    """What one ticks from. `veld` is the whole name of its form field; `een`: at most one of them.

    `keuzes`: (key, words in the form); `genoemd`: the words in an outcome where those differ, by key. `zin`: what is
    wrong with any other choice. `zo`: how an outcome names what was ticked, with {keuzes} in it, and
    {wie} for who ticked ("mensen").
    """

    veld: str
    vraag: str
    keuzes: tuple[tuple[str, str], ...]
    een: bool = False
    zin: str = "Kies uit deze lijst."
    zo: str = "Genoemd: {keuzes}."
    genoemd: Mapping[str, str] = field(default_factory=dict, hash=False)
    # In an outcome: as they stand here, else what was ticked most comes first.
    vaste_volgorde: bool = False

    def woorden(self, sleutel: str) -> str:
        return self.genoemd.get(sleutel) or dict(self.keuzes)[sleutel]


@dataclass(frozen=True)
class Geteld:
    """What was ticked of one list, as (words, number). `mensen`: who ticked something at all."""

    lijst: Keuzelijst
    keuzes: list[tuple[str, int]]
    mensen: int

    @property
    def in_woorden(self) -> str:
        """All of it inside a sentence. A number stays on the line of its "keer"."""
        eigen = self.lijst.genoemd
        return ", ".join(
            f"{woorden if eigen else binnen_een_zin(woorden)} ({aantal}\N{NO-BREAK SPACE}keer)"
            for woorden, aantal in self.keuzes
        )

    @property
    def balken(self) -> list[Balk]:
        return [Balk(woorden, aantal, round(100 * aantal / self.mensen)) for woorden, aantal in self.keuzes]


@dataclass(frozen=True)
class Keuzeuitkomst:
    """How often each was ticked, over everybody. `aantal`: answers with something ticked; `van`: whose one is."""

    naam: str
    aantal: int
    lijsten: list[Geteld]
    hangt_als: str = ""
    hangt_wat: str = ""
    van: Antwoordgever = MENSEN

    @property
    def hoeveel(self) -> str:
        """How many ticked something: "3 mensen"."""
        return self.van.hoeveel(self.aantal)

    @property
    def zin(self) -> str:
        """All of it in words."""
        zinnen = [f"{self.hoeveel} zeiden hier iets over."]
        zinnen += [een.lijst.zo.format(keuzes=een.in_woorden, wie=self.van.meer) for een in self.lijsten if een.keuzes]
        return " ".join(zinnen)

    @property
    def hangt_aan_een(self) -> str:
        """The one everybody named, when there is just one and that is a risk to talk about; else empty."""
        laatste = self.lijsten[-1].keuzes
        return laatste[0][0] if self.hangt_als and len(laatste) == 1 else ""

    def hangt(self, wat: str = "") -> str:
        """What it means that everybody named the same, about `wat` or "this"; empty when that is not so."""
        een = self.hangt_aan_een
        return self.hangt_als.format(wat=wat or self.hangt_wat, een=een.lower()) if een else ""


@dataclass(frozen=True)
class Keuzevraag(Soort):
    """One question with a list to tick from, or a few that are counted together; no key is in two of them.

    `alleen`: keys that stand by themselves ("niemand"): with one of those the other ticks do not count. `hangt_als`:
    what to say when everybody ticked the same in the last list, with {wat} (by itself `hangt_wat`: "Deze rol") and
    {een}; empty when that is no risk. `blad`: the sheet of a spreadsheet on which its counts stand.
    """

    naam = "keuzes"
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/keuzes/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/keuzes/uitkomst.html",
        "verslag": "zelfscan/instrumenten/soorten/keuzes/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/keuzes/pdf.html",
    }
    bewaard_als = "keuzes"
    lezen = (
        "Bij wat is aangevinkt",
        "staat hoe vaak dat gebeurde, over iedereen samen. Wie niets aanvinkte, telt niet mee.",
    )

    lijsten: tuple[Keuzelijst, ...]
    alleen: frozenset[str] = frozenset()
    hangt_als: str = ""
    hangt_wat: str = ""
    blad: str = "Wat is aangevinkt"

    def __post_init__(self) -> None:
        alle = [sleutel for lijst in self.lijsten for sleutel, _ in lijst.keuzes]
        if len(alle) != len(set(alle)):
            raise ValueError(f"een sleutel staat in twee lijsten: {alle}")

    @property
    def sleutels(self) -> tuple[str, ...]:
        """All that can be ticked, in the order of the lists."""
        return tuple(sleutel for lijst in self.lijsten for sleutel, _ in lijst.keuzes)

    def velden(self, sleutel: str, naam: str) -> tuple[Veld, ...]:
        return tuple(
            Veld(lijst.veld, lijst.zin, lijst.keuzes, meer=not lijst.een, kop=lijst.vraag) for lijst in self.lijsten
        )

    def lees(self, sleutel: str, gegevens: Mapping[str, Any]) -> tuple[str, ...] | None:
        gekozen: set[str] = set()
        for lijst in self.lijsten:
            gegeven = gegevens.get(lijst.veld) or ()
            gekozen.update([gegeven] if isinstance(gegeven, str) else gegeven)
        gekozen = gekozen & self.alleen or gekozen
        return tuple(een for een in self.sleutels if een in gekozen) or None

    def teruglezen(self, gegeven: Iterable[str]) -> str:
        woorden = {sleutel: label for lijst in self.lijsten for sleutel, label in lijst.keuzes}
        return ", ".join(woorden[een] for een in gegeven)

    def past(self, gegeven: Any) -> bool:
        gekozen = set(gegeven)
        return (
            bool(gegeven)
            and len(gegeven) == len(gekozen)
            and gekozen <= set(self.sleutels)
            and (gekozen <= self.alleen or not gekozen & self.alleen)
            and all(len(gekozen & {sleutel for sleutel, _ in lijst.keuzes}) < 2 for lijst in self.lijsten if lijst.een)
        )

    def tel(self, gegeven: Iterable[Iterable[str]]) -> dict[str, int]:
        """How many people ticked each; what nobody ticked is left out."""
        aantallen = Counter(een for keuzes in gegeven for een in keuzes)
        return {een: aantallen[een] for een in self.sleutels if aantallen[een]}

    def uitkomst(self, naam: str, telling: Any, wie: str = "Iedereen") -> Keuzeuitkomst:
        """`telling`: {"aantal": people who ticked something, "keuzes": what `tel` gave}."""
        geteld = [Geteld(lijst, _geteld(lijst, telling["keuzes"]), telling["aantal"]) for lijst in self.lijsten]
        return Keuzeuitkomst(naam, telling["aantal"], geteld, self.hangt_als, self.hangt_wat)

    @property
    def kop(self) -> tuple[str, ...]:
        return ("Vraag", "Antwoord", "Aantal keer")

    def rijen(self, naam: str, telling: Any, wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        uitkomst = self.uitkomst(naam, telling, wie)
        return [(naam, een.lijst.vraag, woorden, aantal) for een in uitkomst.lijsten for woorden, aantal in een.keuzes]


def _geteld(lijst: Keuzelijst, aantallen: Mapping[str, int]) -> list[tuple[str, int]]:
    gegeven = [(lijst.woorden(sleutel), aantallen[sleutel]) for sleutel, _ in lijst.keuzes if sleutel in aantallen]
    return gegeven if lijst.vaste_volgorde else sorted(gegeven, key=lambda paar: (-paar[1], paar[0]))


def binnen_een_zin(woorden: str) -> str:
    """The words of a choice without their capital, unless they begin with an abbreviation."""
    return woorden[:1].lower() + woorden[1:] if woorden[1:2].islower() else woorden
