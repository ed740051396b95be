"""Documents to go on with in a word processor: one content, which each kind writes in its own way (besluiten 39)."""

from datetime import datetime

from regie.stukken import drukkerij
from regie.stukken.inpakken import van_een_tijd

from .schrijfstuk import Schrijfstuk

# By what stands behind the point in the name of the file.
SOORTEN = {
    "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def maak_bewerkbaar(stuk: Schrijfstuk, soort: str, moment: datetime, *, voor: str = "") -> bytes:
    """Return this document as a file. `soort`: a key of SOORTEN; `moment`: when it is made, with its time zone.

    It is made where PDFs are, and not kept; `voor` and what it raises as maak_pdf.
    """
    return drukkerij.maak("", _schrijf, lambda: (stuk, soort, moment), voor=voor)


def _schrijf(stuk: Schrijfstuk, soort: str, moment: datetime) -> bytes:
    """The libraries are imported at the first one: half a second, and most processes never make any."""
    from . import docx, odt

    return van_een_tijd({"odt": odt.schrijf, "docx": docx.schrijf}[soort](stuk, moment), moment)
