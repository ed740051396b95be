"""The strip of one item: where every dot, the axis and the line of the middle stand. Pure calculation, no Django.

Dots are stacked above their value, so height is how often. From VANAF_GETAL on the number stands above a stack, and
above MEESTE a bar stands for the dots. In what width a strip comes is not known here: all is in units of its drawing,
and as many equal columns as it has values, above or under it, are its axis.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from .tekst import opsomming

LANGSTE_SCHAAL = 10
VANAF_GETAL = 6
MEESTE = 60
# From roomy to tight: how many dots stand beside each other in a stack, and how far apart their centres are, as a part
# of how far that is at most. A stack is never wider than two of those, and nor than its column.
STAPELS = ((1, 1.0), (2, 1.0), (3, 2 / 3), (4, 1 / 2), (5, 2 / 5), (6, 3 / 10))
VAN_KOLOM = 0.8  # so much of its column the widest stack takes
DIKTE = 0.9  # diameter of a dot, as a part of that distance
# Below the axis: the mark of a value, and the line of the middle.
STREEP, ONDER = 6, 11
BOVEN = 10  # so far the line of the middle comes out above the highest stack
# What a letter takes above a stack; with the word beside the line as much again (--teken-letter in tokens.css).
LETTER, LETTER_GROOT, LETTER_BLOK = 26, 32, 36
WOORD = "midden"
WOORD_BREED = 106  # with the distance to the line
SMALST = 2 * WOORD_BREED  # a drawing: so the word always has a side


@dataclass(frozen=True)
class Maat:
    """How large a strip is drawn. `kolom`: units per value (with more than VEEL of them `smal`). `hoog`: of a stack.

    `met_woord`: whether the word stands beside the line of the middle. `stip`: how far apart dots are at most.
    """

    kolom: int
    smal: int
    hoog: int
    letter: int
    met_woord: bool
    stip: int = 20


VEEL = 6
# In a row with its words beside it, and alone with all the room there is: then a dot is more than twice as large.
IN_RIJ = Maat(kolom=100, smal=50, hoog=60, letter=LETTER, met_woord=False)
GROOT = Maat(kolom=80, smal=50, hoog=120, letter=LETTER_GROOT, met_woord=True)
# On the wall, where the last row counts the dots; and beside it, for each block.
WAND = Maat(kolom=80, smal=50, hoog=192, letter=LETTER_GROOT, met_woord=True, stip=32)
WANDBLOK = Maat(kolom=80, smal=50, hoog=96, letter=LETTER_BLOK, met_woord=False, stip=24)


@dataclass(frozen=True)
class Letters:
    """Text in a drawing: a number above a stack, or the word beside the line. `anker`: which end of it is at x."""

    x: str
    y: str
    tekst: str
    anker: str = "middle"


@dataclass(frozen=True)
class Strook:
    """One strip: how often each value was given (1 first), and the middle, if anything may be called that.

    `titel`: the counts in words, for who cannot see it. `meeste`: the highest count of all strips that are looked at
    together, so that a dot is as large in each; 0 is its own. What is not text is ready to stand in an SVG attribute.
    """

    verdeling: tuple[int, ...]
    midden: float | None
    titel: str
    maat: Maat = IN_RIJ
    meeste: int = 0

    @property
    def groot(self) -> "Strook":
        """The same strip for a place where it stands alone."""
        return replace(self, maat=GROOT)

    @property
    def op_de_wand(self) -> "Strook":
        """The same strip on the wall, where it stands alone."""
        return replace(self, maat=WAND)

    def als_blok(self, meeste: int) -> "Strook":
        """The same strip on the wall, of a block; `meeste`: the highest count of all blocks."""
        return replace(self, maat=WANDBLOK, meeste=meeste)

    def naast(self, ander: "Strook") -> "Strook":
        """The same strip with the size of dots of that other one, which has the higher counts."""
        return replace(self, meeste=ander._hoogste)

    @property
    def is_een_score(self) -> bool:
        """Whether there is one dot: the words beside it say all there is."""
        return sum(self.verdeling) == 1

    @property
    def waarden(self) -> range:
        return range(1, len(self.verdeling) + 1)

    @property
    def viewbox(self) -> str:
        """The axis is at 0: what stands on it has a negative y."""
        return f"0 {-self.hoogte:g} {self.breedte} {self.hoogte + ONDER:g}"

    @property
    def breedte(self) -> int:
        return len(self.verdeling) * self._kolom

    @cached_property
    def hoogte(self) -> float:
        """Above the axis, in units: the highest stack, with its number and the line or the word above it."""
        hoogste = max(map(self._bovenkant, self.verdeling))
        return hoogste + (self.maat.letter if self._heeft_woord else BOVEN)

    @property
    def lijn(self) -> str:
        """The axis, with a mark for each value."""
        as_ = f"M{self._plek(1):g} 0H{self._plek(len(self.verdeling)):g}"
        return as_ + "".join(f"M{self._plek(waarde):g} 0v{STREEP}" for waarde in self.waarden)

    @property
    def stippen(self) -> str:
        """One zero-length stroke per dot; empty without answers, and where bars stand for them."""
        if self._als_staven:
            return ""
        return "".join(
            f"M{x:g} {y:g}h0"
            for waarde, aantal in zip(self.waarden, self.verdeling, strict=True)
            for x, y in self._stippen_van(self._plek(waarde), aantal)
        )

    @property
    def dikte(self) -> str:
        """The diameter of a dot: the width of those strokes."""
        return f"{self._afstand * DIKTE:.4g}"

    @property
    def staven(self) -> str:
        """The bars, where dots would be too many to see; else empty."""
        if not self._als_staven:
            return ""
        return "".join(
            f"M{self._plek(waarde) - self.stapel / 2:g} 0v{-self._stapelhoogte(aantal):.4g}h{self.stapel:g}V0z"
            for waarde, aantal in zip(self.waarden, self.verdeling, strict=True)
            if aantal
        )

    @property
    def middenlijn(self) -> str:
        """The line of the middle, from top to bottom and not through a number; empty without a middle."""
        if self.midden is None:
            return ""
        x, aantal = self._plek(self.midden), self._aantal_op(self.midden)
        if not self._met_getal(aantal):
            return f"M{x:g} {-self.hoogte:g}V{ONDER}"
        return f"M{x:g} {-self.hoogte:g}V{-self._bovenkant(aantal):.5g}M{x:g} {-self._stapelhoogte(aantal):.5g}V{ONDER}"

    @property
    def letters(self) -> tuple[Letters, ...]:
        """The numbers above the stacks, and the word beside the line where nothing else says it."""
        getallen = tuple(
            Letters(
                f"{self._plek(waarde):g}", f"{-self._stapelhoogte(aantal) - self.maat.letter * 0.25:.5g}", str(aantal)
            )
            for waarde, aantal in zip(self.waarden, self.verdeling, strict=True)
            if self._met_getal(aantal)
        )
        return (*getallen, self._woord()) if self._heeft_woord else getallen

    def _woord(self) -> Letters:
        """To the right of the line; where that would leave the drawing to the left of it."""
        x = self._plek(self.midden or 0)
        past = x + WOORD_BREED <= self.breedte
        y = f"{-self.hoogte + self.maat.letter * 0.75:.5g}"
        return Letters(f"{x + 6 if past else x - 6:g}", y, WOORD, "start" if past else "end")

    @property
    def _heeft_woord(self) -> bool:
        return self.maat.met_woord and self.midden is not None

    @property
    def _kolom(self) -> int:
        kolom = self.maat.kolom if len(self.verdeling) <= VEEL else self.maat.smal
        return max(kolom, SMALST // len(self.verdeling))

    def _plek(self, waarde: float) -> float:
        """The x of a value, halves included."""
        return (waarde - 0.5) * self._kolom

    def _aantal_op(self, waarde: float) -> int:
        return self.verdeling[int(waarde) - 1] if waarde == int(waarde) else 0

    def _met_getal(self, aantal: int) -> bool:
        return aantal >= VANAF_GETAL or (self._als_staven and aantal > 0)

    @property
    def _als_staven(self) -> bool:
        return self._hoogste > MEESTE

    @property
    def _hoogste(self) -> int:
        return max(self.meeste, *self.verdeling)

    @cached_property
    def _naast_en_afstand(self) -> tuple[int, float]:
        """One size of dot in the whole strip: the largest at which the fullest stack is not too high."""
        stapels = [(naast, min(deel * self.maat.stip, self.stapel / naast)) for naast, deel in STAPELS]
        passend = (een for een in stapels if -(-self._hoogste // een[0]) * een[1] <= self.maat.hoog)
        return next(passend, stapels[-1])

    @property
    def stapel(self) -> float:
        """How wide a stack is at most."""
        return min(2 * self.maat.stip, VAN_KOLOM * self._kolom)

    @property
    def _afstand(self) -> float:
        return self._naast_en_afstand[1]

    def _stapelhoogte(self, aantal: int) -> float:
        if self._als_staven:
            return self.maat.hoog * aantal / self._hoogste
        naast, afstand = self._naast_en_afstand
        return -(-aantal // naast) * afstand

    def _bovenkant(self, aantal: int) -> float:
        """Of a stack with its number."""
        return self._stapelhoogte(aantal) + (self.maat.letter if self._met_getal(aantal) else 0)

    def _stippen_van(self, midden: float, aantal: int) -> Iterator[tuple[float, float]]:
        """Yield the centre of each dot: full rows first, on the axis, and what is left in the middle above them."""
        naast, afstand = self._naast_en_afstand
        for nummer in range(aantal):
            rij, plek = divmod(nummer, naast)
            in_rij = min(naast, aantal - rij * naast)
            yield round(midden + (plek - (in_rij - 1) / 2) * afstand, 3), round(-(rij + 0.5) * afstand, 3)


def geteld(verdeling: Iterable[int], noem: Callable[[int], str] = "een {}".format) -> str:
    """Say the counts: "2 keer een 3 en 1 keer een 5". `noem`: how a value is said there."""
    return opsomming([f"{aantal} keer {noem(waarde)}" for waarde, aantal in enumerate(verdeling, 1) if aantal])


def strook(verdeling: tuple[int, ...], midden: float | None, titel: str) -> Strook:
    """Return the strip of how often each value was given, and of the middle.

    `verdeling` has a count for each value of the scale, 1 first (2 to 10 values). `midden` lies on that scale, halves
    included; None draws no line. `titel` is a full sentence with the counts. Raises ValueError for anything else.
    """
    hoogste = len(verdeling)
    if not 2 <= hoogste <= LANGSTE_SCHAAL or min(verdeling) < 0:
        raise ValueError(f"verdeling moet 2 tot {LANGSTE_SCHAAL} aantallen hebben, niet {verdeling!r}")
    if midden is not None and not 1 <= midden <= hoogste:
        raise ValueError(f"midden moet tussen 1 en {hoogste} liggen, niet {midden!r}")
    return Strook(verdeling, midden, titel)
