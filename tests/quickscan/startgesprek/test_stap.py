"""Step 1: what is missing, and that the terms count from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.actions.stappen import heropen_stap, sluit_stap
from quickscan.proces.models import Quickscan
from quickscan.startgesprek.models import Startgesprek
from quickscan.startgesprek.stap import ontbreekt
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


def test_eerst_een_datum_dan_het_gesprek_dan_wat_eruit_kwam():
    quickscan = fabriek.aanmelding()
    assert ontbreekt(quickscan) == ["Er is nog geen datum voor het startgesprek."]

    gesprek = Startgesprek.objects.create(
        quickscan=quickscan, wanneer=timezone.now() + timedelta(hours=1), plaats="Gemeentehuis"
    )
    assert ontbreekt(quickscan) == ["Het startgesprek is nog niet geweest."]

    gesprek.wanneer = timezone.now() - timedelta(hours=1)
    assert ontbreekt(quickscan) == [
        "Er staat nog niet wie er bij het startgesprek waren.",
        "De uitkomst van het startgesprek staat er nog niet.",
        "De voorwaarden zijn nog niet uitgelegd.",
    ]


def test_een_gesprek_dat_is_beschreven_mist_niets():
    quickscan = fabriek.aanmelding()
    fabriek.vul_stap(quickscan, "startgesprek")

    assert ontbreekt(Quickscan.objects.get()) == []


@pytest.mark.parametrize(("bij", "schuift"), [("afbakening", True), ("onderzoek", False)])
def test_een_ander_gesprek_schuift_de_termijnen_tot_de_regio_is_gekozen(bij, schuift):
    mao = factories.medewerker()
    quickscan = fabriek.quickscan(bij, by=mao)
    quickscan = heropen_stap(by=mao, quickscan=quickscan, sleutel="startgesprek", waarom="Het was een week eerder.")
    eerder = quickscan.startgesprek.wanneer - timedelta(days=7)
    Startgesprek.objects.update(wanneer=eerder)

    na = sluit_stap(by=mao, quickscan=Quickscan.objects.get(), sleutel="startgesprek")

    assert na.start == (timezone.localdate(eerder) if schuift else quickscan.start)
