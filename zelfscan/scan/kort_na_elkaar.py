"""Scans without a list by the same organiser, soon after one another (privacy 10): nobody can say who is in both."""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format

from zelfscan.scan.overgangen import Scanstatus

from .models import Genodigde, Scan
from .zichtbaarheid import RONDE_DAGEN

DEZELFDE = (
    "Zijn dat bijna dezelfde mensen? Wie de uitkomsten naast elkaar legt, kan dan soms zien wat één van hen antwoordde."
)


def andere_zonder_lijst(scan: Scan) -> list[Scan]:
    """Return the other scans without a list that are open now, or were revealed less than 90 days ago; oldest first.

    Without a list is a scan that was begun at once, one with nobody on its list, and one that had nobody on it at the
    first answer: names that came later may be of anybody. Not other rounds of the series, where the 90 days are no
    warning but a limit. None for a scan that has a list. One query.
    """
    vanaf = timezone.localdate() - timedelta(days=RONDE_DAGEN)
    leeg = ~Exists(Genodigde.objects.filter(scan=OuterRef("pk")))
    rijen = Scan.objects.ooit_van_dezelfde(scan).exclude(reeks=scan.reeks)
    rijen = rijen.filter(Q(zonder_lijst=True) | Q(begon_zonder_lijst=True) | leeg)
    if not (scan.zonder_lijst or scan.begon_zonder_lijst):
        rijen = rijen.filter(~Exists(scan.genodigden.all()))
    return list(rijen.filter(Q(status=Scanstatus.OPEN) | Q(onthuld_op__gt=vanaf)).order_by("created_at", "pk"))


def _noem(anderen: Sequence[Scan]) -> str:
    """One by its day; of more only how many there are."""
    if len(anderen) == 1:
        (een,) = anderen
        hoe = f"op {date_format(een.onthuld_op, 'j F Y')} onthuld" if een.is_onthuld else "nu open"
        return f"nog een scan zonder lijst. Die is {hoe}."
    open_nu = sum(een.is_open for een in anderen)
    hoe = {"nu open": open_nu, f"korter dan {RONDE_DAGEN} dagen geleden onthuld": len(anderen) - open_nu}
    delen = [f"{aantal} {wat}" for wat, aantal in hoe.items() if aantal]
    return f"nog {len(anderen)} scans zonder lijst. Daarvan zijn er {' en '.join(delen)}."


def waarschuwing_zonder_lijst(scan: Scan) -> list[str]:
    """Say what everybody should know before answering; empty when there is nothing to say."""
    anderen = andere_zonder_lijst(scan)
    return [f"Deze organisator begon {_noem(anderen)} {DEZELFDE}"] if anderen else []


def vraag_zonder_lijst(scan: Scan) -> str:
    """Say what the organiser confirms before this reveal; empty when there is nothing to confirm.

    For the second of two: that one was made later, or the other has been revealed already.
    """
    wanneer = (scan.created_at, scan.pk)
    al = [een for een in andere_zonder_lijst(scan) if een.is_onthuld or (een.created_at, een.pk) < wanneer]
    return f"Je begon {_noem(al)} {DEZELFDE}" if al else ""
