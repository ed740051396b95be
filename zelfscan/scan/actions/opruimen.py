"""Retention of scans (besluiten 17, 50): what goes when its term is over. Terms are in `zelfscan/scan/bewaren.py`."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from regie.aansluiting import Opruiming
from regie.mensen.gebeurtenis import Gebeurtenis
from zelfscan.scan.bewaren import ONONTHULD_DAGEN, ononthuld_tot, resultaat_tot
from zelfscan.scan.models import Beeld, Genodigde, Scan, Scanvoorstel
from zelfscan.scan.overgangen import ONONTHULD
from zelfscan.scan.wissen import ANTWOORDEN, vraag_wissen, wis

WEG = "scans die niemand onthulde"
GENODIGDEN = "genodigden van oude scans"
ADRESSEN = "adressen voor het verslag"
REGELS = "antwoorden op naam"
TEKSTEN = "toelichtingen"
WIE = "wie een afspraak doet of een rol neemt"
VRAGEN = "vragen over een scan waar niemand op inging"


def ruim_scans_op(nu: datetime, proef: bool) -> list[Opruiming]:
    """Delete unrevealed scans after their term, and names, addresses and remarks of old ones. Returns how many.

    Counts, agreed scores and what was agreed stay; who does it goes. `proef` only counts.
    Each scan is a transaction of its own.
    """
    vandaag = timezone.localdate(nu)
    geteld = dict.fromkeys((WEG, GENODIGDEN, ADRESSEN, REGELS, TEKSTEN, WIE), 0)
    for scan in ononthuld(vandaag):
        geteld[WEG] += 1
        if not proef:
            verwijder(scan)
    for scan in _voorbij(vandaag):
        for wat, aantal in (tel if proef else wis_namen)(scan).items():
            geteld[wat] += aantal
    gevraagd = Scanvoorstel.objects.voorbij(nu)
    geteld[VRAGEN] = gevraagd.count() if proef else gevraagd.delete()[0]
    if not proef:
        # Also without any: what could not be wiped at a reveal, or waits for a quiet hour, is wiped now.
        wis(nu, stil=True)
    return [Opruiming(wat, aantal) for wat, aantal in geteld.items()]


def ononthuld(vandaag: date) -> list[Scan]:
    """Return the scans that nobody revealed, whose term is over."""
    grens = vandaag - timedelta(days=ONONTHULD_DAGEN)
    telt = Q(zonder_lijst=True, ronde=1) | Q(bijeenkomst__date__lt=grens)
    rijen = Scan.objects.filter(telt, status__in=ONONTHULD, created_at__date__lt=grens)
    return [scan for scan in rijen.order_by("pk") if ononthuld_tot(scan) < vandaag]


@transaction.atomic
def verwijder(scan: Scan) -> None:
    """Delete a scan with all that hangs on it, its answers too. A scan that was revealed meanwhile stays."""
    scan = Scan.objects.select_for_update().filter(pk=scan.pk, status__in=ONONTHULD).first()
    if scan is None:
        return
    Gebeurtenis.objects.schrijf(by=None, wat="scan.verwijderd", onderwerp=scan)
    scan.delete()
    vraag_wissen(*ANTWOORDEN, Genodigde)


def _voorbij(vandaag: date) -> list[Scan]:
    """Return the scans whose result is over."""
    rijen = Scan.objects.annotate(sinds=Coalesce("gesloten_op", "onthuld_op"))
    # No month is shorter; the exact day is counted below.
    rijen = rijen.filter(sinds__lt=vandaag - timedelta(days=28 * settings.BEWAAR_MAANDEN)).select_related("beeld")
    return [scan for scan in rijen.order_by("pk") if resultaat_tot(scan) < vandaag]


def tel(scan: Scan) -> dict[str, int]:
    """Return how much of this scan has to go."""
    return {
        GENODIGDEN: scan.genodigden.count(),
        ADRESSEN: scan.rapportadressen.count(),
        REGELS: scan.beeldregels.count(),
        TEKSTEN: sum(len(deel["teksten"]) for deel in scan.beeld.inhoud["onderdelen"].values()),
        WIE: scan.bezetting.count() + scan.afspraken.exclude(wie="").count(),
    }


@transaction.atomic
def wis_namen(scan: Scan) -> dict[str, int]:
    """Delete who was invited, the addresses, the lines by name and the remarks; returns how many of each."""
    scan = Scan.objects.select_for_update().get(pk=scan.pk)
    aantallen = tel(scan)
    if not any(aantallen.values()):
        return aantallen
    for rijen in (scan.genodigden, scan.rapportadressen, scan.beeldregels, scan.bezetting):
        rijen.all().delete()
    scan.afspraken.exclude(wie="").update(wie="")
    beeld = Beeld.objects.get(scan=scan)
    for deel in beeld.inhoud["onderdelen"].values():
        deel["teksten"] = []
    beeld.verborgen = []
    beeld.save(update_fields=["inhoud", "verborgen"])
    Gebeurtenis.objects.schrijf(by=None, wat="scan.opgeruimd", onderwerp=scan)
    vraag_wissen(Genodigde)
    return aantallen
