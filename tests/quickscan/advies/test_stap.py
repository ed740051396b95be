"""What is missing in step 7."""

import pytest

from quickscan.advies.models import Advies
from quickscan.advies.stap import ontbreekt
from quickscan.proces.models import Quickscan
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_eerst_geschreven_dan_definitief():
    quickscan = fabriek.quickscan("advies")
    assert ontbreekt(quickscan) == ["Er is nog geen advies."]

    Advies.objects.create(quickscan=quickscan)
    assert ontbreekt(Quickscan.objects.get()) == ["Er is nog geen advies."]

    fabriek.adviesversie(quickscan)
    assert ontbreekt(Quickscan.objects.get()) == ["Het advies is nog niet definitief."]


def test_een_definitief_advies_mist_niets():
    quickscan = fabriek.quickscan("advies")
    fabriek.vul_stap(quickscan, "advies")

    assert ontbreekt(Quickscan.objects.get()) == []
