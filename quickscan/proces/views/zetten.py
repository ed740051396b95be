"""Moving a quickscan: close and reopen a step, another term, pause, go on, stop."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from quickscan.proces.actions import stappen
from quickscan.proces.actions.termijnen import IntussenVerzet, open_stappen, wijzig_termijn
from quickscan.proces.forms import TermijnForm, WaaromForm
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.overgangen import ACTIEF, Quickscanstatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.termijnpagina import feiten, gedaan, hervat_gedaan, wie_we_mailen, wie_we_morgen_mailen
from quickscan.proces.toegang import Handeling, Toegang, om_te_sluiten
from regie.stukken.paginas import formulier, gelukt, knop, require_POST, require_safe_or_POST, weiger


def _eis_sluiten(toegang: Toegang, sleutel: str) -> None:
    """Researchers close their own steps, staff all of them."""
    if not toegang.mag(om_te_sluiten(STAPPEN[sleutel])):
        raise PermissionDenied(f"{toegang.kant} mag deze stap niet sluiten of heropenen")


@require_POST
@met_toegang(Handeling.STAP_SLUITEN)
def sluiten(request, toegang, stap):
    _eis_sluiten(toegang, stap)
    quickscan = toegang.quickscan
    return knop(
        request,
        lambda: stappen.sluit_stap(by=request.user, quickscan=quickscan, sleutel=stap),
        klaar=f"De stap {STAPPEN[stap].naam.lower()} is klaar.",
        daarna=redirect("quickscan:quickscan", quickscan.pk),
        geweigerd=redirect("quickscan:stap", quickscan.pk, stap),
    )


@require_POST
@met_quickscan(Handeling.LEIDEN)
def hervatten(request, quickscan):
    return knop(
        request,
        lambda: stappen.hervat(by=request.user, quickscan=quickscan),
        klaar=hervat_gedaan,
        daarna=redirect("quickscan:quickscan", quickscan.pk),
    )


def _vraag(request, quickscan, form, pagina: str, hier: str, actie, zin: str, bij=None, **wat):
    """A page with one question: its template, and what it is called in the path. Ends at the quickscan.

    `bij`: what its template needs besides; `wat`: what the action gets.
    """
    mee = {"by": request.user, "quickscan": quickscan, **wat}
    if form.is_valid() and gelukt(form, actie, **mee, **form.cleaned_data) is not None:
        messages.success(request, zin)
        return redirect("quickscan:quickscan", quickscan.pk)
    stap = quickscan.stap(wat["sleutel"]) if "sleutel" in wat else None
    context = {"quickscan": quickscan, "form": form, "stap": stap, "hier": hier}
    return render(request, pagina, context | (bij or {}))


@require_safe_or_POST
@met_toegang(Handeling.STAP_SLUITEN)
def heropenen(request, toegang, stap):
    _eis_sluiten(toegang, stap)
    quickscan = toegang.quickscan
    definitie, kan = STAPPEN[stap], quickscan.status in (*ACTIEF, Quickscanstatus.AFGEROND)
    if definitie.heropen_elders or not quickscan.stap(stap).is_klaar or not kan:
        return weiger(request, "Deze stap kun je niet heropenen.", redirect("quickscan:stap", quickscan.pk, stap))
    form, zin = formulier(request, WaaromForm), f"De stap {definitie.naam.lower()} is weer open."
    pagina = "quickscan/proces/zetten/heropenen.html"
    return _vraag(request, quickscan, form, pagina, "Heropenen", stappen.heropen_stap, zin, sleutel=stap)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def termijn(request, quickscan, stap):
    deze = quickscan.stap(stap)
    later = [een.definitie.naam.lower() for een in open_stappen(quickscan, na=deze)]
    begin = {"termijn": deze.termijn, "stond_op": deze.termijn}
    form = formulier(request, TermijnForm, later=later, initial=begin)
    mee = {"by": request.user, "quickscan": quickscan, "sleutel": stap}

    def verzet(**wat):
        try:
            return wijzig_termijn(**wat)
        except IntussenVerzet as fout:
            form.lees_opnieuw(fout.termijn)
            raise

    if form.is_valid() and (uit := gelukt(form, verzet, **mee, **form.cleaned_data)) is not None:
        messages.success(request, gedaan(quickscan, uit))
        return redirect("quickscan:stap", quickscan.pk, stap)
    context = {
        "quickscan": quickscan,
        "form": form,
        "stap": deze,
        "hier": "Termijn",
        "feiten": feiten(quickscan, deze),
        "wie_we_mailen": wie_we_mailen(quickscan, request.user),
    }
    return render(request, "quickscan/proces/zetten/termijn.html", context)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def pauzeren(request, quickscan):
    form, zin = formulier(request, WaaromForm), "De quickscan staat stil. De einddatum schuift op tot je hervat."
    pagina, bij = "quickscan/proces/zetten/pauzeren.html", {"morgen": wie_we_morgen_mailen(quickscan, request.user)}
    return _vraag(request, quickscan, form, pagina, "Pauzeren", stappen.pauzeer, zin, bij)


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def stoppen(request, quickscan):
    form, zin = formulier(request, WaaromForm), "De quickscan is gestopt."
    return _vraag(request, quickscan, form, "quickscan/proces/zetten/stoppen.html", "Stoppen", stappen.stop, zin)
