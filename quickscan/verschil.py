"""What changed between two texts, word by word, to show beside each other. Pure calculation, no Django."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the white space behind it: then a changed word takes its space along.
_WOORD = re.compile(r"\s*\S+\s*|\s+")


@dataclass(frozen=True)
class Stuk:
    """A part of a text. `anders`: it is not in the other one."""

    tekst: str
    anders: bool


def vergelijk(oud: str, nieuw: str) -> tuple[list[Stuk], list[Stuk]]:
    """Return both texts in parts, old and new. Two equal texts are one part each that is the same."""
    if oud == nieuw:
        zelfde = [Stuk(oud, False)] if oud else []
        return zelfde, zelfde
    links, rechts = _WOORD.findall(oud), _WOORD.findall(nieuw)
    stukken_oud, stukken_nieuw = [], []
    for wat, a, b, c, d in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if a < b:
            stukken_oud.append(Stuk("".join(links[a:b]), wat != "equal"))
        if c < d:
            stukken_nieuw.append(Stuk("".join(rechts[c:d]), wat != "equal"))
    return stukken_oud, stukken_nieuw
