"""What fits at a score: per role and per value from 0 ("kan ik niet beoordelen") to 5.

A score says how effectively a role is fulfilled now, not whether somebody was appointed (AEF 2023, annex 1). What each
role does comes from AEF 2023 §4.3-4.4; what fits at which score is our own. Not every role has to be filled in every
phase, and a role that hangs on one or two people is a risk worth naming, also at a high score (AEF 2023, annex 1).
"""

from .definitie import Handreiking
from .dirigent import DIRIGENT
from .kwartiermaker import KWARTIERMAKER
from .ontwerper import ONTWERPER
from .verbinder import VERBINDER

__all__ = ["HANDREIKINGEN", "Handreiking", "handreiking"]

_PER_ROL = {"ontwerper": ONTWERPER, "kwartiermaker": KWARTIERMAKER, "verbinder": VERBINDER, "dirigent": DIRIGENT}

HANDREIKINGEN: dict[tuple[str, int], Handreiking] = {
    (rol, waarde): tekst for rol, reeks in _PER_ROL.items() for waarde, tekst in reeks.items()
}


def handreiking(kernrol: str, waarde: int) -> Handreiking:
    """Return what fits this role at this score (0-5). Raises KeyError for another role or score."""
    return HANDREIKINGEN[kernrol, waarde]
