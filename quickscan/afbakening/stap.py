"""What the page of step 2 shows: the choices, and which required parties are among those involved."""

from quickscan.proces.doelgroepen import dekking
from quickscan.proces.toegang import WIE, Handeling


def context(request, quickscan) -> dict:
    afbakening = getattr(quickscan, "afbakening", None)
    partijen = list(afbakening.partijen.all()) if afbakening else []
    open_ = quickscan.is_actief and not quickscan.stap("afbakening").is_klaar
    vereist = dekking(quickscan.doelgroep, [(een.partij, een.sector) for een in partijen])
    return {
        "afbakening": afbakening,
        "partijen": partijen,
        # Whom the research has to talk with: good to know while one chooses.
        "zonder": [een.naam for een, is_er in vereist if not is_er] if partijen else [],
        "mag_afbakenen": open_ and quickscan.kant in WIE[Handeling.AFBAKENEN],
    }
