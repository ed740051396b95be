"""Sheets as ODS."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

from odfdo import Cell, Column, Document, Element, Paragraph, Row, Style, Table

from regie.stukken.bewerkbaar import opmaak as zo

from .blad import Blad, Cel, Celstijl, celstijl, getoond, kopstijl
from .indeling import Indeling, deel_in, staat_vast
from .ods_stijlen import naam_van, op_het_scherm, stijlen

# Of the template of the library, and of no use to us: a picture of its first page, and how its program looked.
WEG = ("Thumbnails/thumbnail.png", "Configurations2/accelerator/current.xml")
VEL = (
    '<style:style style:name="Vel" style:family="table" style:master-page-name="Default">'
    '<style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>'
)


def schrijf(alle: list[Blad], titel: str, moment: datetime) -> bytes:
    """Return these sheets; `moment` is when they were made."""
    document = Document("ods")
    for deel in WEG:
        document.del_part(deel)
        document.manifest.del_full_path(deel)
    meta = document.meta
    meta.title, meta.language = titel, "nl-NL"
    meta.creator = meta.initial_creator = meta.generator = zo.MAKER
    meta.creation_date = meta.date = moment
    document.container.set_part("styles.xml", stijlen(titel))
    document.body.clear()
    document.insert_style(Element.from_tag(VEL), automatic=True)
    vast = {}
    for nummer, blad in enumerate(alle):
        indeling = deel_in(blad, maat=zo.MAAT_CEL, breed=zo.CELLEN_BREED)
        vast[blad.naam] = staat_vast(indeling)
        document.body.append(_tabel(blad, indeling, document, f"Vel{nummer}"))
    document.container.set_part("settings.xml", op_het_scherm(vast))
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def _tabel(blad: Blad, indeling: Indeling, document: Document, naam: str) -> Table:
    tabel = Table(blad.naam, style="Vel")
    for nummer, breedte in enumerate(indeling.breedtes):
        stijl = Style("table-column", name=f"{naam}.k{nummer}")
        stijl.set_properties({"style:column-width": f"{breedte:.1f}mm"}, area="table-column")
        document.insert_style(stijl, automatic=True)
        tabel.append(Column(style=stijl.name))
    hoogtes = [f"{hoogte:.1f}pt" for hoogte in indeling.hoogtes]
    rijstijlen = {hoogte: f"{naam}.r{nummer}" for nummer, hoogte in enumerate(dict.fromkeys(hoogtes))}
    for hoogte, rijstijl in rijstijlen.items():
        stijl = Style("table-row", name=rijstijl)
        # Not "optimal": LibreOffice would measure on the screen, and cut off on paper what takes a line more there.
        maten = {"style:row-height": hoogte, "style:use-optimal-row-height": "false"}
        stijl.set_properties(maten, area="table-row")
        document.insert_style(stijl, automatic=True)
    kop = Element.from_tag("table:table-header-rows")
    kop.append(_rij(blad.kop, [kopstijl(kolom) for kolom in indeling.kolommen], rijstijlen[hoogtes[0]]))
    tabel.append(kop)
    for rij, hoogte in zip(blad.rijen, hoogtes[1:], strict=True):
        hoe = [celstijl(waarde, kolom) for waarde, kolom in zip(rij, indeling.kolommen, strict=True)]
        tabel.append(_rij(rij, hoe, rijstijlen[hoogte]))
    return tabel


def _rij(waarden: Sequence[Cel], hoe: list[Celstijl], stijl: str) -> Row:
    rij = Row(style=stijl)
    for waarde, eigen in zip(waarden, hoe, strict=True):
        rij.append(_cel(waarde, eigen))
    return rij


def _cel(waarde: Cel, stijl: Celstijl) -> Cell:
    """Return a cell. What people typed is text, whatever it begins with: a formula would stand in another place."""
    if isinstance(waarde, int | float | date):
        return Cell(waarde, text=getoond(waarde, stijl), style=naam_van(stijl))
    cel = Cell(style=naam_van(stijl))
    if waarde:
        cel.set_attribute("office:value-type", "string")
        for regel in waarde.split("\n"):
            cel.append(Paragraph(regel))
    return cel
