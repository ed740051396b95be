"""How the questions stand on paper: in tables, each of one kind with one scale. Scores only (privacy 19). Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from .definitie import Groep, Instrument, Onderdeel
from .schalen import Waarden
from .soorten.basis import Soort


@dataclass(frozen=True)
class Papierblok:
    """One table. `rijen`: (number on paper, item). `groep`: only for the first table under its heading."""

    sjabloon: str
    soort: Soort
    rijen: tuple[tuple[int, Onderdeel], ...]
    groep: Groep | None = None


def papierblokken(instrument: Instrument) -> Iterator[Papierblok]:
    """Yield the tables of the paper form, in the order of the items."""
    groepen = {groep.sleutel: groep for groep in instrument.groepen}

    def zelfde_tabel(rij: tuple[int, Onderdeel]) -> tuple[str, str, Waarden]:
        deel = rij[1]
        return deel.groep, deel.sjabloon("papier"), deel.waardevraag.schaal

    vorige = ""
    for (groep, sjabloon, _), rijen in groupby(enumerate(instrument.gescoord, start=1), zelfde_tabel):
        rij = tuple(rijen)
        yield Papierblok(sjabloon, rij[0][1].soort, rij, groepen.get(groep) if groep != vorige else None)
        vorige = groep
