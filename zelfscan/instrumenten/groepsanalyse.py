"""What the counts of a group say: the middle, agreement, and what to talk about first. Pure, no Django.

Works on counts only ("verdeling": how often 1, 2, … was given): nothing here can know who gave which score. However
large the counts are, the work is the same. The rule is that of ontwerp §5, with the bounds of the scale; why it is so:
docs/adr/0012.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.inhoud.getallen import in_cijfers
from regie.stukken.tekst import opsomming

from .schalen import Schaal

# The same on every scale: what differs per scale stands with it.
MINSTENS_SCORES = 3  # fewer are "te weinig"
MIDDEN_AANGEWEZEN = "De streep wijst het midden aan."
KANT_SCORES = 2  # a side has at least so many scores: one alone is no side …
KANT_DEEL = Fraction(1, 3)  # … and at least this share of all scores
MET_UITSCHIETERS = "met uitschieters"


def mediaan(verdeling: Sequence[int]) -> float | None:
    """Return the middle score, on the scale (1 and up); halves for an even number; None without scores.

    A figure to calculate with; whether it may be called the middle says `midden`.
    """
    aantal = sum(verdeling)
    if not aantal:
        return None
    return (_score_op(verdeling, (aantal - 1) // 2) + _score_op(verdeling, aantal // 2)) / 2


def _score_op(verdeling: Sequence[int], plaats: int) -> int:
    """The score at this place (0 and up) when all stand in a row, lowest first."""
    for waarde, aantal in enumerate(verdeling, start=1):
        plaats -= aantal
        if plaats < 0:
            return waarde
    raise IndexError(plaats)


def spreiding(verdeling: Sequence[int]) -> Fraction:
    """Return g: the mean distance of the scores to their median, in points (0 up to half the scale; 0 without scores).

    The AD index of Burke & Dunlap (2002); two times Leik's D on five labels.
    """
    waar = mediaan(verdeling)
    if waar is None:
        return Fraction(0)
    afstanden = sum(aantal * abs(2 * waarde - int(2 * waar)) for waarde, aantal in enumerate(verdeling, start=1))
    return Fraction(afstanden, 2 * sum(verdeling))


def onderling_verschil(verdeling: Sequence[int]) -> Fraction:
    """Return the mean difference between the scores of two people, in points (0 under two scores)."""
    aantal = sum(verdeling)
    if aantal < 2:
        return Fraction(0)
    geteld = enumerate(verdeling, start=1)
    verschillen = sum((hoog - laag) * n * m for (laag, n), (hoog, m) in combinations(geteld, 2))
    return Fraction(2 * verschillen, aantal * (aantal - 1))


@dataclass(frozen=True)
class Kanten:
    """Scores that fall apart in sides. `kanten`: the values that were given, per side, lowest first (two sides; three
    when there are two such gaps). `leeg`: the values between the sides, given by nobody.
    """

    kanten: tuple[tuple[int, ...], ...]
    leeg: tuple[int, ...]

    def __str__(self) -> str:
        """ "2 en 4, niemand ertussen", or "1–2 en 4–5, niemand op 3"."""
        namen = [f"{kant[0]}" if len(kant) == 1 else f"{kant[0]}–{kant[-1]}" for kant in self.kanten]
        enkel = all(len(kant) == 1 for kant in self.kanten)
        niemand = "niemand ertussen" if enkel else f"niemand op {' of '.join(map(str, self.leeg))}"
        return f"{opsomming(namen)}, {niemand}"


def kanten(verdeling: Sequence[int], schaal: Schaal) -> Kanten | None:
    """Return the sides these scores fall apart in, with nobody in between; None when they do not (ontwerp §5)."""
    gegeven = [waarde for waarde, aantal in enumerate(verdeling, start=1) if aantal]
    delen, leeg = [gegeven[:1]], list[int]()
    for vorige, waarde in pairwise(gegeven):
        if waarde - vorige > schaal.leeg and _twee_kanten(verdeling, vorige):
            leeg += range(vorige + 1, waarde)
            delen.append([])
        delen[-1].append(waarde)
    return Kanten(tuple(map(tuple, delen)), tuple(leeg)) if leeg else None


def _twee_kanten(verdeling: Sequence[int], tot: int) -> bool:
    """Whether the scores up to and with `tot`, and those above it, are each enough to be a side."""
    laag, alle = sum(verdeling[:tot]), sum(verdeling)
    kleinste = min(laag, alle - laag)
    return kleinste >= KANT_SCORES and kleinste >= KANT_DEEL * alle


def eensgezindheid(verdeling: Sequence[int] | None, schaal: Schaal) -> Eensgezindheid:
    """Return how much they agree (ontwerp §5). None stands for an item that is not shown."""
    if verdeling is None or sum(verdeling) < MINSTENS_SCORES:
        return Eensgezindheid.TE_WEINIG
    gemiddeld = spreiding(verdeling)
    if gemiddeld > schaal.verdeeld_vanaf or kanten(verdeling, schaal):
        return Eensgezindheid.VERDEELD
    gegeven = [waarde for waarde, aantal in enumerate(verdeling, start=1) if aantal]
    dichtbij = gegeven[-1] - gegeven[0] <= schaal.eens_bereik
    return Eensgezindheid.EENS if dichtbij and gemiddeld <= schaal.eens_tot else Eensgezindheid.DEELS


def midden(verdeling: Sequence[int] | None, schaal: Schaal) -> float | None:
    """Return the median when it may be called the middle (ontwerp §5); else None.

    Not with two sides: it may be a score that nobody gave. Nor under three scores: two people are no middle.
    """
    return None if verdeling is None else _midden(verdeling, kanten(verdeling, schaal))


def _midden(verdeling: Sequence[int], zijden: Kanten | None) -> float | None:
    return None if zijden or sum(verdeling) < MINSTENS_SCORES else mediaan(verdeling)


def uitschieters(verdeling: Sequence[int] | None, schaal: Schaal) -> tuple[int, ...]:
    """Return the values that lie far from the middle of a group that is eens or deels eens, lowest first (ontwerp §5).

    Empty for another word: that a group is divided says it already.
    """
    gegeven = verdeling or ()
    waar = midden(gegeven, schaal)
    if waar is None or eensgezindheid(gegeven, schaal) == Eensgezindheid.VERDEELD:
        return ()
    return tuple(
        waarde for waarde, aantal in enumerate(gegeven, start=1) if aantal and abs(waarde - waar) >= schaal.ver_vanaf
    )


type Rang = tuple[int, Fraction, Fraction, Fraction]


def rang(verdeling: Sequence[int] | None, schaal: Schaal) -> Rang:
    """Return where these counts come in the talk (ontwerp §5): the lowest first, so most divided, "te weinig" last.

    By word, then by the mean distance to the median, then by the mean difference between two people (both the largest
    first), then by the lowest median. Each as a share of what its scale knows, so that scales can stand in one order.
    """
    gegeven = verdeling or ()
    verste = len(schaal.labels) - 1
    waar = Fraction(mediaan(gegeven) or 0)
    return (
        eensgezindheid(gegeven, schaal).plek,
        -spreiding(gegeven) / schaal.verdeeld_vanaf,
        -onderling_verschil(gegeven) / verste,
        (waar - 1) / verste,
    )


def label_bij(waarde: float, labels: Sequence[str]) -> str:
    """Return the words for a median: "Regelmatig aanwezig", or "tussen Regelmatig en Redelijk aanwezig".

    Empty where a value has no words of its own: then the number says it.
    """
    laag, hoog = labels[int(waarde) - 1], labels[int(waarde + 0.5) - 1]
    if laag == hoog:
        return laag
    if not laag or not hoog:
        return ""
    slot = laag.rpartition(" ")[2]
    if hoog.endswith(f" {slot}"):
        laag = laag.removesuffix(f" {slot}")
    return f"tussen {laag} en {hoog}"


@dataclass(frozen=True)
class InWoorden:
    """What may be said of these counts: a middle, or the sides, or (under three scores) neither."""

    eensgezindheid: Eensgezindheid
    mediaan: float | None  # the middle; None when nothing may be called so
    label: str  # of the middle; empty without one
    kanten: str  # "2 en 4, niemand ertussen"; empty without sides
    met_cijfers: bool = True  # whether a value is a number to who reads it
    met_uitschieters: bool = False  # whether some lie far from the middle

    @property
    def woord(self) -> str:
        """How far they agree: "deels eens, met uitschieters"."""
        erbij = f", {MET_UITSCHIETERS}" if self.met_uitschieters else ""
        return f"{self.eensgezindheid.label}{erbij}"

    @property
    def zin(self) -> str:
        """The middle or the sides as a sentence; empty without."""
        if self.kanten:
            return f"De scores vallen uiteen: {self.kanten}."
        if self.mediaan is None:
            return ""
        getal = in_cijfers(self.mediaan) if self.met_cijfers else ""
        return f"Het midden is {', '.join(filter(None, (getal, self.label)))}."


def in_woorden(verdeling: Sequence[int] | None, schaal: Schaal) -> InWoorden:
    """Return what may be said of these counts on this scale."""
    gegeven = verdeling or ()
    zijden = kanten(gegeven, schaal)
    waar = _midden(gegeven, zijden)
    return InWoorden(
        eensgezindheid=eensgezindheid(verdeling, schaal),
        mediaan=waar,
        label="" if waar is None else label_bij(waar, schaal.labels),
        kanten=_kanten_in_woorden(zijden, schaal),
        met_cijfers=schaal.met_cijfers,
        met_uitschieters=bool(uitschieters(verdeling, schaal)),
    )


def _kanten_in_woorden(gevonden: Kanten | None, schaal: Schaal) -> str:
    """The sides by their numbers; where a value is none, by the words of their ends."""
    if gevonden is None or schaal.met_cijfers:
        return str(gevonden or "")
    namen = [" tot ".join(f"‘{schaal.label(waarde)}’" for waarde in _einden(kant)) for kant in gevonden.kanten]
    return f"{opsomming(namen)}, niemand ertussen"


def _einden(kant: tuple[int, ...]) -> tuple[int, ...]:
    return kant if len(kant) == 1 else (kant[0], kant[-1])


def uitleg_woorden(schaal: Schaal) -> str:
    """Return the bounds of this scale in words, for everybody who reads the words."""
    niemand = "niemand ertussen" if schaal.leeg == 1 else f"minstens {schaal.leeg} waarden ertussen die niemand gaf"
    return (
        f"Eens: alle scores liggen dicht bij elkaar, gemiddeld hoogstens {_punten(schaal.eens_tot)} van het midden. "
        f"Verdeeld: gemiddeld meer dan {_punten(schaal.verdeeld_vanaf)}, of twee kanten met {niemand}. "
        f"Deels eens: daartussen. Te weinig: minder dan {MINSTENS_SCORES} scores."
    )


# The same where there are more scales, before the bounds of each.
UITLEG_VAN_MEER = (
    "Eens: alle antwoorden liggen dicht bij elkaar. Verdeeld: ze liggen ver uiteen, of aan twee kanten met niemand "
    f"ertussen. Deels eens: daartussen. Te weinig: minder dan {MINSTENS_SCORES} antwoorden. Hoe ver ze gemiddeld van "
    "het midden liggen, telt niet op elke schaal even zwaar."
)


def grenzen_in_het_kort(schaal: Schaal) -> str:
    """Return the bounds of this scale, behind its name and those words."""
    kanten = f", of met minstens {schaal.leeg} lege waarden tussen twee kanten" if schaal.leeg > 1 else ""
    return f"eens tot {_punten(schaal.eens_tot)}, verdeeld boven {_punten(schaal.verdeeld_vanaf)}{kanten}"


def _punten(afstand: Fraction) -> str:
    return "een half punt" if afstand == Fraction(1, 2) else f"{in_cijfers(round(float(afstand), 2))} punt"
