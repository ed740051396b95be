"""Which version of the advice each side may read."""

from quickscan.advies.models import Adviesversie
from quickscan.advies.overgangen import Adviesstatus
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Kant


def leesbaar_advies(kant: Kant, quickscan: Quickscan) -> Adviesversie | None:
    """Return the version this side may read: researchers the newest, staff a checked one, the region a final one."""
    advies = quickscan.advies
    if advies is None:
        return None
    vanaf = {
        Kant.ONDERZOEKER: (Adviesstatus.CONCEPT, Adviesstatus.GECONTROLEERD, Adviesstatus.DEFINITIEF),
        Kant.MEDEWERKER: (Adviesstatus.GECONTROLEERD, Adviesstatus.DEFINITIEF),
        Kant.CONTACTPERSOON: (Adviesstatus.DEFINITIEF,),
    }
    return advies.laatste if advies.status in vanaf.get(kant, ()) else None
