"""Strips as a table: the values of the scale are its columns, and each score is a dot. No Django.

As in a drawing (regie/stukken/strook.py) the dots are stacked. A table has no place for a line at the middle: the words
beside it say it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from regie.stukken.strook import VANAF_GETAL

from .schrijfstuk import Regel, Tabel, Tabelcel, Woorden, gewoon

STIP = "●"
# Dots stand under each other while they are few in all of a strip, else two beside each other. More than that are only
# their number.
ONDER_ELKAAR, MEESTE = 3, 12
# Parts of the width: of the name, of all values together, and of the words.
NAAM, WAARDEN, WOORDEN = 20, 55, 25


@dataclass(frozen=True)
class Strooklijn:
    """One strip. `verdeling`: how often each value was given, lowest first; empty shows only `woorden`."""

    naam: str
    verdeling: tuple[int, ...]
    woorden: Regel


def strooktabel(
    bijschrift: str, beschrijving: str, kop: str, schaal: Sequence[tuple[str, str]], lijnen: Sequence[Strooklijn]
) -> Tabel:
    """Return the table of these strips. `schaal`: per value what stands on its axis, with its words."""
    return Tabel(
        bijschrift,
        beschrijving,
        breedtes=(NAAM * len(schaal), *[WAARDEN] * len(schaal), WOORDEN * len(schaal)),
        kop=(
            Tabelcel(gewoon(kop)),
            *(Tabelcel((Woorden(f"{op_as}\n", vet=True), Woorden(label)), midden=True) for op_as, label in schaal),
            Tabelcel(gewoon("In woorden")),
        ),
        rijen=tuple(_rij(lijn, len(schaal)) for lijn in lijnen),
    )


def _rij(lijn: Strooklijn, hoeveel: int) -> tuple[Tabelcel, ...]:
    naam = Tabelcel(gewoon(lijn.naam), is_kop=True)
    if not any(lijn.verdeling):
        return (naam, Tabelcel(lijn.woorden, breed=hoeveel + 1))
    naast = 1 if max(lijn.verdeling) <= ONDER_ELKAAR else 2
    vakken = (Tabelcel(gewoon(stippen(aantal, naast)), midden=True) for aantal in lijn.verdeling)
    return (naam, *vakken, Tabelcel(lijn.woorden))


def stippen(aantal: int, naast: int) -> str:
    """Return so many dots on lines of `naast`, the shortest on top, and above them their number when they are many."""
    if aantal > MEESTE:
        return str(aantal)
    rijen = [STIP * min(naast, aantal - begin) for begin in range(0, aantal, naast)]
    return "\n".join([*([str(aantal)] if aantal >= VANAF_GETAL else []), *reversed(rijen)])
