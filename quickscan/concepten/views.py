"""The concepts of one person, for the script of the page on which one writes."""

from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from quickscan.proces.halen import met_quickscan
from quickscan.proces.toegang import Handeling, andere_onderzoekers
from regie.stukken.fouten import ActieFout
from regie.stukken.klad import VELD
from regie.stukken.paginas import require_safe_or_POST
from regie.stukken.samen import GETOOND

from .actions import bewaar_concept, wis_concept
from .models import Schrijfconcept, Stuk

NIET = ("csrfmiddlewaretoken", VELD, GETOOND, "bij", "weg")


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
        rij = bewaar_concept(
            **mee, velden=velden, getoond=request.POST.get(GETOOND, ""), veld=request.POST.get("bij", "")
        )
    except ActieFout as fout:
        return JsonResponse({"fout": str(fout)}, status=410)
    except ValidationError as fout:
        return JsonResponse({"fout": " ".join(fout.messages)}, status=422)
    return JsonResponse({"op": f"{timezone.localtime(rij.op):%H:%M}"})


@require_safe
@conditional_page
@cache_control(private=True, no_cache=True)
@met_quickscan(Handeling.SCHRIJVEN)
def schrijvers(request, quickscan, stuk):
    """Who else is writing this now, and at which field. Asked for again and again, so with an ETag."""
    if stuk not in Stuk.values:
        raise Http404("dit stuk bestaat niet")
    rijen = Schrijfconcept.objects.schrijvers(quickscan, stuk, behalve=request.user)
    return JsonResponse({"schrijvers": [{"naam": naam, "veld": veld} for naam, veld in rijen]})


def schrijven_nu(request, quickscan, stuk: str, form) -> list[str] | None:
    """Return a sentence for each who else is writing this now, with the names of the fields of this form.

    None when nobody else may: then there is nothing to ask now and then.
    """
    if not andere_onderzoekers(quickscan, request.user):
        return None
    return [
        f"{naam} schrijft nu aan ‘{form.fields[veld].label}’." if veld in form.fields else f"{naam} schrijft nu ook."
        for naam, veld in Schrijfconcept.objects.schrijvers(quickscan, stuk, behalve=request.user)
    ]


def _als_klad(rij: Schrijfconcept) -> dict:
    """As the script keeps one on the device; the time in milliseconds."""
    return {"nummer": rij.nummer, "tijd": int(rij.op.timestamp() * 1000), "velden": rij.velden, "getoond": rij.getoond}
