"""Pages that ask by themselves how it stands: what they say aloud, where the focus is, and which title they have then.

Which pages those are, follows from the scripts.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.invullen import begin, kies, kies_alles, verstuur
from tests.browser.omroep import Omroep
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.deur import begin_opnieuw, geef_nieuwe_code, zet_deur
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak
from zelfscan.uitkomst.actions.leiden import toon_dia
from zelfscan.uitkomst.actions.uitkomst import leg_groepsscore_vast, sluit

WORTEL = Path(__file__).resolve().parents[2]
# What these ask, they ask after somebody typed or sent something.
NA_TYPEN = {"langetekst.js", "notities.js", "schrijven.js", "verzenden.js"}
STAAT_STIL = """() => new Promise((klaar) => {
  const kijk = (hoogte) => setTimeout(() => (hoogte === scrollY ? klaar() : kijk(scrollY)), 80);
  kijk(scrollY);
})"""
# Which test looks at it, here or among those of who write together.
SAMEN = "test_samen_schrijven.py"
PAGINAS = {
    "zelfscan/uitkomst/scherm.html": "test_het_scherm_zegt_wat_er_gebeurt",
    "zelfscan/uitkomst/leiden.html": "test_wie_leidt_hoort_de_ander_en_houdt_wat_er_getypt_is",
    "zelfscan/uitkomst/resultaat.html": "test_wie_het_scherm_volgt_hoort_waar_het_is",
    "zelfscan/meedoen/bedankt.html": "test_wie_klaar_is_hoort_het_en_houdt_wat_er_getypt_is",
    "zelfscan/meedoen/scan.html": "test_wie_invult_hoort_het_en_houdt_wat_er_staat",
    "quickscan/factsheet/bewerken.html": "test_wie_samen_schrijft_hoort_het_en_houdt_wat_er_staat",
    "quickscan/advies/bewerken.html": "test_wie_samen_schrijft_hoort_het_en_houdt_wat_er_staat",
    "quickscan/onderzoek/notities.html": "test_wie_meeleest_hoort_af_en_toe_van_wie_er_iets_is",
}


def test_elke_pagina_die_zelf_vraagt_hoe_het_staat_wordt_hier_bekeken():
    scripts = {pad.name: pad.read_text() for pad in (WORTEL / "static/js").glob("*.js")}
    met_klok = {
        naam
        for naam, tekst in scripts.items()
        if re.search(r"set(Timeout|Interval)\(", tekst) and re.search(r"fetch\(|klad_server", tekst)
    }
    vanzelf = met_klok - NA_TYPEN
    sjablonen = {pad: pad.read_text() for pad in (WORTEL / "templates").rglob("*.html")}
    paginas = {
        pad.relative_to(WORTEL / "templates").as_posix()
        for pad, tekst in sjablonen.items()
        if any(f"js/{naam}" in tekst for naam in vanzelf)
    }

    assert met_klok >= NA_TYPEN
    assert paginas == {*PAGINAS}
    hier = "".join((WORTEL / "tests/browser" / naam).read_text() for naam in ("test_wat_verandert.py", SAMEN))
    assert [test for test in PAGINAS.values() if f"def {test}(" not in hier] == []


@pytest.fixture
def scan(transactional_db):
    return fabriek.scan(verwacht=4, samenwerking="De Proef")


@pytest.fixture
def ria(scan):
    return scan.organisatoren.get().gebruiker


@pytest.fixture
def zaal(page, scan):
    """The wall, on which somebody with a keyboard came as far as the link to help."""
    omroep = Omroep(page, f"/s/{scan.code}/scherm/")
    page.get_by_role("link", name="Hulp", exact=True).last.focus()
    return omroep


def test_het_scherm_zegt_wat_er_gebeurt(zaal, page, scan, ria):
    """From the first answer to the end, with the focus in the part of the page that comes anew."""
    hulp = zaal.focus
    for aantal in (1, 2):
        fabriek.invulling(scan, "1355")
        zaal.verder(2)
        expect(page.get_by_text(f"{aantal} van 4 binnen", exact=True)).to_be_visible()
    # Not at every one who comes in.
    zaal.hoort()
    zaal.verder(60)
    zaal.hoort("2 van 4 binnen")
    fabriek.invulling(scan, "3333")
    zaal.verder(2)
    expect(page.get_by_text("3 van 4 binnen", exact=True)).to_be_visible()
    zaal.hoort()
    # That everybody is there, at once.
    fabriek.invulling(scan, "5133")
    zaal.verder(2)
    zaal.hoort("4 van 4 binnen. Iedereen is binnen.")
    expect(page.get_by_role("heading", name="Iedereen is binnen")).to_be_visible()
    assert page.title() == "Scherm: De Proef · Regiescan"

    onthul(by=ria, scan=scan)
    zaal.verder(2)
    zaal.hoort("De uitkomst is er.")
    assert page.title() == "Scherm met de uitkomst: De Proef · Regiescan"
    assert zaal.focus == hulp != ""
    for _ in range(3):
        zaal.verder(1)
    zaal.hoort("Ontwerper. Kijk eerst zelf. Wat valt je op?")
    zaal.verder(5)
    zaal.hoort("Ontwerper, verdeeld")
    assert zaal.focus == hulp

    page.keyboard.press("Escape")
    zaal.hoort("1 van 8")
    page.keyboard.press("ArrowRight")
    zaal.hoort("2 van 8")
    dia = zaal.focus
    # Its name is heard by the focus.
    expect(page.get_by_role("region", name=page.locator(":focus h2").inner_text())).to_be_focused()
    # On the slide, on a link around it, and on one that is not there any more.
    sleutel = dia.removeprefix("dia-")
    leg_groepsscore_vast(by=ria, scan=scan, onderdeel=sleutel, waarde=3, waarom="Zo is het.", toch=True)
    zaal.verder(8)
    zaal.hoort(f"{sleutel.capitalize()}. Groepsscore: 3")
    assert zaal.focus == dia
    page.get_by_role("link", name="Volgende →").focus()
    leg_groepsscore_vast(by=ria, scan=scan, onderdeel=sleutel, waarde=4, waarom="Toch meer.", toch=True)
    zaal.verder(8)
    zaal.hoort(f"{sleutel.capitalize()}. Groepsscore: 4")
    assert zaal.focus == "scherm-volgende"
    bewaar_afspraak(by=ria, scan=scan, wat="Nodig de jeugdarts uit.", organisatie="De Linde")
    zaal.verder(8)
    zaal.hoort("Er staat 1 afspraak")
    sluit(by=ria, scan=scan)
    zaal.verder(8)
    zaal.hoort("De scan is gesloten. Dit spraken we af")
    assert zaal.focus == "scherm-volgende"


def test_het_scherm_zegt_wat_de_organisator_doet(zaal, page, scan, ria, gehoord):
    hulp = zaal.focus
    fabriek.invulling(scan)

    zet_deur(by=ria, scan=scan, dicht=True)
    zaal.verder(2)
    zaal.hoort("Er kunnen nu geen antwoorden bij")
    zet_deur(by=ria, scan=scan, dicht=False)
    zaal.verder(2)
    zaal.hoort("Pak je telefoon en vul in")
    for keer in (0, 1):
        begin_opnieuw(by=ria, scan=scan, keer=keer)
        zaal.verder(2)
        zaal.hoort("We begonnen opnieuw. Had je al ingevuld? Doe het dan nog een keer.")
        fabriek.invulling(scan)
    assert zaal.focus == hulp

    page.context.set_offline(True)
    zaal.hoort(page.locator("[data-lijn]").text_content())
    page.context.set_offline(False)
    zaal.hoort("Er is weer verbinding.")
    gehoord.clear()  # the browser itself complains of the dropped line

    gelast_af(by=ria, scan=scan)
    zaal.verder(2)
    zaal.hoort("Deze bijeenkomst gaat niet door")
    assert page.title() == "Scherm, afgelast: De Proef · Regiescan"
    assert zaal.focus == hulp


def test_een_scherm_met_een_oude_code_zegt_dat_en_houdt_de_aandacht(zaal, page, scan, ria):
    hulp = zaal.focus

    geef_nieuwe_code(by=ria, scan=scan, oud=scan.code)
    zaal.verder(2)

    zaal.hoort("Er is een nieuwe code")
    assert zaal.focus == hulp


def test_alles_op_het_scherm_waar_de_aandacht_kan_zijn_heeft_een_naam_om_die_terug_te_geven(page, scan, ria):
    for _ in range(4):
        fabriek.invulling(scan, "1355")
    for stand in ("open", "onthuld"):
        page.goto(f"/s/{scan.code}/scherm/")
        zonder = page.locator("[data-scherm] :is(a[href], button, summary, [tabindex]):not([id])")
        assert zonder.evaluate_all("alle => alle.map((een) => een.outerHTML)") == [], stand
        if stand == "open":
            onthul(by=ria, scan=scan)


def test_wat_nog_niet_gelezen_is_wordt_niet_overgeslagen(new_context, base_url, scan, ria):
    """At 400% a slide is longer than the screen: the key that goes on reads on first, and then goes to the next."""
    for _ in range(4):
        fabriek.invulling(scan, "1355")
    onthul(by=ria, scan=scan)
    page = new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce").new_page()
    page.goto(f"{base_url}/s/{scan.code}/scherm/")
    nu = page.locator("[data-dia]:visible")
    eerste, gelezen = nu.get_attribute("id"), 0
    while nu.get_attribute("id") == eerste:
        rest = nu.evaluate("el => el.getBoundingClientRect().bottom - innerHeight")
        toets(page, "PageDown")
        gelezen += 1
    assert rest <= 16
    assert gelezen > 2
    # To the end of this one and back to its beginning, then to the one before.
    for knop in ("End", "Home"):
        toets(page, knop)
        expect(nu).not_to_have_id(eerste)
    toets(page, "PageUp")
    expect(nu).to_have_id(eerste)


def toets(page, welke: str) -> None:
    """Press this key, and wait until the page stands still."""
    page.keyboard.press(welke)
    page.evaluate(STAAT_STIL)


def antwoord(page) -> None:
    kies_alles(page)
    verstuur(page)
    expect(page.get_by_text("1 van 4 binnen")).to_be_visible()


def test_wie_klaar_is_hoort_het_en_houdt_wat_er_getypt_is(page, scan, ria):
    bedankt = Omroep(page, f"/s/{scan.code}/")
    antwoord(page)
    titel = page.title()
    adres = page.locator("[data-volg-fase] input[type=email]")
    # Nothing was typed yet, but somebody is about to.
    adres.focus()
    bedankt.gezegd()
    begin_opnieuw(by=ria, scan=scan, keer=0)
    bedankt.verder(6)
    bedankt.hoort("De organisator begon opnieuw. Wat je typte, staat er nog. Vul opnieuw in.")
    adres.press_sequentially("ria@voorbeeld.ex")
    for _ in range(4):
        fabriek.invulling(scan)
    onthul(by=ria, scan=scan)
    bedankt.verder(6)
    bedankt.hoort("De uitkomst is zojuist onthuld. Wat je typte, staat er nog. Bekijk de uitkomst.")

    assert (page.title(), bedankt.focus) == (titel, "id_email")
    expect(adres).to_have_value("ria@voorbeeld.ex")
    page.get_by_role("link", name="Bekijk de uitkomst.").click()
    page.wait_for_url(f"**/s/{scan.code}/resultaat/")
    assert page.title() != titel


def test_wie_invult_hoort_het_en_houdt_wat_er_staat(page, scan, ria):
    form = Omroep(page, f"/s/{scan.code}/")
    begin(page)
    kies(page, "Ontwerper")
    titel, rol = page.title(), form.focus
    expect(page.get_by_text("Wat je invulde, staat op dit toestel.")).to_be_visible()
    form.gezegd()
    zet_deur(by=ria, scan=scan, dicht=True)
    form.verder(6)
    form.hoort(
        "De organisator laat nu geen nieuwe antwoorden toe. Wat je invulde, blijft op dit toestel staan. "
        "Kijk wat je nu kunt doen."
    )
    zet_deur(by=ria, scan=scan, dicht=False)
    form.verder(6)
    form.hoort("Versturen kan weer.")
    for _ in range(4):
        fabriek.invulling(scan)
    onthul(by=ria, scan=scan)
    form.verder(6)
    form.hoort("De uitkomst is zojuist onthuld. Versturen kan niet meer. Kijk wat je nu kunt doen.")

    assert (page.title(), form.focus) == (titel, rol)
    assert page.locator("[name=ontwerper]:checked").count() == 1


def test_wie_het_scherm_volgt_hoort_waar_het_is(page, scan, ria):
    """Only who wants that: else nothing moves under what somebody reads."""
    for _ in range(4):
        fabriek.invulling(scan)
    onthul(by=ria, scan=scan)
    toon_dia(by=ria, scan=scan, dia="verbinder")
    telefoon = Omroep(page, f"/s/{scan.code}/resultaat/")
    telefoon.verder(6)
    telefoon.hoort()
    assert page.evaluate("scrollY") == 0

    page.get_by_label("Volg het scherm").check()
    telefoon.hoort("Het scherm is nu bij Verbinder.")
    toon_dia(by=ria, scan=scan, dia="afspraken")
    telefoon.verder(6)
    telefoon.hoort("Het scherm is nu bij Afspraken.")
    expect(page.get_by_role("heading", name="Afspraken")).to_be_in_viewport()
    assert telefoon.focus == "meekijken"
