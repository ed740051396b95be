"""What a visitor does in the zelfscan, in the words of a visitor."""

import re

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
UITKOMST = "/zelfscan/resultaat/3241/"
# What a browser does that keeps nothing.
ZONDER_OPSLAG = {
    "vol": "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError') }",
    "verboden": """
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("nee", "SecurityError") } })
    """,
}


def keuze(page, rol: str, waarde: str):
    """The label of one answer: what somebody taps on."""
    return page.locator("label").filter(has=page.locator(f"input[name={rol}][value='{waarde}']"))


def kies(page, cijfers: str, *, tik: bool = False) -> None:
    for rol, waarde in zip(ROLLEN, cijfers, strict=True):
        label = keuze(page, rol, waarde)
        label.tap() if tik else label.click()


def gekozen(page) -> str:
    """The chosen values in the order of the page, without those not chosen."""
    return "".join(page.locator(".schaal input:checked").evaluate_all("velden => velden.map((veld) => veld.value)"))


def verstuur(page):
    return page.get_by_role("button", name="Bekijk je spiegel")


def notitie(page, rol: str, vraag: str):
    """The field of a note; what folds around it is opened first, as one does."""
    kaart = page.get_by_role("article", name=re.compile(f"^{rol}$", re.IGNORECASE))
    for dicht in ("deelkaart-vouw", "deelkaart-raad", "spiegelnotitie"):
        vouw = kaart.locator(f".{dicht}:not([open]) > summary")
        if vouw.count():
            vouw.click()
    groep = kaart.get_by_role("group", name=f"Notities bij de {rol}")
    return groep.get_by_role("textbox", name=vraag)


def in_focus(page) -> str:
    """The id of what has the focus, else its words."""
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def wis(page) -> None:
    page.once("dialog", lambda vraag: vraag.accept())
    page.get_by_role("button", name="Verwijder alle notities").click()
