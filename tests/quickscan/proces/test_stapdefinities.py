"""Every step has one definition, in its own folder, and without one the site does not start."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from quickscan.advies import stap as advies
from quickscan.proces.stappen import STAPPEN, Stapsleutel, keur


def test_de_acht_stappen_staan_op_volgorde():
    assert list(STAPPEN) == [een.sleutel for een in STAPPEN.values()] == list(Stapsleutel)
    assert [een.nummer for een in STAPPEN.values()] == list(range(1, 9))
    assert [een.weken for een in STAPPEN.values()] == [0, 1, 2, 6, 8, 10, 11, 13]


def test_drie_stappen_zijn_voor_de_keuze():
    vooraf = [een.sleutel for een in STAPPEN.values() if een.vooraf]

    assert vooraf == [Stapsleutel.STARTGESPREK, Stapsleutel.AFBAKENING, Stapsleutel.SELECTIE]


@pytest.mark.parametrize("definitie", STAPPEN.values(), ids=lambda een: een.sleutel)
def test_wat_een_stap_is_staat_in_zijn_eigen_map(definitie):
    functies = (definitie.ontbreekt, definitie.haal, definitie.context)
    assert {een.__module__ for een in functies} == {f"quickscan.{definitie.sleutel}.stap"}
    assert definitie.pagina == f"quickscan/{definitie.sleutel}/stap.html"


def test_elke_pagina_van_een_stap_hoort_bij_een_definitie():
    map_ = Path(settings.BASE_DIR) / "templates"
    paginas = {str(pad.relative_to(map_)) for pad in map_.glob("quickscan/*/stap.html")}

    # The frame around them is of the board.
    assert paginas - {"quickscan/bord/stap.html"} == {een.pagina for een in STAPPEN.values()}


def test_een_stap_mag_alleen_met_alle_andere():
    alle = list(STAPPEN.values())
    assert keur(alle) == STAPPEN

    with pytest.raises(ImproperlyConfigured, match=r"Deze stap heeft geen definitie: startgesprek, advies\."):
        keur([een for een in alle if een.sleutel not in ("startgesprek", "advies")])
    with pytest.raises(ImproperlyConfigured, match=r"Deze stap heeft meer dan één definitie: advies\."):
        keur([*alle, STAPPEN["advies"]])
    with pytest.raises(ImproperlyConfigured, match="niet op volgorde: 2 afbakening, 1 startgesprek, "):
        keur([alle[1], alle[0], *alle[2:]])
    with pytest.raises(ImproperlyConfigured, match=r"op volgorde: .*, 9 terugkoppelgesprek\."):
        keur([*alle[:7], replace(alle[7], nummer=9)])


def test_zonder_een_definitie_start_de_site_niet(monkeypatch):
    monkeypatch.setattr(advies, "STAP", STAPPEN["factsheet"])

    with pytest.raises(ImproperlyConfigured, match=r"geen definitie: advies\."):
        apps.get_app_config("quickscan").ready()
