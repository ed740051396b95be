"""Who is invited, mailing them, and who organises."""

from urllib.parse import quote

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render

from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST
from regie.stukken.sjablonen import maak_tekst
from regie.stukken.tekst import hoeveel
from zelfscan.organiseren.actions.genodigden import herinner, nodig_uit, voeg_genodigden_toe, wis_naam
from zelfscan.organiseren.forms.genodigden import GenodigdeForm, PlakForm, Regels
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.rondes import waarschuwingen

from .materiaal import meedoen_met


@require_safe_or_POST
@met_eigen_scan
def genodigden(request, scan):
    """The list, one more, or a pasted list: that is first shown line by line, to be completed."""
    stap = request.POST.get("stap", "")
    een = formulier(request, GenodigdeForm, deze=stap == "een", scan=scan)
    plak = formulier(request, PlakForm, deze=stap == "plak")
    if stap == "regels":
        return _regels(request, scan)
    if plak.is_valid():
        begin = [vars(regel) for regel in plak.cleaned_data["lijst"]]
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
    reden = ""
    if regels.is_valid():
        try:
            erbij = voeg_genodigden_toe(by=request.user, scan=scan, rijen=regels.rijen())
        except ActieFout as fout:
            reden = str(fout)
        except ValidationError as fout:
            reden = " ".join(fout.messages)
        else:
            messages.success(request, f"Op de lijst gezet: {hoeveel(len(erbij), 'genodigde', 'genodigden')}.")
            return redirect("scans:genodigden", pk=scan.pk)
    return _toon_regels(request, scan, regels, reden)


def _toon_regels(request, scan, regels, reden=""):
    return render(request, "zelfscan/organiseren/regels.html", {"scan": scan, "regels": regels, "reden": reden})


@require_safe_or_POST
@met_eigen_scan
def wissen(request, scan, genodigde):
    rij = get_object_or_404(scan.genodigden.filter(gewist=False), pk=genodigde)
    reden = ""
    if request.method == "POST":
        try:
            wis_naam(by=request.user, genodigde=rij)
        except ActieFout as fout:
            reden = str(fout)
        else:
            messages.success(request, "De naam en het e-mailadres zijn gewist.")
            return redirect("scans:genodigden", pk=scan.pk)
    return render(request, "zelfscan/organiseren/wissen.html", {"scan": scan, "genodigde": rij, "reden": reden})


@require_safe_or_POST
@met_eigen_scan
def uitnodigen(request, scan):
    """The text to copy, and mailing it: the invitation to who did not get it yet, or the reminder."""
    reden = ""
    if request.method == "POST":
        try:
            messages.success(request, _verstuur(request, scan))
        except ActieFout as fout:
            reden = str(fout)
        else:
            return redirect("scans:uitnodigen", pk=scan.pk)
    tekst = maak_tekst("zelfscan/organiseren/uitnodiging.txt", {"scan": scan, "door": request.user} | meedoen_met(scan))
    onderwerp = f"Doe mee: {scan.naam}"
    context = {
        "scan": scan,
        "bord": bord_van(scan),
        "tekst": tekst,
        "onderwerp": onderwerp,
        "mailto": f"mailto:?subject={quote(onderwerp)}&body={quote(tekst)}",
        "reden": reden,
    }
    return render(request, "zelfscan/organiseren/uitnodigen.html", context)


def _verstuur(request, scan) -> str:
    if request.POST.get("wat") == "herinnering":
        herinner(by=request.user, scan=scan)
        return "De herinnering is verstuurd naar wie nog niet met de eigen link antwoordde."
    aantal = nodig_uit(by=request.user, scan=scan)
    return f"De uitnodiging is verstuurd naar {hoeveel(aantal, 'persoon', 'mensen')}."
