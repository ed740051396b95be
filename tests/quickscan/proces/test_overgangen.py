"""The tables of moves."""

import pytest

from quickscan.advies.overgangen import ADVIES
from quickscan.onderzoek.overgangen import INTERVIEW
from quickscan.proces import overgangen

TABELLEN = (overgangen.RONDE, overgangen.QUICKSCAN, overgangen.STAP, INTERVIEW, ADVIES)


@pytest.mark.parametrize("tabel", TABELLEN)
def test_elke_status_bestaat_en_is_te_bereiken(tabel):
    doelen = {naar for van in tabel.values() for naar in van}

    assert doelen <= set(tabel)
    assert set(tabel) - doelen <= {next(iter(tabel))}


def test_de_groepen_van_statussen_bestaan():
    groepen = {*overgangen.ACTIEF, *overgangen.DOET_MEE, *overgangen.VOORBIJ}

    assert groepen == set(overgangen.QUICKSCAN)
    assert not set(overgangen.ACTIEF) & set(overgangen.VOORBIJ)
