"""Municipalities that are no more, and where they went: the dated list of regie/regios/gegevens. No Django."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

BESTAND = Path(__file__).parent / "gegevens" / "herindelingen.csv"


@dataclass(frozen=True)
class Opgeheven:
    """A municipality that went into others. `naar`: (code, name) of each, one unless it was divided."""

    naam: str
    op: date
    naar: tuple[tuple[str, str], ...]

    @property
    def is_verdeeld(self) -> bool:
        """Whether its name alone does not tell which municipality is meant now."""
        return len(self.naar) > 1


def lees(pad: Path = BESTAND) -> tuple[Opgeheven, ...]:
    """Return them by date, then as they stand in the list. Raises KeyError, ValueError for a list that is wrong."""
    naar: dict[tuple[date, str], list[tuple[str, str]]] = defaultdict(list)
    with pad.open(encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand):
            naar[date.fromisoformat(rij["datum"]), rij["naam"]].append((rij["naar_code"], rij["naar"]))
    return tuple(
        Opgeheven(naam, op, tuple(wie)) for (op, naam), wie in sorted(naar.items(), key=lambda paar: paar[0][0])
    )


OPGEHEVEN = lees()
VERDEELD = tuple(een for een in OPGEHEVEN if een.is_verdeeld)


@cache
def opgegaan_in(code: str, *, ook_deels: bool = False) -> tuple[str, ...]:
    """Return the names of what this municipality took in whole; with `ook_deels` also of what it has a part of."""
    return tuple(
        een.naam for een in OPGEHEVEN if (ook_deels or not een.is_verdeeld) and code in (wie for wie, _ in een.naar)
    )
