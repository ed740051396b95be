"""Who leads the evening from one window, with a wall, a remote, a dropped line and a login that ended."""

from django.conf import settings
from playwright.sync_api import expect

from tests.browser.avondspel import GEDULD, TELEFOON, knop

NU = "[data-dia]:visible h2"


class Leidster:
    """`geladen`: the pages that the leading window loaded since it was opened. `sam` leads too, elsewhere."""

    def __init__(self, avond, ria, zaal, sam):
        self.avond, self.ria, self.zaal, self.sam, self.geladen = avond, ria, zaal, sam, []
        ria.on("request", lambda vraag: vraag.is_navigation_request() and self.geladen.append(vraag.url))

    def onthul(self) -> None:
        self.ria.locator("#leid-onthul summary").click()
        self.avond.keur("onthullen", self.ria)
        knop(self.ria, "Ja, onthul nu")
        self.ria.locator(".dia-kijk:visible").wait_for()
        expect(self.zaal.locator(".dia-kijk:visible")).to_have_count(1)
        self.avond.keur("zaal, kijk eerst zelf", self.zaal)
        self.ria.keyboard.press("Escape")
        # Who hears of both in one answer, reveals by itself to the end: two times five seconds for each item.
        for page in (self.ria, self.zaal, self.sam):
            expect(page.locator("#dia-overzicht")).to_be_visible(timeout=GEDULD)
        self.avond.keur("zaal, onthuld", self.zaal)

    def samen_bij(self, kop: str, *anderen) -> None:
        for page in (self.ria, self.zaal, self.sam, *anderen):
            expect(page.locator(NU)).to_have_text(kop)

    def score(self, cijfer: str, *, is_ver: bool = False) -> None:
        """The room agrees; on something far from what it scored it is asked once more. Then the next slide comes."""
        self.ria.keyboard.press("ArrowRight")
        # The address changes first, and the slide with it a moment later.
        expect(self.ria.locator("#dia-overzicht")).to_be_hidden()
        eerste = self.ria.locator(NU).inner_text()
        self.samen_bij(eerste)
        self.sam.get_by_text("+ Afspraak").click()
        self.sam.get_by_label("Wat spreken jullie af?").fill("Bel elkaar op maandag.")
        self.ria.keyboard.press(cijfer)
        expect(self.ria.locator(".leid-zin input:visible")).to_be_focused()
        self.avond.keur("de zin op de dia", self.ria)
        # Figures and letters in the sentence are no keys.
        self.ria.keyboard.type("We zagen vanavond dat er al veel gebeurt.")
        self.ria.keyboard.press("Enter")
        if is_ver:
            expect(self.ria.get_by_text("Het midden van de scores ligt lager")).to_be_visible()
            self.avond.keur("nog eens gevraagd", self.ria)
            self.ria.get_by_label("Ja, dit is wat we samen afspreken").check()
            knop(self.ria, "Bewaar")
        expect(self.ria.locator(NU)).not_to_have_text(eerste)
        self.samen_bij(self.ria.locator(NU).inner_text())

    def afspraak_van_de_ander(self) -> None:
        """What the other one had half typed is still there on the next slide, and comes to this window."""
        expect(self.sam.get_by_label("Wat spreken jullie af?")).to_have_value("Bel elkaar op maandag.")
        self.sam.get_by_label("Welke organisatie doet dit?").fill("Het wijkteam")
        self.sam.keyboard.press("Enter")
        for page in (self.sam, self.ria):
            expect(page.get_by_text("+ Afspraak (1)")).to_be_visible()

    def afstandsbediening(self) -> None:
        """A phone of the same organiser: it can go on, and all follow; nothing of the slide stands on it."""
        afstand = self.avond.scherm(TELEFOON)
        afstand.context.add_cookies(self.ria.context.cookies())
        afstand.goto(self.ria.url.partition("#")[0])
        plek = afstand.locator("[data-leid-plek] strong")
        was = self.ria.locator(NU).inner_text()
        expect(plek).to_have_text(was)
        expect(afstand.locator(".dia").first).to_be_hidden()
        self.avond.keur("de afstandsbediening", afstand)
        knop(afstand, "Volgende")
        expect(plek).not_to_have_text(was)
        self.samen_bij(plek.inner_text())
        afstand.close()

    def afspraak_zonder_lijn(self, gehoord) -> None:
        self.ria.keyboard.press("a")
        self.ria.get_by_label("Wat spreken jullie af?").fill("Nodig de jeugdarts uit.")
        self.ria.get_by_label("Welke organisatie doet dit?").fill("De Linde")
        self.avond.keur("de afspraak", self.ria)
        self.ria.context.set_offline(True)
        self.ria.keyboard.press("Enter")
        expect(self.ria.locator("[data-leid-zegt]")).to_contain_text("Nog niet bewaard")
        expect(self.ria.get_by_label("Wat spreken jullie af?")).to_have_value("Nodig de jeugdarts uit.")
        self.ria.context.set_offline(False)
        expect(self.ria.get_by_text("+ Afspraak (2)")).to_be_visible()
        gehoord.clear()  # the browser itself complains of the dropped line

    def conclusie_uitgelogd(self) -> None:
        """The login ends while one types; one logs in on another tab, and comes back to what is saved then."""
        context, sessie = self.ria.context, settings.SESSION_COOKIE_NAME
        was = [koekje for koekje in context.cookies() if koekje["name"] == sessie]
        self.ria.get_by_text("Conclusie", exact=True).click()
        self.ria.get_by_label("Wat is jullie conclusie?").fill("We beginnen bij de school.")
        context.clear_cookies(name=sessie)
        self.ria.locator("#leidvorm-conclusie").get_by_role("button", name="Bewaar").click()
        expect(self.ria.locator("[data-leid-zegt]")).to_contain_text("Nog niet bewaard. Je bent niet meer ingelogd.")
        expect(self.ria.get_by_role("link", name="Log in op een nieuw tabblad")).to_be_visible()
        context.add_cookies(was)
        self.ria.evaluate("dispatchEvent(new Event('focus'))")
        self.samen_bij("Wat spreken we af?")
        expect(self.zaal.get_by_text("We beginnen bij de school.")).to_be_visible()

    def sluit(self) -> None:
        self.ria.locator("#leid-sluit summary").click()
        self.avond.keur("sluiten", self.ria)
        knop(self.ria, "Ja, sluit de scan")
        self.samen_bij("Dit spraken we af")
