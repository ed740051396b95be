"""The page of one quickscan and of its steps: what waits for whom, in the words of who reads it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.html import escape
from pytest_django.asserts import assertContains

from quickscan.proces.actions import stappen
from quickscan.proces.models import Quickscan, Stap
from quickscan.proces.stappen import STAPPEN
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def lees(client, wie, pad: str) -> str:
    if (wie.is_staff or wie.is_onderzoeker) and not wie.authenticator_set.exists():
        geef_factor(wie)
    return " ".join(log_in(client, wie).get(pad).content.decode().split())


@pytest.fixture
def regio():
    return factories.regio()


@pytest.fixture
def contact(regio):
    return factories.lid(regio, rol="contactpersoon").gebruiker


def test_wie_aan_zet_is_leest_dat_en_wat_er_ontbreekt(client, regio):
    onderzoeker = factories.onderzoeker()
    quickscan = fabriek.quickscan("onderzoek", regio=regio, onderzoeker=onderzoeker)

    pagina = lees(client, onderzoeker, f"/quickscan/{quickscan.pk}/")

    assert "Jij bent aan zet" in pagina
    assert "Er is nog geen gesprek geweest, de richtlijn is 3 tot 5. Plan er nog 3" in pagina


def test_de_regio_leest_dat_zij_niets_hoeft_te_doen_als_een_ander_aan_zet_is(client, regio, contact):
    quickscan = fabriek.quickscan("factsheet", regio=regio)

    pagina = lees(client, contact, f"/quickscan/{quickscan.pk}/")

    assert "De onderzoekers van AEF zijn aan zet" in pagina
    assert "Je hoeft nu niets te doen. Je krijgt een mail" in pagina
    assert "Jij bent aan zet" not in pagina


def test_te_laat_staat_er_en_met_een_pauze_niet(client, regio):
    staf = factories.medewerker()
    quickscan = fabriek.quickscan("onderzoek", regio=regio)
    Stap.objects.filter(quickscan=quickscan, sleutel="onderzoek").update(
        termijn=timezone.localdate() - timedelta(days=3)
    )

    pagina = lees(client, staf, f"/quickscan/{quickscan.pk}/")
    assert "3 dagen te laat" in pagina

    stappen.pauzeer(by=staf, quickscan=quickscan, waarom="De wethouder is ziek.")
    pagina = lees(client, staf, f"/quickscan/{quickscan.pk}/")
    assert "te laat" not in pagina.lower()
    assert "De wethouder is ziek." in pagina
    assert "aan zet" not in pagina


def test_een_gekozen_regio_wacht_op_het_begin_van_het_onderzoek(client, regio):
    staf = factories.medewerker()
    quickscan = fabriek.quickscan("selectie", regio=regio, by=staf)
    fabriek.geef_akkoord(quickscan)
    fabriek.selectie.selecteer(by=staf, quickscan=quickscan)

    pagina = lees(client, staf, f"/quickscan/{quickscan.pk}/")

    assert "Het onderzoek kan beginnen" in pagina
    assert "Er is nog geen onderzoeker." in pagina


@pytest.mark.parametrize("definitie", STAPPEN.values(), ids=lambda een: een.sleutel)
def test_de_pagina_van_een_stap_laat_zien_wat_er_in_zijn_map_staat(client, regio, contact, definitie):
    quickscan = fabriek.quickscan(definitie.sleutel, regio=regio)

    antwoord = log_in(client, contact).get(f"/quickscan/{quickscan.pk}/{definitie.sleutel}/")

    assert definitie.pagina in [sjabloon.name for sjabloon in antwoord.templates]
    for zin in (definitie.naam, definitie.tekst, definitie.regio, *definitie.ontbreekt(quickscan)):
        assertContains(antwoord, escape(zin))


def test_een_aanmelding_zonder_regio_heeft_een_pagina(client):
    quickscan = fabriek.aanmelding()

    assert "Quickscan De Proef" in lees(client, factories.medewerker(), f"/quickscan/{quickscan.pk}/")
    assert Quickscan.objects.get().huidige_stap.sleutel == "startgesprek"
