"""Beginning the research of a region that was chosen."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quickscan.onderzoek.actions import onderzoek
from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling

from .interviews import probeer


@require_POST
@met_quickscan(Handeling.STAP_SLUITEN)
def start_onderzoek(request, quickscan):
    if probeer(request, onderzoek.start_onderzoek, quickscan=quickscan):
        messages.success(request, "Het onderzoek is begonnen.")
    return redirect("quickscan:stap", quickscan.pk, Stapsleutel.ONDERZOEK)
