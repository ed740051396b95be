"""From an application to a region with a contactpersoon, in one step."""

from django.db import transaction

from quickscan.proces.actions.gedeeld import open_quickscan
from quickscan.proces.actions.mensen import koppel_regio
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.regios.actions.leden import benoem_contactpersoon, verwijder_lid
from regie.regios.actions.regios import maak_regio
from regie.regios.fouten import AlLid
from regie.regios.regio import Lidmaatschap, Regio


@transaction.atomic
def koppel(*, by, quickscan: Quickscan, regio: Regio | None, contactpersoon: bool) -> Quickscan:
    """Link an application to this region; None: to a new one of its municipalities.

    With `contactpersoon` who applied becomes that of the region, and gets an account. Raises PermissionDenied,
    Achterhaald, PastNiet (it applied already), GeslotenAccount, EigenRechten; ValidationError for no municipalities.
    """
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.AANGEMELD,), gepauzeerd=True
    )
    nieuw = regio is None
    if nieuw:
        regio = maak_regio(by=by, naam=quickscan.regionaam, omschrijving="", gemeenten=quickscan.gemeenten.all())
    quickscan = koppel_regio(by=by, quickscan=quickscan, regio=regio)
    if contactpersoon:
        try:
            benoem_contactpersoon(by=by, regio=regio, email=quickscan.aanmelder_email, naam=quickscan.aanmelder_naam)
        except AlLid:
            pass
        else:
            if nieuw:
                # Staff made it for the region, and leave it to the region.
                verwijder_lid(by=by, lidmaatschap=Lidmaatschap.objects.get(regio=regio, gebruiker=by))
    return quickscan
