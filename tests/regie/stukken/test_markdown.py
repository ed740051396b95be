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


@pytest.mark.parametrize(
    "tekst",
    [
        "2019. Eerste scholen doen mee.",
        "01. januari",
        "5*3*2",
        "5**3**2 en 2*(3+4)*5, dus 10*x*2",
        "uren*tarief*weken",
        "3 * 4 * 5",
        "+ 3 fte",
        "-5 graden en +5",
        "2.5 euro",
        "1_2_3",
        "o ja, dat ook",
        "\u00a7 3 van de wet",
    ],
)
def test_een_getal_en_een_som_blijven_zoals_ze_zijn_getypt(tekst):
    assert markdown(tekst) == f"<p>{tekst}</p>\n"
    assert markdown(f"Eerst dit.\n\n{tekst}\n\nEn dat.").count("<p>") == 3


def test_een_jaartal_begint_geen_lijst():
    assert markdown("2019. Een.\n\n2023. Twee.") == "<p>2019. Een.</p>\n<p>2023. Twee.</p>\n"


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("1. een\n2. twee\n3. drie", "123"),
        ("1. een\n\nTussendoor.\n\n2. twee\n\nNog eens.\n\n3. drie", "123"),
        ("1. een\n1. twee\n7. drie", "117"),
        ("4. vier\n\n5. vijf", "45"),
        ("2) twee", "2"),
        ("0. nul", "0"),
    ],
)
def test_een_punt_van_een_lijst_heeft_het_nummer_dat_er_stond(tekst, nummers):
    boom = lxml_html.fragment_fromstring(markdown(tekst), create_parent="div")

    assert boom.xpath("//ol/li/@value") == list(nummers)


def test_sterren_om_een_woord_maken_het_vet_of_schuin():
    assert markdown("**be**palen, *samen*werking en *4*5 is 20*") == (
        "<p><strong>be</strong>palen, <em>samen</em>werking en <em>4*5 is 20</em></p>\n"
    )


@pytest.mark.parametrize(
    "teken", ["•\t", "• ", "\uf0b7\t", "\uf0a7\t", "▪ ", "–\t", "– ", "o\t", "\u00a7\t", "·\t", "  •  "]
)
def test_punten_van_word_worden_een_lijst(teken):
    html = markdown(f"Wat we zagen:\n{teken}een\n{teken}twee\n\nEn verder.")

    assert html == "<p>Wat we zagen:</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n<p>En verder.</p>\n"


def test_een_ander_teken_van_word_is_een_stap_dieper():
    html = markdown("•\teen\no\teen a\n\uf0a7\teen a i\no\teen b\n•\ttwee")
    boom = lxml_html.fragment_fromstring(html, create_parent="div")

    assert [punt.text.strip() for punt in boom.xpath("ul/li")] == ["een", "twee"]
    assert [punt.text.strip() for punt in boom.xpath("ul/li/ul/li")] == ["een a", "een b"]
    assert [punt.text.strip() for punt in boom.xpath("ul/li/ul/li/ul/li")] == ["een a i"]


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
        assert set(element.attrib) <= {"href", "rel", "value"}
        assert element.get("href", "https://").startswith("https://")


def test_diep_genest_houdt_niets_op():
    assert markdown("- " * 5000 + "x").count("<ul>") <= 10
    assert len(markdown("*" * 20_000 + "x")) < 200_000
