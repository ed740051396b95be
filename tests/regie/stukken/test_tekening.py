"""A drawing in a PDF has the colours of the style sheet of the pages, as they are on paper."""

import pypdfium2
import pytest
from lxml import etree
from tinycss2.color4 import parse_color

from regie.stukken.pdf import maak_pdf
from regie.stukken.pdf.stijl import tekenstijl
from regie.stukken.pdf.tekening import SVG, teken
from regie.stukken.tokens import waarden
from tests.kamers import WORTEL

pytestmark = pytest.mark.eenmaal

TEKENING = (
    f'<div class="a"><svg xmlns="{SVG[1:-1]}"><path class="a" fill="none"/><path class="b c"/><path/>'
    '<rect class="a"/></svg></div>'
)


def test_een_vorm_krijgt_wat_er_bij_zijn_klassen_staat():
    wortel = etree.fromstring(TEKENING)
    teken(wortel, ".a, .b { fill: #111 } .c { stroke: #222; stroke-width: 3 }")

    vormen = [dict(vorm.attrib) for vorm in wortel.iter(f"{SVG}path")]
    assert vormen == [
        {"class": "a", "fill": "#111"},
        {"class": "b c", "fill": "#111", "stroke": "#222", "stroke-width": "3"},
        {},
    ]
    # What is no drawing has a sheet that WeasyPrint reads.
    assert wortel.attrib == {"class": "a"}


@pytest.mark.parametrize("selector", [".a .b", "path", ".a:first-child", "*"])
def test_een_andere_selector_zou_stil_niets_doen_en_mag_dus_niet(selector):
    with pytest.raises(ValueError, match="klasse"):
        teken(etree.fromstring(TEKENING), f"{selector} {{ fill: #111 }}")


@pytest.mark.parametrize(
    ("klasse", "token"),
    [
        ("teken-as", "--rand"),
        ("teken-stip", "--accent"),
        ("teken-midden", "--markering"),
        ("teken-vol", "--accent"),
        ("teken-raster", "--lijn"),
    ],
)
def test_de_kleur_van_een_vorm_staat_op_het_blad(settings, tmp_path, klasse, token):
    svg = (
        f'<svg viewBox="0 0 9 9" role="img" xmlns="{SVG[1:-1]}"><title>Een vlak</title>'
        f'<path class="{klasse}" d="M1 1h7v7h-7z" stroke="currentColor" fill="none"/></svg>'
    )
    (tmp_path / "blad.html").write_text(
        '{% extends "regie/stukken/pdf_basis.html" %}{% block titel %}Proef{% endblock %}'
        "{% block inhoud %}" + svg + "{% endblock %}"
    )
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path]}]

    (blad,) = pypdfium2.PdfDocument(maak_pdf("blad.html", {}, bewaar=False))
    kleuren = {kleur for _, kleur in blad.render().to_pil().convert("RGB").getcolors(maxcolors=1 << 24)}

    wil = parse_color(waarden((WORTEL / "static/css/tokens.css").read_text())[token])
    assert tuple(round(255 * deel) for deel in wil[:3]) in kleuren


def test_een_tekening_heeft_waarden_van_papier_en_niets_van_een_scherm():
    css = tekenstijl()

    assert "#1d4f5c" in css
    assert "var(" not in css
    assert "@media" not in css
