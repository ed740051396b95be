"""What is missing in step 6."""

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.toetsing.stap import ontbreekt
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


def test_zonder_toetsing_is_er_niets_verstuurd():
    assert ontbreekt(fabriek.quickscan("toetsing")) == ["De factsheet is nog niet ter toetsing verstuurd."]


def test_bij_de_toetsing_wacht_je_op_wie_nog_kan_reageren_en_op_antwoord():
    quickscan = fabriek.quickscan("toetsing")
    toetsing = fabriek.toetsing(quickscan)
    fabriek.opmerking(toetsing)

    assert ontbreekt(quickscan) == [
        "3 mensen kunnen nog reageren.",
        "Nog niet beantwoord: 1 opmerking.",
        "De factsheet is nog niet vastgesteld.",
    ]
    toetsing.gesloten_op = timezone.localdate()
    toetsing.save()
    assert "3 mensen kunnen nog reageren." not in ontbreekt(Quickscan.objects.get())


def test_een_toetsing_die_klaar_is_mist_niets():
    quickscan = fabriek.quickscan("toetsing")
    fabriek.vul_stap(quickscan, "toetsing")

    assert ontbreekt(Quickscan.objects.get()) == []
