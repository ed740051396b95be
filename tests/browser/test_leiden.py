"""What is sent from the leading window while the line is slow or the login ends: nothing is lost, or said too soon."""

import time
from urllib.parse import parse_qs

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak

BEWAARD = "De conclusie is bewaard."


class Halte:
    """Holds what the server answered to one question, until a test lets it go on.

    `wat`: the form that is sent, or "" for the page that is asked for anew.
    """

    def __init__(self, page, adres: str):
        self.page, self.wat, self.wacht = page, None, []
        page.route(f"**{adres}", self._komt)

    def _komt(self, vraag):
        gestuurd = parse_qs(vraag.request.post_data or "").get("wat", [""])
        if gestuurd != [self.wat]:
            return vraag.fallback()
        self.wat = None
        antwoord = vraag.fetch()
        self.wacht.append(lambda: vraag.fulfill(response=antwoord))

    def door(self) -> None:
        tot = time.monotonic() + 20
        while not self.wacht and time.monotonic() < tot:
            self.page.wait_for_timeout(50)
        (ga,) = self.wacht
        ga()


@pytest.fixture
def scan(transactional_db):
    return fabriek.onthulde_scan()


@pytest.fixture
def ria(scan):
    return scan.organisatoren.get().gebruiker


@pytest.fixture
def venster(new_context, client, base_url, scan, ria):
    context = new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    koekje = log_in(client, ria).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": base_url}])
    page = context.new_page()
    page.goto(f"/mijn/scans/{scan.pk}/leiden/")
    page.keyboard.press("Escape")
    return page


@pytest.fixture
def halte(venster, scan):
    return Halte(venster, f"/mijn/scans/{scan.pk}/leiden/")


@pytest.fixture
def zegt(venster):
    return venster.locator("[data-leid-zegt]")


@pytest.fixture
def conclusie(venster):
    """The field, in its opened form."""

    def open_():
        venster.get_by_text("Conclusie", exact=True).click()
        return venster.get_by_label("Wat is jullie conclusie?")

    return open_


def bewaar(page, wat: str) -> None:
    page.locator(f"#leidvorm-{wat}").get_by_role("button", name="Bewaar").click()


def test_een_beeld_van_voor_het_uitloggen_neemt_niet_weg_dat_er_iets_niet_bewaard_is(
    venster, halte, zegt, conclusie, scan, ria
):
    halte.wat = ""
    bewaar_afspraak(by=ria, scan=scan, wat="Nodig de jeugdarts uit.", organisatie="De Linde")
    venster.wait_for_event("request", lambda vraag: vraag.url.endswith("/leiden/"))
    conclusie().fill("We beginnen bij de school.")
    venster.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    bewaar(venster, "conclusie")
    expect(zegt).to_contain_text("Nog niet bewaard. Je bent niet meer ingelogd.")
    halte.door()
    expect(venster.locator("#dia-afspraken")).to_contain_text("Nodig de jeugdarts uit.")
    expect(zegt).to_contain_text("Nog niet bewaard. Je bent niet meer ingelogd.")


def test_wat_men_bewaart_terwijl_het_vorige_nog_onderweg_is_gaat_daarna(venster, halte, zegt, conclusie, scan):
    halte.wat = "afspraak"
    venster.get_by_text("+ Afspraak").click()
    venster.get_by_label("Wat spreken jullie af?").fill("Nodig de jeugdarts uit.")
    venster.get_by_label("Welke organisatie doet dit?").fill("De Linde")
    bewaar(venster, "afspraak")
    conclusie().fill("We beginnen bij de school.")
    bewaar(venster, "conclusie")
    halte.door()
    expect(zegt).to_have_text(BEWAARD)
    scan.refresh_from_db()
    assert [afspraak.wat for afspraak in scan.afspraken.all()] == ["Nodig de jeugdarts uit."]
    assert scan.conclusie == "We beginnen bij de school."


def test_wat_men_typt_terwijl_het_bewaren_loopt_blijft_staan_en_heet_niet_bewaard(
    venster, halte, zegt, conclusie, scan
):
    halte.wat = "conclusie"
    veld = conclusie()
    veld.fill("We beginnen bij")
    bewaar(venster, "conclusie")
    veld.fill("We beginnen bij de school.")
    halte.door()
    expect(zegt).to_have_text(f"{BEWAARD} Wat je daarna typte, is nog niet bewaard.")
    expect(veld).to_have_value("We beginnen bij de school.")
    bewaar(venster, "conclusie")
    expect(zegt).to_have_text(BEWAARD)
    scan.refresh_from_db()
    assert scan.conclusie == "We beginnen bij de school."
