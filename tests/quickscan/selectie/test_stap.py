"""What is missing in step 3."""

import pytest

from quickscan.proces.models import Akkoord
from quickscan.selectie.stap import ontbreekt
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


def test_een_aanmelding_zonder_regio_en_akkoord_mist_alles():
    assert ontbreekt(fabriek.aanmelding()) == [
        "De aanmelding is nog niet aan een regio gekoppeld.",
        "De regio is nog niet akkoord met 6 voorwaarden.",
        "De regio is nog niet gekozen.",
    ]


def test_een_gekozen_regio_mist_niets():
    assert ontbreekt(fabriek.quickscan("onderzoek")) == []


def test_zonder_alle_voorwaarden_geen_selectie():
    quickscan = fabriek.quickscan("selectie")
    fabriek.geef_akkoord(quickscan)
    Akkoord.objects.filter(quickscan=quickscan, voorwaarde="naam").update(versie=0)

    assert ontbreekt(quickscan) == [
        "De regio is nog niet akkoord met 1 voorwaarde.",
        "De regio is nog niet gekozen.",
    ]
