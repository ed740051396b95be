"""A talk that does not go on: the page that asks first, and when it cannot be done."""

import pytest
from django.urls import reverse

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.views import interview_plannen
from quickscan.proces.actions.stappen import pauzeer
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.parametrize("gemaild", [True, False])
def test_de_pagina_zegt_vooraf_wie_bericht_krijgt_en_wat_niet_kan(monkeypatch, gemaild):
    mao, onderzoeker = factories.medewerker(), factories.onderzoeker("Robin")
    quickscan = fabriek.quickscan("onderzoek", by=mao, onderzoeker=onderzoeker)
    interview = fabriek.interview(quickscan, "gemeente", naam="Sam de Boer")
    Interview.objects.filter(pk=interview.pk).update(status="voorgesteld")
    monkeypatch.setattr(interview_plannen, "is_gemaild", lambda interview: gemaild)
    pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")
    adres = reverse("quickscan:interview_vervallen", args=[quickscan.pk, interview.pk])
    client = browser(onderzoeker)

    assert ("Sam de Boer krijgt een mail dat het niet doorgaat" in client.get(adres).text) is gemaild
    assert "De quickscan is gepauzeerd. Hervat die eerst." in client.post(adres).text
