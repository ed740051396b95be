"""What a page and a PDF both say stands in one template, and a scale is nowhere written out."""

import re
from itertools import product
from pathlib import PurePath

import pytest

from tests.kamers import WORTEL
from tests.sjablonen import SJABLONEN, sjablonen

pytestmark = pytest.mark.eenmaal

# So many words in a row are a sentence; fewer may be a heading or a turn of phrase.
EEN_ZIN = 10
GEEN_WOORDEN = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
GRENS = re.compile(r"{{.*?}}|{%.*?%}|<[^>]*>", re.DOTALL)
# A number of columns, or the values of a scale, as figures.
UITGESCHREVEN = re.compile(r'span="\d|<span>1</span>\s*<span>2</span>|\blabels\.[1-9]')
KOLOMMEN = re.compile(r"repeat\(\s*5\b")


def is_pdf(naam: str) -> bool:
    return "pdf" in naam


def kamer(naam: str) -> str:
    return str(PurePath(naam).parent).removesuffix("/pdf")


def zinnen(bron: str) -> set[str]:
    """Every run of so many literal words of a template, over no mark-up."""
    uit = set()
    for stuk in GRENS.split(GEEN_WOORDEN.sub("", bron).replace("&nbsp;", " ")):
        woorden = stuk.split()
        uit |= {" ".join(woorden[plek : plek + EEN_ZIN]) for plek in range(len(woorden) - EEN_ZIN + 1)}
    return uit


HTML = [naam for naam in sjablonen() if naam.endswith(".html")]
KAMERS = sorted({kamer(naam) for naam in HTML if is_pdf(naam)} - {"regie/stukken", "_components"})


def test_een_pdf_heet_zo():
    """By its name the tests below know one."""
    pdfs = {naam for naam in HTML if "pdf_basis.html" in (SJABLONEN / naam).read_text()}

    assert len(pdfs) > 5
    assert all(map(is_pdf, pdfs))


def test_een_pagina_en_haar_pdf_zeggen_geen_zin_elk_apart(subtests):
    for welke in KAMERS:
        with subtests.test(welke):
            hier = {naam: zinnen((SJABLONEN / naam).read_text()) for naam in HTML if kamer(naam) == welke}
            paren = product(filter(is_pdf, hier), (naam for naam in hier if not is_pdf(naam)))

            assert {(pdf, pagina): dubbel for pdf, pagina in paren if (dubbel := hier[pdf] & hier[pagina])} == {}


@pytest.mark.parametrize(
    ("ander", "dubbel"),
    [
        ("<td>{{ x }} een twee drie vier vijf zes\n  zeven acht negen&nbsp;tien</td>", True),
        ("<td>een twee drie vier <b>vijf</b> zes zeven acht negen tien</td>", False),
        ("{# een twee drie vier vijf zes zeven acht negen tien #}", False),
        ("een twee drie vier vijf zes zeven acht negen", False),
    ],
)
def test_een_zin_die_er_twee_keer_staat_valt_op(ander, dubbel):
    assert bool(zinnen("<p>een twee drie vier vijf zes zeven acht negen tien</p>") & zinnen(ander)) == dubbel


def test_geen_sjabloon_schrijft_een_schaal_uit(subtests):
    for naam in HTML:
        with subtests.test(naam):
            assert not UITGESCHREVEN.search((SJABLONEN / naam).read_text())


def test_geen_stijl_telt_de_waarden_van_een_schaal():
    stijlen = list((WORTEL / "static/css").rglob("*.css"))

    assert len(stijlen) > 20
    assert [pad.name for pad in stijlen if KOLOMMEN.search(pad.read_text())] == []


@pytest.mark.parametrize("fout", ['<col span="5">', '<td colspan="6">', "<span>1</span> <span>2</span>", "labels.4"])
def test_een_uitgeschreven_schaal_valt_op(fout):
    assert UITGESCHREVEN.search(fout)
    assert KOLOMMEN.search("grid-template-columns: repeat(5, 1fr)")
