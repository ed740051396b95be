"""An instrument with every kind of item: a draft that stays, a question that goes away, and typing paper."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests import factories
from tests.browser.invullen import begin, verder, verstuur
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.models import Invulling


@pytest.fixture(autouse=True)
def proef(monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)


def test_een_klad_houdt_elke_soort_vast_en_een_vraag_gaat_weg_voor_wie_die_niet_is(page):
    scan = fabriek.scan(instrument="proef", openheid="naam")
    page.goto(f"/s/{scan.code}/")
    begin(page)
    page.locator("#id_organisatie").fill("De Linde")
    page.locator("#id_partij").select_option("school")
    verder(page)
    gekozen = {"pr_wachten": "3", "pr_school": "10", "pr_weten": "2", "pr_begin": "5", "pr_zet": "2"}
    for naam, waarde in gekozen.items():
        page.locator(f"input[name={naam}][value='{waarde}']").check(force=True)
        if naam == "pr_wachten":
            page.get_by_text("Zeg er iets bij").first.click()
            page.locator("input[name=pr_wachten_door][value=druk]").check()
        verder(page)
    page.locator("input[name=pr_knelt][value=tijd]").check()
    verder(page)
    page.locator("#id_pr_kans").fill("Samen lunchen.")
    page.locator("#id_pr_kans_mag").check()
    expect(page.get_by_text("Wat je invulde, staat op dit toestel.")).to_be_visible()

    page.reload()

    expect(page.get_by_text("staat er weer")).to_be_visible()
    for naam, waarde in gekozen.items():
        expect(page.locator(f"input[name={naam}][value='{waarde}']")).to_be_checked()
    for naam, waarde in (("pr_wachten_door", "druk"), ("pr_knelt", "tijd")):
        expect(page.locator(f"input[name={naam}][value={waarde}]")).to_be_checked()
    expect(page.locator("#id_pr_kans")).to_have_value("Samen lunchen.")
    verder(page)
    verder(page)
    expect(page.locator("#controle")).to_contain_text("‘Samen lunchen.’")
    page.locator("#controle a[href='#wie']").click()
    page.locator("#id_partij").select_option("gemeente")
    verder(page)
    # Of those that are asked: it takes no screen and has no number.
    expect(page.locator("#controle [data-antwoorden]")).not_to_contain_text("Hulp op jullie school")
    expect(page.locator("[data-van]").first).to_have_text("4")
    verstuur(page)
    expect(page.get_by_role("heading", name="Dit heb je geantwoord")).to_be_visible()
    assert "pr_school" not in Invulling.objects.get().scores.values_list("onderdeel", flat=True)


def test_papier_gaat_met_enter_van_vak_naar_vak_en_het_laatste_slaat_op(page, context, client, base_url):
    anouk = factories.gebruiker()
    scan = fabriek.scan(instrument="proef", organisator=anouk)
    client.force_login(anouk)
    sleutel = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sleutel, "url": base_url}])
    page.goto(f"/mijn/scans/{scan.pk}/papier/")

    expect(page.locator("#id_pr_wachten")).to_be_focused()
    for getypt in ("3", "10", "0", "5", "2"):
        page.keyboard.type(getypt)
        page.keyboard.press("Enter")

    expect(page.get_by_text("Opgeslagen")).to_be_visible()
    scores = dict(Invulling.objects.get().scores.values_list("onderdeel", "waarde"))
    assert scores == {"pr_wachten": 3, "pr_school": 10, "pr_begin": 5, "pr_zet": 2}
