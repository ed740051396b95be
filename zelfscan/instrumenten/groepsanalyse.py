"""What the counts of a group say: the middle, agreement, and which role to talk about first. Pure, no Django.

Works on counts only ("verdeling": how often 1, 2, … was given): nothing here can know who gave which score. However
large the counts are, the work is the same. The rule is that of ontwerp §5; why it is so: docs/adr/0012.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from regie.stukken.tekst import opsomming


@dataclass(frozen=True)
class Grenzen:
    """What counts as eens and as verdeeld. The bounds belong to a scale: another scale can carry its own."""

    minstens: int  # fewer scores are "te weinig"
    eens_gemiddeld: Fraction  # eens: the mean distance to the median, in points, is at most this …
    eens_verschil: int  # … and from the lowest to the highest score is at most this
    verdeeld_boven: Fraction  # verdeeld: that mean distance is more than this …
    leeg: int  # … or there are two sides, with at least so many values between them that nobody gave …
    kant_scores: int  # … and on each side at least so many scores: one alone is no side …
    kant_deel: Fraction  # … and at least this share of all scores


VIJFPUNTS = Grenzen(
    minstens=3,
    eens_gemiddeld=Fraction(1, 2),
    eens_verschil=2,
    verdeeld_boven=Fraction(4, 5),
    leeg=1,
    kant_scores=2,
    kant_deel=Fraction(1, 3),
)

WOORDEN = {"verdeeld": "verdeeld", "deels": "deels eens", "eens": "eens", "te_weinig": "te weinig"}
VOLGORDE = tuple(WOORDEN)  # the order of the talk
# The bounds above in words, for everybody who reads the words.
UITLEG = (
    "Eens: alle scores liggen dicht bij elkaar, gemiddeld hoogstens een half punt van het midden. "
    "Verdeeld: gemiddeld meer dan 0,8 punt, of twee kanten met niemand ertussen. "
    "Deels eens: daartussen. Te weinig: minder dan 3 scores."
)


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


def kanten(verdeling: Sequence[int], grenzen: Grenzen = VIJFPUNTS) -> Kanten | None:
    """Return the sides these scores fall apart in, with nobody in between; None when they do not (ontwerp §5)."""
    gegeven = [waarde for waarde, aantal in enumerate(verdeling, start=1) if aantal]
    delen, leeg = [gegeven[:1]], []
    for vorige, waarde in pairwise(gegeven):
        if waarde - vorige > grenzen.leeg and _twee_kanten(verdeling, vorige, grenzen):
            leeg += range(vorige + 1, waarde)
            delen.append([])
        delen[-1].append(waarde)
    return Kanten(tuple(map(tuple, delen)), tuple(leeg)) if leeg else None


def _twee_kanten(verdeling: Sequence[int], tot: int, grenzen: Grenzen) -> bool:
    """Whether the scores up to and with `tot`, and those above it, are each enough to be a side."""
    laag, alle = sum(verdeling[:tot]), sum(verdeling)
    kleinste = min(laag, alle - laag)
    return kleinste >= grenzen.kant_scores and kleinste >= grenzen.kant_deel * alle


def eensgezindheid(verdeling: Sequence[int] | None, grenzen: Grenzen = VIJFPUNTS) -> str:
    """Return "eens", "deels", "verdeeld" or "te_weinig" (ontwerp §5). None stands for a role that is not shown."""
    if verdeling is None or sum(verdeling) < grenzen.minstens:
        return "te_weinig"
    gemiddeld = spreiding(verdeling)
    if gemiddeld > grenzen.verdeeld_boven or kanten(verdeling, grenzen):
        return "verdeeld"
    gegeven = [waarde for waarde, aantal in enumerate(verdeling, start=1) if aantal]
    dichtbij = gegeven[-1] - gegeven[0] <= grenzen.eens_verschil
    return "eens" if dichtbij and gemiddeld <= grenzen.eens_gemiddeld else "deels"


def midden(verdeling: Sequence[int] | None, grenzen: Grenzen = VIJFPUNTS) -> float | None:
    """Return the median when it may be called the middle (ontwerp §5); else None.

    Not with two sides: it may be a score that nobody gave. Nor under three scores: two people are no middle.
    """
    if eensgezindheid(verdeling, grenzen) == "te_weinig" or kanten(verdeling, grenzen):
        return None
    return mediaan(verdeling)


def meest_verdeeld_eerst(verdelingen: Mapping[str, Sequence[int] | None], grenzen: Grenzen = VIJFPUNTS) -> list[str]:
    """Return the roles in the order to talk about them (ontwerp §5): most divided first, "te weinig" last.

    By word, then by the mean distance to the median, then by the mean difference between two people (both the largest
    first), then by the lowest median. What is still equal stays as it came.
    """

    def rang(rol):
        verdeling = verdelingen[rol] or ()
        woord = VOLGORDE.index(eensgezindheid(verdeling, grenzen))
        return woord, -spreiding(verdeling), -onderling_verschil(verdeling), mediaan(verdeling) or 0

    return sorted(verdelingen, key=rang)


def label_bij(waarde: float, labels: Sequence[str]) -> str:
    """Return the words for a median: "Regelmatig aanwezig", or "tussen Regelmatig en Redelijk aanwezig"."""
    laag, hoog = labels[int(waarde) - 1], labels[int(waarde + 0.5) - 1]
    if laag == hoog:
        return laag
    slot = laag.rpartition(" ")[2]
    if hoog.endswith(f" {slot}"):
        laag = laag.removesuffix(f" {slot}")
    return f"tussen {laag} en {hoog}"


@dataclass(frozen=True)
class InWoorden:
    """What may be said of these counts: a middle, or the sides, or (under three scores) neither."""

    eensgezindheid: str  # key: "eens", "deels", "verdeeld", "te_weinig"
    mediaan: float | None  # the middle; None when nothing may be called so
    label: str  # of the middle; empty without one
    kanten: str  # "2 en 4, niemand ertussen"; empty without sides

    @property
    def woord(self) -> str:
        return WOORDEN[self.eensgezindheid]

    @property
    def zin(self) -> str:
        """The middle or the sides as a sentence; empty without."""
        if self.kanten:
            return f"De scores vallen uiteen: {self.kanten}."
        return "" if self.mediaan is None else f"Het midden is {in_cijfers(self.mediaan)}, {self.label}."


def in_woorden(verdeling: Sequence[int] | None, labels: Sequence[str], grenzen: Grenzen = VIJFPUNTS) -> InWoorden:
    """Return what may be said of these counts. `labels`: the words of the scale, lowest first."""
    waar = midden(verdeling, grenzen)
    return InWoorden(
        eensgezindheid=eensgezindheid(verdeling, grenzen),
        mediaan=waar,
        label="" if waar is None else label_bij(waar, labels),
        kanten=str(kanten(verdeling or (), grenzen) or ""),
    )


def in_cijfers(waarde: float) -> str:
    """Return a median as one writes it: "3" or "3,5"."""
    return f"{waarde:g}".replace(".", ",")


def geteld(verdeling: Iterable[int]) -> str:
    """Say the counts: "2 keer een 3 en 1 keer een 5"."""
    return opsomming([f"{aantal} keer een {waarde}" for waarde, aantal in enumerate(verdeling, 1) if aantal])
