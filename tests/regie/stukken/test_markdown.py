"""The small Markdown: what it makes, and what it lets nobody make."""

import pytest
from lxml import html as lxml_html

from regie.stukken.markdown import TAGS, markdown


def test_vet_cursief_lijst_en_link():
    html = markdown(
        "Er is een **overlegtafel** en *rust*.\n\n- een\n- twee\n\n[meer](https://voorbeeld.example/a?b=1&c)"
    )

    assert "<strong>overlegtafel</strong>" in html
    assert "<em>rust</em>" in html
    assert html.count("<li>") == 2
    assert '<a href="https://voorbeeld.example/a?b=1&amp;c" rel="noopener noreferrer">meer</a>' in html


def test_leeg_blijft_leeg():
    assert markdown(" \n") == ""


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt&colon;alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](http://voorbeeld.example)",
        "[klik](//voorbeeld.example)",
        '[klik](https://voorbeeld.example "x\\" onclick=alert(1)")',
        "![plaatje](https://voorbeeld.example/p.png)",
        "# Kop\n\nNog een kop\n===",
        "> citaat\n\n```\ncode\n```\n\n---",
        "<https://voorbeeld.example>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "&lt;script&gt;\u202e\x00",
    ],
)
def test_niets_anders_komt_erdoor(tekst):
    boom = lxml_html.fragment_fromstring(markdown(tekst), create_parent="div")

    assert {element.tag for element in boom.iter()} <= TAGS | {"div"}
    for element in boom.iter():
        assert set(element.attrib) <= {"href", "rel"}
        assert element.get("href", "https://").startswith("https://")


def test_diep_genest_houdt_niets_op():
    assert markdown("- " * 5000 + "x").count("<ul>") <= 10
    assert len(markdown("*" * 20_000 + "x")) < 200_000
