"""Leaving an address for the report: in a table of its own, without any key to an answer (besluiten 14)."""

from django.db import transaction

from regie.mensen.gedeeld import op_slot
from regie.stukken.fouten import Achterhaald, ActieFout
from zelfscan.scan.models import Rapportadres, Scan
from zelfscan.scan.overgangen import LOPEND

# As many as a scan has people at most; more is somebody who plays with other people's addresses.
MEESTE = 500


class TeVeelAdressen(ActieFout):
    def __init__(self, zin="Er staan al heel veel adressen bij deze scan. Vraag het verslag aan de organisator."):
        super().__init__(zin)


@transaction.atomic
def laat_adres_achter(*, scan: Scan, email: str) -> None:
    """Keep an address once, however often it is left; whether it was there already is told to nobody.

    Raises Achterhaald when no report is to come any more, TeVeelAdressen.
    """
    scan = op_slot(scan)
    if scan.status not in LOPEND:
        raise Achterhaald("Deze scan is al afgesloten.")
    if scan.rapportadressen.filter(email__iexact=email).exists():
        return
    if scan.rapportadressen.count() >= MEESTE:
        raise TeVeelAdressen
    Rapportadres.objects.create(scan=scan, email=email)
