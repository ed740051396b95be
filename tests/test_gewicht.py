"""No page weighs more than 60 kB as sent, with its letters, style and scripts (ontwerp §8)."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import brotli
import lxml.html
import pytest
from django.conf import settings

from tests.gewicht import GRENS, HAALT_OP, KB, REL_OP, uit_css, uit_js
from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal
# Already packed.
LETTER = ".woff2"
INGEPAKT = (LETTER, ".png", ".jpg")
# As tests/gewicht.py reads it from the text, but from the tree that is there already.
OP_TE_HALEN = " | ".join(
    f"//{wat}/@{kenmerk}"
    if wat != "link"
    else f"//link[{' or '.join(f'@rel={rel!r}' for rel in sorted(REL_OP))}]/@href"
    for wat, kenmerk in HAALT_OP.items()
)


@cache
def _lees(pad: str) -> bytes:
    return (Path(settings.STATIC_ROOT) / pad.removeprefix(settings.STATIC_URL)).read_bytes()


@cache
def _tekst(pad: str) -> str:
    return _lees(pad).decode()


@cache
def _gewicht(pad: str) -> int:
    inhoud = _lees(pad)
    return len(inhoud if pad.endswith(INGEPAKT) else brotli.compress(inhoud))


def opgehaald(adres: str, vanaf: str, html: str) -> set[str]:
    """This static file and all that comes along with it."""
    pad = urljoin(vanaf, adres)
    verder = []
    if pad.endswith(".css"):
        verder = uit_css(_tekst(pad), html)
    elif pad.endswith(".js"):
        verder = uit_js(_tekst(pad))
    return {pad}.union(*(opgehaald(een, pad, html) for een in verder))


def bestanden(boom, html: str, pad: str) -> set[str]:
    """The static files that a browser fetches for this page. What a view makes (a QR code) is not among them."""
    adressen = [adres for adres in boom.xpath(OP_TE_HALEN) if adres.startswith(settings.STATIC_URL)]
    return set().union(*(opgehaald(adres, pad, html) for adres in adressen))


def gewicht(boom, html: str, pad: str) -> int:
    """In bytes, packed as the site does."""
    return len(gzip.compress(html.encode(), 6)) + sum(map(_gewicht, bestanden(boom, html, pad)))


def test_geen_pagina_weegt_meer_dan_de_grens(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            assert gewicht(bezoek.boom(pagina), bezoek.antwoord(pagina).text, pagina.pad) / KB < GRENS


def test_een_pagina_brengt_een_letter_mee_en_een_tweede_bij_een_naam_die_dat_vraagt(client):
    html = client.get("/hulp/").text

    def letters(html):
        opgehaald_ = bestanden(lxml.html.document_fromstring(html), html, "/hulp/")
        return sorted(Path(pad).name.split(".")[0] for pad in opgehaald_ if pad.endswith(LETTER))

    assert letters(html) == ["gewoon"]
    assert letters(html.replace("</main>", "Ayşe Yıldız</main>")) == ["gewoon", "rest"]
