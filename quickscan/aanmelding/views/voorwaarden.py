"""Agreeing to the conditions: the page is the same by the link of who applied and with an account."""

from django.contrib import messages
from django.shortcuts import redirect, render

from quickscan.aanmelding.actions.voorwaarden import geef_akkoord
from quickscan.aanmelding.forms import VoorwaardenForm
from quickscan.aanmelding.volgen import volgpagina
from regie.stukken.paginas import formulier, gelukt


def vraag_akkoord(request, quickscan, terug: str, **wie):
    """`terug`: the address of the application; `wie`: `by`, and by a link its `sleutel`."""
    form = formulier(request, VoorwaardenForm, bij=quickscan)
    if form.is_valid() and gelukt(form, geef_akkoord, quickscan=quickscan, **wie, **form.velden()) is not None:
        messages.success(request, "Dank je wel. Jullie akkoord op de voorwaarden is vastgelegd.")
        return redirect(terug)
    context = {"quickscan": quickscan, "form": form, "pagina": volgpagina(quickscan), "terug": terug}
    return render(request, "quickscan/aanmelding/voorwaarden.html", context)
