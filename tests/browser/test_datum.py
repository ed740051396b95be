"""A day and a time are typed, and read the same in every browser; a calendar is there for who picks one."""

from datetime import date

import pytest
from django.conf import settings
from django.utils.timezone import localdate
from playwright.sync_api import expect

from regie.stukken.schrijfwijze import GEEN_JAAR
from tests import factories
from tests.browser.kijken import STEEKT_UIT, TE_KLEIN, axe
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.scan.models import Scan

KIES = """(dag) => {
  const kalender = document.querySelector(".veld-kalender-dag");
  kalender.value = dag;
  ["input", "change"].forEach((soort) => kalender.dispatchEvent(new Event(soort, { bubbles: true })));
}"""
# What the calendar would open with; a headless browser has none to look at.
VANG = "HTMLInputElement.prototype.showPicker = function () { window.geopend = this.value; }"


@pytest.fixture
def scan(transactional_db):
    return fabriek.scan(organisator=factories.gebruiker(naam="Ria"))


@pytest.fixture
def verplaatsen(new_context, base_url, client, scan):
    """Returns a function that opens the form to move a meeting, in a browser whose own fields speak English."""
    koekje = log_in(client, scan.organisatoren.get().gebruiker).cookies[settings.SESSION_COOKIE_NAME].value

    def open_(*, erbij="", **opties):
        context = new_context(viewport={"width": 320, "height": 640}, **opties)
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": base_url}])
        page = context.new_page()
        page.add_init_script(f"{VANG};{erbij}")
        page.goto(f"{base_url}/mijn/scans/{scan.pk}/verplaatsen/")
        return page

    return open_


def dag_van(scan) -> date:
    return localdate(Scan.objects.get(pk=scan.pk).bijeenkomst)


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_wat_de_hulp_zegt_is_wat_je_typt_ook_in_een_engelse_browser(verplaatsen, scan, script):
    page = verplaatsen(java_script_enabled=script)
    dag, tijd = page.locator("[name=datum]"), page.locator("[name=tijd]")
    # Half of it is no day: that is said, and stays as it was typed.
    dag.fill("3-4")
    tijd.fill("14:30")
    page.get_by_role("button", name="Verplaats").click()
    expect(page.locator(".veld-foutmelding")).to_contain_text(GEEN_JAAR)
    expect(dag).to_have_value("3-4")
    dag.fill("3-4-2099")
    page.get_by_role("button", name="Verplaats").click()

    expect(page.get_by_role("heading", name="De bijeenkomst verplaatsen")).to_have_count(0)
    # The third of April; not the fourth of March.
    assert dag_van(scan) == date(2099, 4, 3)


def test_de_kalender_vult_in_wat_je_anders_typt(verplaatsen, scan):
    page = verplaatsen()
    dag, knop = (
        page.locator("[name=datum]"),
        page.get_by_role("button", name="Kies uit de kalender voor ‘Op welke dag is"),
    )
    for getypt, opent_op in (("24-3-2099", "2099-03-24"), ("24 maart 2099", ""), ("24-3", ""), ("24-13-99", "")):
        dag.fill(getypt)
        knop.click()
        assert page.evaluate("window.geopend") == opent_op, getypt
    page.evaluate(KIES, "2099-04-03")
    expect(dag).to_have_value("3-4-2099")
    expect(dag).to_be_focused()
    assert axe(page) + page.evaluate(STEEKT_UIT) + page.evaluate(TE_KLEIN) == []
    # One presses the field or the button; the calendar itself is no stop, and is not sent.
    page.keyboard.press("Tab")
    expect(knop).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[name=tijd]")).to_be_focused()
    page.get_by_role("button", name="Verplaats").click()
    expect(page.get_by_role("heading", name="De bijeenkomst verplaatsen")).to_have_count(0)
    assert dag_van(scan) == date(2099, 4, 3)


def test_een_browser_zonder_kalender_krijgt_er_geen_knop_voor(verplaatsen):
    page = verplaatsen(erbij="delete HTMLInputElement.prototype.showPicker")

    assert page.locator("[name=datum]").get_attribute("type") == "text"
    assert page.get_by_role("button", name="Kies uit de kalender").count() == 0
