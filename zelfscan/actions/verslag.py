"""Sending the report: a link, to those who left an address for it."""

from regie.mail import verstuur
from zelfscan.models import Rapportadres, Scan


def verstuur_verslaglinks(scan: Scan) -> int:
    """Mail the link to the report to every address that was left for it; returns how many went.

    Call it on commit of the closing. A mail that fails is in the log and stops no other.
    """
    adressen = Rapportadres.objects.filter(scan=scan).order_by("pk")
    return sum(verstuur("scan_verslag", adres, {"scan": scan}) for adres in adressen)
