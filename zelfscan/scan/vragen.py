"""What is asked of somebody in a scan: the items of its instrument, and last the extra question, where that fits."""

from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.knelpunten import KANS

from .models import Scan


def vraagt_knelpunten(scan: Scan) -> bool:
    """Say whether it also asks which knelpunten play, and one chance.

    Scans from before there was that question do not (`met_knelpunten`): who answered had not read about it. What fits
    or not, says zelfscan/instrumenten/knelpunten.py.
    """
    return scan.met_knelpunten and scan.instrument_nu.knelpunten and not scan.tussen_regios


def gevraagd(scan: Scan) -> tuple[Onderdeel, ...]:
    """Return all items, and the chance last; no texts where the organiser wants none (privacy 7)."""
    onderdelen = scan.instrument_nu.gevraagd(met_teksten=scan.met_toelichting)
    return (*onderdelen, KANS) if vraagt_knelpunten(scan) and scan.met_toelichting else onderdelen
