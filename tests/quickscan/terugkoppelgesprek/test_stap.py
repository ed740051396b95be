"""What is missing in step 8."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from quickscan.terugkoppelgesprek.stap import ontbreekt
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_eerst_een_datum_dan_het_gesprek_dan_wat_er_is_afgesproken():
    quickscan = fabriek.quickscan("terugkoppelgesprek")
    assert ontbreekt(quickscan) == ["Er is nog geen datum voor het terugkoppelgesprek."]

    gesprek = Terugkoppelgesprek.objects.create(
        quickscan=quickscan, wanneer=timezone.now() + timedelta(hours=1), plaats="Gemeentehuis"
    )
    assert ontbreekt(quickscan) == ["Het terugkoppelgesprek is nog niet geweest."]

    gesprek.wanneer = timezone.now() - timedelta(hours=1)
    assert ontbreekt(quickscan) == [
        "Er staat nog niet wie er bij het terugkoppelgesprek waren.",
        "Er staat nog niet hoe regie en samenwerking ervoor staan.",
        "Er staat nog niet wie welke rol neemt.",
    ]


def test_een_gesprek_dat_is_beschreven_mist_niets():
    quickscan = fabriek.quickscan("terugkoppelgesprek")
    fabriek.vul_stap(quickscan, "terugkoppelgesprek")

    assert ontbreekt(Quickscan.objects.get()) == []
