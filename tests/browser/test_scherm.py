"""The projector in a browser: it follows the room, pages by key, and keeps its picture when the line drops."""

import pytest
from playwright.sync_api import expect

from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.actions.uitkomst import leg_groepsscore_vast


@pytest.mark.django_db(transaction=True)
def test_het_scherm_volgt_de_zaal_en_bladert_met_de_pijltjes(base_url, new_context, gehoord):
    scan = fabriek.scan(verwacht=5)
    for cijfers in ("1111", "5155", "5155", "1111"):
        fabriek.invulling(scan, cijfers)
    by = scan.organisatoren.get().gebruiker
    page = new_context().new_page()
    page.goto(f"{base_url}/s/{scan.code}/scherm/")

    fabriek.invulling(scan, "3133")
    page.locator("[data-zin]", has_text="5 van 5 binnen").wait_for()
    page.context.set_offline(True)
    page.locator("[data-lijn]", has_text="Geen verbinding").wait_for()
    expect(page.locator("[data-zin]", has_text="5 van 5 binnen")).to_be_visible()
    page.context.set_offline(False)
    page.locator("[data-lijn]", has_text="Geen verbinding").wait_for(state="detached")
    gehoord.clear()  # the browser itself complains of the dropped line

    onthul(by=by, scan=scan)
    zichtbaar = page.locator("[data-dia]:visible h2")
    # First one looks, and after a key the word is there; then the next.
    page.locator(".dia-kijk:visible").wait_for()
    expect(zichtbaar).to_have_text("Ontwerper")
    expect(page.locator(".dia-woord:visible")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page.locator(".dia-woord:visible")).to_contain_text("verdeeld")
    page.keyboard.press("ArrowRight")
    expect(zichtbaar).to_have_text("Verbinder")
    expect(page.locator(".dia-kijk:visible")).to_have_text("Kijk eerst zelf. Wat valt je op?")
    page.keyboard.press("Escape")
    expect(zichtbaar).to_have_text("Zo kijken jullie naar de vier rollen")
    stappen = [("ArrowRight", "Ontwerper"), ("PageDown", "Verbinder"), ("ArrowLeft", "Ontwerper")]
    for toets, kop in (*stappen, ("End", "Wat spreken we af?"), ("ArrowRight", "Wat spreken we af?")):
        page.keyboard.press(toets)
        expect(zichtbaar).to_have_text(kop)

    page.keyboard.press("Home")
    leg_groepsscore_vast(by=by, scan=scan, onderdeel="kwartiermaker", waarde=1, waarom="Zo is het.")
    page.get_by_text("groepsscore: 1", exact=True).wait_for()
    assert page.locator("[data-dia]:visible").count() == 1


@pytest.mark.django_db(transaction=True)
def test_wie_de_wand_later_opent_ziet_meteen_alles(base_url, new_context):
    page = new_context().new_page()
    page.goto(f"{base_url}/s/{fabriek.onthulde_scan().code}/scherm/")

    expect(page.locator("[data-dia]:visible h2")).to_have_text("Zo kijken jullie naar de vier rollen")
    expect(page.locator("[data-kijk]:visible")).to_have_count(0)


@pytest.mark.django_db(transaction=True)
def test_ook_een_code_met_zeven_brede_letters_past(base_url, new_context):
    scan = fabriek.scan(code="WWWWWWW")
    for breedte in (320, 1024, 1280, 1920):
        page = new_context(viewport={"width": breedte, "height": 720}).new_page()
        page.goto(f"{base_url}/s/{scan.code}/scherm/")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, breedte
        code = page.locator(".scherm-groot")
        assert code.evaluate("el => el.scrollWidth - el.clientWidth") <= 0, breedte
