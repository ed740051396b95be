"""Which questions fit what a group answered, and regions side by side."""

from types import SimpleNamespace

import pytest

from zelfscan.gesprek import ALGEMEEN, ZINNEN, gesprek, patroon
from zelfscan.instrument import ZELFSCAN
from zelfscan.naasteelkaar import naast_elkaar


@pytest.mark.parametrize(
    ("verdeling", "verwacht"),
    [
        (None, "te_weinig"),
        ((0, 0, 0, 0, 1), "te_weinig"),
        ((1, 0, 0, 0, 1), "klein"),
        ((3, 0, 0, 0, 3), "twee_kanten"),
        ((1, 0, 0, 4, 0), "verspreid"),  # one person alone is no side
        ((1, 1, 2, 1, 1), "verspreid"),
        ((2, 4, 0, 0, 0), "eens_laag"),
        ((0, 2, 2, 0, 0), "eens_laag"),  # in between 2 and 3
        ((0, 1, 4, 1, 0), "eens_midden"),
        ((0, 0, 2, 2, 0), "eens_midden"),
        ((0, 0, 0, 4, 2), "eens_hoog"),
    ],
)
def test_het_patroon_volgt_uit_de_aantallen(verdeling, verwacht):
    assert patroon(verdeling) == verwacht


def test_wie_met_twee_is_en_alleen_scores_geeft_krijgt_geen_verwijt():
    assert patroon((1, 0, 0, 0, 1), onbekend=5) == "te_weinig"
    assert patroon((1, 0, 0, 0, 1), onbekend=0) == "klein"


def test_elk_patroon_heeft_een_zin_en_bij_elke_rol_een_eigen_vraag():
    verdelingen = (
        None,
        (1, 0, 0, 0, 1),
        (3, 0, 0, 0, 3),
        (1, 1, 2, 1, 1),
        (2, 4, 0, 0, 0),
        (0, 1, 4, 1, 0),
        (0, 0, 0, 4, 2),
    )
    assert {patroon(verdeling) for verdeling in verdelingen} == set(ZINNEN) == set(ALGEMEEN)

    for verdeling in verdelingen:
        eigen = [gesprek(deel.sleutel, verdeling).vragen[-1] for deel in ZELFSCAN.onderdelen]
        assert len(set(eigen)) == 4


def test_een_onderdeel_van_een_ander_instrument_krijgt_de_algemene_vragen():
    assert gesprek("durf", (0, 0, 0, 4, 2)).vragen == ALGEMEEN["eens_hoog"]


def test_wat_het_meest_opvalt_komt_eerst_en_het_blijven_er_vier():
    praat = gesprek(
        "verbinder",
        (3, 0, 0, 0, 3),
        onbekend=4,
        blokken=[(3, 0, 0, 0, 0), (0, 0, 0, 0, 3)],
        hangt_aan="School",
    )

    assert len(praat.vragen) == 4
    assert praat.vragen[0].startswith("De domeinen kijken")
    assert praat.vragen[1].startswith("Er wordt maar één partij genoemd: school.")


def test_blokken_die_op_elkaar_lijken_geven_geen_vraag():
    praat = gesprek("verbinder", (0, 3, 3, 0, 0), blokken=[(0, 3, 0, 0, 0), (0, 0, 3, 0, 0)])

    assert not any("domeinen" in vraag for vraag in praat.vragen)


def regel(regio, cijfers, organisatie="Gemeente"):
    scores = [
        (deel, int(cijfer), ZELFSCAN.schaal.label(int(cijfer)))
        for deel, cijfer in zip(ZELFSCAN.onderdelen, cijfers, strict=True)
    ]
    return SimpleNamespace(eigen_regio=regio, organisatie=organisatie, scores=scores)


def test_regios_staan_op_naam_naast_elkaar_hoe_ze_ook_scoorden():
    regels = [regel("Zuid", "5555"), regel("noord", "1111"), regel("Midden", "3300")]

    eerste, _, derde, _ = naast_elkaar(regels, ZELFSCAN.onderdelen)

    assert [plek.regio for plek in eerste.plekken] == ["Midden", "noord", "Zuid"]
    assert (eerste.sterk, eerste.vraagt_aandacht, eerste.kan_helpen) == (["Zuid"], ["noord"], True)
    assert [plek.waarde for plek in derde.plekken] == [0, 1, 5]
    assert naast_elkaar(regels, ZELFSCAN.onderdelen) == naast_elkaar(regels[::-1], ZELFSCAN.onderdelen)


def test_een_regio_die_zelf_verschilt_is_niet_sterk_en_vraagt_geen_aandacht():
    """The same region in two spellings counts as one; a row that could not judge says nothing."""
    regels = [regel("Noord", "5150"), regel("noord ", "2250", "School"), regel("West", "0444")]

    ontwerper, kwartiermaker, verbinder, dirigent = naast_elkaar(regels, ZELFSCAN.onderdelen)

    assert (ontwerper.sterk, ontwerper.vraagt_aandacht) == ([], [])
    assert (kwartiermaker.sterk, kwartiermaker.vraagt_aandacht) == (["West"], ["Noord"])
    assert (verbinder.sterk, verbinder.kan_helpen) == (["Noord", "West"], False)
    assert dirigent.sterk == ["West"]
