"""Strips as a table: the values of the scale are its columns, and each score is a dot. No Django."""

from collections.abc import Sequence
from dataclasses import dataclass

from .schrijfstuk import Regel, Tabel, Tabelcel, Woorden, gewoon

STIP = "●"
# Dots stand in rows of five. From six on a number says how many (ontwerp §5), from sixteen on it stands alone.
NAAST, ZONDER_GETAL, MEESTE = 5, 5, 15
# Parts of the width: of the name, of all values together, and of the words.
NAAM, WAARDEN, WOORDEN = 20, 55, 25


@dataclass(frozen=True)
class Strooklijn:
    """One strip. `verdeling`: how often each value was given, lowest first; empty shows only `woorden`.

    `midden`: the value to mark, halves included; None for none.
    """

    naam: str
    verdeling: tuple[int, ...]
    midden: float | None
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
    vakken = (
        Tabelcel(gewoon(stippen(aantal)), midden=True, licht=_is_midden(waarde, lijn.midden))
        for waarde, aantal in enumerate(lijn.verdeling, start=1)
    )
    return (naam, *vakken, Tabelcel(lijn.woorden))


def _is_midden(waarde: int, midden: float | None) -> bool:
    """Between two values both are."""
    return midden is not None and abs(waarde - midden) < 1


def stippen(aantal: int) -> str:
    """Return so many dots, with their number above them when they are many."""
    if aantal > MEESTE:
        return str(aantal)
    rijen = [STIP * min(NAAST, aantal - begin) for begin in range(0, aantal, NAAST)]
    return "\n".join([*([str(aantal)] if aantal > ZONDER_GETAL else []), *reversed(rijen)])
