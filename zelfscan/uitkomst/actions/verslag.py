"""Sending the report: a link, to those who left an address for it."""

from regie.mensen.zending import Zichtbaar
from zelfscan.scan.actions.gedeeld import mail_allen
from zelfscan.scan.models import Rapportadres, Scan


def mail_verslaglinks(scan: Scan, *, door) -> int:
    """Mail the link to the report to every address that was left for it; returns how many. Raises MailbudgetOp.

    Call it in the closing. Whoever closes reads how many did not get it, not who: the address was left for the report.
    """
    adressen = Rapportadres.objects.filter(scan=scan).order_by("pk")
    return mail_allen("scan_verslag", adressen, door=door, scan=scan, zichtbaar=Zichtbaar.AANTAL)
