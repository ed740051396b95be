"""The pages of the last step: plan, invite, write down, agree."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt
from regie.mensen.verzet import zin
from regie.stukken.paginas import formulier, gelukt, knop, require_POST, require_safe_or_POST
from regie.stukken.pdf import PdfNietBeschikbaar

from . import actions as acties
from .eindstukken import eindstukken, eindstukken_klaar
from .forms import BerichtForm, GesprekForm, GespreksafspraakForm, VerslagForm
from .models import Gespreksafspraak, Terugkoppelgesprek

SLEUTEL = Stapsleutel.TERUGKOPPELGESPREK


def _terug(quickscan):
    return redirect("quickscan:stap", quickscan.pk, SLEUTEL)


def _mee(quickscan, **meer) -> dict:
    return {"quickscan": quickscan, "stap": quickscan.stap(SLEUTEL), **meer}


def _gesprek(quickscan) -> Terugkoppelgesprek:
    """404 as long as the talk is not planned: these pages come after that."""
    return get_object_or_404(Terugkoppelgesprek, quickscan=quickscan)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
@om_de_beurt
def plannen(request, quickscan):
    gesprek = Terugkoppelgesprek.objects.filter(quickscan=quickscan).first()
    form = formulier(request, GesprekForm, gesprek=gesprek)
    mee = {"by": request.user, "quickscan": quickscan}
    if form.is_valid() and (nu := gelukt(form, acties.plan_gesprek, **mee, **form.velden())):
        verder = zin(nu.verteld) if nu.uitgenodigd_op else " Nodig nu iedereen uit."
        messages.success(request, f"Bewaard.{verder}")
        return _terug(quickscan)
    uitgenodigd = acties.al_uitgenodigd(gesprek) if gesprek else []
    context = _mee(quickscan, form=form, uitgenodigd=uitgenodigd)
    return render(request, "quickscan/terugkoppelgesprek/plannen.html", context)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def uitnodigen(request, quickscan):
    """Who gets the mail, and what goes with it."""
    gesprek, form = _gesprek(quickscan), formulier(request, BerichtForm)
    if form.is_valid():
        try:
            # Before anything is locked; the mails then find them in the cache.
            eindstukken(quickscan)
        except PdfNietBeschikbaar as reden:
            form.add_error(None, str(reden))
    if form.is_valid():
        aantal = gelukt(form, acties.nodig_uit, by=request.user, quickscan=quickscan, **form.cleaned_data)
        if aantal is not None:
            messages.success(request, f"De uitnodiging gaat naar {aantal} mensen, met de factsheet en het advies.")
            return _terug(quickscan)
    genodigden = acties.genodigden(quickscan)
    context = _mee(
        quickscan, gesprek=gesprek, form=form, genodigden=genodigden, stukken_klaar=eindstukken_klaar(quickscan)
    )
    return render(request, "quickscan/terugkoppelgesprek/uitnodigen.html", context)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
@om_de_beurt
def verslag(request, quickscan):
    form = formulier(request, VerslagForm, gesprek=_gesprek(quickscan))
    mee = {"by": request.user, "quickscan": quickscan}
    if form.is_valid() and gelukt(form, acties.bewaar_verslag, **mee, **form.velden()):
        messages.success(request, "Bewaard.")
        return _terug(quickscan)
    return render(request, "quickscan/terugkoppelgesprek/verslag.html", _mee(quickscan, form=form))


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def afspraken(request, quickscan):
    gesprek, form = _gesprek(quickscan), formulier(request, GespreksafspraakForm)
    mee = {"by": request.user, "quickscan": quickscan}
    if form.is_valid() and gelukt(form, acties.spreek_af, **mee, **form.cleaned_data):
        messages.success(request, "De afspraak staat erbij.")
        return redirect("quickscan:afspraken", quickscan.pk)
    context = _mee(quickscan, form=form, afspraken=gesprek.afspraken.all())
    return render(request, "quickscan/terugkoppelgesprek/afspraken.html", context)


@require_POST
@met_quickscan(Handeling.LEIDEN)
def afspraak_weg(request, quickscan, afspraak):
    rij = get_object_or_404(Gespreksafspraak.objects.filter(gesprek__quickscan=quickscan), pk=afspraak)
    return knop(
        request,
        lambda: acties.haal_afspraak_weg(by=request.user, afspraak=rij),
        klaar="De afspraak is weg.",
        daarna=redirect("quickscan:afspraken", quickscan.pk),
    )
