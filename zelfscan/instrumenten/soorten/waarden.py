"""What the kinds share that ask for one value out of a row: score, cijfer, as and kolom. Pure, no Django."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from regie.stukken.strook import Strook, strook
from regie.stukken.tekst import kleine_letters
from zelfscan.instrumenten.groepsanalyse import (
    InWoorden,
    Rang,
    eensgezindheid,
    geteld,
    in_woorden,
    rang,
    uitleg_woorden,
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
    def eensgezindheid(self, telling: Sequence[int] | None) -> str:
        """Return the key of the word: "eens", "deels", "verdeeld" or "te_weinig" (also for None: not shown)."""

    @abstractmethod
    def rang(self, telling: Sequence[int] | None) -> Rang:
        """Return where it comes in the talk, the lowest first; comparable over all kinds of values."""

    @property
    @abstractmethod
    def uitleg_woorden(self) -> str:
        """What eens, deels eens, verdeeld and te weinig mean here."""


@dataclass(frozen=True)
class Verdelingsbeeld:
    """One strip: of everybody, or of one block.

    `mediaan` (None) and `mediaan_label` (empty) are there only when there is a middle. With two sides `kanten` says
    which: "2 en 4, niemand ertussen" (else empty).
    """

    naam: str
    verdeling: tuple[int, ...]
    mediaan: float | None
    mediaan_label: str
    kanten: str
    strook: Strook

    @property
    def aantal(self) -> int:
        return sum(self.verdeling)

    @property
    def waar(self) -> str:
        """Where the scores lie: the words of the middle, or the two sides; empty when nothing may be said."""
        return self.kanten or self.mediaan_label


@dataclass(frozen=True)
class Schaalvraag(Waardevraag):
    """A value on a scale: there is a middle, and a distance to it."""

    lezen = (
        "Elke stip is een score",
        "die iemand gaf. De baan en het driehoekje wijzen het midden aan.",
    )

    schaal: Schaal

    @property
    def in_kop(self) -> str:
        return self.einden or f"1 tot {len(self.schaal.labels)}"

    def eensgezindheid(self, telling: Sequence[int] | None) -> str:
        return eensgezindheid(telling, self.schaal)

    def rang(self, telling: Sequence[int] | None) -> Rang:
        return rang(telling, self.schaal)

    @property
    def uitleg_woorden(self) -> str:
        return uitleg_woorden(self.schaal)

    def beeld(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> Verdelingsbeeld:
        verdeling = tuple(telling)
        woorden = in_woorden(verdeling, self.schaal)
        tekening = strook(verdeling, woorden.mediaan, self._titel(naam, wie, verdeling, woorden))
        return Verdelingsbeeld(wie, verdeling, woorden.mediaan, woorden.label, woorden.kanten, tekening)

    def _titel(self, naam: str, wie: str, verdeling: Sequence[int], woorden: InWoorden) -> str:
        """All that a screen reader gets of the picture."""
        return f"{naam}, {wie[0].lower()}{wie[1:]}: {geteld(verdeling)}. {woorden.zin}".rstrip()

    @property
    def kop(self) -> tuple[str, ...]:
        waarden = (f"{waarde} {label}".rstrip() for waarde, label in self.schaal.keuzes)
        return ("Wie", *waarden, "Midden", "In woorden")

    def rijen(self, naam: str, telling: Iterable[int], wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        beeld = self.beeld(naam, telling, wie)
        return [(naam, wie, *beeld.verdeling, beeld.mediaan, beeld.waar)]
