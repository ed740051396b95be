"""The page that fills the first step."""

from django.contrib import messages
from django.shortcuts import redirect, render

from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.proces.views.gedeeld import _mee
from quickscan.startgesprek.forms import StartgesprekForm
from regie.mensen.beurt import om_de_beurt
from regie.mensen.verzet import lees, zin
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST

from . import actions as begin


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
@om_de_beurt
def startgesprek(request, quickscan):
    form = formulier(request, StartgesprekForm, quickscan=quickscan, aan=begin.genodigden(quickscan))
    if form.is_valid():
        gesprek = gelukt(form, begin.bewaar_startgesprek, by=request.user, quickscan=quickscan, **form.velden())
        if gesprek:
            messages.success(request, f"Bewaard.{zin(gesprek.verteld)}")
            return redirect("quickscan:stap", quickscan.pk, Stapsleutel.STARTGESPREK)
    gesprek = quickscan.startgesprek
    context = _mee(
        quickscan, Stapsleutel.STARTGESPREK, form=form, uitgenodigd=lees(gesprek.genodigden) if gesprek else []
    )
    return render(request, "quickscan/startgesprek/bijwerken.html", context)
