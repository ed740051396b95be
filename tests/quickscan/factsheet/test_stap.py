"""What is missing in step 5."""

import pytest

from quickscan.factsheet.stap import ontbreekt
from quickscan.proces.models import Quickscan
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_eerst_geschreven_dan_vrijgegeven():
    quickscan = fabriek.quickscan("factsheet")
    assert ontbreekt(quickscan) == ["Er is nog geen factsheet."]

    fabriek.factsheetversie(quickscan, compleet=False)
    assert ontbreekt(Quickscan.objects.get()) == [
        "De factsheet heeft nog niet alle antwoorden en rollen.",
        "De factsheet is nog niet vrijgegeven.",
    ]

    fabriek.factsheetversie(quickscan)
    assert ontbreekt(Quickscan.objects.get()) == ["De factsheet is nog niet vrijgegeven."]


def test_na_het_vrijgeven_mist_er_niets_ook_niet_als_er_verder_is_geschreven():
    quickscan = fabriek.quickscan("factsheet")
    fabriek.factsheetversie(quickscan, vrij=True)
    fabriek.factsheetversie(quickscan, compleet=False)

    assert ontbreekt(Quickscan.objects.get()) == []
