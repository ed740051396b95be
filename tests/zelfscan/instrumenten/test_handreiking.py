"""What fits at a score: complete, different, short enough to print, plain Dutch."""

from collections import Counter
from dataclasses import asdict
from itertools import product

import pytest

from regie.inhoud.kernrollen import KERNROLLEN
from tests.regie.inhoud.taal import taalfouten, zinnen
from zelfscan.instrumenten.kernrollen.handreiking import HANDREIKINGEN, handreiking

# In characters. Two A4 pages hold the four roles with these.
HOOGSTENS = {"betekenis": 170, "nu": 200, "zelf": 150, "anderen": 150, "vraag": 130}
ALLE = list(product([rol.sleutel for rol in KERNROLLEN], range(6)))


def test_handreikingen_every_role_and_score_in_order():
    assert list(HANDREIKINGEN) == ALLE


@pytest.mark.parametrize(("rol", "waarde"), [("regisseur", 3), ("dirigent", 6), ("dirigent", -1)])
def test_handreiking_unknown(rol, waarde):
    with pytest.raises(KeyError):
        handreiking(rol, waarde)


@pytest.mark.parametrize(("rol", "waarde"), ALLE)
def test_handreiking_text_is_plain_dutch(rol, waarde):
    velden = asdict(handreiking(rol, waarde))
    fouten = {
        veld: taalfouten(tekst, hoogstens=HOOGSTENS[veld], slot="?" if veld == "vraag" else ".?")
        for veld, tekst in velden.items()
    }
    assert {veld: fout for veld, fout in fouten.items() if fout} == {}


def test_handreikingen_no_sentence_twice():
    geteld = Counter(zin for item in HANDREIKINGEN.values() for tekst in asdict(item).values() for zin in zinnen(tekst))
    assert [zin for zin, keer in geteld.items() if keer > 1] == []
