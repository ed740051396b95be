"""What is too much to send stays on the page, with which part it is and how much."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from quickscan.onderzoek.bestanden import ONBEKEND
from regie.site.omvang import MB, MET_BESTANDEN
from tests import factories
from tests.browser.invullen import kies_alles, verstuur
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten
from tests.zelfscan import fabriek as scans


@pytest.fixture
def quickscan(transactional_db, client, context, base_url):
    """One of a researcher who is logged in."""
    robin = factories.onderzoeker("Robin")
    geef_factor(robin)
    sessie = log_in(client, robin).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])
    # A municipality of its own would stay behind among those of the migrations.
    return fabriek.quickscan(
        "onderzoek", onderzoeker=robin, regio=factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    )


def bestand(naam: str, grootte: int) -> dict:
    return {"name": naam, "mimeType": "application/pdf", "buffer": b"%PDF-1.7" + b"x" * (grootte - 8)}


def overzicht(page):
    """The summary of errors, which has the focus."""
    kop = page.locator(".foutoverzicht-kop")
    expect(kop).to_have_count(1)
    expect(kop).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: (?!Fout)"))
    return page.locator(".foutoverzicht")


def test_te_veel_bestanden_blijven_gekozen(page, quickscan, monkeypatch):
    monkeypatch.setitem(MET_BESTANDEN, "quickscan:document_toevoegen", 2 * MB)
    page.goto(f"/quickscan/{quickscan.pk}/documenten/")
    veld = page.locator("input[type=file]")
    veld.set_input_files([bestand("een.pdf", MB // 2), bestand("twee.pdf", MB)])
    page.get_by_role("button", name="Voeg toe").click()

    zin = "Deze 2 bestanden zijn samen 1,5 MB. Hier past hoogstens 1 MB in één keer. Tot en met ‘een.pdf’ past het."
    expect(overzicht(page)).to_contain_text(zin)
    expect(overzicht(page)).to_contain_text("Er is niets verstuurd. Alles staat er nog.")
    assert veld.evaluate("veld => veld.files.length") == 2
    expect(veld).to_have_accessible_description(re.compile(re.escape(zin)))
    assert veld.get_attribute("aria-invalid") == "true"
    overzicht(page).get_by_role("link").click()
    expect(veld).to_be_focused()

    veld.set_input_files([bestand(f"{nummer}.pdf", 100) for nummer in range(11)])
    page.get_by_role("button", name="Voeg toe").click()
    expect(overzicht(page)).to_contain_text("hoogstens 10 bestanden tegelijk; nu zijn het er 11.")
    assert page.locator(".veld-foutmelding").count() == 1

    veld.set_input_files([bestand("groot.pdf", 2 * MB)])
    page.get_by_role("button", name="Voeg toe").click()
    expect(overzicht(page)).to_contain_text("‘groot.pdf’ is 2 MB.")

    # What fits, goes.
    veld.set_input_files([bestand("een.pdf", MB // 2)])
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("[data-te-veel]")).to_have_count(0)
    expect(page.locator("h1")).to_have_text("Documenten")
    assert page.url.endswith("/documenten/toevoegen/")


def test_een_soort_die_niet_kan_zegt_de_pagina_voor_het_versturen(page, quickscan):
    page.goto(f"/quickscan/{quickscan.pk}/documenten/")
    veld = page.locator("input[type=file]")
    dia, tekst = (
        {"name": naam, "mimeType": "application/octet-stream", "buffer": inhoud}
        for naam, inhoud in (("dia's.pptx", b"PK\x03\x04 dia's"), ("lijst.txt", b"Beste Anouk"))
    )
    veld.set_input_files([dia, tekst])
    page.get_by_role("button", name="Voeg toe").click()

    expect(overzicht(page)).to_contain_text(f"dia's.pptx: {ONBEKEND} lijst.txt: {ONBEKEND}")
    expect(overzicht(page)).to_contain_text("Er is niets verstuurd.")
    assert page.url.endswith("/documenten/")

    # The server keeps what is fine, and says of the other the same.
    veld.set_input_files([tekst, bestand("een.pdf", 100)])
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("[data-te-veel]")).to_have_count(0)
    expect(page.locator(".foutoverzicht")).to_contain_text(f"lijst.txt: {ONBEKEND}")


def test_te_veel_tekst_blijft_staan_en_is_een_klad(page, quickscan):
    interview = fabriek.interview(quickscan, status="voorgesteld")
    page.goto(f"/quickscan/{quickscan.pk}/interviews/{interview.pk}/wijzigen/")
    veld = page.get_by_label(re.compile("Waarom deze persoon"))
    veld.evaluate(
        "veld => { veld.value = 'aé\\n'.repeat(100000); veld.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    page.locator("main form button[type=submit]").first.click()

    # Two signs of 1 and 6 bytes and a new line of 6, as they are sent: 1,3 million where one MB fits.
    expect(overzicht(page)).to_contain_text(
        re.compile(r"staat het meeste: 300\.000 tekens\. Haal er minstens \d\d\.\d{3} af\.")
    )
    assert veld.evaluate("veld => veld.value.length") == 300_000
    eraf = int(re.search(r"minstens ([\d.]+) af", overzicht(page).inner_text())[1].replace(".", ""))
    veld.evaluate(f"veld => {{ veld.value = veld.value.slice({eraf + 3}); }}")
    page.locator("main form button[type=submit]").first.click()
    # That much the server reads, and says how long this text may be.
    expect(page.locator(".foutoverzicht")).to_contain_text("mag hoogstens 1000 tekens lang zijn")
    assert page.locator("[data-te-veel]").count() == 0


def test_een_antwoord_met_te_veel_tekst_wordt_niet_steeds_opnieuw_geprobeerd(page, transactional_db):
    scan = scans.scan()
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    page.locator("textarea").first.evaluate("veld => { veld.value = 'x'.repeat(1100000); }")
    verstuur(page)

    expect(overzicht(page)).to_contain_text("Haal er minstens")
    expect(page.locator("[data-status]")).to_contain_text("Nog niet verzonden.")
