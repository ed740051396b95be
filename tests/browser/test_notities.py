"""Notes stay on the device: kept, shared between tabs, wiped for good, and no trouble where a browser keeps nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.zelfscan import UITKOMST, ZONDER_OPSLAG, kies, notitie, verstuur, wis

BEWAARD = "Bewaard op dit toestel."
GEWIST = "Je notities zijn verwijderd."


def opgeslagen(page) -> str:
    return page.evaluate("JSON.stringify(Object.values(localStorage))")


def test_een_notitie_overleeft_haast_en_een_andere_uitkomst(page):
    page.goto(UITKOMST)
    notitie(page, "verbinder", "Wie vult deze rol nu in?").fill("De wijkcoach")
    # Away at once, without waiting until it is kept.
    page.goto("/zelfscan/resultaat/1111/")

    expect(notitie(page, "verbinder", "Wie vult deze rol nu in?")).to_have_value("De wijkcoach")


def test_wat_je_in_het_ene_tabblad_typt_staat_in_het_andere(context):
    een, ander = context.new_page(), context.new_page()
    een.goto(UITKOMST)
    ander.goto(UITKOMST)
    notitie(een, "dirigent", "Waar ligt een kans?").fill("De wethouder")
    expect(notitie(ander, "dirigent", "Waar ligt een kans?")).to_have_value("De wethouder")

    wis(ander)
    expect(notitie(een, "dirigent", "Waar ligt een kans?")).to_have_value("")


def test_gewist_blijft_gewist(page):
    """Also after 'back', with which a browser brings along what stood there before."""
    page.goto("/zelfscan/")
    page.get_by_label("Over welke samenwerking gaat het?").fill("Geheime samenwerking")
    kies(page, "3241")
    verstuur(page).click()
    page.wait_for_url(f"**{UITKOMST}")
    notitie(page, "dirigent", "Wat loopt er vast?").fill("Geheime notitie")
    expect(page.get_by_role("status")).to_have_text(BEWAARD)
    page.goto("/zelfscan/resultaat/1111/")
    assert "Geheime samenwerking" in opgeslagen(page)

    page.once("dialog", lambda vraag: vraag.dismiss())
    page.get_by_role("button", name="Verwijder alle notities").click()
    assert "Geheime notitie" in opgeslagen(page)
    wis(page)
    expect(page.get_by_role("status")).to_have_text(GEWIST)
    assert "Geheim" not in opgeslagen(page)

    for adres in (UITKOMST, "/zelfscan/"):
        page.go_back()
        page.wait_for_url(f"**{adres}")
        page.wait_for_load_state()
        velden = page.locator("textarea, input[type=text]").evaluate_all("velden => velden.map((veld) => veld.value)")
        assert [waarde for waarde in velden if waarde] == []
        assert "Geheim" not in opgeslagen(page)
    page.goto("/rollen/")
    assert "Geheim" not in opgeslagen(page)


@pytest.mark.parametrize("hoe", ZONDER_OPSLAG)
def test_een_browser_die_niets_bewaart_zegt_dat_en_doet_het_verder(page, hoe):
    page.add_init_script(ZONDER_OPSLAG[hoe])
    page.goto(UITKOMST)
    veld = notitie(page, "dirigent", "Wat loopt er vast?")
    veld.fill("Toch in de pdf")
    expect(page.get_by_role("status")).to_contain_text("Je browser bewaart dit niet")

    wis(page)
    expect(veld).to_have_value("")
    expect(page.get_by_role("status")).to_have_text(GEWIST)


@pytest.mark.parametrize("init", ["", ZONDER_OPSLAG["vol"]], ids=["bewaart", "bewaart niets"])
def test_een_te_lange_notitie_komt_terug_zoals_je_hem_typte(page, init):
    page.add_init_script(init)
    page.goto(UITKOMST)
    lang, kort = (notitie(page, "dirigent", vraag) for vraag in ("Wat loopt er vast?", "Waar ligt een kans?"))
    # An older page knew no limit, or another one.
    lang.evaluate("veld => veld.removeAttribute('maxlength')")
    lang.fill("lang " * 120)
    kort.fill("Blijft ook staan")
    page.get_by_role("button", name="Maak een pdf met je notities").click()

    expect(page).to_have_title(re.compile("^Fout: "))
    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_focused()
    page.locator(".foutoverzicht").get_by_role("link").click()
    expect(lang).to_be_focused()
    expect(lang).to_have_attribute("aria-invalid", "true")
    page.wait_for_load_state()
    assert lang.input_value() == "lang " * 120
    assert kort.input_value() == "Blijft ook staan"
