"""What stands on a device, and what the page does with it."""

import re

VELD = "[name=biedt_aan]"
TEKST = "Ambulante hulp op school.\nDe wachttijd is zes weken."
AANBOD = re.compile(r"Er (staat|is) nog een tekst van \d\d:\d\d")


def kladden(page) -> dict[str, str]:
    return page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([naam]) => naam.includes(':klad:')))")


def typ(page, tekst: str = TEKST, veld: str = VELD) -> None:
    page.locator(veld).fill(tekst)
    begin = tekst.partition("\n")[0]
    page.wait_for_function("begin => JSON.stringify(Object.values(localStorage)).includes(begin)", arg=begin)


def aanbod(page):
    return page.get_by_role("region", name=AANBOD)


def zet_terug(page) -> None:
    aanbod(page).get_by_role("button", name="Zet die tekst terug").click()
