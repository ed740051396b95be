"""Who is invited, mailing them, and who organises."""

from functools import wraps
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST
from regie.stukken.sjablonen import maak_tekst
from regie.stukken.tekst import hoeveel
from zelfscan.organiseren.actions.genodigden import (
    herinner,
    nodig_uit,
    uitgenodigden,
    voeg_genodigden_toe,
    wis_naam,
)
from zelfscan.organiseren.actions.verbeteren import verbeter_genodigde
from zelfscan.organiseren.forms.genodigden import GenodigdeForm, PlakForm, Regels, VerbeterForm
from zelfscan.organiseren.plaklijst import met_geraden_soort
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.rondes import waarschuwingen
from zelfscan.scan.zonder_lijst import GEEN_LIJST

from .materiaal import meedoen_met

OPNIEUW_UITNODIGEN = " De oude link werkt niet meer. Stuur de uitnodiging nog een keer."
REGELS = "zelfscan/organiseren/regels.html"


def met_lijst(view):
    """The view is not there for a scan without a list (privacy 10)."""

    @wraps(view)
    def wrapper(request, scan, **kwargs):
        if scan.zonder_lijst:
            raise Http404(GEEN_LIJST)
        return view(request, scan, **kwargs)

    return wrapper


@require_safe_or_POST
@met_eigen_scan
@met_lijst
def genodigden(request, scan):
    """The list, one more, or a pasted list: that is first shown line by line, to be completed."""
    stap = request.POST.get("stap", "")
    een = formulier(request, GenodigdeForm, deze=stap == "een", scan=scan)
    plak = formulier(request, PlakForm, deze=stap == "plak")
    if stap == "regels":
        return _regels(request, scan)
    if plak.is_valid():
        begin = [vars(met_geraden_soort(regel)) for regel in plak.cleaned_data["lijst"]]
        return _toon_regels(request, scan, Regels(initial=begin, form_kwargs={"scan": scan}))
    if een.is_valid():
        rij = gelukt(een, _zet_erbij, by=request.user, scan=scan, rij=een.cleaned_data)
        if rij:
            messages.success(request, f"{rij.organisatie} staat op de lijst.")
            return redirect("scans:genodigden", pk=scan.pk)
    context = {
        "scan": scan,
        "bord": bord_van(scan),
        "een": een,
        "plak": plak,
        "waarschuwingen": waarschuwingen(scan) if scan.is_open else [],
    }
    return render(request, "zelfscan/organiseren/genodigden.html", context)


def _zet_erbij(*, by, scan, rij):
    return voeg_genodigden_toe(by=by, scan=scan, rijen=[rij])[0]


def _regels(request, scan):
    regels = Regels(request.POST, form_kwargs={"scan": scan})
    if not regels.is_valid():
        return _toon_regels(request, scan, regels)
    return bevestiging(
        request,
        REGELS,
        {"scan": scan, "regels": regels},
        lambda: voeg_genodigden_toe(by=request.user, scan=scan, rijen=regels.rijen()),
        klaar=lambda erbij: f"Op de lijst gezet: {hoeveel(len(erbij), 'genodigde', 'genodigden')}.",
        daarna=redirect("scans:genodigden", pk=scan.pk),
    )


def _toon_regels(request, scan, regels):
    return render(request, REGELS, {"scan": scan, "regels": regels})


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
def verbeteren(request, scan, genodigde):
    rij = get_object_or_404(scan.genodigden.filter(gewist=False), pk=genodigde)
    was_uitgenodigd = rij in uitgenodigden(scan)
    form = formulier(request, VerbeterForm, initial={"naam": rij.naam, "email": rij.email})
    if form.is_valid() and (
        nu := gelukt(form, verbeter_genodigde, by=request.user, genodigde=rij, **form.cleaned_data)
    ):
        opnieuw = was_uitgenodigd and nu.email and nu.email != rij.email
        messages.success(request, f"Verbeterd.{OPNIEUW_UITNODIGEN if opnieuw else ''}")
        return redirect("scans:genodigden", pk=scan.pk)
    context = {
        "scan": scan,
        "genodigde": rij,
        "form": form,
        "was_uitgenodigd": was_uitgenodigd,
        "kan": bord_van(scan).lijst_te_verbeteren,
    }
    return render(request, "zelfscan/organiseren/verbeteren.html", context)


@require_safe_or_POST
@met_eigen_scan
def wissen(request, scan, genodigde):
    rij = get_object_or_404(scan.genodigden.filter(gewist=False), pk=genodigde)
    return bevestiging(
        request,
        "zelfscan/organiseren/wissen.html",
        {"scan": scan, "genodigde": rij},
        lambda: wis_naam(by=request.user, genodigde=rij),
        klaar="De naam en het e-mailadres zijn gewist.",
        daarna=redirect("scans:genodigden", pk=scan.pk),
    )


@require_safe_or_POST
@met_eigen_scan
@met_lijst
def uitnodigen(request, scan):
    """The text to copy, and mailing it: the invitation to who did not get it yet, or the reminder."""
    return bevestiging(
        request,
        "zelfscan/organiseren/uitnodigen.html",
        lambda: _uitnodiging(request, scan),
        lambda: _verstuur(request, scan),
        klaar=str,
        daarna=redirect("scans:uitnodigen", pk=scan.pk),
    )


def _uitnodiging(request, scan) -> dict:
    tekst = maak_tekst("zelfscan/organiseren/uitnodiging.txt", {"scan": scan, "door": request.user} | meedoen_met(scan))
    onderwerp = f"Doe mee: {scan.naam}"
    return {
        "scan": scan,
        "bord": bord_van(scan),
        "tekst": tekst,
        "onderwerp": onderwerp,
        # A line ends as in a mail (RFC 6068).
        "mailto": f"mailto:?subject={quote(onderwerp)}&body={quote('\r\n'.join(tekst.splitlines()))}",
    }


def _verstuur(request, scan) -> str:
    if request.POST.get("wat") == "herinnering":
        herinner(by=request.user, scan=scan)
        return "We sturen de herinnering nu naar wie nog niet met de eigen link antwoordde."
    aantal = nodig_uit(by=request.user, scan=scan)
    return f"We sturen de uitnodiging nu naar {hoeveel(aantal, 'persoon', 'mensen')}."
