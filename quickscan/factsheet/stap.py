"""What the page of step 5 shows: where the factsheet stands, what to do next, and the version one may read."""

from quickscan.proces.toegang import WIE, Handeling

from .actions import TEKSTEN
from .inhoud import maak_beeld, ontbrekend
from .lezen import leesbare_factsheet, leesbare_factsheetversies


def context(request, quickscan) -> dict:
    """For templates/quickscan/factsheet/stap.html. `quickscan.kant` is set."""
    versie = leesbare_factsheet(quickscan.kant, quickscan)
    schrijft = quickscan.kant in WIE[Handeling.SCHRIJVEN]
    mist = []
    if versie and schrijft and not versie.compleet:
        rollen = {rij.kernrol: rij.hoe for rij in versie.rollen.all()}
        mist = ontbrekend({naam: getattr(versie, naam) for naam in TEKSTEN}, rollen)
    return {
        "stuk": maak_beeld(quickscan, versie) if versie else None,
        "versie": versie,
        "mag_schrijven": schrijft and quickscan.status == "loopt" and not quickscan.stap("toetsing").is_klaar,
        "mist": mist,
        "aantal_versies": len(leesbare_factsheetversies(quickscan.kant, quickscan)),
    }
