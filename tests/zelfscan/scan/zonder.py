"""Scans without a list, begun at once, and what their tests need."""

from uuid import uuid4

from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.nu import begin_nu
from zelfscan.scan.models import Scan

WIE = {"organisatie": "De Linde", "partij": "school"}


def nu_scan(by=None, **anders) -> Scan:
    by = by or factories.gebruiker("Jo")
    velden = {"samenwerking": "Twee scholen en het wijkteam", "openheid": "totaal"} | anders
    return begin_nu(by=by, sleutel=uuid4(), **velden)


def antwoorden(scan: Scan, aantal: int = 4) -> None:
    for _ in range(aantal):
        fabriek.invulling(scan)
