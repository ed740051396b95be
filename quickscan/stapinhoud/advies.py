"""What the page of step 7 shows: where the advice stands, what to do next, and the version one may read."""

from quickscan.adviesbeeld import maak_adviesbeeld
from quickscan.toegang import WIE, Handeling, leesbaar_advies


def context(request, quickscan) -> dict:
    """For templates/quickscan/stappen/advies.html. `quickscan.kant` is set."""
    versie = leesbaar_advies(quickscan.kant, quickscan)
    schrijft = quickscan.kant in WIE[Handeling.SCHRIJVEN]
    return {
        "stuk": maak_adviesbeeld(quickscan, versie) if versie else None,
        "mag_schrijven": schrijft and quickscan.status == "loopt" and not quickscan.stap("advies").is_klaar,
    }
