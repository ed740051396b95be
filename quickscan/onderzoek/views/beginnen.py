"""Beginning the research of a region that was chosen."""

from django.shortcuts import redirect

from quickscan.onderzoek.actions import onderzoek
from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.stukken.paginas import knop, require_POST


@require_POST
@met_quickscan(Handeling.STAP_SLUITEN)
def start_onderzoek(request, quickscan):
    return knop(
        request,
        lambda: onderzoek.start_onderzoek(by=request.user, quickscan=quickscan),
        klaar="Het onderzoek is begonnen.",
        daarna=redirect("quickscan:stap", quickscan.pk, Stapsleutel.ONDERZOEK),
    )
