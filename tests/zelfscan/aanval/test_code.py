"""Guessing codes: every address with a code counts the wrong ones, also the poll that costs least."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.zelfscan import fabriek
from zelfscan import grenzen

from .oppervlakken import patronen
from .zaal import sleutel_van_genodigde

pytestmark = pytest.mark.django_db
MET_CODE = [(naam, delen) for naam, delen in patronen() if "code" in delen]


def pad(naam, delen, code):
    return reverse(naam, kwargs={"code": code} | ({"sleutel": sleutel_van_genodigde()} if "sleutel" in delen else {}))


@pytest.fixture
def grens(monkeypatch):
    """Two wrong codes a minute."""
    monkeypatch.setattr(grenzen, "MEESTE_PER_MINUUT", 2)
    monkeypatch.setattr(grenzen, "_wacht_tot", {})
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize("methode", ["get", "post"])
def test_elk_adres_met_een_code_telt_verkeerde_codes(grens, methode):
    """Each by itself: one that forgets it, is where somebody goes on guessing."""
    scan, browser = fabriek.scan(), Client()
    ongeteld = []
    for naam, delen in MET_CODE:
        cache.clear()
        grenzen._wacht_tot.clear()
        statussen = [getattr(browser, methode)(pad(naam, delen, code)).status_code for code in ["AAAAAAA"] * 3]
        if statussen == [405] * 3:
            continue
        # Also the right code has to wait, or guessing could go on.
        if statussen != [404] * 3 or getattr(browser, methode)(pad(naam, delen, scan.code)).status_code != 429:
            ongeteld.append((naam, statussen))

    assert ongeteld == []


def test_een_zaal_met_de_goede_code_wordt_nooit_geweigerd(grens):
    scan = fabriek.scan()

    assert {Client().get(f"/s/{scan.code}/stand/").status_code for _ in range(20)} == {200}
