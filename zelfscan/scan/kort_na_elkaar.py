"""Scans without a list by the same organiser, soon after one another (privacy 10): nobody can say who is in both."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from regie.stukken.tekst import opsomming
from zelfscan.scan.overgangen import Scanstatus

from .models import Scan
from .zichtbaarheid import RONDE_DAGEN

DEZELFDE = (
    "Zijn dat bijna dezelfde mensen? Wie de uitkomsten naast elkaar legt, kan dan soms zien wat één van hen antwoordde."
)


def andere_zonder_lijst(scan: Scan) -> list[Scan]:
    """Return the other scans without a list that are open now, or were revealed less than 90 days ago; oldest first.

    None for a scan that has a list. At most one query.
    """
    if not scan.zonder_lijst:
        return []
    vanaf = timezone.localdate() - timedelta(days=RONDE_DAGEN)
    rijen = Scan.objects.ooit_van_dezelfde(scan).filter(zonder_lijst=True).exclude(pk=scan.pk)
    return list(rijen.filter(Q(status=Scanstatus.OPEN) | Q(onthuld_op__gt=vanaf)).order_by("created_at", "pk"))


def _noem(scan: Scan) -> str:
    return f"een die op {date_format(scan.onthuld_op, 'j F Y')} is onthuld" if scan.is_onthuld else "een die nu open is"


def waarschuwing_zonder_lijst(scan: Scan) -> list[str]:
    """Say what everybody should know before answering; empty when there is nothing to say."""
    anderen = andere_zonder_lijst(scan)
    if not anderen:
        return []
    return [f"Deze organisator begon nog een scan zonder lijst: {opsomming(list(map(_noem, anderen)))}. {DEZELFDE}"]


def vraag_zonder_lijst(scan: Scan) -> str:
    """Say what the organiser confirms before this reveal; empty when there is nothing to confirm.

    For the second of two: that one was made later, or the other has been revealed already.
    """
    wanneer = (scan.created_at, scan.pk)
    al = [een for een in andere_zonder_lijst(scan) if een.is_onthuld or (een.created_at, een.pk) < wanneer]
    return f"Je begon nog een scan zonder lijst: {opsomming(list(map(_noem, al)))}. {DEZELFDE}" if al else ""
