"""Whether it is the moment to write: the factsheet until its review is closed, the advice until its own step is."""

from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling, Toegang


def mag_schrijven(toegang: Toegang, *, tot: Stapsleutel) -> bool:
    """Whether this person may write, and it is the moment: the quickscan runs, and `tot` is not closed yet."""
    quickscan = toegang.quickscan
    return (
        toegang.mag(Handeling.SCHRIJVEN)
        and quickscan.status == Quickscanstatus.LOOPT
        and not quickscan.stap(tot).is_klaar
    )
