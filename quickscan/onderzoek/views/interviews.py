"""The people to interview: the list with what is covered, and one of them."""

from functools import wraps
from operator import attrgetter

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from quickscan.onderzoek.actions.interviews import haal_weg, stel_voor
from quickscan.onderzoek.actions.onderzoek import leg_uit
from quickscan.onderzoek.actions.persoon import komt_nog, wijzig_persoon
from quickscan.onderzoek.forms.interviews import PERSOON, PersoonForm, PersoonWijzigenForm
from quickscan.onderzoek.forms.onderzoek import RedenenForm
from quickscan.onderzoek.interviewpagina import Interviewpagina
from quickscan.onderzoek.onderzoekspagina import onderzoekspagina
from quickscan.proces.halen import met_quickscan, met_toegang
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt, om_de_beurt_bij
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST
from regie.stukken.tekst import als_nummer


def met_interview(handeling: Handeling, *, met_kant: bool = False):
    """Give the view an interview of a quickscan: 404 for who may not know of it (besluiten 23).

    With `met_kant` the side of this person comes along.
    """

    def decorator(view):
        @wraps(view)
        def wrapper(request, toegang, interview, **kwargs):
            rijen = toegang.quickscan.interviews.select_related("toestemming", "voorgesteld_door")
            if not toegang.mag(Handeling.INTERVIEWS_ZIEN):
                rijen = rijen.voorgesteld_door(request.user)
            rij = get_object_or_404(rijen, pk=interview)
            rij.quickscan = toegang.quickscan
            return view(request, rij, **({"kant": toegang.kant} if met_kant else {}), **kwargs)

        return met_toegang(handeling)(wrapper)

    return decorator


@require_safe
@met_toegang(Handeling.MENSEN_VOORSTELLEN, bord=True)
def interviews(request, toegang):
    pagina = onderzoekspagina(toegang, request.user)
    context = {"quickscan": toegang.quickscan, "pagina": pagina, "kant": toegang.kant}
    return render(request, "quickscan/onderzoek/interviews.html", context)


def _begin(request, quickscan) -> dict:
    """What a new person begins with: an organisation of the afbakening (`van`), or a kind that is still missing."""
    van = request.GET.get("van", "")
    afbakening = quickscan.afbakening
    betrokken = afbakening.partijen.filter(pk=als_nummer(van)).first() if afbakening else None
    if betrokken:
        return {
            "organisatie": betrokken.naam,
            "partij": betrokken.partij,
            "domein": betrokken.domein,
            "sector": betrokken.sector,
        }
    return {naam: request.GET.get(naam, "") for naam in ("partij", "sector")}


@require_safe_or_POST
@met_quickscan(Handeling.MENSEN_VOORSTELLEN)
def erbij(request, quickscan):
    form = formulier(request, PersoonForm, quickscan=quickscan, initial=_begin(request, quickscan))
    if form.is_valid():
        interview = gelukt(form, stel_voor, by=request.user, quickscan=quickscan, **form.cleaned_data)
        if interview:
            messages.success(request, f"{interview.naam} staat op de lijst.")
            return redirect("quickscan:interviews", pk=quickscan.pk)
    return render(request, "quickscan/onderzoek/persoon.html", {"quickscan": quickscan, "form": form})


@require_safe_or_POST
@met_interview(Handeling.MENSEN_VOORSTELLEN)
@om_de_beurt_bij(attrgetter("quickscan"))
def wijzigen(request, interview):
    if interview.gewist:
        raise Http404("van wie dit was, is gewist")
    begin = {naam: getattr(interview, naam) for naam in PERSOON}
    form = formulier(request, PersoonWijzigenForm, quickscan=interview.quickscan, initial=begin)
    nu = form.is_valid() and gelukt(form, wijzig_persoon, by=request.user, interview=interview, **form.cleaned_data)
    if nu:
        gemaild = f" {nu.naam} krijgt de uitnodiging op het nieuwe adres." if nu.verteld else ""
        messages.success(request, f"De gegevens zijn bewaard.{gemaild}")
        return redirect("quickscan:interview", pk=interview.quickscan_id, interview=interview.pk)
    context = {"quickscan": interview.quickscan, "interview": interview, "form": form, "komt_nog": komt_nog(interview)}
    return render(request, "quickscan/onderzoek/persoon.html", context)


@require_safe_or_POST
@met_interview(Handeling.MENSEN_VOORSTELLEN)
def weghalen(request, interview):
    quickscan = interview.quickscan
    return bevestiging(
        request,
        "quickscan/onderzoek/weghalen.html",
        {"quickscan": quickscan, "interview": interview},
        lambda: haal_weg(by=request.user, interview=interview),
        klaar=f"{interview.wie} staat niet meer op de lijst.",
        daarna=redirect("quickscan:interviews", pk=quickscan.pk),
    )


@require_safe
@met_interview(Handeling.MENSEN_VOORSTELLEN, met_kant=True)
def interview(request, interview, kant):
    pagina = Interviewpagina(interview, kant)
    context = {"quickscan": interview.quickscan, "interview": interview, "pagina": pagina}
    return render(request, "quickscan/onderzoek/interview.html", context)


@require_safe_or_POST
@met_toegang(Handeling.ONDERZOEKEN, bord=True)
def redenen(request, toegang):
    """Why the research is otherwise than asked: beside what is asked."""
    return _redenen(request, toegang.quickscan, toegang)


@om_de_beurt
def _redenen(request, quickscan, toegang):
    form = formulier(request, RedenenForm, onderzoek=quickscan.onderzoek)
    if form.is_valid() and gelukt(form, leg_uit, by=request.user, quickscan=quickscan, **form.cleaned_data):
        messages.success(request, "Je uitleg is bewaard.")
        return redirect("quickscan:interviews", pk=quickscan.pk)
    context = {"quickscan": quickscan, "form": form, "pagina": onderzoekspagina(toegang, request.user)}
    return render(request, "quickscan/onderzoek/redenen.html", context)
