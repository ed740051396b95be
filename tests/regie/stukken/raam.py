"""A site with pages that are nothing but the frame of regie/stukken/paginas.py."""

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.urls import include, path

from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import formulier, gelukt, gestuurd, require_safe_or_POST


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
    gebonden = {"gebonden": form.is_bound, "waarde": form["naam"].value(), "gestuurd": bool(gestuurd(request))}
    return JsonResponse(gebonden | {"fouten": form.errors.get_json_data()})


@login_not_required
@require_safe_or_POST
def twee(request):
    """Two forms: each has its own button."""
    wat = request.POST.get("wat", "")
    een = formulier(request, NaamForm, deze=wat == "een")
    ander = formulier(request, TweedeForm, deze=wat == "ander", prefix="ander")
    return HttpResponse(f"{een.is_bound} {ander.is_bound}")


urlpatterns = [
    path("raam/formulier/", formulierpagina),
    path("raam/twee/", twee),
    path("", include("regie.urls")),
]
