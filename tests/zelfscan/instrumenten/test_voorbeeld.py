"""The invented group of the practice scan, for an instrument that brings none."""

from dataclasses import replace

import pytest

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.voorbeeld import voorbeeld_van

ZONDER = replace(PROEF, voorbeeld=())


def test_een_eigen_voorbeeld_gaat_voor():
    assert voorbeeld_van(PROEF) == PROEF.voorbeeld
    assert voorbeeld_van(STANDAARD) == STANDAARD.voorbeeld


def test_zonder_eigen_voorbeeld_is_het_elke_keer_hetzelfde_en_genoeg_voor_het_totaal():
    assert voorbeeld_van(ZONDER) == voorbeeld_van(ZONDER)
    assert len(voorbeeld_van(ZONDER)) >= ZONDER.vanaf


@pytest.mark.parametrize("instrument", [ZONDER, replace(STANDAARD, voorbeeld=())], ids=lambda een: een.sleutel)
def test_elk_verzonnen_antwoord_past_bij_zijn_vraag_en_is_ook_gevraagd(instrument):
    for antwoord in voorbeeld_van(instrument):
        gevraagd = {deel.sleutel for deel in instrument.onderdelen if deel.is_gevraagd(antwoord.partij)}
        assert {*antwoord.scores, *antwoord.keuzes} <= gevraagd
        assert set(antwoord.scores) == {deel.sleutel for deel in instrument.gescoord} & gevraagd
        for sleutel, gegeven in (*antwoord.scores.items(), *antwoord.keuzes.items()):
            assert instrument.onderdeel(sleutel).soort.past(gegeven)


def test_er_is_iets_om_over_te_praten():
    """Not all the same, and each word of agreement there is."""
    antwoorden = voorbeeld_van(replace(STANDAARD, voorbeeld=()))

    woorden = set()
    for deel in STANDAARD.gescoord:
        gegeven = [antwoord.scores[deel.sleutel] for antwoord in antwoorden if antwoord.scores[deel.sleutel]]
        woorden.add(deel.soort.eensgezindheid(deel.soort.tel(gegeven)))
    assert woorden >= {"eens", "verdeeld"}
    assert any(0 in antwoord.scores.values() for antwoord in antwoorden)
