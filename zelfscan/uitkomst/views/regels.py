"""The lines by name for who organises: hide what is hurtful or nonsense, and show it again."""

from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render

from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import require_safe_or_POST
from regie.stukken.tekst import hoeveel
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.uitkomst.actions.regels import verberg_regels
from zelfscan.uitkomst.beeld import lees, lees_verborgen

from .uitkomst import na_onthulling


@require_safe_or_POST
@met_eigen_scan
@na_onthulling
def regels(request, scan):
    """All lines with a tick each. `wat` says what to do with the ticked ones: "verberg" or "toon"."""
    if not scan.met_naam:
        return redirect("scans:uitkomst", pk=scan.pk)
    if request.method == "POST":
        verborgen = request.POST.get("wat") != "toon"
        try:
            aantal = verberg_regels(by=request.user, scan=scan, regels=_gekozen(request), verborgen=verborgen)
        except ActieFout as fout:
            messages.error(request, str(fout))
        else:
            _zeg(request, aantal, verborgen)
        return redirect("scans:regels", pk=scan.pk)
    context = {"scan": scan, "beeld": lees(scan), "verborgen": lees_verborgen(scan)}
    return render(request, "zelfscan/uitkomst/regels.html", context)


def _gekozen(request) -> list[UUID]:
    gekozen = []
    for tekst in request.POST.getlist("regel"):
        try:
            gekozen.append(UUID(tekst))
        except ValueError:
            continue
    return gekozen


def _zeg(request, aantal: int, verborgen: bool) -> None:
    if not aantal:
        messages.error(request, "Er is niets veranderd. Vink eerst aan om welke regels het gaat.")
    elif verborgen:
        messages.success(request, f"{hoeveel(aantal, 'regel is', 'regels zijn')} verborgen. Dat staat er nu bij.")
    else:
        messages.success(request, f"{hoeveel(aantal, 'regel is', 'regels zijn')} weer te zien.")
