"""What is missing in step 1."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.startgesprek.models import Startgesprek
from quickscan.startgesprek.stap import ontbreekt
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
