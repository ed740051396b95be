"""Hiding lines by name, and showing them again: what is written with the code in hand may hurt or be nonsense."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Scan
from zelfscan.scan.overgangen import MET_BEELD


@transaction.atomic
def verberg_regels(*, by, scan: Scan, regels: Collection[UUID], verborgen: bool = True) -> int:
    """Hide these lines of the scan with their remarks, or with `verborgen=False` show them again. Returns how many.

    Everywhere it is told how many are hidden; the frozen figures stay. Keys that are not of this scan do nothing, and
    neither does a second time. No event names an organisation. Also after closing: then they stand in the report.
    Raises PermissionDenied, Achterhaald.
    """
    by, scan = open_scan(by, scan, status=MET_BEELD)
    aantal = scan.beeldregels.filter(pk__in=regels, is_verborgen=not verborgen).update(is_verborgen=verborgen)
    if aantal:
        wat = "scan.regels_verborgen" if verborgen else "scan.regels_getoond"
        Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=scan, naar={"aantal": aantal})
    return aantal
