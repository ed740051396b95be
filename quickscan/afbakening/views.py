"""The page that fills the second step."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from quickscan.proces.halen import met_quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.proces.views.gedeeld import _mee
from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import formulier, gelukt, knop, require_POST, require_safe_or_POST

from . import actions as begin
from .forms import AfbakeningForm, OrganisatiesForm, PartijForm
from .models import BetrokkenPartij


@require_safe_or_POST
@met_quickscan(Handeling.AFBAKENEN)
@om_de_beurt
def afbakening(request, quickscan):
    form = formulier(request, AfbakeningForm, quickscan=quickscan)
    mee = {"by": request.user, "quickscan": quickscan}
    if form.is_valid() and gelukt(form, begin.bewaar_afbakening, **mee, **form.cleaned_data):
        messages.success(request, "Bewaard.")
        if BetrokkenPartij.objects.filter(afbakening__quickscan=quickscan).exists():
            return redirect("quickscan:stap", quickscan.pk, Stapsleutel.AFBAKENING)
        return redirect("quickscan:partijen", quickscan.pk)
    return render(request, "quickscan/afbakening/bijwerken.html", _mee(quickscan, Stapsleutel.AFBAKENING, form=form))


def _nog_te_kiezen(quickscan, partijen):
    """The organisations of the region that are not in the list of parties yet."""
    if quickscan.regio_nu is None:
        return []
    return quickscan.regio_nu.organisaties.exclude(naam__in=[een.naam for een in partijen]).order_by("naam", "pk")


@require_safe_or_POST
@met_quickscan(Handeling.AFBAKENEN)
def partijen(request, quickscan):
    """Who takes part in the cooperation: out of the region's own list, or typed."""
    wat = request.POST.get("wat", "een")
    al = list(BetrokkenPartij.objects.filter(afbakening__quickscan=quickscan))
    kiezen = formulier(
        request, OrganisatiesForm, deze=wat == "kiezen", organisaties=_nog_te_kiezen(quickscan, al), prefix="kies"
    )
    een = formulier(request, PartijForm, deze=wat == "een")
    mee = {"by": request.user, "quickscan": quickscan}
    for form, actie in ((kiezen, begin.neem_organisaties_over), (een, begin.voeg_partij_toe)):
        if form.is_valid() and gelukt(form, actie, **mee, **form.cleaned_data) is not None:
            messages.success(request, "De lijst is bijgewerkt.")
            return redirect("quickscan:partijen", quickscan.pk)
    context = _mee(
        quickscan, Stapsleutel.AFBAKENING, partijen=al, kiezen=kiezen, een=een, fout=kiezen.errors or een.errors
    )
    return render(request, "quickscan/afbakening/partijen.html", context)


@require_POST
@met_quickscan(Handeling.AFBAKENEN)
def partij_weg(request, quickscan, partij):
    rij = get_object_or_404(BetrokkenPartij.objects.filter(afbakening__quickscan=quickscan), pk=partij)
    return knop(
        request,
        lambda: begin.haal_partij_weg(by=request.user, partij=rij),
        klaar=f"{rij.naam} staat niet meer in de lijst.",
        daarna=redirect("quickscan:partijen", quickscan.pk),
    )
