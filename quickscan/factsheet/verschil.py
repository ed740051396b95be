"""What changed between two texts, word by word, to show beside each other. Pure calculation, no Django.

`difflib` alone takes minutes for a long text in which one word comes back all the time, or every second word changed.
So it only gets the pieces between words that stand in both texts once: what a reader would hold on to as well.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the white space behind it: then a changed word takes its space along.
_WOORD = re.compile(r"\s*\S+\s*|\s+")
# Comparisons for one pair of texts, at worst: some 0.2 s. What is left then, is shown as changed from end to end.
MEESTE_WERK = 10_000_000


@dataclass(frozen=True)
class Tekststuk:
    """A part of a text. `anders`: it is not in the other one."""

    tekst: str
    anders: bool


def vergelijk(oud: str, nieuw: str) -> tuple[list[Tekststuk], list[Tekststuk]]:
    """Return both texts in parts, old and new. Two equal texts are one part each that is the same."""
    links, rechts = _WOORD.findall(oud), _WOORD.findall(nieuw)
    hetzelfde = [*_gelijk(links, rechts), (len(links), len(rechts), 0)]
    stukken: tuple[list[Tekststuk], list[Tekststuk]] = ([], [])
    a = b = 0
    for begin_a, begin_b, lengte in hetzelfde:
        for woorden, begin, eind, kant in ((links, a, begin_a, 0), (rechts, b, begin_b, 1)):
            _voeg_toe(stukken[kant], woorden[begin:eind], anders=True)
            _voeg_toe(stukken[kant], woorden[eind : eind + lengte], anders=False)
        a, b = begin_a + lengte, begin_b + lengte
    return stukken


def _voeg_toe(stukken: list[Tekststuk], woorden: Sequence[str], *, anders: bool) -> None:
    if woorden:
        stukken.append(Tekststuk("".join(woorden), anders))


def _gelijk(links: list[str], rechts: list[str]) -> Iterator[tuple[int, int, int]]:
    """Where the same words stand in both, in order: place in each, and how many. Touching runs are one."""
    loop = (0, 0, 0)
    for a, b, lengte in _runs(links, rechts):
        if (a, b) == (loop[0] + loop[2], loop[1] + loop[2]):
            loop = (*loop[:2], loop[2] + lengte)
        else:
            if loop[2]:
                yield loop
            loop = (a, b, lengte)
    if loop[2]:
        yield loop


def _runs(links: list[str], rechts: list[str]) -> Iterator[tuple[int, int, int]]:
    begin = _zelfde_begin(links, rechts)
    eind = _zelfde_begin(links[begin:][::-1], rechts[begin:][::-1])
    yield 0, 0, begin
    midden_a, midden_b = links[begin : len(links) - eind], rechts[begin : len(rechts) - eind]
    a = b = werk = 0
    for anker_a, anker_b in [*_ankers(midden_a, midden_b), (len(midden_a), len(midden_b))]:
        deel_a, deel_b = midden_a[a:anker_a], midden_b[b:anker_b]
        werk += _werk(deel_a, deel_b)
        if deel_a and deel_b and werk <= MEESTE_WERK:
            for blok in SequenceMatcher(None, deel_a, deel_b, autojunk=False).get_matching_blocks():
                yield begin + a + blok.a, begin + b + blok.b, blok.size
        yield begin + anker_a, begin + anker_b, int(anker_a < len(midden_a))
        a, b = anker_a + 1, anker_b + 1
    yield len(links) - eind, len(rechts) - eind, eind


def _werk(links: list[str], rechts: list[str]) -> int:
    """What `difflib` needs at worst: all equal pairs, looked at again for each piece that is the same."""
    keer = Counter(rechts)
    return sum(keer[woord] for woord in links) * min(len(links), len(rechts))


def _zelfde_begin(een: list[str], ander: list[str]) -> int:
    kortste = min(len(een), len(ander))
    return next((plek for plek in range(kortste) if een[plek] != ander[plek]), kortste)


# A place in each text, and the row that ends there before it.
type _Rij = tuple[int, int, _Rij | None]


def _ankers(links: list[str], rechts: list[str]) -> list[tuple[int, int]]:
    """The longest row of words that stand once in each text and in the same order in both ("patience diff")."""
    keer_a, keer_b = Counter(links), Counter(rechts)
    plek_b = {woord: plek for plek, woord in enumerate(rechts) if keer_b[woord] == 1}
    laatste: list[int] = []  # per length of a row the lowest place in `rechts` on which one ends
    rijen: list[_Rij] = []  # and that row: place, place, and the row before it
    for plek, woord in enumerate(links):
        if keer_a[woord] == 1 and (ander := plek_b.get(woord)) is not None:
            lengte = bisect_left(laatste, ander)
            nieuw = (plek, ander, rijen[lengte - 1] if lengte else None)
            if lengte == len(laatste):
                laatste.append(ander)
                rijen.append(nieuw)
            else:
                laatste[lengte], rijen[lengte] = ander, nieuw
    ankers = []
    rij = rijen[-1] if rijen else None
    while rij:
        ankers.append(rij[:2])
        rij = rij[2]
    return ankers[::-1]
