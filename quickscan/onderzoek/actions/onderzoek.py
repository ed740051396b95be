"""Why the research differs from what is asked of it: fewer or more interviews, a party less, no documents."""

from django.db import transaction

from quickscan.onderzoek.models.interview import Onderzoek
from quickscan.proces.actions.gedeeld import open_quickscan
from quickscan.proces.actions.inhoud import schrijf_inhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.stukken.tekst import schoon

from .interviews import ONDERZOEK

REDENEN = ("reden_aantal", "reden_dekking", "reden_documenten")


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
