"""Answering a scan in a browser."""

import re

from zelfscan.instrumenten import STANDAARD


def kies(page, rol: str, label: str = "Regelmatig aanwezig") -> None:
    # The radio itself lies invisibly over its number.
    page.get_by_role("group", name=re.compile(rol)).get_by_label(label).first.check(force=True)


def kies_alles(page) -> None:
    for deel in STANDAARD.gescoord:
        kies(page, deel.naam)


def verstuur(page) -> None:
    page.get_by_role("button", name="Verstuur je antwoord").click()
