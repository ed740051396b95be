"""What fits at a score, and the five patterns: complete, different, short enough to print, plain Dutch."""

from collections import Counter
from dataclasses import asdict
from itertools import product

import pytest

from regie.inhoud.houvasten import houvast
from regie.inhoud.kernrollen import KERNROLLEN
from tests.regie.inhoud.taal import taalfouten, tekenfouten, zinnen
from zelfscan.instrumenten.kernrollen.analyse import REGELS
from zelfscan.instrumenten.kernrollen.handreiking import HANDREIKINGEN, handreiking
from zelfscan.instrumenten.kernrollen.patronen import PATRONEN

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


def test_patronen_are_those_of_the_rules():
    assert set(PATRONEN) == {sleutel for sleutel, _ in REGELS}
    assert all(patroon.sleutel == sleutel for sleutel, patroon in PATRONEN.items())


def test_patronen_are_different_and_named_after_their_key():
    assert [patroon.titel.lower().replace(" ", "_") for patroon in PATRONEN.values()] == list(PATRONEN)
    koppen = {patroon.kop for patroon in PATRONEN.values()} | {patroon.vraag for patroon in PATRONEN.values()}
    assert len(koppen) == 2 * len(PATRONEN)


@pytest.mark.parametrize("patroon", PATRONEN.values(), ids=PATRONEN)
def test_patroon_text_is_plain_dutch(patroon):
    teksten = {patroon.kop: (150, "."), patroon.vraag: (130, "?")} | dict.fromkeys(patroon.uitleg, (300, "."))
    fouten = {tekst: taalfouten(tekst, hoogstens=lengte, slot=slot) for tekst, (lengte, slot) in teksten.items()}
    fouten[patroon.titel] = tekenfouten(patroon.titel)
    assert {tekst: fout for tekst, fout in fouten.items() if fout} == {}


@pytest.mark.parametrize("patroon", PATRONEN.values(), ids=PATRONEN)
def test_patroon_says_what_the_exploration_found_and_gives_a_hold(patroon):
    assert len(patroon.uitleg) == 2
    assert patroon.uitleg[1].startswith("Uit de verkenning in zeven regio's blijkt ")
    assert 1 <= len(patroon.houvasten) <= 2
    assert all(houvast(sleutel) for sleutel in patroon.houvasten)


@pytest.mark.parametrize("sleutel", ["van_onderop", "van_bovenaf"])
def test_patroon_own_reading_is_said_and_credited_to_nobody(sleutel):
    """The report ties no role to van onderop or van bovenaf; that reading is ours and names no source."""
    eigen, bevinding = PATRONEN[sleutel].uitleg
    assert "lezen we" in eigen
    assert "verkenning" not in eigen
    assert not any(rol.sleutel in bevinding for rol in KERNROLLEN)
