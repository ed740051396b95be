"""Who may carry the regie: four kinds of organisations, and what gets them stuck."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regie.inhoud.dragers import DRAGERS, EERUIT, INITIATIEFSPEL, drager

EEN_UUR = 3600


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
def dragers(request):
    context = {"dragers": DRAGERS, "initiatiefspel": INITIATIEFSPEL, "eruit": EERUIT}
    return render(request, "regie/site/dragers.html", context)


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
def een_drager(request, sleutel):
    plaats = next((plaats for plaats, een in enumerate(DRAGERS) if een.sleutel == sleutel), None)
    if plaats is None:
        raise Http404
    context = {
        "drager": DRAGERS[plaats],
        "vraagt": [(drager(aan), vraag) for aan, vraag in DRAGERS[plaats].vraagt],
        "vorige": DRAGERS[plaats - 1] if plaats else None,
        "volgende": DRAGERS[plaats + 1] if plaats + 1 < len(DRAGERS) else None,
    }
    return render(request, "regie/site/drager.html", context)
