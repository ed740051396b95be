"""Writing a factsheet, as its researcher."""

from quickscan.factsheet.actions import bewaar_factsheet
from quickscan.proces.models import Quickscan
from quickscan.proces.vragen import ROLSLEUTELS
from tests.inloggen import geef_factor, log_in

TEKSTEN = {
    "kern": "",
    "gerealiseerd": "Een tafel.",
    "regieneming": "De gemeente.",
    "opvallend": "Iedereen kent elkaar.",
}


def rollen(**anders) -> dict:
    return {rol: {"waarde": 3, "hoe": "Een overleg.", "door_wie": "adviseur"} | anders for rol in ROLSLEUTELS}


def onderzoeker(quickscan):
    return quickscan.onderzoekers.get().gebruiker


def log_in_als_onderzoeker(client, quickscan):
    geef_factor(onderzoeker(quickscan))
    return log_in(client, onderzoeker(quickscan))


def vers(quickscan) -> Quickscan:
    return Quickscan.objects.get(pk=quickscan.pk)


def bewaar(quickscan, by=None, **anders):
    wat = {"teksten": TEKSTEN | anders.pop("teksten", {}), "rollen": rollen()} | anders
    return bewaar_factsheet(by=by or onderzoeker(quickscan), quickscan=quickscan, **wat)


def knoppen(boom) -> dict[str, str]:
    """What each button sends, with its words."""
    return {
        een.get("value"): " ".join(een.text_content().split()) for een in boom.xpath("//button[@form='terugzetten']")
    }


def druk(browser, boom, terug: str):
    """Press the button that sends this."""
    form = boom.get_element_by_id("terugzetten")
    return browser.post(form.action, dict(form.form_values()) | {"terug": terug}, follow=True)
