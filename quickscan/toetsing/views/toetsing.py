"""The review from inside: send it, remind, withdraw a link, close it, answer remarks."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.passages import FACTSHEET
from quickscan.proces.halen import met_quickscan
from quickscan.proces.naar import stapadres
from quickscan.proces.overgangen import Stapstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.toetsing.actions.toetsing import (
    beantwoord,
    herinner,
    sluit_toetsing,
    te_vragen,
    verstuur_toetsing,
    zet_link_uit,
)
from quickscan.toetsing.forms import VersturenForm
from quickscan.toetsing.models import Opmerking, Toetser
from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import bevestiging, formulier, gelukt, knop, require_POST, require_safe_or_POST
from regie.stukken.tekst import hoeveel
from regie.stukken.toetsing.forms import AntwoordForm


def _context(quickscan, **anders) -> dict:
    return {"quickscan": quickscan, "terug": stapadres(quickscan, Stapsleutel.TOETSING), **anders}


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
def versturen(request, quickscan):
    """Who will be asked, until when, and which version they get to see; send on POST."""
    mensen = te_vragen(quickscan)
    form = formulier(request, VersturenForm, mensen=mensen)
    wat = {"by": request.user, "quickscan": quickscan}
    if form.is_valid():
        toetsing = gelukt(form, verstuur_toetsing, **wat, **form.velden())
        if toetsing:
            aantal = hoeveel(toetsing.toetsers.count(), "uitnodiging", "uitnodigingen")
            messages.success(request, f"De factsheet ligt nu vast voor de toetsing. We versturen nu {aantal}.")
            return redirect(stapadres(quickscan, Stapsleutel.TOETSING))
    factsheet = quickscan.factsheet
    versie = factsheet and factsheet.vrijgegeven
    stap = quickscan.stap(Stapsleutel.TOETSING)
    kan = versie and stap.status == Stapstatus.BEZIG and versie.toetsing is None
    context = _context(quickscan, form=form, mensen=mensen, versie=versie, kan=kan, stap=stap)
    return render(request, "quickscan/toetsing/versturen.html", context)


def _toetsing(quickscan, nummer):
    return get_object_or_404(quickscan.toetsingen, pk=nummer)


@require_POST
@met_quickscan(Handeling.TOETSING_VOLGEN)
def herinneren(request, quickscan, nummer):
    toetsing = _toetsing(quickscan, nummer)
    return knop(
        request,
        lambda: herinner(by=request.user, toetsing=toetsing),
        klaar=lambda aantal: f"We versturen nu {hoeveel(aantal, 'herinnering', 'herinneringen')}.",
        daarna=redirect(stapadres(quickscan, Stapsleutel.TOETSING)),
    )


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
def sluiten(request, quickscan, nummer):
    """Say who did not react yet; close on POST."""
    toetsing = _toetsing(quickscan, nummer)
    return bevestiging(
        request,
        "regie/stukken/toetsing/sluiten.html",
        _context(quickscan, toetsing=toetsing, wachtend=toetsing.toetsers.filter(gereageerd_op=None)),
        lambda: sluit_toetsing(by=request.user, toetsing=toetsing),
        klaar="De toetsing is gesloten. Reageren kan niet meer.",
        daarna=redirect(stapadres(quickscan, Stapsleutel.TOETSING)),
    )


@require_safe_or_POST
@met_quickscan(Handeling.TOETSING_VOLGEN)
def link(request, quickscan, nummer):
    """Withdraw somebody's link, or send a new one in its place."""
    toetser = get_object_or_404(Toetser, pk=nummer, toetsing__quickscan=quickscan, gewist=False)
    nieuw = "nieuw" in request.POST
    return bevestiging(
        request,
        "regie/stukken/toetsing/link.html",
        _context(quickscan, toetser=toetser),
        lambda: zet_link_uit(by=request.user, toetser=toetser, stuur_nieuwe=nieuw),
        klaar=f"{toetser} kreeg een nieuwe link." if nieuw else f"De link van {toetser} werkt niet meer.",
        daarna=redirect(stapadres(quickscan, Stapsleutel.TOETSING)),
    )


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
@om_de_beurt
def opmerking(request, quickscan, nummer):
    """One remark beside the part it is about, and the answer to it. Then on to the next without one."""
    rij = get_object_or_404(
        Opmerking.objects.select_related("toetser", "toetsing__versie"), pk=nummer, toetsing__quickscan=quickscan
    )
    form = formulier(request, AntwoordForm, opmerking=rij)
    wat = {"by": request.user, "opmerking": rij}
    if form.is_valid() and gelukt(form, beantwoord, **wat, **form.cleaned_data):
        messages.success(request, "Je antwoord is bewaard.")
        return redirect(_volgende(quickscan))
    deel = maak_factsheetinhoud(quickscan, rij.toetsing.versie).deel(rij.plek)
    context = _context(
        quickscan,
        stuk=FACTSHEET,
        waarvan=quickscan.naam,
        opmerking=rij,
        plek=FACTSHEET.namen[rij.plek],
        form=form,
        deel=deel,
        aanpas_adres=reverse("quickscan:factsheet_bewerken", args=[quickscan.pk]),
    )
    return render(request, "regie/stukken/toetsing/beantwoorden.html", context)


def _volgende(quickscan) -> str:
    """The address of the next remark without an answer, or of the step when there is none."""
    open_ = FACTSHEET.in_leesvolgorde(Opmerking.objects.filter(toetsing__quickscan=quickscan, antwoord=""))
    if not open_:
        return stapadres(quickscan, Stapsleutel.TOETSING)
    return reverse("quickscan:toetsing_opmerking", args=[quickscan.pk, open_[0].pk])
