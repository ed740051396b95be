"""What organisers hear once a day, when there is something: a scan that goes, afspraken that are due.

Whether they heard it already stands in the history, so running this twice mails once.
"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from regie.aansluiting import Opruiming
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import mail_allen
from regie.mensen.mailbudget import VANZELF
from zelfscan.scan.bewaren import ONONTHULD_DAGEN, WAARSCHUW_DAGEN, ononthuld_tot, resultaat_voorbij, waarschuw_op
from zelfscan.scan.models import Afspraak, Scan
from zelfscan.scan.overgangen import MET_BEELD, Scanstatus

AFSPRAAK_DAGEN = 7  # before its date
ZONDER_DATUM_DAGEN = 90  # after the closing
AANGEKONDIGD, HERINNERD = "scan.opruimen_aangekondigd", "scan.afspraken_herinnerd"


def waarschuw_voor_opruimen(nu: datetime) -> list[Opruiming]:
    """Tell organisers, a week before, that their unrevealed scan goes. Once per term: moving the meeting moves it."""
    vandaag = timezone.localdate(nu)
    vanaf = vandaag - timedelta(days=ONONTHULD_DAGEN - WAARSCHUW_DAGEN)
    telt = Q(zonder_lijst=True, ronde=1) | Q(bijeenkomst__date__lte=vanaf)
    rijen = Scan.objects.filter(telt, status=Scanstatus.OPEN, created_at__date__lte=vanaf)
    gewaarschuwd = [
        scan
        for scan in rijen.order_by("pk")
        if waarschuw_op(scan) <= vandaag <= ononthuld_tot(scan) and _waarschuw(scan)
    ]
    return [Opruiming("waarschuwingen dat een scan weggaat", len(gewaarschuwd))]


@transaction.atomic
def _waarschuw(scan: Scan) -> bool:
    scan = Scan.objects.select_for_update().get(pk=scan.pk)
    naar = {"op": ononthuld_tot(scan).isoformat()}
    if any(gebeurtenis.naar == naar for gebeurtenis in Gebeurtenis.objects.over(scan).filter(wat=AANGEKONDIGD)):
        return False
    Gebeurtenis.objects.schrijf(by=None, wat=AANGEKONDIGD, onderwerp=scan, naar=naar)
    _mail_organisatoren("scan_gaat_weg", scan, tot=date_format(ononthuld_tot(scan), "j F Y"))
    return True


def herinner_afspraken(nu: datetime) -> list[Opruiming]:
    """Tell organisers which afspraken are due within a week, or long without a date. Each afspraak once."""
    vandaag = timezone.localdate(nu)
    rijen = Afspraak.objects.nog_open().filter(scan__status__in=MET_BEELD).select_related("scan")
    per_scan: dict[Scan, dict[int, date | None]] = {}
    for afspraak in rijen.order_by("scan", "pk"):
        scan = afspraak.scan
        op = afspraak.wanneer - timedelta(days=AFSPRAAK_DAGEN) if afspraak.wanneer else None
        if op is None and scan.gesloten_op:
            op = scan.gesloten_op + timedelta(days=ZONDER_DATUM_DAGEN)
        if afspraak.later:
            # Let rest on purpose: on that day they look again.
            op = afspraak.later
        if op and op <= vandaag and not resultaat_voorbij(scan):
            per_scan.setdefault(scan, {})[afspraak.pk] = afspraak.later
    herinnerd = [scan for scan, nummers in per_scan.items() if _herinner(scan, nummers)]
    return [Opruiming("herinneringen aan afspraken", len(herinnerd))]


@transaction.atomic
def _herinner(scan: Scan, nummers: dict[int, date | None]) -> bool:
    """`nummers`: afspraken, each with the day to look again; what was told before that day is told again then."""
    scan = Scan.objects.select_for_update().get(pk=scan.pk)
    eerder = Gebeurtenis.objects.over(scan).filter(wat=HERINNERD)
    verteld = {
        nummer
        for gebeurtenis in eerder
        for nummer in gebeurtenis.naar["afspraken"]
        if not (later := nummers.get(nummer)) or timezone.localdate(gebeurtenis.created_at) >= later
    }
    nieuw = nummers.keys() - verteld
    if not nieuw:
        return False
    Gebeurtenis.objects.schrijf(by=None, wat=HERINNERD, onderwerp=scan, naar={"afspraken": sorted(nieuw)})
    _mail_organisatoren("scan_afspraken", scan)
    return True


def _mail_organisatoren(sjabloon: str, scan: Scan, **context) -> None:
    organisatoren = scan.organisatoren.filter(gebruiker__is_active=True).select_related("gebruiker")
    wie = [organisator.gebruiker for organisator in organisatoren]
    mail_allen(sjabloon, wie, door=VANZELF, scan=scan, **context)
