"""What the page of step 7 shows: where the advice stands, what to do next, and the version one may read."""

from quickscan.proces.toegang import WIE, Handeling

from .inhoud import maak_adviesbeeld
from .lezen import leesbaar_advies


def context(request, quickscan) -> dict:
    """For templates/quickscan/advies/stap.html. `quickscan.kant` is set."""
    versie = leesbaar_advies(quickscan.kant, quickscan)
    schrijft = quickscan.kant in WIE[Handeling.SCHRIJVEN]
    return {
        "stuk": maak_adviesbeeld(quickscan, versie) if versie else None,
        "mag_schrijven": schrijft and quickscan.status == "loopt" and not quickscan.stap("advies").is_klaar,
    }
