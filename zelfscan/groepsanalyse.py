"""What the counts of a group say: median, agreement, and which role to talk about first. Pure, no Django.

Works on counts only ("verdeling": how often 1, 2, … was given): nothing here can know who gave which score.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

MINSTENS = 3  # fewer scores are "te weinig" (ontwerp §5)
DICHTBIJ = Fraction(3, 4)  # eens: at least this share lies within 1 point of the median
KLEIN = 8  # under so many scores the range counts too
RUIM = 3  # and this range is divided

WOORDEN = {"eens": "eens", "verdeeld": "verdeeld", "te_weinig": "te weinig"}


def scores_van(verdeling: Sequence[int]) -> list[int]:
    """Return the scores, lowest first, that these counts stand for."""
    return [waarde for waarde, aantal in enumerate(verdeling, start=1) for _ in range(aantal)]


def mediaan(verdeling: Sequence[int]) -> float | None:
    """Return the middle score; halves included for an even number; None without scores."""
    scores = scores_van(verdeling)
    if not scores:
        return None
    midden = len(scores) // 2
    return float(scores[midden]) if len(scores) % 2 else (scores[midden - 1] + scores[midden]) / 2


def aandeel_buiten(verdeling: Sequence[int]) -> Fraction:
    """Return which share of the scores lies more than 1 point from the median (0 to 1; 0 without scores)."""
    scores, midden = scores_van(verdeling), mediaan(verdeling)
    return Fraction(sum(abs(score - midden) > 1 for score in scores), len(scores)) if scores else Fraction(0)


def eensgezindheid(verdeling: Sequence[int] | None) -> str:
    """Return "eens", "verdeeld" or "te_weinig" (ontwerp §5). None stands for a role that is not shown."""
    scores = scores_van(verdeling or ())
    if len(scores) < MINSTENS:
        return "te_weinig"
    ver_uiteen = len(scores) < KLEIN and scores[-1] - scores[0] >= RUIM
    return "verdeeld" if ver_uiteen or 1 - aandeel_buiten(verdeling) < DICHTBIJ else "eens"


def meest_verdeeld_eerst(verdelingen: Mapping[str, Sequence[int] | None]) -> list[str]:
    """Return the roles in the order to talk about them: most divided first, "te weinig" last, ties as they came."""

    def rang(rol):
        woord = eensgezindheid(verdelingen[rol])
        buiten = aandeel_buiten(verdelingen[rol] or ())
        return (("verdeeld", "eens", "te_weinig").index(woord), -buiten)

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
