"""Reads the list in a spreadsheet that somebody sends: XLSX or ODS, as text, and nothing of it is ever run.

What somebody sees in their own program is what counts: the first sheet that is not hidden and has something on it,
the rows that are not hidden, and of a formula the value it had when it was saved. Such a file can be a trap, so it is
judged (`keuring`) and read (`lezen`) in a process of its own.
"""

from dataclasses import dataclass

from regie.stukken.apart import TeZwaar, Weigering, doe_apart

from .fout import INGEWIKKELD, MEESTE_BYTES, TE_GROOT, RekenbladFout


@dataclass(frozen=True)
class Bladrij:
    """One row with something in it. `nummer` as the spreadsheet shows it, from 1."""

    nummer: int
    cellen: tuple[str, ...]


@dataclass(frozen=True)
class Lijstblad:
    """The sheet with the list: its name, its rows that are not empty, and how many more are hidden."""

    naam: str
    rijen: tuple[Bladrij, ...]
    verborgen: int = 0


def lees_blad(inhoud: bytes) -> Lijstblad:
    """Return the first sheet that can be seen and has something on it. Raises RekenbladFout."""
    if len(inhoud) > MEESTE_BYTES:
        raise RekenbladFout(TE_GROOT)
    try:
        naam, rijen, verborgen = doe_apart("regie.stukken.rekenblad.lezen.lees", inhoud)
    except TeZwaar as fout:
        raise RekenbladFout(INGEWIKKELD) from fout
    except Weigering as fout:
        raise RekenbladFout(str(fout)) from fout
    return Lijstblad(naam, tuple(Bladrij(nummer, tuple(cellen)) for nummer, cellen in rijen), verborgen)
