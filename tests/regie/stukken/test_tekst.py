import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.stukken.tekst import GEWOON, op_een_regel, schoon, zonder_nooit


@pytest.mark.parametrize(
    ("erin", "eruit"),
    [
        ("Eén zin, ‘met’ – tekens €\u00a05 ≥ 3 😀", "Eén zin, ‘met’ – tekens €\u00a05 ≥ 3 😀"),
        ("tab\tblijft\nregel blijft", "tab\tblijft\nregel blijft"),
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("nul\x00bel\x07escape\x1bdel\x7fc1\x9f", "nulbelescapedelc1"),
        ("\u202eegiR\u202c \u2066x\u2069 \u200e\u200f\u061c", "egiR x "),
        ("half \ud83d paar", "half  paar"),
        ("geen xml \uffff\ufffe\ufdd0\U0001ffff\ufeff\ufffc", "geen xml "),
        ("Zoe\u0308 en e\u0301e\u0301n", "Zoë en één"),
        ("\uf0b7\tpunt, \uf0a7 vak, \uf0fc klaar", "•\tpunt, ▪ vak, ✓ klaar"),
        (
            "👩\u200d👩\u200d👧 ❤\ufe0f 🏴\U000e0067\U000e0062 zacht\u00adstreepje",
            "👩\u200d👩\u200d👧 ❤\ufe0f 🏴\U000e0067\U000e0062 zacht\u00adstreepje",
        ),
        ("Ελλάδα, Київ, مدرسة, 学校", "Ελλάδα, Київ, مدرسة, 学校"),
        ("geen\ufffe teken\uffff\U0001fffe, wel \ufffd", "geen teken, wel \ufffd"),
        ("", ""),
    ],
)
def test_schoon_haalt_weg_wat_in_geen_tekst_hoort(erin, eruit):
    assert schoon(erin) == eruit


@pytest.mark.parametrize(
    ("erin", "eruit"),
    [
        ("  Bo\tde\nVries\u00a0 ", "Bo de Vries"),
        ("Bo\u200b \u2060de V\u00adries\u3164", "Bo de Vries"),
        ("\u202eseirV ed oB", "seirV ed oB"),
        ("👩\u200d🏫 Zoe\u0308", "👩\u200d🏫 Zoë"),
        ("O’Brien & d'Hondt", "O’Brien & d'Hondt"),
    ],
)
def test_een_naam_staat_op_een_regel_en_heeft_niets_onzichtbaars(erin, eruit):
    assert op_een_regel(erin) == eruit


def test_een_accent_achter_een_teken_van_html_wordt_daar_geen_deel_van():
    assert zonder_nooit("<p>\u0338x") == "<p>\u0338x"
    assert schoon("<p>\u0338x") != "<p>\u0338x"


@given(st.text(st.characters(codec=None, categories=None)))
def test_schoon_willekeurige_tekst_kan_bewaard_worden_en_blijft_gelijk(tekst):
    uit = schoon(tekst)
    assert schoon(uit) == uit
    uit.encode()
    assert unicodedata.is_normalized("NFC", uit)
    assert not [teken for teken in uit if unicodedata.category(teken) == "Cc" and teken not in "\n\t"]


def test_wat_gewoon_heet_verandert_niet():
    """The short way gives what the long one gives."""
    gewoon = "".join(filter(GEWOON.fullmatch, map(chr, range(0x110000))))

    assert len(gewoon) > 500
    assert unicodedata.is_normalized("NFC", gewoon)
    assert zonder_nooit(gewoon) == gewoon
