"""Reads the first sheet of a spreadsheet that somebody sends: XLSX or ODS, as text, and nothing of it is ever run.

Such a file can be a trap, so it is judged and read in a process of its own (regie/stukken/rekenblad_lezen.py). Of a
formula only the value it had when it was saved counts.
"""

from dataclasses import dataclass

from regie.stukken.rekenblad_fout import INGEWIKKELD, TE_GROOT, RekenbladFout

from .apart import TeZwaar, Weigering, doe_apart

MEESTE_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True)
class Bladrij:
    """One row with something in it. `nummer` as the spreadsheet shows it, from 1."""

    nummer: int
    cellen: tuple[str, ...]


def lees_rijen(inhoud: bytes) -> list[Bladrij]:
    """Return the rows of the first sheet that are not empty. Raises RekenbladFout."""
    if len(inhoud) > MEESTE_BYTES:
        raise RekenbladFout(TE_GROOT)
    try:
        rijen = doe_apart("regie.stukken.rekenblad_lezen.lees", inhoud)
    except TeZwaar as fout:
        raise RekenbladFout(INGEWIKKELD) from fout
    except Weigering as fout:
        raise RekenbladFout(str(fout)) from fout
    if not rijen:
        raise RekenbladFout("Het eerste tabblad is leeg. Zet je lijst op het eerste tabblad.")
    return [Bladrij(nummer, tuple(cellen)) for nummer, cellen in rijen]
