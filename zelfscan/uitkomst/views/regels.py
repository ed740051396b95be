"""The lines by name for who organises: hide what is hurtful or nonsense, and show it again."""

from uuid import UUID

from django.shortcuts import redirect, render

from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import knop, require_safe_or_POST
from regie.stukken.tekst import hoeveel
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.uitkomst.actions.regels import verberg_regels
from zelfscan.uitkomst.groepsuitkomst import lees, lees_verborgen

from .uitkomst import na_onthulling

_GEDAAN = {True: " verborgen. Dat staat er nu bij.", False: " weer te zien."}


@require_safe_or_POST
@met_eigen_scan
@na_onthulling
def regels(request, scan):
    """All lines with a tick each. `wat` says what to do with the ticked ones: "verberg" or "toon"."""
    if not scan.met_naam:
        return redirect("scans:uitkomst", pk=scan.pk)
    if request.method == "POST":
        verborgen = request.POST.get("wat") != "toon"
        return knop(
            request,
            lambda: _verberg(by=request.user, scan=scan, regels=_gekozen(request), verborgen=verborgen),
            klaar=lambda aantal: hoeveel(aantal, "regel is", "regels zijn") + _GEDAAN[verborgen],
            daarna=redirect("scans:regels", pk=scan.pk),
        )
    context = {"scan": scan, "uitkomst": lees(scan), "verborgen": lees_verborgen(scan)}
    return render(request, "zelfscan/uitkomst/regels.html", context)


def _gekozen(request) -> list[UUID]:
    gekozen = []
    for tekst in request.POST.getlist("regel"):
        try:
            gekozen.append(UUID(tekst))
        except ValueError:
            continue
    return gekozen


def _verberg(**wat) -> int:
    aantal = verberg_regels(**wat)
    if not aantal:
        raise ActieFout("Er is niets veranderd. Vink eerst aan om welke regels het gaat.")
    return aantal
