"""A small invented outcome, for who chooses what people will see of each other: of an item of the instrument itself."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zelfscan.instrumenten.definitie import Instrument, Onderdeel

from .zichtbaarheid import Openheid

# Where they stand on a scale, from 0 (the lowest value) to 4 (the highest): nine answers, and the same in two groups.
_EEN_GROEP, _DE_REST = (1, 1, 1, 2), (2, 3, 3, 3, 4)
_GROEPEN = {
    Openheid.TOTAAL.value: {"Iedereen": (*_EEN_GROEP, *_DE_REST)},
    Openheid.DOMEIN.value: {"Onderwijs": _EEN_GROEP, "Overige domeinen": _DE_REST},
    Openheid.LAAG.value: {"Uitvoering": _EEN_GROEP, "Overige lagen": _DE_REST},
}
_OP_NAAM = {"Basisschool De Linde": 1, "Wijkteam Noord": 3, "Gemeente Zuiderwaard": 4}


@dataclass(frozen=True)
class Openheidvoorbeeld:
    """What the group sees of one item. `groepen`: what its kind says of the answers of each; with names `op_naam`: who
    gave what, in words."""

    onderdeel: Onderdeel
    groepen: tuple[Any, ...] = ()
    op_naam: tuple[tuple[str, str], ...] = ()

    @property
    def strook(self) -> bool:
        return self.onderdeel.soort.met_midden


def voorbeelden_van(instrument: Instrument) -> dict[str, Openheidvoorbeeld]:
    """Return per openheid how the first item is shown that has a strip; without any, the first that has a value."""
    deel = next((een for een in instrument.gescoord if een.soort.met_midden), instrument.gescoord[0])
    hoogste = len(deel.soort.schaal.labels)

    def waarde(plek: int) -> int:
        return 1 + plek * (hoogste - 1) // 4

    def geteld(plekken: Iterable[int]) -> list[int]:
        aantallen = Counter(map(waarde, plekken))
        return [aantallen[een] for een in deel.soort.schaal.waarden]

    op_naam = tuple((naam, deel.soort.noem(waarde(plek))) for naam, plek in _OP_NAAM.items())
    return {
        openheid: Openheidvoorbeeld(
            deel, tuple(deel.soort.uitkomst("Voorbeeld", geteld(plekken), wie) for wie, plekken in groepen.items())
        )
        for openheid, groepen in _GROEPEN.items()
    } | {Openheid.NAAM.value: Openheidvoorbeeld(deel, op_naam=op_naam)}
