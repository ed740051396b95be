"""Scans with a list, for tests of which scans are alike."""

from datetime import timedelta

from django.utils import timezone

from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan

NAMEN = [f"Mens {nummer}" for nummer in range(8)]
BIJNA, DEEL = "Bijna dezelfde mensen", "Een deel van deze mensen"


def organisator(scan):
    return scan.organisatoren.first().gebruiker


def met_lijst(namen=NAMEN, **velden) -> Scan:
    scan = fabriek.scan(**velden)
    for naam in namen:
        fabriek.genodigde(scan, naam=naam)
    return scan


def onthuld_op(scan, *, dagen_geleden: int) -> Scan:
    """As if it was revealed then, with an outcome."""
    for _ in range(4):
        fabriek.invulling(scan)
    scan = onthul(by=organisator(scan), scan=scan, toch=True)
    Scan.objects.filter(pk=scan.pk).update(onthuld_op=timezone.localdate() - timedelta(days=dagen_geleden))
    scan.refresh_from_db()
    return scan
