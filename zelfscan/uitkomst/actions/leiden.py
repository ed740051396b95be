"""Leading the talk: which slide everybody looks at."""

from django.db import transaction

from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Leiding, Scan
from zelfscan.scan.overgangen import MET_BEELD


@transaction.atomic
def toon_dia(*, by, scan: Scan, dia: str) -> Leiding:
    """Show this slide on the wall and on what follows it; the last who moves wins. Returns where it is then.

    Writes no event: it is where people look, not what they decide, and there are dozens in an evening. Whether the
    slide is one of this scan knows who shows it. Raises PermissionDenied, Achterhaald (not revealed), ValidationError.
    """
    _by, scan = open_scan(by, scan, status=MET_BEELD)
    leiding = Leiding.objects.filter(scan=scan).first() or Leiding(scan=scan, keer=0)
    leiding.dia, leiding.keer = dia, leiding.keer + 1
    leiding.full_clean()
    leiding.save()
    return leiding
