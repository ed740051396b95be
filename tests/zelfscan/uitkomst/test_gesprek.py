"""Which questions fit what a group answered, and regions side by side."""

from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest

from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.gesprek import GESPREK
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.uitkomst import gesprek as motor
from zelfscan.uitkomst.naasteelkaar import naast_elkaar

gesprek = partial(motor.gesprek, INSTRUMENT)
patroon = partial(motor.patroon, soort=INSTRUMENT.onderdeel("verbinder").soort)


@pytest.mark.parametrize(
    ("verdeling", "verwacht"),
    [
        (None, "te_weinig"),
        ((0, 0, 0, 0, 1), "te_weinig"),
        ((1, 0, 0, 0, 1), "klein"),
        ((3, 0, 0, 0, 3), "twee_kanten"),
        ((0, 4, 0, 4, 0), "twee_kanten"),
        ((1, 0, 0, 4, 0), "deels"),  # one person alone is no side
        ((2, 0, 0, 4, 0), "twee_kanten"),
        ((1, 1, 2, 1, 1), "verspreid"),
        ((1, 2, 2, 2, 1), "verspreid"),
        ((1, 0, 0, 0, 7), "deels"),
        ((0, 0, 2, 0, 1), "deels"),
        ((1, 4, 5, 4, 0), "deels"),
        ((0, 3, 2, 3, 0), "deels_naast"),  # nobody stands more than one point from the middle
        ((0, 2, 2, 1, 0), "deels_naast"),
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
        (1, 0, 0, 0, 7),
        (0, 3, 2, 3, 0),
        (2, 4, 0, 0, 0),
        (0, 1, 4, 1, 0),
        (0, 0, 0, 4, 2),
    )
    assert {patroon(verdeling) for verdeling in verdelingen} == set(GESPREK.zinnen) == set(GESPREK.vragen)

    for verdeling in verdelingen:
        eigen = [gesprek(deel.sleutel, verdeling).vragen[-1] for deel in INSTRUMENT.gescoord]
        assert len(set(eigen)) == 4


def test_een_instrument_zonder_eigen_woorden_krijgt_de_neutrale():
    kaal = replace(INSTRUMENT, sleutel="kaal", gesprek=None)
    praat = motor.gesprek(kaal, "verbinder", (0, 0, 0, 4, 2))

    assert (praat.zin, praat.vragen) == (motor.NEUTRAAL.zinnen["eens_hoog"], motor.NEUTRAAL.vragen["eens_hoog"])
    assert set(motor.NEUTRAAL.zinnen) == set(motor.NEUTRAAL.vragen) > set(GESPREK.zinnen)
    assert " rol " not in str(motor.NEUTRAAL)
    assert motor.tussen_regios(kaal).vragen != motor.tussen_regios(INSTRUMENT).vragen


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


@pytest.mark.parametrize(
    ("verdeling", "eerste", "tweede"),
    [
        ((0, 4, 0, 4, 0), "gezien die hier een 4 geeft?", "gemist die een 2 geeft?"),
        ((1, 3, 0, 2, 2), "gezien die hier een 4 of een 5 geeft?", "gemist die een 1 of een 2 geeft?"),
        ((3, 0, 1, 0, 3), "gezien die hier een 5 geeft?", "gemist die een 1 geeft?"),
    ],
)
def test_bij_twee_kanten_noemen_de_vragen_de_scores_die_er_zijn(verdeling, eerste, tweede):
    praat = gesprek("verbinder", verdeling)

    assert praat.vragen[0].endswith(eerste)
    assert praat.vragen[1].endswith(tweede)
    assert "{" not in " ".join(praat.vragen)


def test_bij_deels_eens_gaat_het_over_scores_en_niet_over_een_mens():
    for verdeling in ((1, 0, 0, 0, 7), (0, 0, 2, 0, 1)):
        praat = gesprek("verbinder", verdeling)
        assert praat.zin == "De meesten zitten dicht bij elkaar, een paar scores liggen verder weg."
        assert not any(woord in f"{praat.zin} {praat.vragen}" for woord in ("één van jullie", "iemand", " wie "))


@pytest.mark.parametrize(
    ("verdeling", "blokken"),
    [
        ((0, 4, 14, 2, 0), [(0, 4, 2, 0, 0), (0, 0, 2, 2, 0)]),
        ((5, 5, 0, 0, 0), [(5, 0, 0, 0, 0), (0, 5, 0, 0, 0)]),
    ],
)
def test_naast_eens_staat_nooit_dat_domeinen_verschillend_kijken(verdeling, blokken):
    """Even when the middles of two blocks lie far apart: the word would be taken back at once."""
    met_verschil = [*blokken, (0, 0, 0, 0, 4)]

    assert gesprek("verbinder", verdeling).patroon.startswith("eens")
    assert "domein" not in str(gesprek("verbinder", verdeling, blokken=met_verschil))
    assert "De domeinen kijken" in str(gesprek("verbinder", (3, 3, 3, 3, 3), blokken=met_verschil))


def test_een_domein_dat_zelf_aan_twee_kanten_staat_verschilt_niet_van_een_ander():
    """Its median may be a score that nobody gave."""
    praat = gesprek("verbinder", (3, 0, 0, 0, 7), blokken=[(3, 0, 0, 0, 3), (0, 0, 0, 0, 4)])

    assert "domein" not in str(praat)
    assert "domein" in str(gesprek("verbinder", (3, 3, 0, 0, 4), blokken=[(3, 3, 0, 0, 0), (0, 0, 0, 0, 4)]))


@pytest.mark.parametrize(("onbekend", "gevraagd"), [(2, False), (3, True), (4, True)])
def test_kan_een_derde_het_niet_beoordelen_dan_wordt_gevraagd_wie_het_kan_laten_zien(onbekend, gevraagd):
    praat = gesprek("verbinder", (0, 0, 6, 0, 0), onbekend=onbekend)

    assert ("Wie kan het laten zien?" in praat.vragen[-1]) == gevraagd
    assert (f"Van de {6 + onbekend} mensen konden er {onbekend} dit niet" in praat.vragen[-1]) == gevraagd


def regel(regio, cijfers, organisatie="Gemeente"):
    scores = [
        (deel, int(cijfer), MATE_VAN_AANWEZIGHEID.label(int(cijfer)))
        for deel, cijfer in zip(INSTRUMENT.gescoord, cijfers, strict=True)
    ]
    return SimpleNamespace(eigen_regio=regio, organisatie=organisatie, scores=scores)


def test_regios_staan_op_naam_naast_elkaar_hoe_ze_ook_scoorden():
    regels = [regel("Zuid", "5555"), regel("noord", "1111"), regel("Midden", "3300")]

    eerste, _, derde, _ = naast_elkaar(regels, INSTRUMENT.gescoord)

    assert [plek.regio for plek in eerste.plekken] == ["Midden", "noord", "Zuid"]
    assert (eerste.sterk, eerste.vraagt_aandacht, eerste.kan_helpen) == (["Zuid"], ["noord"], True)
    assert [plek.waarde for plek in derde.plekken] == [0, 1, 5]
    assert naast_elkaar(regels, INSTRUMENT.gescoord) == naast_elkaar(regels[::-1], INSTRUMENT.gescoord)


def test_een_regio_die_zelf_verschilt_is_niet_sterk_en_vraagt_geen_aandacht():
    """The same region in two spellings counts as one; a row that could not judge says nothing."""
    regels = [regel("Noord", "5150"), regel("noord ", "2250", "School"), regel("West", "0444")]

    ontwerper, kwartiermaker, verbinder, dirigent = naast_elkaar(regels, INSTRUMENT.gescoord)

    assert (ontwerper.sterk, ontwerper.vraagt_aandacht) == ([], [])
    assert (kwartiermaker.sterk, kwartiermaker.vraagt_aandacht) == (["West"], ["Noord"])
    assert (verbinder.sterk, verbinder.kan_helpen) == (["Noord", "West"], False)
    assert dirigent.sterk == ["West"]


def test_hoogstens_drie_regios_worden_genoemd_om_te_helpen_met_waarom():
    regels = [regel(regio, cijfer * 4) for regio, cijfer in zip("ABCDEFGH", "44541551", strict=True)]

    eerste, *_ = naast_elkaar(regels, INSTRUMENT.gescoord)

    assert eerste.helpers == ["C (ruim aanwezig)", "F (ruim aanwezig)", "G (ruim aanwezig)"]
    assert eerste.sterk == ["A", "B", "C", "D", "F", "G"]
    assert naast_elkaar([regel("A", "4000"), regel("B", "1000")], INSTRUMENT.gescoord)[0].helpers == [
        "A (redelijk aanwezig)"
    ]
