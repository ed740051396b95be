"""Making a region on a phone with the keyboard only, and axe on every page of a region, also with errors."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio
from tests import factories
from tests.browser.kijken import STEEKT_UIT, TE_KLEIN, axe, regels
from tests.regie.regios.regios import browser, heel

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1280, "height": 800}


@pytest.fixture
def log_in(context, base_url):
    """Returns a function that gives the browser the session of somebody."""

    def in_(gebruiker):
        sessie = browser(gebruiker).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])

    return in_


WAT_DE_FOCUS_HEEFT = """() => {
  const el = document.activeElement;
  return el.matches("body, main") ? "" : el.labels?.[0]?.textContent ?? el.textContent;
}"""


def typ(page, tekst):
    """As fast as somebody who types well, so that htmx asks more than once."""
    page.keyboard.type(tekst, delay=30)


def tab_naar(page, naam, hoogstens=40):
    """Press Tab until this has the focus; returns how often that took."""
    for keer in range(hoogstens):
        nu = page.evaluate(WAT_DE_FOCUS_HEEFT)
        if naam in " ".join((nu or "").split()):
            return keer
        page.keyboard.press("Tab")
    pytest.fail(f"{naam} niet bereikt met Tab")


def wacht_op_htmx(page):
    """It gives the focus to what has `autofocus` a blink after the new part is there, sooner than a person goes on."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def test_een_regio_maken_met_alleen_het_toetsenbord(page, log_in):
    page.set_viewport_size(TELEFOON)
    log_in(factories.gebruiker())
    page.goto("/regios/")
    tab_naar(page, "Maak een regio")
    page.keyboard.press("Enter")
    page.wait_for_url("**/regios/maken/")

    tab_naar(page, "Hoe heet de regio?")
    typ(page, "Twente en Deventer")
    tab_naar(page, "Zoek een gemeente")
    typ(page, "twente")
    page.get_by_text("gevonden").first.wait_for()
    tab_naar(page, "jeugdregio Twente")
    page.keyboard.press("Space")
    page.locator("button[aria-pressed=true]", has_text="jeugdregio Twente").wait_for()
    wacht_op_htmx(page)
    # The focus stays where it was, and the change is told.
    assert "jeugdregio Twente" in page.evaluate("document.activeElement.textContent")
    assert page.locator("#keuze-melding").text_content() == "jeugdregio Twente staat erbij. 14 gemeenten gekozen."

    page.locator("#id_gemeenten").focus()
    page.keyboard.press("Control+A")
    typ(page, "deventer")
    page.get_by_role("button", name="Deventer Overijssel").wait_for()
    tab_naar(page, "Deventer")
    page.keyboard.press("Enter")
    page.get_by_text("15 gemeenten gekozen,").wait_for()
    assert page.input_value("#id_naam") == "Twente en Deventer"

    tab_naar(page, "Maak de regio")
    page.keyboard.press("Enter")
    page.wait_for_url("**/regios/twente-en-deventer/")
    assert page.get_by_role("heading", level=1).text_content() == "Twente en Deventer"
    assert Regio.objects.get().gemeenten.count() == 15


def test_enter_in_het_zoekveld_zoekt_en_een_gemeente_gaat_weer_weg(page, log_in):
    log_in(factories.gebruiker())
    page.goto("/regios/maken/?gemeenten=GM0796+GM0865")
    page.locator("#id_gemeenten").focus()
    typ(page, "boxtel")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Boxtel Noord-Brabant").wait_for()
    assert page.url.endswith("GM0865")

    page.get_by_role("button", name="Verwijder: Vught").click()
    page.get_by_text("1 gemeente gekozen,").wait_for()
    # The button is gone; the focus is on the heading of what is left.
    expect(page.locator("#gekozen-kop")).to_be_focused()


def test_zonder_javascript(new_context, base_url):
    gebruiker = factories.gebruiker()
    context = new_context(java_script_enabled=False)
    sessie = browser(gebruiker).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])
    page = context.new_page()
    page.goto("/regios/maken/")
    page.fill("#id_naam", "Zonder script")
    page.fill("#id_gemeenten", "den bosch")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_role("button", name=re.compile("^'s-Hertogenbosch")).click()
    page.get_by_role("button", name="Maak de regio").click()

    assert page.url.endswith("/regios/zonder-script/")


@pytest.fixture
def regio():
    regio = factories.regio("Jeugd Twente", gemeenten=heel("jeugdregio", "Twente"))
    factories.lid(regio)
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs", biedt_aan="Hulp op school")
    regio.contacten.create(terrein="zorg", naam="Iemand", email="iemand@voorbeeld.example")
    regio.contacten.create(gemeente=regio.gemeenten.first(), terrein="onderwijs", naam="Ander", telefoon="06 123")
    return regio


def bekijk(page) -> str:
    # Of the menus above it one is open at a time.
    page.evaluate("document.querySelectorAll('main details').forEach((deel) => (deel.open = true))")
    page.set_viewport_size(TELEFOON)
    gevonden = {"telefoon": axe(page)}
    page.set_viewport_size(BUREAU)
    page.emulate_media(color_scheme="dark")
    gevonden["bureau, donker"] = axe(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 640})
    gevonden["smal"] = page.evaluate(STEEKT_UIT)
    gevonden["aantikken"] = page.evaluate(TE_KLEIN)
    return regels(gevonden)


def test_axe_vindt_niets_bij_een_regio_zo_groot_als_echte(page, log_in, regio):
    """With as many municipalities as a youth region and a province have; the other pages are in tests/inventaris."""
    beheerder = regio.lidmaatschappen.beheerders().get().gebruiker
    log_in(beheerder)
    gelderland = Gemeente.objects.actueel().filter(provincie="Gelderland")
    groot = factories.regio("Gelderland en meer", beheerder=beheerder, gemeenten=gelderland)
    gevonden = {}
    for pad in (
        "/regios/gemeenten/?zoek=bergen",
        f"/regios/{groot.slug}/",
        f"/regios/{regio.slug}/",
        f"/regios/{regio.slug}/contacten/",
    ):
        assert page.goto(pad).status == 200, pad
        gevonden[pad] = bekijk(page)

    assert {waar: gebreken for waar, gebreken in gevonden.items() if gebreken} == {}


def test_axe_vindt_niets_met_fouten_en_met_treffers(page, log_in):
    log_in(factories.gebruiker())
    gevonden = {}
    page.goto("/regios/maken/")
    page.get_by_role("button", name="Maak de regio").click()
    page.get_by_text("Kies minstens één gemeente.").first.wait_for()
    gevonden["leeg"] = bekijk(page)
    page.fill("#id_gemeenten", "zwolle")
    page.get_by_role("button", name="Zwolle Overijssel").click()
    page.get_by_text("1 gemeente gekozen,").wait_for()
    gevonden["treffers"] = bekijk(page)

    assert {waar: gebreken for waar, gebreken in gevonden.items() if gebreken} == {}
