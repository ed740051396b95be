"""The outcome of the mirror on a screen and on paper: as high as it needs to be, and all of it there."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser.zelfscan import UITKOMST, notitie, wis

# In pixels at this width: measured, with a tenth to spare, and only to be lowered. Before the overview stood beside the
# roles and the notes in them: 6,301 and 10,494; before each role but the first folded: 3,025 and 5,076.
HOOGSTENS = {1280: 2500, 360: 3800}
# Of a role that is weak nothing folds, and of a strong one all does.
LANGSTE = ("1111", "5555")


@pytest.mark.parametrize("breedte", [pytest.param(1280, marks=pytest.mark.breed), 360])
def test_de_spiegel_is_niet_hoger_dan_nodig(page, breedte):
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto(UITKOMST)

    hoogte, breed = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")

    assert (hoogte <= HOOGSTENS[breedte], breed) == (True, breedte), hoogte


def test_het_overzicht_blijft_naast_de_rollen_staan(page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(UITKOMST)
    knop = page.get_by_role("link", name="Neem mee als pdf")

    page.get_by_role("table").get_by_role("link", name="Ontwerper").click()

    expect(page.get_by_role("heading", name="Ontwerper")).to_be_in_viewport()
    expect(knop).to_be_in_viewport(ratio=1)
    # On a screen too low for all of it, it goes along.
    page.set_viewport_size({"width": 1280, "height": 400})
    page.keyboard.press("End")
    expect(knop).not_to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_wat_vouwt_gaat_open_met_het_toetsenbord(new_context, javascript):
    page = new_context(java_script_enabled=javascript).new_page()
    page.goto(UITKOMST)
    kaart = page.get_by_role("article", name="Verbinder")
    expect(kaart.get_by_text("Wat past er nu")).to_be_hidden()

    kaart.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(kaart.get_by_text("Wat past er nu")).to_be_visible()
    kaart.get_by_text("Schrijf er iets bij").click()
    kaart.get_by_role("textbox", name="Waar ligt een kans?").fill("De wijkcoach")
    expect(kaart.get_by_role("textbox", name="Waar ligt een kans?")).to_have_value("De wijkcoach")


def test_een_bewaarde_notitie_is_in_zicht_ook_bij_een_sterke_rol(page):
    page.goto(UITKOMST)
    kaart = page.get_by_role("article", name="Verbinder")
    kaart.locator("summary").first.click()
    kaart.get_by_text("Schrijf er iets bij").click()
    kaart.get_by_role("textbox", name="Waar ligt een kans?").fill("De wijkcoach")
    expect(page.get_by_role("status")).to_have_text("Bewaard op dit toestel.")

    page.goto("/zelfscan/resultaat/5555/")

    expect(kaart.get_by_role("textbox", name="Waar ligt een kans?")).to_be_visible()


@pytest.mark.parametrize("cijfers", LANGSTE)
def test_op_papier_zijn_het_drie_vellen_met_wat_gevouwen_was(page, cijfers):
    page.goto(f"/zelfscan/resultaat/{cijfers}/")
    rand = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")

    vellen = pypdfium2.PdfDocument(page.pdf(format="A4", margin=rand))
    # Where a PDF has a space, is for who reads it to guess.
    tekst = "".join("".join(vel.get_textpage().get_text_range().split()) for vel in vellen)

    assert len(vellen) <= 3
    assert tekst.count("Metanderen") == 4
    assert "Watlooptervast" not in tekst


def test_waar_het_begon_en_hoe_ver_het_is_blijft_op_dit_toestel(page):
    """Nothing of it is sent, also not into the PDF with notes; another outcome still knows it, and wiping wipes it."""
    verstuurd = []
    page.on("request", lambda vraag: verstuurd.append(f"{vraag.url} {vraag.post_data}"))
    page.goto(UITKOMST)
    page.get_by_text("Waar begon het? Hoe ver is het?").click()
    page.get_by_label("Waar begon het?").select_option("Bij bestuurders")
    page.get_by_label("Hoe ver is het?").select_option("Net begonnen")
    expect(page.get_by_text("Het loopt dood als er in de praktijk niets volgt.")).to_be_visible()
    expect(page.get_by_text("kan bij deze fase passen", exact=False).first).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Bewaard op dit toestel.")

    page.route("**/*.pdf", lambda vraag: vraag.fulfill(body="", content_type="text/plain"))
    page.get_by_role("button", name="Maak een pdf met je notities").click()
    page.goto("/zelfscan/resultaat/5555/")
    expect(page.get_by_label("Waar begon het?")).to_have_value("bestuur")
    expect(page.get_by_text("Het loopt dood als er in de praktijk niets volgt.")).to_be_visible()
    assert not [wat for wat in verstuurd if "begonnen" in wat or "bestuur" in wat]

    wis(page)
    expect(page.get_by_label("Waar begon het?")).to_have_value("")
    expect(page.get_by_text("Het loopt dood als er in de praktijk niets volgt.")).to_be_hidden()


def test_een_fout_in_een_notitie_neemt_niet_weg_waar_het_begon(page):
    page.goto(UITKOMST)
    page.get_by_text("Waar begon het? Hoe ver is het?").click()
    page.get_by_label("Waar begon het?").select_option("Allebei")
    expect(page.get_by_role("status")).to_have_text("Bewaard op dit toestel.")
    notitie(page, "dirigent", "Wat loopt er vast?").fill("lang " * 120)
    page.get_by_role("button", name="Maak een pdf met je notities").click()

    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_focused()
    expect(page.get_by_label("Waar begon het?")).to_have_value("allebei")


def test_zonder_javascript_wordt_niet_gevraagd_wat_niemand_bewaart(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(UITKOMST)

    expect(page.get_by_text("Waar begon het? Hoe ver is het?")).to_be_hidden()


def test_wat_twee_mensen_vinden_blijft_op_dit_toestel_en_zegt_meteen_wat_helpt(page):
    """No request until the PDF is asked for; wiping wipes it."""
    page.goto(f"{UITKOMST}samen/")
    verstuurd = []
    page.on("request", lambda vraag: verstuurd.append(f"{vraag.method} {vraag.url}"))
    veel = page.get_by_text("Veel knelpunten spelen vaak.", exact=False)
    expect(veel).to_be_hidden()
    for naam in ("Het veld is versnipperd", "Belangen", "Systemen", "Doelen"):
        page.get_by_role("group", name=naam).get_by_text("Vaak").click()
    page.get_by_label("Wat is het grootste knelpunt?").select_option("Doelen staan los van elkaar")
    page.get_by_label("Wie doet wat?").fill("De directeur belt.")
    expect(veel).to_be_visible()
    expect(page.locator("[data-waarde=losse_doelen]")).to_contain_text("Begin bij wat knelt.")
    expect(page.get_by_role("status")).to_have_text("Bewaard op dit toestel.")
    assert verstuurd == []

    page.goto("/zelfscan/resultaat/1111/samen/")
    expect(page.get_by_label("Wie doet wat?")).to_have_value("De directeur belt.")
    expect(page.get_by_role("group", name="Doelen").get_by_label("Vaak")).to_be_checked()
    expect(veel).to_be_visible()

    page.once("dialog", lambda vraag: vraag.accept())
    page.get_by_role("button", name="Verwijder alles").click()
    expect(page.get_by_role("group", name="Doelen").get_by_label("Vaak")).not_to_be_checked()
    expect(veel).to_be_hidden()
    assert "directeur" not in page.evaluate("JSON.stringify(localStorage)")
