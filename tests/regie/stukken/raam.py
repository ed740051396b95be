"""A site with pages that are nothing but the frame of regie/stukken/paginas.py."""

import io

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST

from regie.stukken.drukkerij import NietGelukt, NogNietKlaar
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import (
    als_bestand,
    als_pdf,
    bevestiging,
    formulier,
    gelukt,
    gestuurd,
    knop,
    require_safe_or_POST,
)
from regie.stukken.pdf import PdfNietBeschikbaar


class NaamForm(forms.Form):
    """A field, a file, and a question beside it."""

    naam = forms.CharField()
    bijlage = forms.FileField(required=False)


class TweedeForm(forms.Form):
    naam = forms.CharField()


def bewaar(*, naam, bijlage):
    """The action: "nee" is refused, "veld" is wrong in one field and in one that is not on the form."""
    if naam == "nee":
        raise ActieFout("Dat kan nu niet.")
    if naam == "veld":
        raise ValidationError({"naam": "Kies een andere naam.", "elders": "Dit staat er al."})
    return naam, bijlage.read().decode() if bijlage else ""


@login_not_required
@require_safe_or_POST
def formulierpagina(request):
    form = formulier(request, NaamForm, initial={"naam": "Zoals het was"})
    if form.is_valid() and (uit := gelukt(form, bewaar, **form.cleaned_data)):
        return JsonResponse({"bewaard": uit})
    gebonden = {"gebonden": form.is_bound, "waarde": form["naam"].value(), "gestuurd": gestuurd(request) is not None}
    return JsonResponse(gebonden | {"fouten": form.errors.get_json_data()})


@login_not_required
@require_safe_or_POST
def twee(request):
    """Two forms: each has its own button."""
    wat = request.POST.get("wat", "")
    een = formulier(request, NaamForm, deze=wat == "een")
    ander = formulier(request, TweedeForm, deze=wat == "ander", prefix="ander")
    return HttpResponse(f"{een.is_bound} {ander.is_bound}")


# How often the action and the context of the page below were asked for.
GEVRAAGD = {"actie": 0, "context": 0}


def zet(hoe: str) -> str:
    GEVRAAGD["actie"] += 1
    if hoe == "nee":
        raise ActieFout("Dat mag <nu> niet.")
    if hoe == "stom":
        raise ActieFout
    if hoe == "ongeldig":
        raise ValidationError(["Dit klopt niet.", "En dit ook niet."])
    return hoe


def _context() -> dict:
    GEVRAAGD["context"] += 1
    return {"keer": GEVRAAGD["context"]}


@login_not_required
@require_safe_or_POST
def bevestigen(request):
    """Asks before something is done; `hoe` is what is typed on the page."""
    hoe = request.POST.get("hoe", "")
    return bevestiging(
        request,
        "bevestigen.html",
        lambda: _context() | {"hoe": hoe},
        lambda: zet(hoe),
        klaar=lambda uit: f"Gedaan: {uit}.",
        daarna=redirect("raam_klaar"),
    )


@login_not_required
@require_safe_or_POST
def bezwaar_vooraf(request):
    """A page that says already on GET why it cannot be done."""
    context = {"reden": "Het is nog te vroeg."}
    return bevestiging(request, "bevestigen.html", context, lambda: zet("nee"), klaar="", daarna=redirect("raam_klaar"))


@login_not_required
@require_POST
def drukken(request):
    elders = redirect("raam_elders") if "elders" in request.POST else None
    return knop(
        request,
        lambda: zet(request.POST.get("hoe", "")),
        klaar="Gedaan.",
        daarna=redirect("raam_klaar"),
        geweigerd=elders,
    )


@login_not_required
def waar_men_komt(request):
    return JsonResponse({"meldingen": [[een.level_tag, str(een)] for een in messages.get_messages(request)]})


@login_not_required
def bestand(request, hoe):
    """A file as bytes or opened, to save or to read; its name needs care in a header."""
    inhoud = io.BytesIO(b"inhoud") if "open" in hoe else b"inhoud"
    return als_bestand(inhoud, 'Één "plan".txt', "text/plain", tonen="tonen" in hoe)


@login_not_required
@cache_control(public=True, max_age=3600)
def lang_bewaard(request):
    return als_bestand(b"voor iedereen", "voor-iedereen.txt", "text/plain")


@login_not_required
@require_safe_or_POST
@cache_control(public=True, max_age=3600)
def pdf(request):
    """The PDF of a template; `?geen=` says why there is none."""
    if "druk" in request.GET.get("geen", ""):
        raise NogNietKlaar
    if "zwaar" in request.GET.get("geen", ""):
        raise NietGelukt
    if "pango" in request.GET.get("geen", ""):
        raise PdfNietBeschikbaar
    return als_pdf("regie/stukken/pdf_basis.html", {}, "leeg.pdf", voor="bezoeker", bewaar=False)


urlpatterns = [
    path("raam/bevestigen/", bevestigen),
    path("raam/vooraf/", bezwaar_vooraf),
    path("raam/drukken/", drukken),
    path("raam/klaar/", waar_men_komt, name="raam_klaar"),
    path("raam/elders/", waar_men_komt, name="raam_elders"),
    path("raam/bestand/<str:hoe>/", bestand),
    path("raam/bewaard/", lang_bewaard),
    path("raam/pdf/", pdf),
    path("raam/formulier/", formulierpagina),
    path("raam/twee/", twee),
    path("", include("regie.urls")),
]
