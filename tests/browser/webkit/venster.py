"""A window of WebKit, in the words of who sits before it. It waits for what it asks, as a person would."""

from collections.abc import Callable

from django.conf import settings
from django.test import Client
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.inloggen import log_in

LANGST = 20  # seconds; a slow moment of the machine is no error in the code
OP_TOESTEL = "return Object.entries(localStorage).map(([naam, waarde]) => naam + waarde).join('\\n')"


class Venster:
    def __init__(self, driver, base_url: str):
        self.driver, self.base_url = driver, base_url

    def ga(self, pad: str) -> None:
        self.driver.get(self.base_url + pad)
        # A letter that comes later may move what one is about to tap.
        self.tot(
            lambda: self.driver.execute_script("return document.fonts.status") == "loaded", "de letters kwamen niet"
        )

    def terug(self) -> None:
        self.driver.back()

    def herlaad(self) -> None:
        self.driver.refresh()

    def is_ingelogd_als(self, gebruiker) -> None:
        """As logging in does it; a page of this site has to be open."""
        sessie = log_in(Client(), gebruiker).cookies[settings.SESSION_COOKIE_NAME].value
        self.driver.add_cookie({"name": settings.SESSION_COOKIE_NAME, "value": sessie, "path": "/"})

    def tot(self, wat: Callable[[], object], anders: str):
        """Wait until this is so and return it; else fail with these words."""
        return WebDriverWait(self.driver, LANGST, 0.1, [StaleElementReferenceException]).until(lambda _: wat(), anders)

    def element(self, css: str):
        return self.tot(lambda: next(iter(self.driver.find_elements(By.CSS_SELECTOR, css)), None), f"geen {css}")

    def staat_er(self, woorden: str) -> None:
        self.tot(lambda: woorden in self.tekst, f"‘{woorden}’ staat er niet")

    @property
    def tekst(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "body").text

    @property
    def pad(self) -> str:
        return self.driver.current_url.removeprefix(self.base_url)

    def tik(self, css: str) -> None:
        """Tap, after it has come into view, with whatever lies over it."""
        element = self.element(css)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def lees_door(self) -> None:
        """Pass what one reads before answering. Who taps before the script is there reads it once more."""
        self.tot(lambda: not self.element("#vooraf").is_displayed() or self.tik("[data-naar]"), "het las niet door")

    def klap_open(self, css: str) -> None:
        """Open what this is folded in."""
        self.tik(f"details:has({css}) > summary")

    def knop(self, woorden: str) -> None:
        knoppen = self.driver.find_elements(By.XPATH, f"//button[normalize-space()='{woorden}']")
        zichtbaar = next(knop for knop in knoppen if knop.is_displayed())
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", zichtbaar)
        zichtbaar.click()

    def typ(self, css: str, woorden: str) -> None:
        veld = self.element(css)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", veld)
        veld.send_keys(woorden)

    def prik(self, css: str, waarde: str) -> None:
        """Choose a day or a time, as its picker does: how one types it is up to the language of the system."""
        self.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
            self.element(css),
            waarde,
        )

    def waarde(self, css: str) -> str:
        return self.element(css).get_property("value")

    def aangevinkt(self) -> list[str]:
        """name=value of all that is chosen, in the order of the page."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('input:checked')].map((veld) => `${veld.name}=${veld.value}`)"
        )

    def op_toestel(self) -> str:
        return self.driver.execute_script(OP_TOESTEL)

    def focus(self) -> str:
        """The words of what has the focus."""
        return self.driver.switch_to.active_element.text
