"""The front door, and the four roles explained."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regie import aansluiting
from regie.inhoud.houvasten import HOUVASTEN, houvast
from regie.inhoud.kernrollen import KERNROLLEN, kernrol
from regie.inhoud.knelpunten import KNELPUNTEN
from regie.stukken.strook import geteld, strook

EEN_UUR, VIJF_MINUTEN = 3600, 300
# Invented counts, to show what a strip looks like: (role, counts for 1-5, the middle).
VOORBEELD = (
    ("ontwerper", (0, 1, 3, 6, 1), 4),
    ("kwartiermaker", (1, 4, 5, 1, 0), 3),
    ("verbinder", (0, 0, 1, 6, 4), 4),
    ("dirigent", (3, 4, 1, 2, 1), 2),
)
# What stands under its axis. The words of the scale are the instrument's: here only its ends are named.
SCHAAL_VAN_VOORBEELD = {
    "opschriften": [(waarde, "") for waarde in range(1, 6)],
    "labels": ("Niet of nauwelijks aanwezig", "Ruim aanwezig"),
}


@require_safe
# Not for an hour: it says whether a round is open.
@cache_control(public=True, max_age=VIJF_MINUTEN)
def home(request):
    voorbeeld = [
        (kernrol(sleutel), strook(verdeling, midden, f"{geteld(verdeling)}."))
        for sleutel, verdeling, midden in VOORBEELD
    ]
    context = {
        "rollen": KERNROLLEN,
        "voorbeeld": voorbeeld,
        "schaal": SCHAAL_VAN_VOORBEELD,
        "oproep": " ".join(zin() for zin in aansluiting.OPROEP),
    }
    return render(request, "regie/site/home.html", context)


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
def rollen(request):
    knelpunten = [(knelpunt, [houvast(sleutel) for sleutel in knelpunt.houvasten]) for knelpunt in KNELPUNTEN]
    context = {"rollen": KERNROLLEN, "houvasten": HOUVASTEN, "knelpunten": knelpunten}
    return render(request, "regie/site/rollen.html", context)


@require_safe
@cache_control(public=True, max_age=EEN_UUR)
def rol(request, sleutel):
    plaats = next((plaats for plaats, rol in enumerate(KERNROLLEN) if rol.sleutel == sleutel), None)
    if plaats is None:
        raise Http404
    return render(
        request,
        "regie/site/rol.html",
        {
            "rol": KERNROLLEN[plaats],
            "leunt_op": [(kernrol(steun.kernrol), steun.waarom) for steun in KERNROLLEN[plaats].leunt_op],
            "vorige": KERNROLLEN[plaats - 1] if plaats else None,
            "volgende": KERNROLLEN[plaats + 1] if plaats + 1 < len(KERNROLLEN) else None,
        },
    )
