"""A talk that does not go on: the page that asks first, when it cannot be done."""

import pytest
from django.urls import reverse

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.views import interview_plannen
from quickscan.proces.actions.stappen import pauzeer
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("gestuurd", "aangevinkt"), [({"mailen": "on"}, True), ({}, False)])
def test_wat_niet_kan_staat_op_de_pagina_met_het_vinkje_zoals_het_was(monkeypatch, gestuurd, aangevinkt):
    mao, onderzoeker = factories.medewerker(), factories.onderzoeker("Robin")
    quickscan = fabriek.quickscan("onderzoek", by=mao, onderzoeker=onderzoeker)
    interview = fabriek.interview(quickscan, "gemeente")
    Interview.objects.filter(pk=interview.pk).update(status="voorgesteld")
    monkeypatch.setattr(interview_plannen, "is_gemaild", lambda interview: True)
    pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")
    adres = reverse("quickscan:interview_vervallen", args=[quickscan.pk, interview.pk])
    client = browser(onderzoeker)

    assert "checked" in client.get(adres).text
    antwoord = client.post(adres, gestuurd)

    assert "De quickscan is gepauzeerd. Hervat die eerst." in antwoord.text
    assert ("checked" in antwoord.text) == aangevinkt
