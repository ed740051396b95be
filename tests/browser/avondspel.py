"""An evening with more than one browser, each looked at as it goes."""

from tests.browser.kijken import axe

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1280, "height": 800}


class Avondspel:
    """Opens a browser for each who is there, and keeps what axe found so far."""

    def __init__(self, new_context):
        self.new_context = new_context
        self.gevonden = {}

    def scherm(self, maat: dict[str, int], **opties):
        return self.new_context(viewport=maat, reduced_motion="reduce", **opties).new_page()

    def keur(self, wanneer: str, page) -> None:
        self.gevonden[wanneer] = axe(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self.gevonden[wanneer].append("de pagina schuift opzij")


def knop(page, naam: str) -> None:
    page.get_by_role("button", name=naam).click()
