"""Which version of the factsheet each side may read."""

from quickscan.factsheet.models import Factsheetversie
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import _MET_CONTACTPERSOON, WIE, Handeling, Kant


def leesbare_factsheet(kant: Kant, quickscan: Quickscan) -> Factsheetversie | None:
    """Return the version this side may read: researchers the newest, staff and contactpersoon what was released."""
    factsheet = quickscan.factsheet
    if factsheet is None or kant not in _MET_CONTACTPERSOON:
        return None
    return factsheet.laatste if kant in WIE[Handeling.SCHRIJVEN] else factsheet.vrijgegeven


def leesbare_factsheetversies(kant: Kant, quickscan: Quickscan) -> list[Factsheetversie]:
    """Return all versions this side may look back at, newest first: researchers every one, the others the released."""
    factsheet = quickscan.factsheet
    if factsheet is None or kant not in _MET_CONTACTPERSOON:
        return []
    alles = kant in WIE[Handeling.SCHRIJVEN]
    versies = [versie for versie in factsheet.versies.all() if alles or versie.vrijgegeven_op]
    return sorted(versies, key=lambda versie: -versie.nummer)
