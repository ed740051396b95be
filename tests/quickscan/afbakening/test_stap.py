"""What is missing in step 2."""

import pytest

from quickscan.afbakening.stap import ontbreekt
from quickscan.proces.models import Quickscan
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_zonder_schaal_staat_er_nog_niets():
    assert ontbreekt(fabriek.aanmelding()) == [
        "De schaal is nog niet gekozen.",
        "De betrokken partijen staan er nog niet.",
    ]


def test_een_partij_alleen_is_geen_samenwerking():
    quickscan = fabriek.aanmelding()
    fabriek.vul_stap(quickscan, "afbakening")
    assert ontbreekt(Quickscan.objects.get()) == []

    quickscan.afbakening.partijen.first().delete()
    assert ontbreekt(Quickscan.objects.get()) == ["Er staan nog geen twee betrokken partijen."]
