"""Putting a region together: a form that works by plain submits, and a search that htmx asks while one types."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from regie.mensen.beurt import om_de_beurt
from regie.mensen.rechten import Recht, eis
from regie.regios.actions.regios import maak_regio, wijzig_regio
from regie.regios.forms.regios import RegioForm, RegioWijzigenForm, beginwaarden
from regie.regios.gebied import Gemeente
from regie.regios.gemeentekeuze import Gemeentekeuze
from regie.regios.halen import met_regio
from regie.regios.regioformulier import Regioformulier
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST

SJABLOON = "regie/regios/formulier.html"


@require_safe_or_POST
def maken(request):
    eis(request.user, Recht.REGIO_MAKEN)
    if request.method != "POST":
        # A link from the search page brings its municipality or area along; nothing is kept yet.
        keuze = Gemeentekeuze.uit(request.GET, _jaar())
        keuze.doe({stap: request.GET[stap] for stap in ("erbij", "gebied_erbij") if stap in request.GET})
        return _toon(request, RegioForm(by=request.user, keuze=keuze))
    return _verwerk(request, Gemeentekeuze.uit(request.POST, _jaar()))


@require_safe_or_POST
@met_regio(Recht.REGIO_WIJZIGEN)
@om_de_beurt
def wijzigen(request, regio):
    if request.method != "POST":
        begin = beginwaarden(regio)
        keuze = Gemeentekeuze(regio.jaar, begin["gemeenten"].split())
        return _toon(request, RegioWijzigenForm(initial=begin, by=request.user, keuze=keuze, regio=regio))
    return _verwerk(request, Gemeentekeuze.uit(request.POST, regio.jaar), regio)


def _verwerk(request, keuze, regio=None):
    klasse = RegioWijzigenForm if regio else RegioForm
    opties = {"by": request.user, "keuze": keuze, "regio": regio}
    if keuze.doe(request.POST):
        return _toon(request, klasse(initial=request.POST.dict(), **opties), deel=bool(request.htmx))
    form = formulier(request, klasse, initial=beginwaarden(regio) if regio else None, **opties)
    if form.is_valid():
        wat = {naam: form.cleaned_data[naam] for naam in ("naam", "omschrijving", "gemeenten")}
        if regio is None:
            bewaard = gelukt(form, maak_regio, by=request.user, **wat)
        else:
            bewaard = gelukt(form, wijzig_regio, by=request.user, regio=regio, **wat)
        if bewaard:
            klaar = "is gemaakt. Zo liggen de werkgebieden." if regio is None else "is bewaard."
            messages.success(request, f"{bewaard.naam} {klaar}")
            return redirect("regio", slug=bewaard.slug)
    return _toon(request, form)


def _toon(request, form, deel=False):
    context = {"form": form, "keuze": form.keuze, "pagina": Regioformulier(form.regio), "als_deel": deel}
    return render(request, f"{SJABLOON}#keuze" if deel else SJABLOON, context)


@require_safe
def gemeenten_zoeken(request):
    """What was found: a part for the form that asks while one types, and a page of its own for everybody else."""
    eis(request.user, Recht.REGIO_MAKEN)
    jaar = request.GET.get("jaar", "")
    keuze = Gemeentekeuze.uit(request.GET, int(jaar) if jaar.isdecimal() and len(jaar) == 4 else _jaar())
    if request.htmx:
        return render(request, f"{SJABLOON}#treffers", {"keuze": keuze, "deel": True})
    return render(request, "regie/regios/zoeken.html", {"keuze": keuze})


def _jaar() -> int:
    """The year of the newest table."""
    return Gemeente.objects.actueel().values_list("jaar", flat=True).first()
