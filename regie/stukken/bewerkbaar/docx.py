"""A document as DOCX."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Woorddocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from . import opmaak as zo
from .docx_stijlen import INSTELLINGEN, LIJSTEN, NIVEAUS, NUMMERS, OPSOMMING, STIJLEN, twips
from .schrijfstuk import Alinea, Blok, Kop, Lijst, Regel, Schrijfstuk, Tabel, Tabelcel, Woorden

ALINEAS = {"": "Normal", "zacht": "Zacht", "kader": "Kader"}
# Of the template of the library: a picture of its page, and what its Word said of itself.
VAN_HET_PAKKET = (RELATIE.THUMBNAIL, RELATIE.EXTENDED_PROPERTIES)
VAN_DE_TEKST = (RELATIE.CUSTOM_XML, "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")


def schrijf(stuk: Schrijfstuk, moment: datetime) -> bytes:
    """Return this document; `moment` is when it was made, with its time zone."""
    document = _leeg()
    _zeg_wat_het_is(document, stuk, moment)
    for soort, tekst in (("Soort", stuk.soort), ("Title", stuk.titel), ("Subtitle", stuk.onderwerp)):
        _vul(document.add_paragraph(style=soort), (Woorden(tekst),))
    for blok in stuk.blokken:
        _zet(document, blok)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def _leeg() -> Woorddocument:
    """An empty document with our styles in the place of those of the library."""
    document = Document()
    for deel, xml in (
        (document.styles.element, STIJLEN),
        (document.part.numbering_part.element, LIJSTEN),
        (document.settings.element, INSTELLINGEN),
    ):
        deel[:] = parse_xml(xml)[:]
    for relaties, soorten in ((document.part.package.rels, VAN_HET_PAKKET), (document.part.rels, VAN_DE_TEKST)):
        for naam in [naam for naam, een in relaties.items() if een.reltype in soorten]:
            del relaties[naam]
    blad = document.sections[0]
    blad.page_width, blad.page_height = Mm(zo.BLAD_BREED), Mm(zo.BLAD_HOOG)
    blad.top_margin, blad.bottom_margin = Mm(zo.BLAD_BOVEN), Mm(zo.BLAD_ONDER)
    blad.left_margin = blad.right_margin = Mm(zo.BLAD_OPZIJ)
    blad.footer_distance = Mm(zo.BLAD_ONDER - zo.VOET - zo.VOET_AF)
    return document


def _zeg_wat_het_is(document: Woorddocument, stuk: Schrijfstuk, moment: datetime) -> None:
    """What the file says of itself, and what stands on each page."""
    over = document.core_properties
    over.title, over.language, over.comments = Woorden(stuk.titel).tekst, "nl-NL", ""
    over.author = over.last_modified_by = zo.MAKER
    over.created = over.modified = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    voet = document.sections[0].footer.paragraphs[0]
    voet.style = "footer"
    voet.add_run(f"{Woorden(stuk.voet).tekst}\tPagina ")
    _veld(voet, "PAGE")
    voet.add_run(" van ")
    _veld(voet, "NUMPAGES")


def _veld(alinea: Paragraph, wat: str) -> None:
    """A number that the program fills in."""
    veld = _erbij(alinea._p, "w:fldSimple", instr=wat)
    alinea.add_run("1")
    veld.append(alinea._p[-1])


def _erbij(ouder, naam: str, **kenmerken: object):
    element = OxmlElement(naam)
    for sleutel, waarde in kenmerken.items():
        element.set(qn(f"w:{sleutel}"), str(waarde))
    ouder.append(element)
    return element


def _zet(document: Woorddocument, blok: Blok) -> None:
    match blok:
        case Kop():
            kop = _vul(document.add_paragraph(style=f"Heading {blok.niveau}"), blok.tekst)
            kop.paragraph_format.page_break_before = blok.nieuwe_pagina or None
        case Alinea():
            _vul(document.add_paragraph(style=ALINEAS[blok.soort]), blok.inhoud)
        case Lijst():
            _lijst(document, blok, 0)
        case Tabel():
            document.add_paragraph(Woorden(blok.bijschrift).tekst, style="Caption")
            _tabel(document, blok)
            document.add_paragraph(style="Onder tabel")


def _vul(alinea: Paragraph, inhoud: Regel) -> Paragraph:
    """Write these words into a paragraph, and return it."""
    for woorden in inhoud:
        stuk = alinea.add_run(woorden.tekst, style="Hyperlink" if woorden.adres else None)
        stuk.bold, stuk.italic = woorden.vet or None, woorden.schuin or None
        if woorden.adres:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), alinea.part.relate_to(woorden.adres, RELATIE.HYPERLINK, is_external=True))
            stuk._r.addprevious(link)
            link.append(stuk._r)
    return alinea


def _lijst(document: Woorddocument, blok: Lijst, niveau: int) -> None:
    diep, nummer, verwacht = min(niveau, NIVEAUS[-1]), OPSOMMING, None
    for punt in blok.punten:
        # A list of its own only where it does not count on: a point that is put in between later moves the others up.
        if punt.nummer is not None and punt.nummer != verwacht:
            nummer = _nieuwe_lijst(document, diep, punt.nummer)
        verwacht = punt.nummer and punt.nummer + 1
        soort = "List Number" if blok.is_genummerd else "List Bullet"
        for deel in punt.inhoud:
            if isinstance(deel, Lijst):
                _lijst(document, deel, niveau + 1)
                continue
            alinea = _vul(document.add_paragraph(style=soort), deel.inhoud)
            if soort == "List Continue":
                alinea.paragraph_format.left_indent = Mm(zo.INSPRONG * (diep + 1))
            else:
                nummering = _erbij(alinea._p.get_or_add_pPr(), "w:numPr")
                _erbij(nummering, "w:ilvl", val=diep)
                _erbij(nummering, "w:numId", val=nummer)
            soort = "List Continue"


def _nieuwe_lijst(document: Woorddocument, niveau: int, begin: int) -> int:
    """Return the number of a new list, which begins with this number on this level."""
    lijsten = document.part.numbering_part.element
    nummer = len(lijsten.num_lst) + 1
    lijst = _erbij(lijsten, "w:num", numId=nummer)
    _erbij(lijst, "w:abstractNumId", val=NUMMERS)
    _erbij(_erbij(lijst, "w:lvlOverride", ilvl=niveau), "w:startOverride", val=begin)
    return nummer


def _tabel(document: Woorddocument, blok: Tabel) -> None:
    rijen = (blok.kop, *blok.rijen)
    tabel = document.add_table(len(rijen), len(blok.breedtes), style="Tabel")
    tabel.autofit = False
    over = tabel._tbl.tblPr
    _erbij(over, "w:tblCaption", val=Woorden(blok.bijschrift).tekst)
    _erbij(over, "w:tblDescription", val=Woorden(blok.beschrijving).tekst)
    breedtes = [twips(zo.TEKSTBREEDTE * deel / sum(blok.breedtes)) for deel in blok.breedtes]
    for kolom, breedte in zip(tabel._tbl.tblGrid.gridCol_lst, breedtes, strict=True):
        kolom.set(qn("w:w"), str(breedte))
    for nummer, rij in enumerate(rijen):
        samen = len(blok.rijen) <= zo.SAMEN and nummer < len(blok.rijen)
        _rij(tabel, nummer, rij, breedtes, samen=samen)


def _rij(tabel: Table, nummer: int, rij: tuple[Tabelcel, ...], breedtes: list[int], *, samen: bool) -> None:
    """Fill a row; `samen`: it stays with the one below it."""
    over = tabel.rows[nummer]._tr.get_or_add_trPr()
    _erbij(over, "w:cantSplit")
    if nummer == 0:
        _erbij(over, "w:tblHeader")
    vakken, kolom = tabel.rows[nummer].cells, 0
    for cel in rij:
        vak = vakken[kolom] if cel.breed == 1 else vakken[kolom].merge(vakken[kolom + cel.breed - 1])
        _cel(vak, cel, sum(breedtes[kolom : kolom + cel.breed]), is_kop=nummer == 0, samen=samen)
        kolom += cel.breed


def _cel(vak: _Cell, cel: Tabelcel, breedte: int, *, is_kop: bool, samen: bool) -> None:
    over = vak._tc.get_or_add_tcPr()
    over.get_or_add_tcW().set(qn("w:w"), str(breedte))
    alinea = _vul(vak.paragraphs[0], cel.inhoud)
    alinea.style = _celstijl(cel, is_kop)
    alinea.paragraph_format.keep_with_next = samen or None


def _celstijl(cel: Tabelcel, is_kop: bool) -> str:
    if cel.midden:
        return "As" if is_kop else "Strook"
    return "Tabelkop" if is_kop else "Rijkop" if cel.is_kop else "Tabeltekst"
