"""Documents to go on with in a word processor: one content, which each kind writes in its own way (besluiten 39)."""

from datetime import datetime

from . import odt
from .schrijfstuk import Schrijfstuk

SOORTEN = {"odt": "application/vnd.oasis.opendocument.text"}
_SCHRIJVERS = {"odt": odt.schrijf}


def maak_bewerkbaar(stuk: Schrijfstuk, soort: str, moment: datetime) -> bytes:
    """Return this document as a file. `soort`: a key of SOORTEN; `moment`: when it is made, local time."""
    return _SCHRIJVERS[soort](stuk, moment)
