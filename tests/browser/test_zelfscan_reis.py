"""The way through the zelfscan in a real browser: by thumb, by keyboard, without JavaScript, and going wrong."""

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from tests.browser.zelfscan import ROLLEN, gekozen, in_focus, keuze, kies, notitie, verstuur
from tests.pdftekst import tekst_van

SCHERMEN = {
    "telefoon": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "bureau": {"viewport": {"width": 1280, "height": 800}},
}
BEWAARD = "Bewaard op dit toestel."


def pdf_van(page, knop) -> tuple[dict[str, list[str]], str]:
    """Press the button that makes a PDF; return what was sent and what the PDF says.

    Caught on its way to the browser, which keeps a PDF for its own viewer.
    """
    onderweg = []

    def vang(vraag):
        antwoord = vraag.fetch()
        onderweg.append((vraag.request.post_data, antwoord.status, antwoord.headers, antwoord.body()))
        vraag.fulfill(response=antwoord)

    page.route("**/*.pdf", vang)
    with page.expect_response("**/*.pdf"):
        knop.click()
    [(verstuurd, status, koppen, inhoud)] = onderweg
    assert (status, koppen["content-type"]) == (200, "application/pdf")
    assert "no-store" in koppen["cache-control"]
    return parse_qs(verstuurd), tekst_van(inhoud)


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_van_voorpagina_tot_pdf(new_context, scherm):
    page = new_context(**SCHERMEN[scherm]).new_page()
    verstuurd = []
    page.on("request", lambda vraag: verstuurd.append(vraag.post_data) if vraag.method == "POST" else None)

    page.goto("/")
    page.get_by_role("link", name="Doe de zelfscan").click()
    page.get_by_label("Over welke samenwerking gaat het?").fill("Twee scholen en de wijk")
    kies(page, "3241", tik=scherm == "telefoon")
    verstuur(page).click()

    expect(page).to_have_url(re.compile(r"/zelfscan/resultaat/3241/$"))
    assert [set(parse_qs(wat)) for wat in verstuurd] == [{"csrfmiddlewaretoken", *ROLLEN}]
    expect(page.get_by_label("Over welke samenwerking gaat het?")).to_have_value("Twee scholen en de wijk")

    knelpunt = notitie(page, "dirigent", "Wat loopt er vast?")
    knelpunt.fill("Niemand belt terug")
    expect(page.get_by_role("status")).to_have_text(BEWAARD)
    page.reload()
    expect(knelpunt).to_have_value("Niemand belt terug")

    velden, tekst = pdf_van(page, page.get_by_role("button", name="Maak een pdf met je notities"))
    assert velden == {"samenwerking": ["Twee scholen en de wijk"], "dirigent_knelpunt": ["Niemand belt terug"]}
    assert "Twee scholen en de wijk" in tekst
    assert "Niemand belt terug" in tekst


def test_terug_houdt_de_keuzes_en_opnieuw_begint_leeg(page):
    formulier = page.goto("/zelfscan/")
    kies(page, "3240")
    verstuur(page).click()
    page.wait_for_url("**/resultaat/3240/")

    page.go_back()
    assert gekozen(page) == "3240"
    # Firefox forgets what was filled in on a page that may not be stored.
    assert "no-store" not in formulier.headers["cache-control"]

    keuze(page, "dirigent", "5").click()
    verstuur(page).click()
    page.wait_for_url("**/resultaat/3245/")
    page.get_by_role("link", name="Vul opnieuw in").click()
    page.wait_for_url("**/zelfscan/")
    assert gekozen(page) == ""


def test_met_alleen_het_toetsenbord(page):
    page.goto("/zelfscan/")
    page.keyboard.press("Tab")
    assert in_focus(page) == "Naar de inhoud"
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert in_focus(page) == "inhoud"

    tot_aan(page, "id_ontwerper_0")
    page.keyboard.press("Space")
    assert gekozen(page) == "1"
    for rol, stappen, waarde in zip(ROLLEN[1:], (1, 3, 5), ("2", "4", "0"), strict=True):
        tot_aan(page, f"id_{rol}_0")
        for _ in range(stappen):
            page.keyboard.press("ArrowRight")
        assert in_focus(page) == f"id_{rol}_{stappen}"
        omlijnd = page.locator(f"#id_{rol}_{stappen} + .schaal-cijfer")
        assert omlijnd.evaluate("el => parseFloat(getComputedStyle(el).outlineWidth)") >= 2
        assert omlijnd.evaluate("el => getComputedStyle(el).outlineStyle") == "solid"
        assert keuze(page, rol, waarde).locator("input").is_checked()
    page.keyboard.press("Enter")

    # Nothing of where one was in the form: a link to send on.
    expect(page).to_have_url(re.compile(r"/zelfscan/resultaat/1240/$"))


def tot_aan(page, id_: str) -> None:
    """Tab on to this element, never more than a few stops away; what has the focus must be in sight on the way."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if in_focus(page) == id_:
            return
        expect(page.locator(":focus")).to_be_in_viewport()
    pytest.fail(f"{id_} is met Tab niet te bereiken")


def test_uitklappen_met_het_toetsenbord(page):
    page.goto("/zelfscan/")
    uitleg = page.locator("details").filter(has_text="Wat doet de verbinder?")
    uitleg.locator("summary").focus()

    for open_ in (True, False):
        page.keyboard.press("Enter")
        expect(uitleg.get_by_role("listitem").first).to_be_visible(visible=open_)


def test_leeg_versturen_zegt_wat_er_ontbreekt(page):
    """Also for who came by the skip link: an address with a # takes the focus away from the summary."""
    page.goto("/zelfscan/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    keuze(page, "verbinder", "4").click()
    verstuur(page).click()

    kop = page.get_by_role("heading", name="Er klopt nog iets niet")
    expect(kop).to_be_focused()
    expect(kop).to_be_in_viewport()
    expect(page).to_have_title(re.compile("^Fout: "))
    assert gekozen(page) == "4"

    regels = page.locator(".foutoverzicht").get_by_role("link")
    for regel, rol in zip(regels.all(), ("ontwerper", "kwartiermaker", "dirigent"), strict=True):
        regel.click()
        assert in_focus(page) == f"id_{rol}_0"
        # The very words stand at the group as well, and belong to it.
        groep = page.get_by_role("group", name=re.compile(rf"\b{rol}\b", re.IGNORECASE)).first
        expect(groep).to_have_accessible_description(re.compile(re.escape(regel.inner_text())))

    verstuur(page).click()
    expect(kop).to_be_focused()
    kies(page, "1140")
    verstuur(page).click()
    page.wait_for_url("**/resultaat/1140/")
    page.go_back()
    assert gekozen(page) == "1140"


def test_twee_keer_klikken_geeft_een_uitkomst(page):
    page.goto("/zelfscan/")
    kies(page, "2222")
    lengte = page.evaluate("history.length")

    verstuur(page).dblclick()

    page.wait_for_url("**/resultaat/2222/")
    assert page.evaluate("history.length") == lengte + 1
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zelfscan")


def test_samen_geeft_advies_en_alleen_niet(page):
    page.goto("/zelfscan/")
    advies = page.get_by_text("Kies iemand die je vertrouwt")
    expect(advies).to_be_hidden()

    page.get_by_text("Samen met iemand", exact=True).click()
    expect(advies).to_be_visible()
    page.get_by_text("Alleen", exact=True).click()
    expect(advies).to_be_hidden()


def test_zonder_javascript(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/zelfscan/")
    # What would be kept by the script alone is not asked.
    expect(page.locator("#id_samenwerking")).to_be_hidden()
    page.get_by_text("Samen met iemand", exact=True).click()
    expect(page.get_by_text("Kies iemand die je vertrouwt")).to_be_visible()
    keuze(page, "dirigent", "5").click()
    verstuur(page).click()
    expect(page.locator(".foutoverzicht")).to_be_visible()
    expect(page.locator("#id_dirigent_4")).to_be_checked()
    kies(page, "3245")
    verstuur(page).click()

    expect(page).to_have_url(re.compile(r"/zelfscan/resultaat/3245/samen/$"))
    page.goto("/zelfscan/resultaat/3245/")
    expect(page.get_by_role("button", name="Verwijder alle notities")).to_be_hidden()
    expect(page.get_by_text("blijven op dit toestel staan")).to_be_hidden()
    notitie(page, "ontwerper", "Waar ligt een kans?").fill("De nieuwe brede school")
    _, tekst = pdf_van(page, page.get_by_role("button", name="Maak een pdf met je notities"))
    assert "De nieuwe brede school" in tekst
