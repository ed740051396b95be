"""Choosing the regions of a round: all applications side by side, then the mails; and taking a choice back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from quickscan.proces.halen import alleen_leiding, met_quickscan
from quickscan.proces.models import Ronde
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST
from regie.stukken.tekst import hoeveel

from . import actions as acties
from .brieven import Besluit
from .forms import BrievenForm, HerzienForm, KeuzeForm, veld
from .kandidaten import kandidaten

# As many as a round has places: a form with more mails than that no longer fits in one request.
MEESTE_TEGELIJK = 50
GEEN_BESLUIT = "Kies eerst bij minstens één regio wat je besluit."
TE_VEEL = (
    f"Je kunt over {MEESTE_TEGELIJK} regio's tegelijk besluiten; nu zijn het er {{}}. Zet de rest op ‘Later beslissen’ "
    "en doe die daarna."
)
GETYPT = ("tekst_", "waarom_", "afwijking")


@require_safe_or_POST
@alleen_leiding
def selectie(request, pk):
    """`stap` of the form: "tel" counts again, "brieven" goes on to the mails, "verstuur" decides, else choosing."""
    ronde = get_object_or_404(Ronde, pk=pk)
    alle = kandidaten(ronde)
    stap = request.POST.get("stap", "")
    form = formulier(request, KeuzeForm, deze=bool(stap), kandidaten=alle)
    geldig = form.is_valid()
    besluiten = form.besluiten()
    if stap in ("brieven", "verstuur") and geldig:
        if 0 < len(besluiten) <= MEESTE_TEGELIJK:
            return _brieven(request, ronde, besluiten, verstuur=stap == "verstuur")
        form.add_error(None, TE_VEEL.format(len(besluiten)) if besluiten else GEEN_BESLUIT)
    return _kies(request, ronde, alle, form, besluiten)


def _kies(request, ronde, alle, form, besluiten):
    erbij = [quickscan for quickscan, besluit in besluiten if besluit == Besluit.GESELECTEERD]
    context = {
        "ronde": ronde,
        "form": form,
        "telling": acties.telling(ronde, erbij),
        "te_kiezen": [
            (een, form[veld(een.quickscan)]) for een in alle if een.quickscan.status == Quickscanstatus.AANGEMELD
        ],
        "besloten": [een for een in alle if een.quickscan.status != Quickscanstatus.AANGEMELD],
        # What was typed on the page of the mails, when one goes back.
        "getypt": [(naam, tekst) for naam, tekst in request.POST.items() if naam.startswith(GETYPT)],
    }
    return render(request, "quickscan/selectie/selectie.html", context)


def _brieven(request, ronde, besluiten, *, verstuur: bool):
    keuzes = [acties.Selectiekeuze(quickscan, besluit) for quickscan, besluit in besluiten]
    verschil = acties.wijkt_af(ronde, keuzes)
    telling = acties.telling(ronde, [een.quickscan for een in keuzes if een.besluit == Besluit.GESELECTEERD])
    form = formulier(
        request, BrievenForm, deze=verstuur, besluiten=besluiten, verschil=verschil, initial=request.POST.dict()
    )
    if verstuur and form.is_valid():
        afwijking = form.cleaned_data.get("afwijking", "")
        wie = {"by": request.user, "ronde": ronde}
        if gelukt(form, acties.beslis, **wie, keuzes=form.keuzes(), afwijking=afwijking):
            mails = hoeveel(len(besluiten), "mail", "mails")
            messages.success(request, f"De keuze is vastgelegd. We versturen nu {mails}.")
            return redirect("quickscan:selectie", pk=ronde.pk)
    context = {"ronde": ronde, "form": form, "telling": telling, "verschil": verschil, "aantal": len(besluiten)}
    return render(request, "quickscan/selectie/brieven.html", context)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def herzien(request, quickscan):
    form = formulier(request, HerzienForm)
    wie = {"by": request.user, "quickscan": quickscan}
    if form.is_valid() and gelukt(form, acties.herzie, **wie, **form.cleaned_data):
        messages.success(request, f"{quickscan.naam} staat weer bij de aanmeldingen.")
        return redirect("quickscan:selectie", pk=quickscan.ronde_id)
    return render(request, "quickscan/selectie/herzien.html", {"quickscan": quickscan, "form": form})
