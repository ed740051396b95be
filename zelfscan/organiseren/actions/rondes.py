"""The next round of a scan: the same people and the same rules, with the afspraken of last time first."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import ActieFout
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Genodigde, Organisator, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.rondes import bezwaar_tegen_ronde, latere_ronde

from .deur import vrije_code

# What a round takes over from the one before; the joined domains may not change within a series (privacy 9), and a
# trend needs the same questions.
OVERGENOMEN = (
    "samenwerking",
    "gemeente",
    "gemeenten",
    "thema",
    "levensfase",
    "begin",
    "fase",
    "regio_id",
    "manier",
    "openheid",
    "samengevoegd",
    "instrument",
    "instrument_versie",
    "verwacht",
    "naar_factsheet",
    "op_regiopagina",
    "met_toelichting",
    "zonder_lijst",
    "reeks",
)


class GeenRonde(ActieFout):
    """There can be no next round now; the sentence says why."""


@transaction.atomic
def volgende_ronde(*, by, scan: Scan, bijeenkomst: datetime, plaats: str = "") -> Scan:
    """Make the next round of a closed scan, with its organisers and its list, and return it.

    Raises PermissionDenied, Achterhaald (the scan is not closed), GeenRonde (too early, or there is one already).
    """
    by, scan = open_scan(by, scan, status=(Scanstatus.GESLOTEN,))
    if latere_ronde(scan):
        raise GeenRonde("Er is al een volgende ronde van deze scan.")
    if bezwaar := bezwaar_tegen_ronde(scan, timezone.localdate(bijeenkomst)):
        raise GeenRonde(bezwaar)
    nieuw = Scan.objects.create(
        **{veld: getattr(scan, veld) for veld in OVERGENOMEN},
        ronde=Scan.objects.filter(reeks=scan.reeks).aggregate(hoogste=Max("ronde"))["hoogste"] + 1,
        bijeenkomst=bijeenkomst,
        plaats=plaats,
        code=vrije_code(),
    )
    Organisator.objects.bulk_create(
        Organisator(scan=nieuw, gebruiker=rij.gebruiker) for rij in scan.organisatoren.select_related("gebruiker")
    )
    # In the order everybody sees, so that the new rows tell nothing of who was added when.
    Genodigde.objects.bulk_create(_zelfde_plek(rij, nieuw) for rij in scan.genodigden.op_volgorde())
    Gebeurtenis.objects.schrijf(by=by, wat="scan.volgende_ronde", onderwerp=nieuw, naar={"ronde": nieuw.ronde})
    return nieuw


def _zelfde_plek(rij: Genodigde, scan: Scan) -> Genodigde:
    """The same place at the table. Whose name was wiped stays without a name."""
    velden = ("organisatie", "partij", "domein", "eigen_regio", "naam", "email")
    return Genodigde(scan=scan, **{veld: getattr(rij, veld) for veld in velden})
