"""The menus that fold: with a keyboard, on a phone, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.inloggen import geef_factor, log_in

PLEKKEN = ["Vandaag", "Bord", "Rondes", "Regio's", "Mensen"]


@pytest.fixture
def medewerker(context, client, base_url):
    wie = factories.medewerker("Noor")
    geef_factor(wie)
    koekje = log_in(client, wie).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": koekje, "url": base_url}])
    return wie


def jouw_menu(page):
    return page.get_by_role("navigation", name="Jouw menu")


def test_het_account_klapt_uit_en_met_escape_weer_in(page, medewerker):
    page.goto("/rollen/")
    uitloggen, knop = page.get_by_role("link", name="Uitloggen"), jouw_menu(page).locator("summary")
    expect(uitloggen).to_be_hidden()
    knop.press("Enter")
    expect(uitloggen).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Mijn gegevens")).to_be_focused()
    page.keyboard.press("Escape")

    expect(uitloggen).to_be_hidden()
    expect(knop).to_be_focused()


def test_wie_verder_gaat_laat_geen_menu_over_de_pagina_open(page, medewerker):
    page.goto("/rollen/")
    uitloggen, knop = page.get_by_role("link", name="Uitloggen"), jouw_menu(page).locator("summary")
    knop.press("Enter")
    uitloggen.focus()
    page.keyboard.press("Tab")
    expect(uitloggen).to_be_hidden()

    knop.click()
    page.get_by_role("heading", level=1).click()
    expect(uitloggen).to_be_hidden()


@pytest.mark.parametrize("pad", ["/rollen/", "/regios/"])
def test_op_elke_pagina_staan_de_plekken_er_op_een_telefoon_ook(page, medewerker, pad):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(pad)

    for naam in PLEKKEN:
        expect(jouw_menu(page).get_by_role("link", name=naam, exact=True)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_op_een_telefoon_klapt_het_hoofdmenu_uit_ook_zonder_javascript(new_context):
    page = new_context(java_script_enabled=False, viewport={"width": 360, "height": 640}).new_page()
    page.goto("/")
    hulp, knop = (
        page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Hulp"),
        page.get_by_text("Menu", exact=True),
    )
    expect(hulp).to_be_hidden()
    knop.click()
    expect(hulp).to_be_visible()
    # The way home stays where it was.
    page.get_by_role("banner").get_by_role("link", name="Regiescan").click(trial=True)
    knop.click()
    expect(hulp).to_be_hidden()


def test_waar_plaats_is_staat_het_hoofdmenu_open(page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/")

    expect(page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Hulp")).to_be_visible()
    expect(page.get_by_text("Menu", exact=True)).to_be_hidden()
