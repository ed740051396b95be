"""Rounds of one scan, each in its phase."""

from datetime import timedelta

from django.utils import timezone

from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan


def organisator(scan):
    return scan.organisatoren.first().gebruiker


def sluit(scan, *, dagen_geleden=100):
    """Close it, as if that was some time ago."""
    dag = timezone.localdate() - timedelta(days=dagen_geleden)
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", onthuld_op=dag, gesloten_op=dag)
    scan.refresh_from_db()
    return scan


def ronde_na(scan, *, over=0):
    return volgende_ronde(by=organisator(scan), scan=scan, bijeenkomst=timezone.now() + timedelta(days=over))


def onthuld(scan, antwoorden):
    for cijfers in antwoorden:
        fabriek.invulling(scan, cijfers)
    return onthul(by=organisator(scan), scan=scan)
