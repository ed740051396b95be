"""Factsheet and advice as ODT, to go on with in a word processor: the same words as the PDF, in real headings and
lists (besluiten 23). The strips are sentences here.
"""

from collections.abc import Iterable
from io import BytesIO

import lxml.html
from odfdo import Document, Header, LineBreak, Link, List, ListItem, Paragraph, Span, Style

from .tekst import schoon

SOORT = "application/vnd.oasis.opendocument.text"
VET, SCHUIN = "Vet", "Schuin"


class _Maker:
    """One document in the making."""

    def __init__(self, titel: str):
        self.document = Document("text")
        self.document.body.clear()
        self.document.language = "nl-NL"
        self.document.meta.title = schoon(titel)
        self.document.meta.language = "nl-NL"
        for stijl in (Style("text", name=VET, bold=True), Style("text", name=SCHUIN, italic=True)):
            self.document.insert_style(stijl, automatic=True)

    def kop(self, niveau: int, tekst: str) -> None:
        self.document.body.append(Header(niveau, schoon(tekst), style=f"Heading_20_{niveau}"))

    def alinea(self, tekst: str, vet: str = "") -> None:
        """A paragraph; `vet`: words in front of it that stand out."""
        alinea = Paragraph(style="Text_20_body")
        if vet:
            alinea.append(Span(f"{schoon(vet)} ", style=VET))
        _zet_tekst(alinea, schoon(tekst))
        self.document.body.append(alinea)

    def html(self, html: str) -> None:
        """What `regie.stukken.markdown` made: paragraphs, lists, bold, italics, links."""
        for blok in lxml.html.fragments_fromstring(html) if html.strip() else ():
            if isinstance(blok, str):
                continue
            self.document.body.append(_lijst(blok) if blok.tag in ("ul", "ol") else _alinea(blok))

    def genummerd(self, punten: Iterable[tuple[str, str, str]]) -> None:
        """A numbered list; of each point what comes first, what stands out, and what comes after that."""
        lijst = List(style="Numbering_20_1")
        for eerst, vet, daarna in punten:
            alinea = Paragraph(style="Text_20_body")
            _zet_tekst(alinea, schoon(eerst))
            alinea.append(Span(schoon(vet), style=VET))
            _zet_tekst(alinea, schoon(daarna))
            punt = ListItem()
            punt.append(alinea)
            lijst.append(punt)
        self.document.body.append(lijst)

    def bytes(self) -> bytes:
        bestand = BytesIO()
        self.document.save(bestand)
        return bestand.getvalue()


def _zet_tekst(naar, tekst: str) -> None:
    for nummer, regel in enumerate(tekst.split("\n")):
        if nummer:
            naar.append(LineBreak())
        if regel:
            naar.append(regel)


def _alinea(blok) -> Paragraph:
    alinea = Paragraph(style="Text_20_body")
    _zet_inhoud(alinea, blok)
    return alinea


def _lijst(blok) -> List:
    lijst = List(style="Numbering_20_1" if blok.tag == "ol" else "List_20_1")
    for punt in blok:
        item = ListItem()
        if nummer := punt.get("value"):
            item.set_attribute("text:start-value", nummer)
        los = Paragraph(style="Text_20_body")
        _zet_tekst(los, (punt.text or "").strip("\n"))
        for kind in punt:
            if kind.tag in ("p", "ul", "ol"):
                if los is not None and los.text_recursive.strip():
                    item.append(los)
                los = None
                item.append(_lijst(kind) if kind.tag in ("ul", "ol") else _alinea(kind))
            else:
                los = los if los is not None else Paragraph(style="Text_20_body")
                _zet_kind(los, kind)
        if los is not None and los.text_recursive.strip():
            item.append(los)
        lijst.append(item)
    return lijst


def _zet_inhoud(naar, element) -> None:
    _zet_woorden(naar, element.text)
    for kind in element:
        _zet_kind(naar, kind)


def _zet_kind(naar, kind) -> None:
    if kind.tag == "br":
        naar.append(LineBreak())
    elif kind.tag == "a":
        naar.append(Link(kind.get("href"), text=kind.text_content()))
    else:
        stuk = Span(style=VET if kind.tag == "strong" else SCHUIN)
        _zet_inhoud(stuk, kind)
        naar.append(stuk)
    _zet_woorden(naar, kind.tail)


def _zet_woorden(naar, tekst: str | None) -> None:
    # In HTML a new line is a space; a real one is a <br>, of which the line ends behind it.
    if tekst and (tekst := tekst.lstrip("\n").replace("\n", " ")):
        naar.append(tekst)
