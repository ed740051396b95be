"""The least a Django view can do to give the same: what the site's own views are compared with."""

import sys
import time
from functools import cache
from pathlib import Path
from uuid import uuid4

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseRedirect, JsonResponse
from django.shortcuts import render

from regie.regios.gebied import Gemeente
from tests.bench.meting import NietGemeten
from zelfscan.scan.models import Invulling, Score

SJABLOON = "kaal.html"
UITKOMST = "/zelfscan/resultaat/3241/"
CIJFERS = [(cijfer, cijfer) for cijfer in "012345"]


@login_not_required
def sjabloon(request):
    """As many bytes, from a template without anything to work out."""
    return render(request, SJABLOON)


@login_not_required
def alleen_bytes(request):
    """The cheapest answer there is."""
    return HttpResponse(_bytes())


@cache
def _bytes() -> bytes:
    return (Path(settings.KALE_SJABLONEN) / SJABLOON).read_bytes()


class KaalFormulier(forms.Form):
    ontwerper = forms.ChoiceField(choices=CIJFERS)
    kwartiermaker = forms.ChoiceField(choices=CIJFERS)
    verbinder = forms.ChoiceField(choices=CIJFERS)
    dirigent = forms.ChoiceField(choices=CIJFERS)


@login_not_required
def een_query(request, naam):
    """One query, and as many bytes as the page whose content stands in this template."""
    return render(request, naam, {"gemeente": Gemeente.objects.first()})


@login_not_required
def alleen_query(request):
    """One query and next to no bytes: what the poll is compared with."""
    return HttpResponse(Gemeente.objects.values_list("code", flat=True).first())


@login_not_required
def een_insert(request, scan, naam):
    """A POST that writes one row, and answers with as many bytes as the thanks."""
    Invulling.objects.create(scan_id=scan)
    return render(request, naam)


@login_not_required
def zelfde_rijen(request, scan, naam):
    """The same rows as one answer: the form and its scores, in one transaction."""
    form = KaalFormulier(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    with transaction.atomic():
        invulling = Invulling.objects.create(scan_id=scan, apparaat=uuid4().hex)
        Score.objects.bulk_create(
            Score(invulling=invulling, onderdeel=rol, waarde=int(waarde)) for rol, waarde in form.cleaned_data.items()
        )
    return render(request, naam)


def schrijf_sjabloon(naam: str, inhoud: bytes) -> None:
    """Make a page into a template: the same bytes, and just as much to compress."""
    if b"{%" in inhoud or b"{{" in inhoud:
        raise NietGemeten("In de pagina staat sjabloontaal; dan is ze als sjabloon niet kaal.")
    map_ = Path(settings.KALE_SJABLONEN)
    map_.mkdir(exist_ok=True)
    (map_ / naam).write_bytes(inhoud)


@login_not_required
def formulier(request):
    """The same work as the POST of the zelfscan: four choices checked, sent on to their address."""
    form = KaalFormulier(request.POST)
    if form.is_valid():
        return HttpResponseRedirect(f"/zelfscan/resultaat/{''.join(form.cleaned_data.values())}/")
    return HttpResponseBadRequest()


@login_not_required
def alleen_doorsturen(request):
    """The cheapest answer to a POST; the CSRF middleware has read the body by then."""
    return HttpResponseRedirect(UITKOMST)


@login_not_required
def proces(request):
    """What this server process has spent, and which packages it has imported by now."""
    pakketten = sorted({naam.split(".")[0] for naam in sys.modules})
    return JsonResponse({"processor_ms": time.process_time() * 1000, "pakketten": pakketten})
