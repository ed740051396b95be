"""No page weighs more than 60 kB as sent, with its letters, style and scripts (ontwerp §8)."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest
from django.conf import settings

from tests.gewicht import GRENS, KB, Bijlagen, uit_css, uit_js
from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal
# Already packed.
LETTER = ".woff2"
INGEPAKT = (LETTER, ".png", ".jpg")


@cache
def _lees(pad: str) -> bytes:
    return (Path(settings.STATIC_ROOT) / pad.removeprefix(settings.STATIC_URL)).read_bytes()


@cache
def _gewicht(pad: str) -> int:
    inhoud = _lees(pad)
    return len(inhoud if pad.endswith(INGEPAKT) else brotli.compress(inhoud))


def opgehaald(adres: str, vanaf: str, html: str) -> set[str]:
    """This static file and all that comes along with it."""
    pad = urljoin(vanaf, adres)
    verder = []
    if pad.endswith(".css"):
        verder = uit_css(_lees(pad).decode(), html)
    elif pad.endswith(".js"):
        verder = uit_js(_lees(pad).decode())
    return {pad}.union(*(opgehaald(een, pad, html) for een in verder))


def bestanden(html: str, pad: str) -> set[str]:
    """The static files that a browser fetches for this page. What a view makes (a QR code) is not among them."""
    adressen = [adres for adres in Bijlagen(html).adressen if adres.startswith(settings.STATIC_URL)]
    return set().union(*(opgehaald(adres, pad, html) for adres in adressen))


def gewicht(html: str, pad: str) -> int:
    """In bytes, packed as the site does."""
    return len(gzip.compress(html.encode(), 6)) + sum(map(_gewicht, bestanden(html, pad)))


def test_geen_pagina_weegt_meer_dan_de_grens(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            assert gewicht(bezoek.antwoord(pagina).text, pagina.pad) / KB < GRENS


def test_een_pagina_brengt_een_letter_mee_en_een_tweede_bij_een_naam_die_dat_vraagt(client):
    html = client.get("/hulp/").text

    def letters(html):
        return sorted(Path(pad).name.split(".")[0] for pad in bestanden(html, "/hulp/") if pad.endswith(LETTER))

    assert letters(html) == ["gewoon"]
    assert letters(html.replace("</main>", "Ayşe Yıldız</main>")) == ["gewoon", "rest"]
