"""Spreadsheets to take along: sheets of text, numbers and days as XLSX or ODS, which look the same.

The same sheets give the same bytes, whenever they are asked for: a file tells no time and no name of who made it.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from hashlib import sha256

from regie.stukken import drukkerij
from regie.stukken.inpakken import van_een_tijd
from regie.stukken.tekst import schoon

from .blad import Blad, Cel

__all__ = ["SOORTEN", "Blad", "Cel", "maak_bestand"]

# By what stands behind the point in the name of the file.
SOORTEN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
LANGSTE_CEL = 5000
GEMAAKT = re.compile(rb"(<dcterms:modified[^<>]*>)[^<]*")


def maak_bestand(bladen: Sequence[Blad], soort: str, *, titel: str, dag: date, voor: str = "") -> bytes:
    """Return these sheets as a file. `soort`: "xlsx" or "ods"; `dag`: the one day that stands in it as its date.

    A thousand rows take seconds, so it is made, and kept, where PDFs are; `voor` and what it raises as maak_pdf.
    """
    wat = ([_schone(blad) for blad in bladen], soort, schoon(titel), dag)
    naam = sha256(f"{__name__}{wat!r}".encode()).hexdigest()
    return drukkerij.haal(naam) or drukkerij.maak(naam, _schrijf, lambda: wat, voor=voor)


def _schrijf(bladen: list[Blad], soort: str, titel: str, dag: date) -> bytes:
    """The libraries are imported at the first one: most processes never make any."""
    from . import ods, xlsx

    moment = datetime.combine(dag, time())
    maak = {"xlsx": xlsx.schrijf, "ods": ods.schrijf}[soort]
    # The library of XLSX writes in the properties when it made the file.
    gemaakt = moment.strftime(r"\g<1>%Y-%m-%dT%H:%M:%SZ").encode()
    return van_een_tijd(maak(bladen, titel, moment), moment, lambda deel: GEMAAKT.sub(gemaakt, deel))


def _schone(blad: Blad) -> Blad:
    """Return this sheet with what a file can hold; what is not there is no text of no signs, but an empty cell."""

    def cel(waarde: Cel) -> Cel:
        return schoon(waarde)[:LANGSTE_CEL] or None if isinstance(waarde, str) else waarde

    rijen = [[cel(waarde) for waarde in rij] for rij in blad.rijen]
    return Blad(blad.naam, [schoon(naam)[:LANGSTE_CEL] for naam in blad.kop], rijen)
