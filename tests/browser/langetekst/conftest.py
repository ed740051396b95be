"""Somebody who may write a long text: what an organisation offers, which was written before."""

import pytest
from django.conf import settings
from django.test import Client

from regie.regios.organisatie import Organisatie
from tests import factories
from tests.inloggen import log_in
from tests.regie.regios.regios import gemeenten


@pytest.fixture
def ria(transactional_db):
    return factories.gebruiker("Ria", email="ria@voorbeeld.example")


@pytest.fixture
def ingelogd(context, base_url):
    def als(gebruiker):
        sessie = log_in(Client(), gebruiker).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])

    return als


@pytest.fixture
def organisatie(ria):
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", beheerder=ria, gemeenten=gemeenten("Vught"))
    soort = {"partij": "jeugdhulpaanbieder", "domein": "jeugdhulp"}
    return Organisatie.objects.create(regio=regio, naam="Sterk", biedt_aan="Oud.", **soort)


@pytest.fixture
def adres(organisatie, ria, ingelogd):
    ingelogd(ria)
    return f"/regios/{organisatie.regio.slug}/organisaties/{organisatie.pk}/"
