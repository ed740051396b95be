"""The rehearsal of an evening. Nothing is kept, so each step is a page with an address of its own."""

from django.conf import settings
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from zelfscan.organiseren.oefenen import Oefening, lees_oefening
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.uitkomst.dia import woorden_van
from zelfscan.uitkomst.wand import wand_van

from .scans import gekozen_voorbeeld


def _oefening(request, status: str) -> Oefening:
    _, instrument, openheid = gekozen_voorbeeld(request)
    return lees_oefening(request.GET, instrument, openheid, status)


def _toon(request, oefening: Oefening, **erbij):
    site = settings.SITE_ADRES.rstrip("/").split("://")[1]
    context = {"oefening": oefening, "scan": oefening.scan, "kort_adres": f"{site}/doe-mee"}
    return render(request, "zelfscan/organiseren/oefenscherm.html", context | erbij)


@require_safe
def scherm(request):
    """The wall before the reveal: people come in."""
    oefening = _oefening(request, Scanstatus.OPEN)
    return _toon(request, oefening, stand=oefening.stand, qr=oefening.qr)


@require_safe
def uitkomst(request):
    """The wall after the reveal, with what the group agreed on so far."""
    oefening = _oefening(request, Scanstatus.ONTHULD)
    inhoud = {"oefening": oefening, "scan": oefening.scan, "bij_dia": "zelfscan/organiseren/_oefenscore.html"}
    inhoud |= {"uitkomst": oefening.uitkomst, "wand": wand_van(oefening.uitkomst)} | woorden_van(oefening.uitkomst)
    return _toon(request, oefening, dias=render_to_string("zelfscan/uitkomst/_dias.html", inhoud))


@require_safe
def verslag(request):
    """The report, as everybody with the code would read it."""
    oefening = _oefening(request, Scanstatus.GESLOTEN)
    context = {
        "oefening": oefening,
        "verslag": oefening.verslag,
        "scan": oefening.scan,
        "uitkomst": oefening.uitkomst,
        "noemer": oefening.instrument.noemer,
    }
    return render(request, "zelfscan/organiseren/oefenverslag.html", context)
