"""The rehearsal in a browser: people come in by themselves and ask the server nothing; one reveals and closes."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from tests import factories
from tests.inloggen import log_in
from zelfscan.scan.models import Scan

BEGIN = "/mijn/scans/proef/"


@pytest.fixture
def oefenaar(page, base_url):
    sessie = log_in(Client(), factories.gebruiker("Anouk")).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])
    return page


def test_een_avond_oefenen(oefenaar):
    oefenaar.goto(BEGIN)
    oefenaar.get_by_role("link", name="Oefen de avond").click()
    onthul = oefenaar.get_by_role("link", name="Onthul de uitkomst")
    expect(onthul).to_be_hidden()
    expect(oefenaar.get_by_role("link", name="Volgende")).to_be_hidden()
    gevraagd = []
    oefenaar.on("request", lambda vraag: gevraagd.append(vraag.url))
    expect(onthul).to_be_visible()
    expect(oefenaar.get_by_text("12 van 12 binnen").first).to_be_visible()
    assert gevraagd == []

    onthul.click()
    # The slides of the real wall, one at a time and by the keys.
    expect(oefenaar.locator(".dia-kijk:visible")).to_have_count(1)
    expect(oefenaar.locator("[data-dia]:visible")).to_have_count(1)
    oefenaar.keyboard.press("Escape")
    expect(oefenaar.locator(".dia-kijk:visible")).to_have_count(0)
    eerste = oefenaar.locator("[data-dia]:visible").get_by_role("heading").first.inner_text()
    oefenaar.keyboard.press("ArrowRight")
    dia = oefenaar.locator("[data-dia]:visible")
    # The address changes first, and the slide with it a moment later.
    expect(dia.get_by_role("heading").first).not_to_have_text(eerste)
    naam = dia.get_by_role("heading").first.inner_text()
    dia.get_by_role("link", name="als groepsscore").nth(2).click()
    # It stays at this slide, and says what was picked.
    expect(oefenaar.locator("[data-dia]:visible").get_by_role("heading").first).to_have_text(naam)
    expect(oefenaar.locator("[data-dia]:visible .dia-groep .cijfer")).to_contain_text("3")
    oefenaar.get_by_role("link", name="Sluit af").click()
    expect(oefenaar.get_by_text("Dit is een oefening")).to_be_visible()
    expect(oefenaar.get_by_text("Dit koos je in de oefening.").first).to_be_visible()
    assert not Scan.objects.exists()
