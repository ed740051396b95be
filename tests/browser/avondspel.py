"""An evening with more than one browser, each looked at as it goes."""

from django.conf import settings
from django.core import mail
from playwright.sync_api import expect

from tests.browser.kijken import axe
from tests.inloggen import code_uit, log_in
from tests.zelfscan import fabriek
from zelfscan.scan.models import Scan

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1280, "height": 800}
GEDULD = 90_000  # ms: a dozen windows at once on a machine that is three times as slow
# As one who taps through it, in one go: what each tap does, other tests see.
VUL_IN = """(antwoorden) => {
  const vorm = document.querySelector("form[data-concept]");
  for (const [naam, waarde] of Object.entries(antwoorden)) vorm.elements[naam].value = waarde;
  document.querySelector("[data-naar]").click();
  const volgende = vorm.querySelector("[data-volgende]");
  while (!volgende.hidden) volgende.click();
  vorm.querySelector("[data-verzendknop]").click();
}"""


class Avondspel:
    """Opens a browser for each who is there, and keeps what axe found so far; without `met_axe` it only goes on."""

    def __init__(self, new_context, *, met_axe: bool = True):
        self.new_context = new_context
        self.met_axe = met_axe
        self.gevonden = {}

    def scherm(self, maat: dict[str, int], **opties):
        page = self.new_context(viewport=maat, reduced_motion="reduce", **opties).new_page()
        page.set_default_timeout(GEDULD)
        return page

    def keur(self, wanneer: str, page) -> None:
        if not self.met_axe:
            return
        self.gevonden[wanneer] = axe(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self.gevonden[wanneer].append("de pagina schuift opzij")

    def begin_nu(self, page, openheid: str) -> Scan:
        """From `/nu/` to the window one leads from, for who has no account."""
        page.goto("/nu/")
        page.get_by_label("Over welke samenwerking gaat het?").fill("Hulp in de klas in 's-Hertogenbosch")
        page.get_by_role("radio", name=openheid).check()
        page.get_by_label("Je e-mailadres").fill("ria@voorbeeld.example")
        knop(page, "Stuur mij een code")
        page.get_by_label("Code uit de mail").fill(code_uit(mail.outbox[-1]))
        knop(page, "Zet de code op het scherm")
        page.locator("[data-leid-binnen]", has_text="0 binnen").wait_for()
        return Scan.objects.get()

    def zaal(self, scan: Scan):
        """The wall, for which nobody logs in."""
        page = self.scherm(BUREAU)
        page.goto(f"/s/{scan.code}/scherm/")
        expect(page.locator("[data-zin]", has_text="0 binnen")).to_be_visible()
        return page

    def telefoon(self, scan: Scan, cijfers: str, **velden):
        """Another phone that answers this; it stays open, and waits for what comes."""
        page = self.scherm(TELEFOON)
        page.goto(f"/s/{scan.code}/")
        page.wait_for_load_state()
        page.evaluate(VUL_IN, velden | fabriek.scores(scan.instrument_nu, cijfers, velden.get("partij", "")))
        page.get_by_role("heading", name="je antwoord is opgeslagen").wait_for()
        return page

    def tweede_leidster(self, scan: Scan, client, adres: str):
        """Who organises as well, with the same window open elsewhere."""
        sam = fabriek.organisator(scan).gebruiker
        page = self.scherm(BUREAU)
        koekje = log_in(client, sam).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": adres}])
        page.goto(adres)
        page.locator("[data-leid-binnen]").wait_for()
        return page


def knop(page, naam: str) -> None:
    page.get_by_role("button", name=naam).click()
