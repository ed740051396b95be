"""The choice of regions: step 3. The page shows what is left of the guideline; the mails go with these actions."""

from django.db import transaction

from quickscan.models import Quickscan
from quickscan.overgangen import DOET_MEE
from quickscan.toegang import Handeling
from regie.actions.fouten import ActieFout

from .gedeeld import op_slot, open_quickscan, schrijf, zet_status
from .stappen import _reden, rond_stap_af


class GeenPlek(ActieFout):
    """All places of the round are taken."""


@transaction.atomic
def selecteer(*, by, quickscan: Quickscan) -> Quickscan:
    """Choose a region and close step 3. Returns the quickscan as it is then.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, GeenPlek, NogNietAf (conditions, region).
    """
    # The round first: two choices at once must not take the same last place.
    ronde = op_slot(quickscan.ronde)
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, status=("aangemeld",))
    if ronde.quickscans.filter(status__in=DOET_MEE).count() >= ronde.plekken:
        raise GeenPlek("Alle plekken van deze ronde zijn al gegeven.")
    zet_status(quickscan, "geselecteerd")
    rond_stap_af(by=by, quickscan=quickscan, sleutel="selectie")
    schrijf(by, "quickscan.status", quickscan, van={"status": "aangemeld"}, naar={"status": "geselecteerd"})
    return quickscan


@transaction.atomic
def wijs_af(*, by, quickscan: Quickscan, waarom: str) -> Quickscan:
    """Refuse an application. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError without `waarom`."""
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, status=("aangemeld",), gepauzeerd=True)
    zet_status(quickscan, "afgewezen", reden=_reden(waarom))
    schrijf(by, "quickscan.status", quickscan, van={"status": "aangemeld"}, naar={"status": "afgewezen"})
    return quickscan
