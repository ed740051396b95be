"""The front page says whether a round is open, and until when."""

from datetime import date, timedelta

import pytest
from django.core.cache import caches
from django.utils import timezone
from django.utils.formats import date_format

from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def voorpagina(client) -> str:
    caches["paginas"].clear()
    return " ".join(client.get("/").text.split())


def test_de_voorpagina_zegt_tot_wanneer_je_kunt_aanmelden(client):
    assert "Er is nu geen ronde open." in voorpagina(client)
    fabriek.ronde("Concept", status="concept")
    fabriek.ronde("Dicht", status="gesloten")
    fabriek.ronde("Voorbij", aanmelden_tot=timezone.localdate() - timedelta(days=1))
    assert "Er is nu geen ronde open." in voorpagina(client)
    tot: date = timezone.localdate() + timedelta(days=14)
    fabriek.ronde("Open", aanmelden_tot=tot)
    assert f"Aanmelden kan tot en met {date_format(tot, 'j F Y')}." in voorpagina(client)


def test_het_wordt_niet_bij_elk_bezoek_gevraagd(client, django_assert_num_queries):
    voorpagina(client)
    with django_assert_num_queries(0):
        client.get("/")
