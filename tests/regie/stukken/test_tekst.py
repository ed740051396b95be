import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.stukken.tekst import schoon


@pytest.mark.parametrize(
    ("erin", "eruit"),
    [
        ("Eén zin, ‘met’ – tekens €\u00a05 ≥ 3 😀", "Eén zin, ‘met’ – tekens €\u00a05 ≥ 3 😀"),
        ("tab\tblijft\nregel blijft", "tab\tblijft\nregel blijft"),
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("nul\x00bel\x07escape\x1bdel\x7fc1\x9f", "nulbelescapedelc1"),
        ("\u202eegiR\u202c \u2066x\u2069 \u200e\u200f\u061c", "egiR x "),
        ("half \ud83d paar", "half  paar"),
        ("geen\ufffe teken\uffff, wel \ufffd en \U0001fffe", "geen teken, wel \ufffd en \U0001fffe"),
        ("", ""),
    ],
)
def test_schoon_haalt_weg_wat_in_geen_tekst_hoort(erin, eruit):
    assert schoon(erin) == eruit


@given(st.text(st.characters(codec=None, categories=None)))
def test_schoon_willekeurige_tekst_kan_bewaard_worden_en_blijft_gelijk(tekst):
    uit = schoon(tekst)
    assert schoon(uit) == uit
    uit.encode()
    assert not [teken for teken in uit if unicodedata.category(teken) == "Cc" and teken not in "\n\t"]
