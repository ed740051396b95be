"""A document as ODT."""

from datetime import datetime
from io import BytesIO

from odfdo import Cell, Column, Document, Element, Header, LineBreak, Link, List, ListItem, Paragraph, Row, Span, Table

from . import opmaak as zo
from .odt_stijlen import STIJLEN, TABELSTIJLEN, kolomstijl
from .schrijfstuk import Alinea, Blok, Kop, Lijst, Regel, Schrijfstuk, Tabel, Tabelcel, Woorden

ALINEAS = {"": "Text_20_body", "zacht": "Zacht", "kader": "Kader"}
# Of the template of the library, and of no use to us: a picture of its first page, and how its program looked.
WEG = ("Thumbnails/thumbnail.png", "Configurations2/accelerator/current.xml")


def schrijf(stuk: Schrijfstuk, moment: datetime) -> bytes:
    """Return this document; `moment` is when it was made, local time."""
    document = Document("text")
    document.container.set_part("styles.xml", STIJLEN)
    for deel in WEG:
        document.del_part(deel)
        document.manifest.del_full_path(deel)
    _zeg_wat_het_is(document, stuk, moment)
    for stijl in TABELSTIJLEN:
        document.insert_style(Element.from_tag(stijl), automatic=True)
    body = document.body
    body.clear()
    for soort, tekst in (("Soort", stuk.soort), ("Title", stuk.titel), ("Subtitle", stuk.onderwerp)):
        body.append(_alinea((Woorden(tekst),), soort))
    for nummer, blok in enumerate(stuk.blokken):
        _zet(blok, document, nummer)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def _zeg_wat_het_is(document: Document, stuk: Schrijfstuk, moment: datetime) -> None:
    """What the file says of itself, and what stands on each page."""
    meta = document.meta
    meta.title, meta.language = Woorden(stuk.titel).tekst, "nl-NL"
    meta.creator = meta.initial_creator = meta.generator = zo.MAKER
    meta.creation_date = meta.date = moment.replace(tzinfo=None, microsecond=0)
    document.get_part("styles.xml").get_element("//style:footer/text:p/text:span").text = Woorden(stuk.voet).tekst


def _zet(blok: Blok, document: Document, nummer: int) -> None:
    body = document.body
    match blok:
        case Kop():
            kop = Header(blok.niveau)
            kop.style = f"Heading_20_{blok.niveau}{'_nieuw' if blok.nieuwe_pagina else ''}"
            body.append(_vul(kop, blok.tekst))
        case Alinea():
            body.append(_alinea(blok.inhoud, ALINEAS[blok.soort]))
        case Lijst():
            body.append(_lijst(blok))
        case Tabel():
            body.append(_alinea((Woorden(blok.bijschrift),), "Caption"))
            body.append(_tabel(blok, document, f"Tabel{nummer}"))
            body.append(_alinea((), "Onder_20_tabel"))


def _alinea(inhoud: Regel, stijl: str) -> Paragraph:
    return _vul(Paragraph(style=stijl), inhoud)


def _vul(naar, inhoud: Regel):
    """Write these words into a heading or a paragraph, and return it."""
    for woorden in inhoud:
        stijl = {(True, False): "Vet", (False, True): "Schuin", (True, True): "Vet_20_en_20_schuin"}
        stuk = naar
        if woorden.adres:
            stuk = Link(woorden.adres, style="Internet_20_link")
            naar.append(stuk)
        if hoe := stijl.get((woorden.vet, woorden.schuin)):
            erin = Span(style=hoe)
            stuk.append(erin)
            stuk = erin
        for nummer, regel in enumerate(woorden.tekst.split("\n")):
            if nummer:
                stuk.append(LineBreak())
            if regel:
                stuk.append(regel)
    return naar


def _lijst(blok: Lijst) -> List:
    lijst, verwacht = List(style="Numbering_20_1" if blok.is_genummerd else "List_20_1"), None
    for punt in blok.punten:
        item = ListItem()
        # Only where it does not count on: a point that is put in between later moves the others up.
        if punt.nummer is not None and punt.nummer != verwacht:
            item.set_attribute("text:start-value", str(punt.nummer))
        verwacht = punt.nummer and punt.nummer + 1
        for deel in punt.inhoud:
            item.append(_lijst(deel) if isinstance(deel, Lijst) else _alinea(deel.inhoud, "Text_20_body"))
        lijst.append(item)
    return lijst


def _tabel(blok: Tabel, document: Document, naam: str) -> Table:
    tabel = Table(naam, style="Tabel" if len(blok.rijen) <= zo.SAMEN else "Lange_20_tabel")
    for soort, tekst in (("table:title", blok.bijschrift), ("table:desc", blok.beschrijving)):
        zin = Element.from_tag(soort)
        zin.text = Woorden(tekst).tekst
        tabel.append(zin)
    for nummer, breedte in enumerate(blok.breedtes):
        stijl = f"{naam}.{nummer}"
        document.insert_style(kolomstijl(stijl, breedte / sum(blok.breedtes)), automatic=True)
        tabel.append(Column(style=stijl))
    kop = Element.from_tag("table:table-header-rows")
    kop.append(_rij(blok.kop, is_kop=True))
    tabel.append(kop)
    for rij in blok.rijen:
        tabel.append(_rij(rij))
    return tabel


def _rij(cellen: tuple[Tabelcel, ...], *, is_kop: bool = False) -> Row:
    rij = Row(style="Rij")
    for cel in cellen:
        vak = Cell(style="Celkop" if is_kop else "Cel")
        if cel.breed > 1:
            vak.set_attribute("table:number-columns-spanned", str(cel.breed))
        vak.append(_alinea(cel.inhoud, _celstijl(cel, is_kop)))
        rij.append(vak)
        for _ in range(cel.breed - 1):
            rij.append(Element.from_tag("table:covered-table-cell"))
    return rij


def _celstijl(cel: Tabelcel, is_kop: bool) -> str:
    if cel.midden:
        return "As" if is_kop else "Strook"
    return "Table_20_Heading" if is_kop else "Rijkop" if cel.is_kop else "Table_20_Contents"
