"""Asking somebody to organise a scan, for tests: the first organiser asks."""

from tests.regie.regios.vragen import ADRES
from zelfscan.organiseren.actions import organisatoren
from zelfscan.scan.models import Scanvoorstel


def mee(scan, email=ADRES) -> Scanvoorstel:
    return organisatoren.vraag_organisator(by=scan.organisatoren.first().gebruiker, scan=scan, email=email)


def over(scan, email=ADRES) -> Scanvoorstel:
    return organisatoren.draag_over(by=scan.organisatoren.first().gebruiker, scan=scan, email=email)


def wie(scan) -> set[str]:
    return set(scan.organisatoren.values_list("gebruiker__naam", flat=True))
