"""More came in than was expected: the pages with which an organiser closes the door, gives a new code, begins anew."""

from functools import partial

from django.shortcuts import redirect

from regie.stukken.paginas import bevestiging, require_safe_or_POST, weiger
from zelfscan.organiseren.actions.deur import begin_opnieuw, geef_nieuwe_code, zet_deur
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.halen import met_eigen_scan

from .regelen import NIET_MEER_OPEN, zolang_open


def _vraag(request, scan, sjabloon: str, doe, klaar):
    """Ask, and on POST do it: `doe` is the action, `klaar` makes the sentence of the scan as it is then.

    What the page showed of the scan goes along, so that the same form sent twice does it once.
    """

    def context() -> dict:
        if request.method == "POST":
            # Refused: something may have changed.
            scan.refresh_from_db()
        return {"scan": scan, "bord": bord_van(scan)}

    actie, daarna = partial(doe, by=request.user, scan=scan), redirect("scans:scan", pk=scan.pk)
    return bevestiging(request, sjabloon, context, actie, klaar=klaar, daarna=daarna)


@require_safe_or_POST
@met_eigen_scan
def deur(request, scan):
    """Close the door, or open it again; with names also after the reveal, for late lines."""
    if not scan.is_open and not (scan.wordt_besproken and scan.met_naam):
        terug = redirect("scans:scan", pk=scan.pk)
        return weiger(request, NIET_MEER_OPEN, terug) if request.method == "POST" else terug
    doe = partial(zet_deur, dicht=request.POST.get("dicht") == "1")
    pagina = "zelfscan/organiseren/deur.html"
    return _vraag(request, scan, pagina, doe, lambda nu: f"De deur is {'dicht' if nu.dicht else 'weer open'}.")


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def nieuwe_code(request, scan):
    doe = partial(geef_nieuwe_code, oud=request.POST.get("oud", ""))
    gedaan = "De nieuwe code is {}. Open het scherm opnieuw, en print poster en formulieren opnieuw.".format
    pagina = "zelfscan/organiseren/nieuwe_code.html"
    return _vraag(request, scan, pagina, doe, lambda nu: gedaan(nu.code_leesbaar))


@require_safe_or_POST
@met_eigen_scan
@zolang_open
def opnieuw(request, scan):
    # Else it was not this scan as it is now, or it was no number at all.
    gezien = request.POST.get("keer") == str(scan.opnieuw)
    doe = partial(begin_opnieuw, keer=scan.opnieuw if gezien else -1)
    gedaan = "Alle antwoorden zijn gewist. Wie meedoet, leest het op de pagina van de scan. Herinneren kan nu weer."
    return _vraag(request, scan, "zelfscan/organiseren/opnieuw.html", doe, lambda nu: gedaan)
