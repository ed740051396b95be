"""Planning a talk, that it was held, and the consent: for the researchers of this quickscan."""

from operator import attrgetter

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from quickscan.onderzoek.actions.interviews import TE_PLANNEN, bevestig, is_gemaild, laat_vervallen, plan, zet_terug
from quickscan.onderzoek.actions.toestemming import houd, leg_toestemming_vast, neem_toestemming_terug
from quickscan.onderzoek.forms.interviews import GehoudenForm, PlanForm, ToestemmingForm
from quickscan.onderzoek.toestemming import TOESTEMMING
from quickscan.proces.toegang import Handeling
from regie.mensen.beurt import om_de_beurt_bij
from regie.stukken.agenda import agendabestand
from regie.stukken.paginas import als_bestand, bevestiging, formulier, gelukt, knop, require_POST, require_safe_or_POST

from .interviews import met_interview


def _naar(interview):
    return redirect("quickscan:interview", pk=interview.quickscan_id, interview=interview.pk)


def _context(interview, **meer) -> dict:
    return {"quickscan": interview.quickscan, "interview": interview, "toestemmingstekst": TOESTEMMING, **meer}


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
@om_de_beurt_bij(attrgetter("quickscan"))
def plannen(request, interview):
    if interview.status not in TE_PLANNEN:
        return _naar(interview)
    form = formulier(request, PlanForm, interview=interview)
    if form.is_valid():
        gepland = gelukt(form, plan, by=request.user, interview=interview, **form.velden())
        if gepland:
            gemaild = f" {gepland.naam} krijgt een mail." if gepland.verteld else ""
            messages.success(request, f"Het gesprek staat in de lijst.{gemaild}")
            return _naar(interview)
    return render(request, "quickscan/onderzoek/plannen.html", _context(interview, form=form))


@require_POST
@met_interview(Handeling.ONDERZOEKEN)
def bevestigen(request, interview):
    return knop(
        request,
        lambda: bevestig(by=request.user, interview=interview),
        klaar=lambda nu: f"Het gesprek staat vast.{f' {nu.naam} krijgt bericht.' if nu.verteld else ''}",
        daarna=_naar(interview),
    )


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
def gehouden(request, interview):
    if interview.status not in TE_PLANNEN:
        return _naar(interview)
    form = formulier(request, GehoudenForm, interview=interview)
    if form.is_valid() and gelukt(form, houd, by=request.user, interview=interview, **form.velden()):
        messages.success(request, "Het interview telt mee.")
        return _naar(interview)
    return render(request, "quickscan/onderzoek/gehouden.html", _context(interview, form=form))


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
def toestemming(request, interview):
    if interview.toestemming is not None:
        return _naar(interview)
    form = formulier(request, ToestemmingForm)
    if form.is_valid() and gelukt(form, leg_toestemming_vast, by=request.user, interview=interview, **form.velden()):
        messages.success(request, "De toestemming is vastgelegd.")
        return _naar(interview)
    return render(request, "quickscan/onderzoek/toestemming.html", _context(interview, form=form))


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
def toestemming_terugnemen(request, interview):
    if interview.toestemming is None:
        return _naar(interview)
    return bevestiging(
        request,
        "quickscan/onderzoek/toestemming_terugnemen.html",
        _context(interview),
        lambda: neem_toestemming_terug(by=request.user, interview=interview),
        klaar="De toestemming is teruggenomen en de notities zijn gewist.",
        daarna=_naar(interview),
    )


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
def vervallen(request, interview):
    if interview.status not in TE_PLANNEN:
        return _naar(interview)
    return bevestiging(
        request,
        "quickscan/onderzoek/vervallen.html",
        _context(interview, is_gemaild=is_gemaild(interview)),
        lambda: laat_vervallen(by=request.user, interview=interview),
        klaar=lambda nu: f"Het interview is vervallen.{f' {nu.naam} krijgt bericht.' if nu.verteld else ''}",
        daarna=_naar(interview),
    )


@require_POST
@met_interview(Handeling.ONDERZOEKEN)
def terugzetten(request, interview):
    return knop(
        request, lambda: zet_terug(by=request.user, interview=interview), klaar="Teruggezet.", daarna=_naar(interview)
    )


@require_safe
@met_interview(Handeling.INTERVIEWS_ZIEN)
def agenda(request, interview):
    """The talk as a file for the calendar of who downloads it."""
    if interview.wanneer is None:
        raise Http404("er is nog geen moment")
    inhoud, soort = agendabestand(interview)
    return als_bestand(inhoud, "gesprek.ics", soort)
