"""What one can answer with, and the bounds of what is said of it: they belong to the scale (ontwerp §5). No Django."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from regie.stukken.tekst import kleine_letters

# A form value, not a score: it counts in no figure and is shown as a number of its own.
KAN_NIET_BEOORDELEN = 0
# In a table and on paper it is a "?": a dash looks like nothing was asked, a 0 like a score under the lowest.
KAN_NIET_BEOORDELEN_LABEL = "Kan ik niet beoordelen"


@dataclass(frozen=True)
class Waarden:
    """Values from 1 up to the number of labels. A label may be empty: then the number says it (a grade of 7)."""

    # Whether a value is a number to who reads it: a score of 3, a grade of 7.
    met_cijfers: ClassVar[bool] = True

    naam: str
    labels: tuple[str, ...]

    @property
    def waarden(self) -> range:
        return range(1, len(self.labels) + 1)

    def label(self, waarde: int) -> str:
        """Return the words for a value; 0 is "kan ik niet beoordelen". Raises ValueError outside the values."""
        if waarde == KAN_NIET_BEOORDELEN:
            return KAN_NIET_BEOORDELEN_LABEL
        if waarde not in self.waarden:
            raise ValueError(f"{waarde} ligt buiten de schaal {self.naam}")
        return self.labels[waarde - 1]

    @property
    def keuzes(self) -> tuple[tuple[int, str], ...]:
        """The values with their labels, lowest first, without "kan ik niet beoordelen"."""
        return tuple(zip(self.waarden, self.labels, strict=True))

    def opschrift(self, waarde: int) -> str:
        """What stands at a value on an axis: its number."""
        return str(waarde) if self.met_cijfers else ""

    @property
    def opschriften(self) -> tuple[tuple[str, str], ...]:
        """The values as (what stands on the axis, words), lowest first."""
        return tuple((self.opschrift(waarde), label) for waarde, label in self.keuzes)

    @property
    def van_tot(self) -> str:
        """Both ends of it, in a sentence: "1 (niet of nauwelijks aanwezig) tot 5 (ruim aanwezig)"."""
        laag, hoog = self.opschriften[0], self.opschriften[-1]
        return f"{_eind(*laag)} tot {_eind(*hoog)}"

    @property
    def met_getal(self) -> tuple[tuple[int, str], ...]:
        """The values with their number and words together: "3: Regelmatig aanwezig", or only "7"."""
        if not self.met_cijfers:
            return self.keuzes
        return tuple((waarde, ": ".join(filter(None, (str(waarde), label)))) for waarde, label in self.keuzes)

    @property
    def antwoorden(self) -> tuple[tuple[int, str], ...]:
        """All that one can choose in a form, "kan ik niet beoordelen" last."""
        return (*self.keuzes, (KAN_NIET_BEOORDELEN, KAN_NIET_BEOORDELEN_LABEL))

    def is_laag(self, waarde: float) -> bool:
        """Whether a value is low: only on a scale that says so."""
        return False

    def is_hoog(self, waarde: float) -> bool:
        return False


def _eind(getal: str, label: str) -> str:
    woorden = kleine_letters(label)
    return f"{getal} ({woorden})" if getal and woorden else getal or woorden


@dataclass(frozen=True)
class Schaal(Waarden):
    """A scale: values in an order, with the bounds of all that is said of scores on it.

    g is the mean distance of the scores to their median, in points (ontwerp §5). Two sides, under three scores and the
    order of the talk are the same on every scale: `groepsanalyse`.
    """

    eens_tot: Fraction  # eens: g is at most this …
    eens_bereik: int  # … and from the lowest to the highest score is at most so many points
    verdeeld_vanaf: Fraction  # verdeeld: g is more than this …
    leeg: int = 1  # … or two sides, with at least so many values between them that nobody gave
    # A score up to here is low, from here on high. None on a scale that has no more and less (two poles).
    laag_tot: int | None = None
    hoog_vanaf: int | None = None
    dichtbij: int = 1  # a score at most so many points from the middle lies beside it
    # From so many points from the middle on, a group that agrees on a score is asked once more.
    ver_vanaf: int = 2
    # From so many points between the middles of two blocks on, they see it differently.
    blokken_vanaf: Fraction = Fraction(3, 2)

    def is_laag(self, waarde: float) -> bool:
        """Whether a score or a median is low; a half above the highest low score still is. False without a bound."""
        return self.laag_tot is not None and waarde < self.laag_tot + 1

    def is_hoog(self, waarde: float) -> bool:
        """Whether a score or a median is high. False without a bound."""
        return self.hoog_vanaf is not None and waarde >= self.hoog_vanaf


@dataclass(frozen=True)
class Polen(Schaal):
    """Places between two poles, A and B. They have an order and a middle, but no number: neither pole is more."""

    met_cijfers = False

    def opschrift(self, waarde: int) -> str:
        return {1: "A", len(self.labels): "B"}.get(waarde, "")


@dataclass(frozen=True)
class Kolommen(Waarden):
    """Values without an order. A group is eens and verdeeld by the share of the value that was chosen most."""

    met_cijfers = False

    eens_vanaf: Fraction = Fraction(3, 4)
    verdeeld_onder: Fraction = Fraction(1, 2)
