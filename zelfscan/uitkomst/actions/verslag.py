"""Sending the report: a link, to those who left an address for it."""

from zelfscan.scan.actions.gedeeld import mail_allen
from zelfscan.scan.models import Rapportadres, Scan


def mail_verslaglinks(scan: Scan, *, door) -> int:
    """Mail the link to the report to every address that was left for it; returns how many. Raises MailbudgetOp.

    Call it in the closing. A mail that fails is in the log and stops no other.
    """
    adressen = Rapportadres.objects.filter(scan=scan).order_by("pk")
    return mail_allen("scan_verslag", adressen, door=door, scan=scan)
