"""Answering a scan in a browser: one screen at a time, or without JavaScript down one page."""

import re

from playwright.sync_api import expect

from zelfscan.instrumenten import STANDAARD


def begin(page) -> None:
    """Pass what one reads first, where it is the screen that shows."""
    # Who taps before the script is there reads it once more.
    page.wait_for_load_state()
    if page.locator("#vooraf").is_visible():
        page.get_by_role("link", name="Ik heb het gelezen").click()


def verder(page) -> None:
    """On to the next screen; without JavaScript it is there already."""
    volgende = page.locator("[data-volgende]")
    if volgende.is_visible():
        volgende.click()


def kies(page, rol: str, label: str = "Regelmatig aanwezig") -> None:
    # The radio itself lies invisibly over its number.
    page.get_by_role("group", name=re.compile(rol)).get_by_label(label).first.check(force=True)


def kies_alles(page) -> None:
    """Answer every question, up to what one is about to send."""
    begin(page)
    for deel in STANDAARD.gescoord:
        kies(page, deel.naam)
        verder(page)
    # What is last may be left out.
    verder(page)


def kies_knelpunt(page, titel: str, speelt: str) -> None:
    """On the screen of the extra question."""
    page.get_by_role("group", name=re.compile(titel)).get_by_label(speelt, exact=True).check()


def verander(page, nummer: int) -> None:
    """From what one is about to send back to this question."""
    page.locator(f"#controle a[href='#vraag-{nummer}']").click()
    expect(page.locator(f"#vraag-{nummer}")).to_be_visible()


def verstuur(page) -> None:
    page.get_by_role("button", name="Verstuur je antwoord").click()
