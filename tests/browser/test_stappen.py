"""Answering with a thumb: one screen at a time, forth and back, on a slow line, and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.invullen import begin, kies, kies_alles, kies_knelpunt, verander, verder, verstuur
from tests.browser.kijken import STEEKT_UIT, TE_KLEIN, axe, regels
from tests.inventaris import TOESTANDEN
from tests.zelfscan import fabriek
from zelfscan.scan.models import Invulling, Scan

BREED = pytest.mark.breed
TELEFOON = {"width": 360, "height": 740}
# As wide as a window of 1280 is that shows all at 400%.
SMAL = {"width": 320, "height": 256}
NEGEN = (
    ("De Linde", "school", "onderwijs"),
    ("Schoolbestuur Zuiderwaard", "schoolbestuur", "onderwijs"),
    ("SWV Zuid", "swv", "onderwijs"),
    ("Gemeente Zuiderwaard", "gemeente", "gemeente"),
    ("Wijkteam Noord", "cjg", "jeugdhulp"),
    ("Jeugdhulp De Proef", "jeugdhulpaanbieder", "jeugdhulp"),
    ("GGD Zuiderwaard", "jgz", "zorg"),
    ("Kinderopvang Pippeloentje", "kinderopvang", "kinderopvang"),
    ("Zorggroep Waterland", "zorgaanbieder", "zorg"),
)
ONDERKANT = "el => el.getBoundingClientRect().bottom"
BALK = "document.querySelector('.stapbalk').getBoundingClientRect().top"


def met_negen(**velden) -> Scan:
    scan = fabriek.scan(samenwerking="Ondersteuning op school in de Zuiderwaard", verwacht=9, **velden)
    for organisatie, partij, domein in NEGEN:
        fabriek.genodigde(scan, organisatie, partij=partij, domein=domein)
    return scan


def scherm(page) -> str:
    return page.locator("main").get_attribute("data-stap")


@pytest.mark.parametrize(
    "openheid", ["totaal", *(pytest.param(een, marks=BREED) for een in ("domein", "laag")), "naam"]
)
def test_wat_je_leest_en_elke_vraag_past_op_een_scherm(new_context, base_url, transactional_db, openheid):
    """Read and passed with one button; a question stands there with all that one can choose, above the next button."""
    page = new_context(viewport=TELEFOON).new_page()
    page.goto(f"{base_url}/s/{met_negen(openheid=openheid).code}/")

    assert page.locator("[data-naar]").evaluate(ONDERKANT) <= TELEFOON["height"]
    begin(page)
    if scherm(page) == "wie":
        assert page.locator("#wie input").last.evaluate(ONDERKANT) <= page.evaluate(BALK) or openheid == "naam"
        page.locator("#wie input[type=radio]").first.check()
        verder(page)
    for nummer, rol in enumerate(fabriek.ROLLEN, start=1):
        assert scherm(page) == f"vraag-{nummer}"
        expect(page.locator(f"#vraag-{nummer} .schaal-vraag")).to_be_in_viewport(ratio=1)
        assert page.locator(f"#id_{rol}_5").evaluate(ONDERKANT) <= page.evaluate(BALK)
        kies(page, rol.capitalize())
        verder(page)
    assert scherm(page) == "knelpunten"
    expect(page.get_by_label("Vaak", exact=True).first).to_be_in_viewport(ratio=1)
    verder(page)
    assert scherm(page) == "controle"


def test_wat_je_leest_past_ook_met_veertien_lange_namen_en_samengevoegde_domeinen(
    new_context, base_url, transactional_db
):
    samen = [["jeugdhulp", "zorg"], ["onderwijs", "kinderopvang"]]
    scan = fabriek.scan(openheid="domein", samengevoegd=samen, verwacht=14)
    for nummer in range(14):
        wie = {"partij": "jgz", "domein": "zorg"} if nummer % 2 else {}
        fabriek.genodigde(scan, f"Gemeente Zuiderwaard-{nummer}", **wie)
    page = new_context(viewport=TELEFOON).new_page()
    page.goto(f"{base_url}/s/{scan.code}/")

    assert page.locator("[data-naar]").evaluate(ONDERKANT) <= TELEFOON["height"]


def test_heen_en_weer_met_de_knoppen_van_de_browser(page, transactional_db):
    """Each screen is a place in the history; the focus goes to its question, so that one hears where one is."""
    scan = fabriek.scan()
    page.goto(f"/s/{scan.code}/")
    begin(page)
    vraag = page.locator("#vraag-1 .schaal-vraag")
    expect(vraag).to_be_focused()
    expect(vraag).to_have_text(re.compile(r"Vraag\s+1\s+van\s+4"))
    kies(page, "Ontwerper", "Ruim aanwezig")
    verder(page)
    kies(page, "Kwartiermaker")
    expect(page).to_have_title(re.compile("^Vraag 2 van 4 Kwartiermaker"))

    page.go_back()
    expect(vraag).to_be_focused()
    expect(page.locator("[name=ontwerper]:checked")).to_have_value("5")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert scherm(page) == "vooraf"
    page.go_forward()
    page.go_forward()
    expect(page.locator("#vraag-2 .schaal-vraag")).to_be_focused()
    expect(page.locator("[name=kwartiermaker]:checked")).to_have_value("3")
    page.get_by_role("button", name="Terug").click()
    expect(vraag).to_be_focused()
    verder(page)
    verder(page)

    for rol in ("Verbinder", "Dirigent"):
        kies(page, rol)
        verder(page)
    kies_knelpunt(page, "Het veld is versnipperd", "Vaak")
    kies_knelpunt(page, "Samenwerken moet je leren", "Soms")
    expect(page.locator(".speelt-toch-niet:visible")).to_have_count(2)
    kies_knelpunt(page, "Doelen staan los van elkaar", "Niet")
    kies_knelpunt(page, "Doelen staan los van elkaar", "Toch overslaan")
    page.get_by_label("Waar ligt een kans?").fill("Samen lunchen.")
    page.go_back()
    expect(page.locator("#vraag-4")).to_be_visible()
    page.go_forward()
    expect(page.get_by_label("Waar ligt een kans?")).to_have_value("Samen lunchen.")
    page.locator("#id_kans_mag").check()
    verder(page)
    expect(page.locator("#controle")).to_contain_text("5: Ruim aanwezig")
    expect(page.locator("#controle")).to_contain_text(
        "Het veld is versnipperd (vaak), Samenwerken moet je leren (soms), ‘Samen lunchen.’"
    )
    verander(page, 1)
    kies(page, "Ontwerper", "Kan ik niet beoordelen")
    page.get_by_role("button", name="Klaar").click()
    assert scherm(page) == "controle"
    expect(page.locator("#controle")).not_to_contain_text("Ruim aanwezig")
    expect(page.locator("#controle")).to_contain_text("Je antwoord is vertrouwelijk.")
    verstuur(page)
    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_focused()
    rij = Invulling.objects.get()
    assert rij.scores.count() == 3
    assert dict(rij.knelpunten.values_list("knelpunt", "vaak")) == {"versnipperd_veld": True, "vaardigheden": False}
    assert rij.toelichtingen.get().tekst == "Samen lunchen."

    # Nothing of it is there any more, for who goes back.
    page.go_back()
    expect(page.get_by_text("Op dit toestel is al een antwoord verstuurd")).to_be_visible()
    assert page.locator("input:checked").count() == 0


def test_wat_je_overslaat_wordt_bij_de_vraag_gezegd_en_een_doorgestuurd_adres_slaat_niets_over(page, transactional_db):
    scan = met_negen(openheid="naam")
    page.goto(f"/s/{scan.code}/#vraag-2")
    assert scherm(page) == "vooraf"
    begin(page)

    verder(page)
    groep = page.get_by_role("group", name="Namens welke organisatie vul je in?")
    expect(groep).to_have_accessible_description("Fout: Kies namens welke organisatie je invult.")
    expect(groep.get_by_role("radio").first).to_be_focused()
    expect(page.get_by_label("Hoe heet je organisatie?")).to_be_hidden()
    groep.get_by_label("Mijn organisatie staat er niet bij").check()
    expect(page.get_by_text("Kies namens welke organisatie")).to_be_hidden()
    verder(page)
    expect(page.get_by_label("Hoe heet je organisatie?")).to_be_focused()
    groep.get_by_label("GGD Zuiderwaard").check()
    # Enter goes on, and sends nothing yet.
    page.keyboard.press("Enter")
    assert scherm(page) == "vraag-1"
    verder(page)
    expect(page.get_by_text("Kies bij Ontwerper een score")).to_be_visible()
    for rol in fabriek.ROLLEN:
        kies(page, rol.capitalize())
        verder(page)
    verder(page)
    verstuur(page)

    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    rij = Invulling.objects.get()
    assert (rij.organisatie, rij.partij, rij.domein) == ("GGD Zuiderwaard", "jgz", "zorg")


def test_is_intussen_veranderd_wat_anderen_zien_dan_lees_je_dat_eerst(page, transactional_db):
    scan = fabriek.scan()
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    Scan.objects.filter(pk=scan.pk).update(met_toelichting=not scan.met_toelichting)
    verstuur(page)

    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_focused()
    assert scherm(page) == "vooraf"
    expect(page.get_by_text("is intussen veranderd")).to_be_visible()
    assert page.locator("input:checked").count() == 4


def test_op_een_trage_lijn_blijft_staan_wat_je_koos_voor_het_script_er_was(page, transactional_db):
    """The page is there, and the scripts are not yet: it is one page, with a link to its first question."""
    scan = fabriek.scan()
    wacht, vrij = [], []
    page.route(re.compile(r"/js/[\w.]+\.js"), lambda vraag: vraag.continue_() if vrij else wacht.append(vraag))
    page.goto(f"/s/{scan.code}/", wait_until="commit")
    page.get_by_role("link", name="Ik heb het gelezen").click()
    page.locator("#id_ontwerper_4").evaluate("veld => veld.click()")
    expect(page.locator("[name=ontwerper]:checked")).to_have_value("5")
    vrij.append(True)
    for vraag in wacht:
        vraag.continue_()

    expect(page.locator("main")).to_have_attribute("data-stap", "vooraf")
    begin(page)
    expect(page.locator("[name=ontwerper]:checked")).to_have_value("5")
    expect(page.get_by_text("Wat je invulde, staat op dit toestel.")).to_be_visible()


# Without the screen of who one is, test_meedoen.py goes this way too.
@pytest.mark.parametrize("openheid", [*(pytest.param(een, marks=BREED) for een in ("totaal", "domein")), "naam"])
def test_zonder_javascript_is_het_een_bladzij_met_een_link_naar_de_eerste_vraag(
    new_context, base_url, transactional_db, openheid
):
    scan = met_negen(openheid=openheid)
    page = new_context(java_script_enabled=False, viewport=TELEFOON).new_page()
    page.goto(f"{base_url}/s/{scan.code}/")
    eerste = page.locator(page.locator("[data-naar]").get_attribute("href"))
    assert eerste.bounding_box()["y"] <= TELEFOON["height"]

    begin(page)
    expect(eerste.locator("legend").first).to_be_in_viewport()
    if openheid != "totaal":
        page.locator("#wie input[type=radio]").first.check()
    kies_alles(page)
    page.get_by_text("Welke knelpunten spelen?").click()
    kies_knelpunt(page, "Doelen staan los van elkaar", "Vaak")
    verstuur(page)
    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    assert Invulling.objects.get().knelpunten.get().vaak


# Each of these screens is also looked at on a phone below, as it comes back.
@pytest.mark.parametrize(
    "maat", [pytest.param(TELEFOON, marks=BREED, id="telefoon"), pytest.param(SMAL, id="vergroot")]
)
def test_elk_scherm_is_te_gebruiken(new_context, base_url, transactional_db, maat):
    page = new_context(viewport=maat, reduced_motion="reduce").new_page()
    page.goto(f"{base_url}/s/{met_negen(openheid='naam').code}/")
    gevonden = {}

    def keur() -> None:
        gevonden[scherm(page)] = [*axe(page), *page.evaluate(STEEKT_UIT), *page.evaluate(TE_KLEIN)]

    keur()
    begin(page)
    keur()
    page.locator("#wie input[type=radio]").first.check()
    verder(page)
    verder(page)
    keur()
    for rol in fabriek.ROLLEN:
        kies(page, rol.capitalize())
        verder(page)
    keur()
    verder(page)
    keur()
    assert set(gevonden) == {"vooraf", "wie", "vraag-1", "knelpunten", "controle"}
    assert not regels(gevonden)


@pytest.mark.parametrize(
    ("naam", "begint"),
    [
        ("samen:scan scan leeg als bezoeker", "vraag-1"),
        ("samen:scan scan mee_naam met fouten als bezoeker", "wie"),
        ("samen:scan scan veranderd als bezoeker", "vooraf"),
        pytest.param("samen:scan opnieuw als bezoeker", "vooraf", marks=BREED),
        pytest.param("samen:scan te laat met naam als bezoeker", "vooraf", marks=BREED),
        ("samen:scan niet erbij mee_vol verstuurd als bezoeker", "controle"),
        pytest.param("samen:scan proef: vragen met fouten als bezoeker", "vraag-1", marks=BREED),
    ],
)
def test_wat_terugkomt_staat_op_het_scherm_waar_het_om_gaat(open_pagina, naam, begint):
    """And there too all can be read and tapped."""
    page = open_pagina(next(een for een in TOESTANDEN if str(een) == naam), breedte=TELEFOON["width"])

    assert scherm(page) == begint
    assert not regels({naam: [*axe(page), *page.evaluate(STEEKT_UIT), *page.evaluate(TE_KLEIN)]})
