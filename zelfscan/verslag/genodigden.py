"""Who was invited, as a report names them: organisations, never people."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from regie.inhoud.partijen import Domein
from regie.stukken.tekst import hoeveel

MEESTE_ORGANISATIES = 60  # by name in one domein; of the rest the number


@dataclass(frozen=True)
class Genodigden:
    """The invited of one domein: organisations with how many places each has, without names of people."""

    domein: str
    organisaties: list[str]


def per_domein(rijen) -> list[Genodigden]:
    """Group these invitations, which come by domein."""
    uit = []
    for domein, groep in groupby(rijen, key=lambda rij: rij.domein):
        geteld = Counter(rij.organisatie for rij in groep)
        namen = [f"{naam} ({aantal} plekken)" if aantal > 1 else naam for naam, aantal in sorted(geteld.items())]
        if len(namen) > MEESTE_ORGANISATIES:
            rest = len(namen) - MEESTE_ORGANISATIES
            namen = [*namen[:MEESTE_ORGANISATIES], f"nog {hoeveel(rest, 'andere', 'andere')}"]
        uit.append(Genodigden(Domein(domein).label, namen))
    return uit
