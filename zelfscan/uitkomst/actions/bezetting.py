"""Who takes which item, who is second and who could learn it. The words may name people, so no event holds them."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Bezetting, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.uitkomst.bezetting import VELDEN, te_bezetten


@transaction.atomic
def leg_bezetting_vast(*, by, scan: Scan, bezetting: Mapping[str, Mapping[str, Any]]) -> None:
    """Write down of each of these items who takes it; where all is empty, nothing stays. Items left out stay.

    `bezetting`: by item its wie, tweede, leert and later. Raises PermissionDenied, Achterhaald (not revealed, closed,
    between regions, no such item), ValidationError.
    """
    by, scan = open_scan(by, scan, status=(Scanstatus.ONTHULD,))
    if not {deel.sleutel for deel in te_bezetten(scan)}.issuperset(bezetting):
        raise Achterhaald
    er_zijn = {rij.onderdeel: rij for rij in scan.bezetting.all()}
    for onderdeel, velden in bezetting.items():
        rij = er_zijn.get(onderdeel) or Bezetting(scan=scan, onderdeel=onderdeel)
        for veld in VELDEN:
            setattr(rij, veld, velden.get(veld) or (None if veld == "later" else ""))
        if any(getattr(rij, veld) for veld in VELDEN):
            rij.full_clean()
            rij.save()
        elif rij.pk:
            rij.delete()
    Gebeurtenis.objects.schrijf(by=by, wat="scan.bezetting", onderwerp=scan)
