"""What every action upon a scan begins with: lock it, and look again who acts and whether it is the moment."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from regie.mensen.gedeeld import mail_allen, mail_na, op_slot, vers
from regie.stukken.fouten import Achterhaald
from zelfscan.scan.models import Scan
from zelfscan.scan.overgangen import Scanstatus, kan

__all__ = ["mail_allen", "mail_na", "open_scan", "vers", "zet_status"]


def open_scan(by, scan: Scan, *, status: tuple[str, ...] = (Scanstatus.OPEN,)):
    """Lock a scan for one of its organisers. Returns (by, scan) as the database knows them now.

    Raises PermissionDenied for somebody else, Achterhaald when the scan is not in one of these statuses any more.
    """
    scan = op_slot(scan)
    by = vers(by)
    if not by.is_active or not scan.organisatoren.filter(gebruiker=by).exists():
        raise PermissionDenied("alleen een organisator verandert een scan")
    if scan.status not in status:
        raise Achterhaald
    return by, scan


def zet_status(scan: Scan, naar: str) -> None:
    """Move a locked scan and save it with its date. Raises Achterhaald for a move that is not in the table."""
    if not kan(scan.status, naar):
        raise Achterhaald
    scan.status = naar
    if naar == Scanstatus.ONTHULD:
        scan.onthuld_op = timezone.localdate()
    if naar == Scanstatus.GESLOTEN:
        scan.gesloten_op = timezone.localdate()
    scan.save(update_fields=["status", "onthuld_op", "gesloten_op"])
