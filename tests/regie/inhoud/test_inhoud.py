"""The texts about the roles, houvasten and knelpunten: complete, tied together, and plain Dutch.

`taalfouten` is the house's rule for such texts; other content tests use it as well.
"""

import pytest

from regie.inhoud.houvasten import HOUVASTEN, houvast
from regie.inhoud.kernrollen import KERNROLLEN, kernrol
from regie.inhoud.knelpunten import KNELPUNTEN
from tests.regie.inhoud.taal import taalfouten, tekenfouten

VOLGORDE = ["ontwerper", "kwartiermaker", "verbinder", "dirigent"]


def teksten_van(rol):
    """Give every full sentence text of a role."""
    yield rol.kern
    yield from (*rol.uitleg, *rol.acties, *rol.vragen, *rol.gemis)
    yield from (steun.waarom for steun in rol.leunt_op)


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("Dit is onvoldoende.", "verboden woord"),
        ("Dit houdt niet op", "geen leesteken"),
        ("Dit is te lang.", "tekens, hoogstens"),
        ("Twee  spaties.", "spatie te veel"),
        ("De regio’s doen mee.", "gekrulde apostrof"),
        ("Wat u wilt.", "u of uw"),
        ("Eerst dit. dan dat.", "hoofdletter"),
        ("Ga " + "heel " * 22 + "ver.", "te lange zin"),
    ],
)
def test_taalfouten_bad_text_is_seen(tekst, fout):
    assert any(fout in gevonden for gevonden in taalfouten(tekst, hoogstens=10))


def test_taalfouten_good_text_passes():
    assert taalfouten("De regio's zeggen ‘ja’. 's Ochtends al?", hoogstens=60) == []


def test_kernrollen_order_is_fixed():
    assert [rol.sleutel for rol in KERNROLLEN] == VOLGORDE
    assert [rol.naam.lower() for rol in KERNROLLEN] == VOLGORDE


def test_kernrol_unknown_key():
    assert kernrol("dirigent") is KERNROLLEN[3]
    with pytest.raises(KeyError):
        kernrol("regisseur")


@pytest.mark.parametrize("rol", KERNROLLEN, ids=VOLGORDE)
def test_kernrol_is_complete(rol):
    assert rol.kern.startswith(f"De {rol.sleutel} ")
    assert 2 <= len(rol.uitleg) <= 3
    # As many actions as AEF 2023 §4.3 gives.
    assert len(rol.acties) == {"dirigent": 5}.get(rol.sleutel, 4)
    assert 3 <= len(rol.vragen) <= 4
    assert len(rol.gemis) == 3


@pytest.mark.parametrize("rol", KERNROLLEN, ids=VOLGORDE)
def test_kernrol_text_is_plain_dutch(rol):
    fouten = {tekst: taalfouten(tekst) for tekst in teksten_van(rol)}
    fouten[rol.kern] = taalfouten(rol.kern, hoogstens=150, slot=".")
    fouten |= {vraag: taalfouten(vraag, hoogstens=130, slot="?") for vraag in rol.vragen}
    fouten |= {actie: taalfouten(actie, hoogstens=130) for actie in rol.acties}
    # A label, not a sentence.
    fouten[rol.competentie] = tekenfouten(rol.competentie) + ["leesteken"] * rol.competentie.endswith(".")
    assert {tekst: fout for tekst, fout in fouten.items() if fout} == {}


@pytest.mark.parametrize("rol", KERNROLLEN, ids=VOLGORDE)
def test_kernrol_leans_on_one_or_two_other_roles(rol):
    andere = [steun.kernrol for steun in rol.leunt_op]
    assert 1 <= len(andere) <= 2
    assert len(set(andere)) == len(andere)
    assert set(andere) <= set(VOLGORDE) - {rol.sleutel}


def test_kernrollen_texts_are_all_different():
    teksten = [tekst for rol in KERNROLLEN for tekst in teksten_van(rol)]
    assert len(set(teksten)) == len(teksten)


def test_houvasten_are_seven_and_found_by_key():
    sleutels = [item.sleutel for item in HOUVASTEN]
    assert len(sleutels) == len(set(sleutels)) == 7
    assert [houvast(sleutel) for sleutel in sleutels] == list(HOUVASTEN)
    with pytest.raises(KeyError):
        houvast("onbekend")


def test_knelpunten_are_six_with_one_or_two_existing_houvasten():
    sleutels = [item.sleutel for item in KNELPUNTEN]
    assert len(sleutels) == len(set(sleutels)) == 6
    for knelpunt in KNELPUNTEN:
        assert 1 <= len(knelpunt.houvasten) <= 2
        assert len({houvast(sleutel).sleutel for sleutel in knelpunt.houvasten}) == len(knelpunt.houvasten)


def test_houvasten_every_one_helps_with_a_knelpunt():
    helpen = {sleutel for knelpunt in KNELPUNTEN for sleutel in knelpunt.houvasten}
    assert helpen == {item.sleutel for item in HOUVASTEN}


@pytest.mark.parametrize("item", [*HOUVASTEN, *KNELPUNTEN], ids=lambda item: item.sleutel)
def test_houvast_and_knelpunt_text_is_plain_dutch(item):
    assert taalfouten(item.tekst, hoogstens=260) == []
    # A label, not a sentence.
    assert tekenfouten(item.titel) == []
    assert len(item.titel) <= 60
    assert not item.titel.endswith(".")
