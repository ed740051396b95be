"""What the kinds share that ask for one value out of a row: score, cijfer, as and kolom. Pure, no Django."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.inhoud.getallen import in_cijfers
from regie.stukken.strook import Strook, geteld, strook
from regie.stukken.tekst import kleine_letters
from zelfscan.instrumenten.groepsanalyse import (
    MIDDEN_AANGEWEZEN,
    Kanten,
    Rang,
    eensgezindheid,
    grenzen_in_het_kort,
    in_woorden,
    kanten,
    mediaan,
    midden,
    rang,
    uitleg_woorden,
    uitschieters,
)
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN_LABEL, Schaal, Waarden

from .basis import Cel, Soort, Veld


class Waardevraag(Soort):
    """One value, or "kan ik niet beoordelen" (0). Counted: how often 1, 2, … was given."""

    bewaard_als = "scores"
    moet = True
    met_toelichting = True
    met_groepsscore = True

    # Whether the values have an order: only then there is a middle, a strip and a line over the rounds.
    met_midden: ClassVar[bool] = True
    # What the one value is called that the group agrees on.
    groepswoord: ClassVar[str] = "Groepsscore"
    # What one value is called: "deze score".
    waardewoord: ClassVar[str] = "score"
    waardewoorden: ClassVar[str] = "scores"
    blad = "Hoe vaak elke score"

    schaal: Waarden

    @property
    def einden(self) -> str:
        """What stands at either end, where that is not said by the words of the values."""
        return ""

    @property
    def in_kop(self) -> str:
        """What stands under its name above a column of answers, where the columns have not one scale."""
        return self.einden

    def zegt(self, waarde: int) -> str:
        """A value as it stands in a line: "3, regelmatig aanwezig", or only the number where that says it."""
        return ", ".join(filter(None, (str(waarde), kleine_letters(self.schaal.label(waarde)))))

    def noem(self, waarde: int) -> str:
        """The same where there is little room: its number, or its words where a number says nothing."""
        return str(waarde)

    def cel(self, waarde: int) -> Cel:
        """A value as it stands in a spreadsheet: a number, or the words of "kan ik niet beoordelen"."""
        return waarde or KAN_NIET_BEOORDELEN_LABEL

    def velden(self, sleutel: str, naam: str) -> tuple[Veld, ...]:
        keuzes = tuple((str(waarde), label) for waarde, label in self.schaal.antwoorden)
        return (Veld(sleutel, self.kies(naam), keuzes, verplicht=True),)

    def kies(self, naam: str) -> str:
        """What is said to who chose nothing."""
        return f"Kies bij {naam} wat past, of ‘{KAN_NIET_BEOORDELEN_LABEL}’."

    def lees(self, sleutel: str, gegevens: Mapping[str, Any]) -> int | None:
        gegeven = gegevens.get(sleutel, "")
        return None if gegeven == "" else int(gegeven)

    def teruglezen(self, gegeven: int) -> str:
        return self.zegt(gegeven) if gegeven else self.schaal.label(gegeven)

    def past(self, gegeven: Any) -> bool:
        return gegeven in range(len(self.schaal.labels) + 1)

    def tel(self, gegeven: Iterable[int]) -> list[int]:
        aantallen = Counter(gegeven)
        return [aantallen[waarde] for waarde in self.schaal.waarden]

    @abstractmethod
    def eensgezindheid(self, telling: Sequence[int] | None) -> Eensgezindheid:
        """Return how much they agree; None is "not shown", and so too few."""

    @abstractmethod
    def rang(self, telling: Sequence[int] | None) -> Rang:
        """Return where it comes in the talk, the lowest first; comparable over all kinds of values."""

    @property
    @abstractmethod
    def uitleg_woorden(self) -> str:
        """What eens, deels eens, verdeeld and te weinig mean here."""

    @property
    @abstractmethod
    def grenzen_in_het_kort(self) -> str:
        """From where on a group is eens and verdeeld here, behind its name: "eens tot een half punt, …"."""

    @abstractmethod
    def patroon(self, telling: Sequence[int]) -> str:
        """Return what these counts show, as the words of the talk know it (`definitie.Gesprekstof`).

        Only of counts that are enough to say something of.
        """

    def kanten(self, telling: Sequence[int]) -> Kanten | None:
        """Return the sides these counts fall apart in; None when they do not, or have no order."""
        return None

    def midden(self, telling: Sequence[int]) -> float | None:
        """Return the middle, when something may be called that."""
        return None

    def uitschieters(self, telling: Sequence[int] | None) -> tuple[int, ...]:
        """Return the values far from the middle of a group that agrees; none where values have no distance."""
        return ()

    def ver_weg(self, waarde: int, telling: Sequence[int]) -> str:
        """Say what people answered when this value lies far from it; empty when it does not, or has no distance."""
        return ""

    def ver_uiteen(self, blokken: Iterable[Sequence[int]]) -> bool:
        """Say whether the middles of these blocks lie far apart. A block without one differs within itself."""
        return False

    def gekozen(self, waarde: int) -> str:
        """A value as the group chose it, inside a sentence: "een 4"."""
        return f"een {waarde}"


@dataclass(frozen=True)
class Strookuitkomst:
    """One strip: of everybody, or of one block.

    `mediaan` (None) and `mediaan_label` (empty) are there only when there is a middle. With two sides `kanten` says
    which: "2 en 4, niemand ertussen" (else empty). `met_cijfers`: whether a value is a number to who reads it.
    """

    naam: str
    verdeling: tuple[int, ...]
    mediaan: float | None
    mediaan_label: str
    kanten: str
    strook: Strook
    met_cijfers: bool = True

    @property
    def aantal(self) -> int:
        return sum(self.verdeling)

    @property
    def waar(self) -> str:
        """Where the scores lie: the words of the middle, or the two sides; empty when nothing may be said."""
        return self.kanten or self.mediaan_label

    # The same inside a sentence, behind a number of scores (with what stands before it), on the wall, by itself.

    @property
    def kern(self) -> str:
        if self.mediaan is None:
            return self.kanten
        return kleine_letters(self.mediaan_label) or in_cijfers(self.mediaan)

    @property
    def aanloop(self) -> str:
        return ":" if self.kanten else ", het midden is" if self.kern else ""

    @property
    def op_het_scherm(self) -> str:
        return self.kern if self.kanten or not self.kern else f"midden: {self.kern}"

    @property
    def zin(self) -> str:
        if self.kanten:
            return f"De scores vallen uiteen: {self.kanten}."
        return f"Het midden is {self.kern}." if self.kern else ""


@dataclass(frozen=True)
class Schaalvraag(Waardevraag):
    """A value on a scale: there is a middle, and a distance to it."""

    lezen = (
        "Elke stip is een score",
        f"die iemand gaf. {MIDDEN_AANGEWEZEN}",
    )

    schaal: Schaal

    @property
    def in_kop(self) -> str:
        return self.einden or f"1 tot {len(self.schaal.labels)}"

    def eensgezindheid(self, telling: Sequence[int] | None) -> Eensgezindheid:
        return eensgezindheid(telling, self.schaal)

    def rang(self, telling: Sequence[int] | None) -> Rang:
        return rang(telling, self.schaal)

    @property
    def uitleg_woorden(self) -> str:
        return uitleg_woorden(self.schaal)

    @property
    def grenzen_in_het_kort(self) -> str:
        return grenzen_in_het_kort(self.schaal)

    def kanten(self, telling: Sequence[int]) -> Kanten | None:
        return kanten(telling, self.schaal)

    def midden(self, telling: Sequence[int]) -> float | None:
        return midden(telling, self.schaal)

    def uitschieters(self, telling: Sequence[int] | None) -> tuple[int, ...]:
        return uitschieters(telling, self.schaal)

    def patroon(self, telling: Sequence[int]) -> str:
        woord = self.eensgezindheid(telling)
        if woord == Eensgezindheid.VERDEELD:
            return "twee_kanten" if self.kanten(telling) else "verspreid"
        waar = mediaan(telling) or 0
        if woord == Eensgezindheid.DEELS:
            afstanden = (abs(waarde - waar) for waarde, aantal in enumerate(telling, start=1) if aantal)
            return "deels" if max(afstanden) > self.schaal.dichtbij else "deels_naast"
        if self.schaal.is_hoog(waar):
            return "eens_hoog"
        return "eens_laag" if self.schaal.is_laag(waar) else "eens_midden"

    def ver_weg(self, waarde: int, telling: Sequence[int]) -> str:
        """Far from the middle, or without one from the nearest score."""
        woorden = in_woorden(telling, self.schaal)
        if woorden.mediaan is not None:
            if abs(waarde - woorden.mediaan) < self.schaal.ver_vanaf:
                return ""
            kant = self._kant(hoger=woorden.mediaan > waarde)
            return f"Het midden van de scores ligt {kant}: {self._waar(woorden.mediaan, woorden.label)}."
        gegeven = [score for score, aantal in enumerate(telling, start=1) if aantal]
        if not gegeven or min(abs(waarde - score) for score in gegeven) < self.schaal.ver_vanaf:
            return ""
        return woorden.zin or f"De scores zijn {geteld(telling, self.gekozen)}."

    def ver_uiteen(self, blokken: Iterable[Sequence[int]]) -> bool:
        middens = [waar for blok in blokken if (waar := self.midden(blok)) is not None]
        return bool(middens) and max(middens) - min(middens) >= self.schaal.blokken_vanaf

    def _kant(self, *, hoger: bool) -> str:
        return "hoger" if hoger else "lager"

    def _waar(self, midden: float, label: str) -> str:
        return ", ".join(filter(None, (in_cijfers(midden), kleine_letters(label))))

    def uitkomst(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> Strookuitkomst:
        verdeling = tuple(telling)
        woorden = in_woorden(verdeling, self.schaal)
        tekening = strook(verdeling, woorden.mediaan, self._titel(verdeling))
        return Strookuitkomst(
            wie, verdeling, woorden.mediaan, woorden.label, woorden.kanten, tekening, self.schaal.met_cijfers
        )

    def _titel(self, verdeling: Sequence[int]) -> str:
        """What a screen reader gets of the picture: the counts. Whose they are and where the middle lies stand beside
        it, and would be heard twice.
        """
        return f"{geteld(verdeling, self.gekozen)}."

    @property
    def kop(self) -> tuple[str, ...]:
        waarden = (f"{waarde} {label}".rstrip() for waarde, label in self.schaal.keuzes)
        return ("Wie", *waarden, "Midden", "In woorden")

    def rijen(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        uitkomst = self.uitkomst(naam, telling, wie)
        return [(naam, wie, *uitkomst.verdeling, uitkomst.mediaan, uitkomst.waar)]
