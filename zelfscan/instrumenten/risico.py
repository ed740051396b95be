"""How often somebody becomes certain of another person's score: the figures of an instrument (privacy 15). No Django.

They are counted by `zelfscan/scan/risico.py` and written into the folder of the instrument by
`manage.py risico <instrument> --schrijf`. What stands there is the only source of the figures that people read.
"""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Telling:
    """Of so many invented sessions (`trekkingen`): in how many somebody alone became certain of another's score.

    `stroken`: how many outcomes of one item these sessions had, of which `gesplitst` could be split.
    """

    trekkingen: int
    zeker: int
    stroken: int
    gesplitst: int

    def __add__(self, andere: "Telling") -> "Telling":
        return Telling(
            self.trekkingen + andere.trekkingen,
            self.zeker + andere.zeker,
            self.stroken + andere.stroken,
            self.gesplitst + andere.gesplitst,
        )


@dataclass(frozen=True)
class Cijfer:
    """The count for one openheid and number of people. `steekproef`: its first sessions, which a test counts anew."""

    openheid: str
    mensen: int
    telling: Telling
    steekproef: Telling

    @property
    def zeker(self) -> str:
        """In how many sessions of a hundred, as it stands in a sentence: "ongeveer 10"."""
        return in_zin(self._zeker)

    @property
    def _zeker(self) -> str:
        return op_de_honderd(self.telling.zeker, self.telling.trekkingen)

    def rij(self, *, met_splitsing: bool) -> tuple[str, ...]:
        gesplitst = op_de_honderd(self.telling.gesplitst, self.telling.stroken)
        return (f"{self.mensen}", self._zeker, *[gesplitst] * met_splitsing)

    @property
    def aandeel(self) -> Fraction:
        """The share of sessions, from 0 to 1."""
        return Fraction(self.telling.zeker, self.telling.trekkingen)

    @property
    def haast_nooit(self) -> bool:
        return self._zeker == _HAAST_NOOIT


@dataclass(frozen=True)
class Risicotabel:
    """As `_components/tabel.html` wants it; the first cell of a row names it."""

    bijschrift: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Risico:
    """The figures of one instrument. `vingerafdruk`: of the items and scales that they were counted for."""

    vingerafdruk: str
    cijfers: tuple[Cijfer, ...]

    def van(self, openheid: str) -> tuple[Cijfer, ...]:
        """Return the figures of this openheid, the smallest group first; empty where everything is open."""
        return tuple(cijfer for cijfer in self.cijfers if cijfer.openheid == openheid)

    def bij(self, openheid: str, mensen: int) -> Cijfer | None:
        """Return the figure for so many people: the highest of the nearest groups that were counted.

        Not always the smaller one: where the outcome is split, more people make more blocks. None where everything is
        open.
        """
        alle = self.van(openheid)
        kleiner = [cijfer for cijfer in alle if cijfer.mensen <= mensen][-1:]
        groter = [cijfer for cijfer in alle if cijfer.mensen >= mensen][:1]
        return max(kleiner + groter, key=lambda cijfer: cijfer.aandeel, default=None)

    def zin(self, openheid: str, mensen: int, wat: str = "wat een ander gaf") -> str:
        """Return that figure as a sentence, with the number of people it is of; empty where there is none.

        `wat`: what somebody then knows.
        """
        cijfer = self.bij(openheid, mensen)
        if cijfer is None:
            return ""
        return f"Bij {cijfer.mensen} mensen weet in {cijfer.zeker} van de 100 bijeenkomsten iemand zeker {wat}."

    def als_er_minder_komen(self, openheid: str, mensen: int, zonder: str) -> str:
        """Say how much worse it is when fewer people come; empty when it is not, or where everything is open.

        `mensen`: how many are counted on. `zonder`: the openheid whose figures hold where too few came to split.
        """
        cijfer = self.bij(openheid, mensen)
        if cijfer is None:
            return ""
        minder = [een for een in {*self.van(openheid), *self.van(zonder)} if een.mensen < cijfer.mensen]
        ergste = max(minder, key=lambda een: (een.aandeel, -een.mensen), default=cijfer)
        if ergste.aandeel <= cijfer.aandeel:
            return ""
        return f"Bij {ergste.mensen} in {ergste.zeker}."

    def zelden_vanaf(self, openheid: str, minst: int, aandeel: Fraction) -> Cijfer | None:
        """Return the figure of the smallest group from `minst` on with at most this share; None when there is none."""
        genoeg = (een for een in self.van(openheid) if een.mensen >= minst and een.aandeel <= aandeel)
        return next(genoeg, None)

    def tabel(self, openheid: str, naam: str) -> Risicotabel | None:
        """Return all figures of this openheid, up to the first group that hardly has the risk; `naam` is its name."""
        cijfers = self.van(openheid)
        klein = next((nummer for nummer, een in enumerate(cijfers, start=1) if een.haast_nooit), None)
        met_splitsing = any(cijfer.telling.gesplitst for cijfer in cijfers)
        if not cijfers:
            return None
        return Risicotabel(
            bijschrift=f"{naam}: hoe vaak ongeveer, van de 100 keer",
            kop=("Mensen", "Iemand weet zeker wat een ander gaf", *["De splitsing lukt"] * met_splitsing),
            rijen=tuple(een.rij(met_splitsing=met_splitsing) for een in cijfers[:klein]),
        )


_HAAST_NOOIT = "minder dan 1"


def op_de_honderd(aantal: int, geheel: int) -> str:
    """Say a share for people, out of a hundred. Never 0 of what does happen, nor 100 of what does not always."""
    if 200 * aantal < geheel:
        return _HAAST_NOOIT
    if 200 * (geheel - aantal) <= geheel:
        return "meer dan 99"
    return f"{(200 * aantal + geheel) // (2 * geheel)}"


def in_zin(aandeel: str) -> str:
    return f"ongeveer {aandeel}" if aandeel.isdigit() else aandeel
