"""What `regie.stukken.rekenblad` does in a process of its own: judge a file, and read the list in it."""

from collections.abc import Iterable, Iterator

from .fout import ALLES_VERBORGEN, GEEN_LIJST, LEEG, MEESTE_RIJEN, RekenbladFout
from .keuring import keur
from .rauw import Rauwblad, Rauwerij, zoals_getoond

MEESTE_TEKENS = 2_000_000  # in the whole list

type Gelezen = tuple[str, list[tuple[int, list[str]]], int]


def lees(inhoud: bytes) -> Gelezen:
    """Return of the first sheet that can be seen and has something on it: its name, number and cells of its rows, and
    how many more are hidden. Raises RekenbladFout."""
    soort = keur(inhoud)
    try:
        return _eerste(_bladen(inhoud, soort))
    except (RekenbladFout, MemoryError):
        raise
    except Exception as fout:
        # What a library stumbles over in a broken file can be anything, and is never our own doing.
        raise RekenbladFout(GEEN_LIJST) from fout


def _bladen(inhoud: bytes, soort: str) -> Iterator[Rauwblad]:
    # Here, and not above: a trap is refused before a library is even loaded.
    if soort == "xlsx":
        from .xlsx import bladen
    else:
        from .ods import bladen
    return bladen(inhoud)


def _eerste(bladen: Iterable[Rauwblad]) -> Gelezen:
    is_verborgen = False
    for blad in bladen:
        rijen, verborgen = _lijst(zoals_getoond(blad.rijen))
        if rijen:
            return blad.naam, rijen, verborgen
        is_verborgen = is_verborgen or bool(verborgen)
    raise RekenbladFout(ALLES_VERBORGEN if is_verborgen else LEEG)


def _lijst(alle: Iterable[Rauwerij]) -> tuple[list[tuple[int, list[str]]], int]:
    rijen: list[tuple[int, list[str]]] = []
    tekens = verborgen = 0
    for rij in alle:
        if rij.is_verborgen:
            verborgen += 1
            continue
        if len(rijen) > MEESTE_RIJEN:
            raise RekenbladFout(
                f"Deze lijst heeft meer dan {MEESTE_RIJEN} organisaties. Verdeel de lijst over twee bestanden."
            )
        if (tekens := tekens + sum(map(len, rij.cellen))) > MEESTE_TEKENS:
            raise RekenbladFout("In deze lijst staat te veel tekst. Verdeel die over twee bestanden.")
        rijen.append((rij.nummer, rij.cellen))
    return rijen, verborgen
