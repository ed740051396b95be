"""From the HTML that `regie.stukken.markdown` made to what stands in a document: paragraphs, lists, words, links."""

from collections.abc import Iterator
from dataclasses import replace

import lxml.html

from .schrijfstuk import Alinea, Blok, Lijst, Lijstpunt, Regel, Woorden

LIJSTEN = ("ul", "ol")


def uit_html(html: str, *, soort: str = "") -> tuple[Blok, ...]:
    """Return the paragraphs and lists of this HTML.

    `soort`: of the paragraphs, when there is no list among them: a frame would stop at it, and begin anew behind it.
    """
    gevonden = lxml.html.fragments_fromstring(html) if html.strip() else []
    blokken = [blok for blok in gevonden if not isinstance(blok, str)]
    if any(blok.tag in LIJSTEN for blok in blokken):
        soort = ""
    return tuple(_lijst(blok) if blok.tag in LIJSTEN else Alinea(_regel(blok), soort) for blok in blokken)


def _lijst(element) -> Lijst:
    vorige, punten = 0, []
    for punt in element:
        if element.tag == "ol":
            vorige = int(punt.get("value") or vorige + 1)
        punten.append(Lijstpunt(tuple(_in_punt(punt)), vorige if element.tag == "ol" else None))
    return Lijst(tuple(punten))


def _in_punt(punt) -> Iterator[Alinea | Lijst]:
    """Yield what stands in a point: words of its own are a paragraph, as those in a <p> are."""
    los = list(_woorden(punt.text))
    for kind in punt:
        if kind.tag not in ("p", *LIJSTEN):
            los += [*_kind(kind), *_woorden(kind.tail)]
            continue
        yield from _losse(los)
        los = []
        yield Alinea(_regel(kind)) if kind.tag == "p" else _lijst(kind)
    yield from _losse(los)


def _losse(los: list[Woorden]) -> Iterator[Alinea]:
    """Yield these as a paragraph, if they say anything; the line that ends behind them is not theirs."""
    if any(een.tekst.strip() for een in los):
        *eerder, laatste = los
        yield Alinea((*eerder, replace(laatste, tekst=laatste.tekst.rstrip())))


def _regel(element, **zo) -> Regel:
    delen = [*_woorden(element.text, **zo)]
    for kind in element:
        delen += [*_kind(kind, **zo), *_woorden(kind.tail, **zo)]
    return tuple(delen)


def _kind(kind, **zo) -> Regel:
    match kind.tag:
        case "br":
            return (Woorden("\n", **zo),)
        case "a":
            return _regel(kind, **zo | {"adres": kind.get("href") or ""})
        case "strong":
            return _regel(kind, **zo | {"vet": True})
        case _:
            return _regel(kind, **zo | {"schuin": True})


def _woorden(tekst: str | None, **zo) -> Regel:
    # In HTML a new line is a space; a real one is a <br>, of which the line ends behind it.
    tekst = (tekst or "").lstrip("\n").replace("\n", " ")
    return (Woorden(tekst, **zo),) if tekst else ()
