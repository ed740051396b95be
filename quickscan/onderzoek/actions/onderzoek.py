"""Beginning the research, and why it differs from what is asked of it: another number of interviews, a party less."""

from django.db import transaction

from quickscan.onderzoek.models.interview import Onderzoek
from quickscan.proces.actions.gedeeld import begin_stap, open_quickscan, schrijf, zet_status
from quickscan.proces.actions.inhoud import schrijf_inhoud
from quickscan.proces.actions.stappen import NogNietAf
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.stukken.tekst import schoon

from .interviews import ONDERZOEK

REDENEN = ("reden_aantal", "reden_dekking", "reden_documenten")


@transaction.atomic
def start_onderzoek(*, by, quickscan: Quickscan) -> Quickscan:
    """Begin the research of a region that was chosen: from then on the quickscan runs.

    Raises PermissionDenied, Achterhaald, Gepauzeerd; NogNietAf without a researcher.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.STAP_SLUITEN, status=(Quickscanstatus.GESELECTEERD,))
    if not quickscan.onderzoekers.exists():
        raise NogNietAf(["Wijs eerst een onderzoeker aan."])
    zet_status(quickscan, Quickscanstatus.LOOPT)
    begin_stap(quickscan)
    schrijf(
        by,
        "quickscan.status",
        quickscan,
        van={"status": Quickscanstatus.GESELECTEERD},
        naar={"status": Quickscanstatus.LOOPT},
    )
    return quickscan


@transaction.atomic
def leg_uit(*, by, quickscan: Quickscan, **redenen: str) -> Onderzoek:
    """Write down one or more of REDENEN; an empty text takes one back.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    onderzoek, _ = Onderzoek.objects.get_or_create(quickscan=quickscan)
    for naam in REDENEN:
        if naam in redenen:
            setattr(onderzoek, naam, schoon(redenen[naam]).strip())
    onderzoek.full_clean()
    onderzoek.save()
    schrijf_inhoud(by, quickscan, Stapsleutel.ONDERZOEK)
    return onderzoek
