"""Spreadsheets to take along: sheets of text and numbers as XLSX or ODS.

The same sheets give the same bytes, whenever they are asked for: a file tells no time and no name of who made it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .tekst import schoon

SOORTEN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
LANGSTE_CEL = 5000
FORMULE = ("=", "+", "-", "@")
GEMAAKT = re.compile(rb"(<dcterms:modified[^<>]*>)[^<]*")
BREED, SMAL = 34, 14  # width of a column, in signs

type Cel = str | int | float | None


@dataclass(frozen=True)
class Blad:
    """One sheet: its name, the heads of the columns, and rows of text and numbers."""

    naam: str
    kop: Sequence[str]
    rijen: Sequence[Sequence[Cel]]


def maak_bestand(bladen: Sequence[Blad], soort: str, *, titel: str, dag: date) -> bytes:
    """Return these sheets as a file. `soort`: "xlsx" or "ods"; `dag`: the one day that stands in it as its date."""
    maak = {"xlsx": _als_xlsx, "ods": _als_ods}[soort]
    return maak([_schone(blad) for blad in bladen], schoon(titel), datetime.combine(dag, time()))


def _schone(blad: Blad) -> Blad:
    def cel(waarde: Cel) -> Cel:
        return schoon(waarde)[:LANGSTE_CEL] if isinstance(waarde, str) else waarde

    rijen = [[cel(waarde) for waarde in rij] for rij in blad.rijen]
    return Blad(blad.naam, [cel(waarde) for waarde in blad.kop], rijen)


def _als_xlsx(alle: list[Blad], titel: str, moment: datetime) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    # One of each for all cells: making them costs more than the rest of the file.
    boven, vet = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    boek = Workbook()
    boek.remove(boek.active)
    boek.properties.creator = "Regiescan"
    boek.properties.title = titel
    boek.properties.language = "nl"
    boek.properties.created = moment
    for blad in alle:
        vel = boek.create_sheet(blad.naam)
        vel.append(list(blad.kop))
        for rij in blad.rijen:
            vel.append(list(rij))
        for rij in vel.iter_rows():
            for cel in rij:
                cel.alignment = boven
                if isinstance(cel.value, str):
                    # Also what begins with "=": what people typed is text, never a formula; not after an edit either.
                    cel.data_type = "s"
                    cel.quotePrefix = cel.value.startswith(FORMULE)
        for kolom, cel in enumerate(vel[1]):
            cel.font = vet
            breed = any(isinstance(rij[kolom], str) and len(rij[kolom]) > SMAL for rij in blad.rijen)
            vel.column_dimensions[cel.column_letter].width = BREED if breed else SMAL
        vel.freeze_panes = "B2"
    uit = BytesIO()
    boek.save(uit)
    return _zonder_tijd(uit.getvalue(), moment)


def _als_ods(alle: list[Blad], titel: str, moment: datetime) -> bytes:
    from odfdo import Document, Row, Table

    document = Document("ods")
    document.body.clear()
    for blad in alle:
        tabel = Table(blad.naam)
        for waarden in (blad.kop, *blad.rijen):
            rij = Row()
            rij.set_values(list(waarden))
            tabel.append_row(rij)
        document.body.append(tabel)
    document.meta.title = titel
    document.meta.creation_date = document.meta.date = moment
    document.meta.generator = "Regiescan"
    uit = BytesIO()
    document.save(uit)
    return _zonder_tijd(uit.getvalue(), moment)


def _zonder_tijd(inhoud: bytes, moment: datetime) -> bytes:
    """Pack a file anew with the same parts, in the same order, all of one time."""
    uit = BytesIO()
    with ZipFile(BytesIO(inhoud)) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            # An ODS begins with its kind, readable without unpacking.
            los = deel.filename == "mimetype"
            info = ZipInfo(deel.filename, moment.timetuple()[:6])
            info.compress_type = ZIP_STORED if los else ZIP_DEFLATED
            # The library of XLSX writes in the properties when it made the file.
            nieuw.writestr(info, GEMAAKT.sub(moment.strftime(r"\g<1>%Y-%m-%dT%H:%M:%SZ").encode(), oud.read(deel)))
    return uit.getvalue()
