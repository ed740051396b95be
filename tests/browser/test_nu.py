"""From the front page to the code on the wall (besluiten 29): at most three screens and six taps, also without script.

And the front page itself: what one comes for stands on the first screen of a phone and of a desk.
"""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import caches
from django.test import Client
from playwright.sync_api import expect

from tests import factories
from tests.browser.kijken import axe
from tests.inloggen import code_uit, log_in
from tests.quickscan import fabriek as quickscans
from tests.zelfscan import fabriek
from zelfscan.scan.models import Scan

SCHERMEN = ({"width": 360, "height": 640}, {"width": 1280, "height": 800})
MUUR = re.compile(r"/mijn/scans/\d+/leiden/")


class Tikteller:
    """Counts taps, and the screens one sees after the front page."""

    def __init__(self, page):
        self.page, self.tikken, self.schermen = page, 0, 0
        page.on("framenavigated", lambda frame: self.tel(frame))

    def tel(self, frame) -> None:
        if frame == self.page.main_frame:
            self.schermen += 1

    def tik(self, plek) -> None:
        self.tikken += 1
        plek.click()


def van_voorpagina_tot_muur(page) -> Tikteller:
    page.goto("/")
    teller = Tikteller(page)
    teller.tik(page.get_by_role("link", name="Nu met een groep"))
    teller.tik(page.get_by_label("Over welke samenwerking gaat het?"))
    page.keyboard.type("Twee scholen en het wijkteam")
    teller.tik(page.get_by_text("Alleen het totaal: hoe vaak"))
    teller.tik(page.get_by_label("Je e-mailadres"))
    page.keyboard.type("jo@voorbeeld.example")
    teller.tik(page.get_by_role("button", name="Stuur mij een code"))
    # The field has the focus: no tap.
    code = page.get_by_label("Code uit de mail")
    expect(code).to_be_focused()
    page.keyboard.type(code_uit(mail.outbox[-1]))
    teller.tik(page.get_by_role("button", name="Zet de code op het scherm"))
    page.wait_for_url(MUUR)
    return teller


@pytest.mark.parametrize("script", [True, False], ids=["met-script", "zonder-script"])
def test_van_de_voorpagina_tot_de_code_op_de_muur(new_context, script):
    page = new_context(java_script_enabled=script, viewport=SCHERMEN[1]).new_page()
    teller = van_voorpagina_tot_muur(page)

    assert teller.schermen <= 3
    assert teller.tikken <= 6
    expect(page.locator(".scherm-groot")).to_have_text(Scan.objects.get().code_leesbaar)
    expect(page.locator(".scherm-qr svg")).to_be_visible()
    expect(page.locator("[data-zin]")).to_have_text("0 binnen")
    # The address is on one line: at its hyphen it would be two words.
    adres = page.locator(".scherm-heel").first
    assert adres.evaluate("wat => wat.getClientRects().length") == 1


@pytest.mark.breed
def test_wie_is_ingelogd_is_er_in_vier_tikken(new_context):
    context = new_context(viewport=SCHERMEN[0])
    page = context.new_page()
    page.goto("/")
    sessie = log_in(Client(), factories.gebruiker("Jo")).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": page.url}])
    teller = Tikteller(page)
    teller.tik(page.get_by_role("link", name="Nu met een groep"))
    assert axe(page) == []
    teller.tik(page.get_by_label("Over welke samenwerking gaat het?"))
    page.keyboard.type("Twee scholen en het wijkteam")
    teller.tik(page.get_by_text("Met naam: iedereen ziet"))
    teller.tik(page.get_by_role("button", name="Zet de code op het scherm"))
    page.wait_for_url(MUUR)

    assert (teller.schermen, teller.tikken) == (2, 4)


@pytest.mark.parametrize("scherm", SCHERMEN, ids=["telefoon", "bureau"])
def test_op_het_eerste_scherm_van_de_voorpagina_staat_elke_deur_met_hoe_lang_en_voor_wie(new_context, scherm):
    quickscans.ronde()
    # Else it is what another test saw some seconds ago.
    caches["paginas"].clear()
    page = new_context(viewport=scherm).new_page()
    page.goto("/")
    deuren = page.locator(".deuren > li")

    assert deuren.count() == 4
    for plek in (page.get_by_label("Heb je een code?"), *deuren.all()):
        vak = plek.bounding_box()
        assert vak["y"] + vak["height"] <= scherm["height"], plek
    for tekst in deuren.all_inner_texts():
        assert re.search(r"minu(ut|ten)|maanden", tekst)
        assert re.search(r"Voor |Alleen of", tekst)
    assert "Aanmelden kan tot en met" in deuren.last.inner_text()


@pytest.mark.breed
def test_de_code_op_de_voorpagina_mag_elke_spelling_en_een_verkeerde_blijft_staan(page):
    scan = fabriek.scan()
    page.goto("/")
    page.get_by_label("Heb je een code?").fill("aaa aaaa")
    page.keyboard.press("Enter")
    page.get_by_text("Deze code kennen we niet.").first.wait_for()
    expect(page.get_by_label("Code")).to_have_value("aaa aaaa")
    page.goto("/")
    page.get_by_label("Heb je een code?").fill(f" {scan.code_leesbaar.lower()} ")
    page.get_by_role("button", name="Doe mee").click()
    page.wait_for_url(f"**/s/{scan.code}/")
