"""Which instruments one can make a scan with."""

from . import INSTRUMENTEN
from .definitie import Instrument


def te_kiezen() -> dict[str, Instrument]:
    """Return the newest version of every instrument by its key, in the order in which they are offered."""
    nieuwste: dict[str, Instrument] = {}
    for (sleutel, versie), instrument in INSTRUMENTEN.items():
        if sleutel not in nieuwste or nieuwste[sleutel].versie < versie:
            nieuwste[sleutel] = instrument
    return nieuwste
