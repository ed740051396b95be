"""Sheets as XLSX."""

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from regie.stukken.bewerkbaar import opmaak as zo

from .blad import CELSTIJLEN, Blad, Cel, Celstijl, celstijl, kopstijl
from .indeling import deel_in, staat_vast

FORMULE = ("=", "+", "-", "@")
INCH = 25.4
# A column is so many noughts of the common letter wide; of ours, of 10 points, each takes 7 of 96 dots to the inch.
NUL = 7 / 96 * INCH
LANGSTE_VOET = 150  # of the 255 signs that a foot may have, its codes included


class Rij(RowDimension):
    """A row that is so high until somebody changes a text in it: then the program measures it anew."""

    customHeight = False  # noqa: N815 - its name in the file


def schrijf(alle: list[Blad], titel: str, moment: datetime) -> bytes:
    """Return these sheets; `moment` is when they were made."""
    boek = Workbook()
    boek.remove(boek.active)
    wat = boek.properties
    wat.creator = wat.lastModifiedBy = zo.MAKER
    wat.title, wat.language, wat.created = titel, "nl-NL", moment
    # The library has no other way to the letter of a cell that says nothing of it. It is the measure of columns too.
    boek._fonts = IndexedList([_letter()])
    boek._named_styles["Normal"].font = _letter()
    for stijl in CELSTIJLEN:
        boek.add_named_style(_stijl(stijl))
    for blad in alle:
        _zet(blad, boek.create_sheet(blad.naam), titel)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _zet(blad: Blad, vel: Worksheet, titel: str) -> None:
    indeling = deel_in(blad, maat=zo.MAAT_CEL, breed=zo.CELLEN_BREED)
    for plek, (naam, kolom) in enumerate(zip(blad.kop, indeling.kolommen, strict=True), start=1):
        _vul(vel.cell(1, plek), naam, kopstijl(kolom))
    for nummer, rij in enumerate(blad.rijen, start=2):
        for plek, (waarde, kolom) in enumerate(zip(rij, indeling.kolommen, strict=True), start=1):
            _vul(vel.cell(nummer, plek), waarde, celstijl(waarde, kolom))
    for nummer, hoogte in enumerate(indeling.hoogtes, start=1):
        vel.row_dimensions[nummer] = Rij(vel, index=nummer, ht=round(hoogte, 1))
    for plek, breedte in enumerate(indeling.breedtes, start=1):
        vel.column_dimensions[get_column_letter(plek)].width = round(breedte / NUL, 1)
    vel.freeze_panes = "B2" if staat_vast(indeling) else "A2"
    _op_papier(vel, titel)


def _vul(cel: Cell, waarde: Cel, stijl: Celstijl) -> None:
    cel.value = waarde
    cel.style = stijl.naam  # after its value: with that of a day comes a form of the library
    if isinstance(waarde, str):
        # Also what begins with "=": what people typed is text, never a formula; not after an edit either.
        cel.data_type = "s"
        cel.quotePrefix = waarde.startswith(FORMULE)


def _op_papier(vel: Worksheet, titel: str) -> None:
    """On its side, as many pages high as it takes but one wide, with the head on each."""
    vel.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    vel.page_setup.orientation = "landscape"
    vel.page_setup.paperSize = vel.PAPERSIZE_A4
    vel.page_setup.fitToWidth, vel.page_setup.fitToHeight = 1, 0
    vel.print_title_rows = "1:1"
    marges = vel.page_margins
    marges.left = marges.right = marges.top = zo.VEL_RAND / INCH
    marges.bottom = (zo.VEL_RAND + zo.VOET) / INCH
    marges.header = marges.footer = zo.VEL_RAND / INCH
    for deel, tekst in (
        (vel.oddFooter.left, f"{titel[:LANGSTE_VOET].replace('&', '&&')}: &A"),
        (vel.oddFooter.right, "Pagina &P van &N"),
    ):
        deel.font, deel.size, deel.color = zo.LETTER, int(zo.MAAT_KLEIN), _kleur(zo.INKT_ZACHT)
        deel.text = tekst


def _kleur(hexadecimaal: str) -> str:
    return hexadecimaal.removeprefix("#").upper()


def _letter(*, is_kop: bool = False) -> Font:
    return Font(name=zo.LETTER, size=zo.MAAT_CEL, bold=is_kop, color=_kleur(zo.ACCENT if is_kop else zo.INKT))


def _stijl(stijl: Celstijl) -> NamedStyle:
    lijn = Side("medium", _kleur(zo.ACCENT)) if stijl.is_kop else Side("thin", _kleur(zo.RAND))
    return NamedStyle(
        stijl.naam,
        font=_letter(is_kop=stijl.is_kop),
        fill=PatternFill("solid", _kleur(zo.ACCENT_ZACHT)) if stijl.is_kop else PatternFill(),
        border=Border(bottom=lijn),
        alignment=Alignment(
            "right" if stijl.rechts else "left", "top", wrap_text=True, indent=int(stijl.rechts and stijl.is_kop)
        ),
        number_format=_getalvorm(stijl),
    )


def _getalvorm(stijl: Celstijl) -> str:
    if stijl.is_datum:
        return "dd-mm-yyyy"
    if stijl.decimalen is None:
        return "General"
    # In a file with a point, shown as the reader's program does. "_W": as much free behind it as a W takes; LibreOffice
    # forgets an indent where figures stand beside each other.
    return f"{0:.{stijl.decimalen}f}_W"
