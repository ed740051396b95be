"""The menus that fold: with a keyboard, on a phone, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.inloggen import geef_factor, log_in

STAAN, VOUWEN = ["Vandaag", "Bord", "Rondes"], ["Regio's", "Mensen"]
# A phone, and 400% on a small laptop.
SMAL = [(360, 640), (320, 256)]


@pytest.fixture
def medewerker(context, client, base_url):
    wie = factories.medewerker("Noor")
    geef_factor(wie)
    koekje = log_in(client, wie).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": koekje, "url": base_url}])
    return wie


def jouw_menu(page):
    return page.get_by_role("navigation", name="Jouw menu")


def account(page):
    return page.get_by_role("banner").locator("summary", has_text="Ingelogd als")


def test_het_account_klapt_uit_en_met_escape_weer_in(page, medewerker):
    page.goto("/rollen/")
    uitloggen, knop = page.get_by_role("link", name="Uitloggen"), account(page)
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
    uitloggen, knop = page.get_by_role("link", name="Uitloggen"), account(page)
    knop.press("Enter")
    uitloggen.focus()
    page.keyboard.press("Tab")
    expect(uitloggen).to_be_hidden()

    knop.click()
    page.get_by_role("heading", level=1).click()
    expect(uitloggen).to_be_hidden()


@pytest.mark.parametrize(("breed", "hoog"), SMAL)
@pytest.mark.parametrize("pad", ["/rollen/", "/regios/"])
def test_de_plekken_staan_op_een_telefoon_op_een_regel(page, medewerker, pad, breed, hoog):
    """What does not fit opens there, below its word and within the screen."""
    medewerker.naam = "Annemarie van der Zuiderwoude"
    medewerker.save()
    page.set_viewport_size({"width": breed, "height": hoog})
    page.goto(pad)
    page.evaluate("document.fonts.ready")
    links = [jouw_menu(page).get_by_role("link", name=naam, exact=True) for naam in (*STAAN, *VOUWEN)]
    meer = jouw_menu(page).locator("summary")

    assert len({een.bounding_box()["y"] for een in (*links[:3], meer)}) == 1
    assert len({een.bounding_box()["y"] for een in (page.get_by_text("Menu", exact=True), account(page))}) == 1
    expect(links[-1]).to_be_hidden()
    meer.click()
    for link in links:
        expect(link).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == breed
    account(page).click()
    expect(links[-1]).to_be_hidden()
    expect(page.get_by_text("Uitloggen")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == breed


def test_op_een_bureau_staan_alle_plekken_er(page, medewerker):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/regios/")

    for naam in (*STAAN, *VOUWEN):
        expect(jouw_menu(page).get_by_role("link", name=naam, exact=True)).to_be_visible()
    expect(jouw_menu(page).get_by_text("Meer")).to_be_hidden()


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
