"""The impressions of a finished round, for staff to hand on: page, PDF, spreadsheet, and their texts."""

from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from quickscan.proces.halen import alleen_leiding
from quickscan.proces.models import Ronde
from quickscan.proces.views.stukken import stuk_als_pdf
from regie.mensen.bezoeker import bezoeker
from regie.stukken.bladen import SOORTEN, maak_bestand
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import als_bestand, formulier, gelukt, probeer, require_safe_or_POST
from regie.stukken.tekst import als_nummer
from zelfscan.service import MINSTENS_REGIOS

from . import actions as acties
from .forms import IndruktekstForm
from .inhoud import bladen, gegevens_van, lees_indrukken
from .models import Indrukken, Indruktekst


def _pagina(ronde: Ronde):
    rij = Indrukken.objects.select_related("ronde").filter(ronde=ronde).first()
    return lees_indrukken(rij) if rij else None


@require_safe_or_POST
@alleen_leiding
def indrukken(request, pk):
    """`stap` of a POST: "vastleggen", "schrijven", or "goed" and "weg" with the number of a text."""
    ronde = get_object_or_404(Ronde, pk=pk)
    stap = request.POST.get("stap", "")
    form, reden = formulier(request, IndruktekstForm, deze=stap == "schrijven"), ""
    if stap == "schrijven":
        if form.is_valid() and gelukt(form, acties.schrijf_tekst, by=request.user, ronde=ronde, **form.cleaned_data):
            messages.success(request, "De tekst staat erbij. Een collega keurt die goed.")
            return redirect("quickscan:indrukken", pk=pk)
    elif request.method == "POST":
        reden = probeer(request, lambda: _doe(request, ronde, stap), klaar=str)
        if not reden:
            return redirect("quickscan:indrukken", pk=pk)
    pagina = _pagina(ronde)
    context = {
        "ronde": ronde,
        "pagina": pagina,
        "reden": reden,
        "form": form,
        "minste": MINSTENS_REGIOS,
        "aantal": None if pagina else len(gegevens_van(ronde)),
        "teksten": ronde.indrukteksten.select_related("geschreven_door", "goedgekeurd_door"),
    }
    return render(request, "quickscan/indrukken/indrukken.html", context)


def _doe(request, ronde: Ronde, stap: str) -> str:
    if stap == "vastleggen":
        acties.leg_vast(by=request.user, ronde=ronde)
        return "De indrukken liggen vast."
    if stap not in ("goed", "weg"):
        raise ActieFout("Kies een van de knoppen.")
    tekst = get_object_or_404(Indruktekst, ronde=ronde, pk=als_nummer(request.POST.get("tekst", "")))
    if stap == "goed":
        acties.keur_goed(by=request.user, tekst=tekst)
        return "De tekst is goedgekeurd, en staat bij de indrukken."
    acties.haal_tekst_weg(by=request.user, tekst=tekst)
    return "De tekst is weg."


def met_indrukken(view):
    """Give the view the frozen impressions; 404 when there are none."""

    @wraps(view)
    @require_safe
    @alleen_leiding
    def wrapper(request, pk):
        pagina = _pagina(get_object_or_404(Ronde, pk=pk))
        if pagina is None:
            raise Http404("nog geen indrukken")
        return view(request, pagina)

    return wrapper


def _naam(pagina) -> str:
    return f"indrukken-{slugify(pagina.ronde.naam)[:60].strip('-') or pagina.ronde.pk}"


@met_indrukken
def indrukken_pdf(request, pagina):
    return stuk_als_pdf(request, "quickscan/indrukken/pdf.html", {"pagina": pagina}, _naam(pagina), bewaar=True)


def _rekenblad(request, pagina, soort: str) -> HttpResponseBase:
    titel = f"Indrukken van {pagina.ronde.naam}"
    mee = {"titel": titel, "dag": pagina.indrukken.created_at, "voor": bezoeker(request)}
    inhoud = maak_bestand(bladen(pagina), soort, **mee)
    return als_bestand(inhoud, f"{_naam(pagina)}.{soort}", SOORTEN[soort])


@met_indrukken
def indrukken_xlsx(request, pagina):
    return _rekenblad(request, pagina, "xlsx")


@met_indrukken
def indrukken_ods(request, pagina):
    return _rekenblad(request, pagina, "ods")
