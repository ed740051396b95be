"""What no letter of ours has a shape for, in words: an empty box (`.notdef`) says nothing, and PDF/UA forbids it.

Chinese, Japanese and Korean are the largest part of it: their letters are ten times all others together. A few signs
are named by their number, so that one can look them up; of many it is said how many there are.
"""

import re
from functools import cache
from pathlib import Path

from .lettertypen import TEKENLIJST

MEESTE_BIJ_NUMMER = 3
# Never drawn, so no letter needs them: tab and newline, spaces, and what joins, parts or varies the signs around it.
VORMLOOS = (
    "\t\n \u00a0\u00ad\u034f\u2000-\u200a\u200b-\u200d\u202f\u205f\u2060-\u2064\u3000"
    "\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)


@cache
def zonder_letter(letters: Path) -> re.Pattern:
    """Return what matches a run of signs without a letter. `letters`: the folder that lettertypen.py made."""
    paren = [deel.split("-") for deel in (letters / TEKENLIJST).read_text().split()]
    wel = "".join(f"{re.escape(chr(int(van, 16)))}-{re.escape(chr(int(tot, 16)))}" for van, tot in paren)
    return re.compile(f"[^{wel}{VORMLOOS}]+")


def in_woorden(gevonden: re.Match) -> str:
    """Say what stood there: "[teken U+5B66]", "[tekens U+5B66 U+6821]" or "[12 tekens in een ander schrift]"."""
    tekens = gevonden[0]
    if len(tekens) > MEESTE_BIJ_NUMMER:
        return f"[{len(tekens)} tekens in een ander schrift]"
    nummers = " ".join(f"U+{ord(teken):04X}" for teken in tekens)
    return f"[teken{'s' if len(tekens) > 1 else ''} {nummers}]"
