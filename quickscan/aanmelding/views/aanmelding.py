"""One application, for who has an account: who applied, the contactpersoon, and staff, who link it to a region."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quickscan.aanmelding.aanmeldingspagina import Aanmeldingspagina
from quickscan.aanmelding.actions.aanmelden import link_van, mail_met_link, nieuwe_link
from quickscan.aanmelding.actions.regio_koppelen import koppel
from quickscan.aanmelding.forms import RegioKoppelenForm
from quickscan.aanmelding.views.voorwaarden import vraag_akkoord
from quickscan.aanmelding.volgen import volgpagina
from quickscan.proces.betrokkenen import ook_van
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.toegang import Handeling, Kant
from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST


@require_safe
@met_toegang(Handeling.AANMELDING_LEZEN)
def aanmelding(request, toegang):
    """Staff and researchers see what was filled in and what is still missing; the region sees where it stands."""
    quickscan = toegang.quickscan
    ook = ook_van(toegang, request.user, behalve="Aanmelding")
    if toegang.kant in (Kant.CONTACTPERSOON, Kant.AANMELDER):
        context = {
            "quickscan": quickscan,
            "kant": toegang.kant,
            "pagina": volgpagina(quickscan),
            "ook_van": ook,
            "mail": mail_met_link(quickscan),
            "voorwaarden_adres": reverse("quickscan:voorwaarden", args=[quickscan.pk]),
        }
        return render(request, "quickscan/aanmelding/volgen.html", context)
    pagina = Aanmeldingspagina(
        quickscan, toegang.kant, link_van(quickscan), mail_met_link(quickscan), quickscan.brieven.last()
    )
    return render(
        request, "quickscan/aanmelding/aanmelding.html", {"quickscan": quickscan, "pagina": pagina, "ook_van": ook}
    )


@require_safe_or_POST
@met_quickscan(Handeling.VOORWAARDEN_AANVAARDEN)
def voorwaarden(request, quickscan):
    return vraag_akkoord(request, quickscan, reverse("quickscan:aanmelding", args=[quickscan.pk]), by=request.user)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def regio_koppelen(request, quickscan):
    form = formulier(request, RegioKoppelenForm, quickscan=quickscan)
    if form.is_valid():
        regio = form.cleaned_data["regio"] or "een nieuwe regio"
        wie = f", met {quickscan.aanmelder_email} als contactpersoon" if form.cleaned_data["contactpersoon"] else ""
        eis_bewijs(request, f"Je koppelt de aanmelding van {quickscan.regionaam} aan {regio}{wie}.")
        klaar = gelukt(form, koppel, by=request.user, quickscan=quickscan, **form.cleaned_data)
        if klaar:
            messages.success(request, f"De aanmelding hoort nu bij de regio {klaar.naam}.")
            return redirect("quickscan:aanmelding", pk=quickscan.pk)
    context = {"quickscan": quickscan, "form": form}
    return render(request, "quickscan/aanmelding/regio_koppelen.html", context)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def link_sturen(request, quickscan):
    return bevestiging(
        request,
        "quickscan/aanmelding/link_sturen.html",
        {"quickscan": quickscan},
        lambda: nieuwe_link(by=request.user, quickscan=quickscan),
        klaar=f"We mailen de nieuwe link naar {quickscan.aanmelder_email}.",
        daarna=redirect("quickscan:aanmelding", pk=quickscan.pk),
    )
