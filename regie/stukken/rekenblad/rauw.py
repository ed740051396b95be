"""A row as it stands in a file, and its cells as text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from regie.inhoud.getallen import in_een_cel
from regie.stukken.tekst import schoon

from .keuring import LANGSTE_CEL

MEESTE_KOLOMMEN = 30


@dataclass
class Rauwerij:
    """`samen`: per column of a cell that goes on over rows below it, the last of them."""

    nummer: int
    cellen: list[str]
    is_verborgen: bool = False
    samen: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Rauwblad:
    naam: str
    rijen: Iterable[Rauwerij]


def als_tekst(waarde) -> str:
    """Return a cell as text, on the lines it has, as a Dutch program shows it, without what may never be in a text."""
    if waarde is None:
        return ""
    # Cut before it is cleaned: cleaning a text of megabytes once for each cell that refers to it is work for minutes.
    return schoon(str(_getoond(waarde))[: 2 * LANGSTE_CEL]).strip()[:LANGSTE_CEL]


def _getoond(waarde):
    if isinstance(waarde, bool):
        return "WAAR" if waarde else "ONWAAR"
    if isinstance(waarde, float | Decimal):
        return in_een_cel(waarde) if waarde % 1 else int(waarde)
    if isinstance(waarde, datetime):
        return f"{waarde:%d-%m-%Y %H:%M}" if waarde.time() != time() else f"{waarde:%d-%m-%Y}"
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    return f"{waarde:%H:%M}" if isinstance(waarde, time) else waarde


def zoals_getoond(rijen: Iterable[Rauwerij]) -> Iterator[Rauwerij]:
    """Yield the rows with something in them. A cell over more rows stands in each of them."""
    lopend: dict[int, tuple[int, str]] = {}
    for rij in rijen:
        if not any(rij.cellen):
            continue
        cellen = rij.cellen + [""] * (max(lopend, default=-1) + 1 - len(rij.cellen))
        for kolom, (laatste, tekst) in lopend.items():
            if rij.nummer <= laatste and not cellen[kolom]:
                cellen[kolom] = tekst
        lopend |= {kolom: (laatste, cellen[kolom]) for kolom, laatste in rij.samen.items() if kolom < len(cellen)}
        while cellen and not cellen[-1]:
            cellen.pop()
        rij.cellen = cellen
        yield rij
