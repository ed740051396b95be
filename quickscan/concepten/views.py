"""The concepts of one person, for the script of the page on which one writes."""

from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.utils import timezone

from quickscan.proces.halen import met_quickscan
from quickscan.proces.toegang import Handeling
from regie.stukken.fouten import ActieFout
from regie.stukken.klad import VELD
from regie.stukken.paginas import require_safe_or_POST
from regie.stukken.samen import GETOOND

from .actions import bewaar_concept, wis_concept
from .models import Schrijfconcept, Stuk

NIET = ("csrfmiddlewaretoken", VELD, GETOOND, "weg")


@require_safe_or_POST
@met_quickscan(Handeling.SCHRIJVEN)
def concept(request, quickscan, stuk):
    """GET: what can be offered. POST: keep what stands there, with `weg` wipe it. 410 and 422: why not."""
    if stuk not in Stuk.values:
        raise Http404("dit stuk bestaat niet")
    if request.method != "POST":
        rijen = Schrijfconcept.objects.van(request.user, quickscan, stuk)
        return JsonResponse({"concepten": [_als_klad(rij) for rij in rijen]})
    mee = {"by": request.user, "quickscan": quickscan, "stuk": stuk, "nummer": request.POST.get(VELD, "")}
    if "weg" in request.POST:
        wis_concept(**mee)
        return JsonResponse({})
    velden = {naam: waarden for naam, waarden in request.POST.lists() if naam not in NIET}
    try:
        rij = bewaar_concept(**mee, velden=velden, getoond=request.POST.get(GETOOND, ""))
    except ActieFout as fout:
        return JsonResponse({"fout": str(fout)}, status=410)
    except ValidationError as fout:
        return JsonResponse({"fout": " ".join(fout.messages)}, status=422)
    return JsonResponse({"op": f"{timezone.localtime(rij.op):%H:%M}"})


def _als_klad(rij: Schrijfconcept) -> dict:
    """As the script keeps one on the device; the time in milliseconds."""
    return {"nummer": rij.nummer, "tijd": int(rij.op.timestamp() * 1000), "velden": rij.velden, "getoond": rij.getoond}
