"""A list of organisations from a spreadsheet: choose the file, look what it would do, and then all of it or nothing."""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from regie.mensen.bezoeker import bezoeker
from regie.mensen.rechten import Recht
from regie.regios.actions.organisaties import lees_organisaties_in
from regie.regios.forms.inlezen import BestandForm
from regie.regios.halen import met_regio
from regie.regios.organisatielijst import beoordeel, voorbeeldbestand
from regie.stukken.apart import TeDruk
from regie.stukken.bladen import SOORTEN
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import als_bestand, formulier, require_safe_or_POST
from regie.stukken.plek import plaats_voor
from regie.stukken.rekenblad import Bladrij, Lijstblad, lees_blad
from regie.stukken.rekenblad.fout import RekenbladFout
from regie.stukken.tekst import hoeveel

# As a field of the form: well under DATA_UPLOAD_MAX_MEMORY_SIZE.
LANGSTE_LIJST = 400_000
GELDIG = 2 * 3600  # seconds
OPNIEUW = "Deze lijst is niet meer geldig. Kies het bestand opnieuw."


@require_safe_or_POST
@met_regio(Recht.ORGANISATIES_INLEZEN)
def inlezen(request, regio):
    """GET: the form. POST of a file: what it would do. POST of `lijst`, which that page carries along: do it."""
    if request.method != "POST":
        return _formulier(request, regio, BestandForm())
    if "lijst" in request.POST:
        return _bewaar(request, regio)
    form = formulier(request, BestandForm)
    if form.is_valid():
        try:
            # Whoever sends many files at once does not keep the others waiting.
            with plaats_voor(bezoeker(request)):
                blad = lees_blad(form.cleaned_data["bestand"].read())
            return _laat_zien(request, regio, blad)
        except (TeDruk, RekenbladFout) as fout:
            form.add_error("bestand", str(fout))
    return _formulier(request, regio, form)


def _formulier(request, regio, form):
    return render(request, "regie/regios/inlezen/kiezen.html", {"regio": regio, "form": form})


def _laat_zien(request, regio, blad: Lijstblad):
    """Show what this list would do. Without errors the page carries it along, signed: nothing is kept here."""
    lijst = beoordeel(blad, regio)
    ondertekend = ""
    if not lijst.fouten and lijst.nieuw:
        inhoud = {"rijen": [(rij.nummer, rij.cellen) for rij in blad.rijen]}
        ondertekend = signing.dumps(inhoud, salt=_zout(request, regio), compress=True)
        if len(ondertekend) > LANGSTE_LIJST:
            raise RekenbladFout("In deze lijst staat te veel tekst. Verdeel die over twee bestanden.")
    context = {
        "regio": regio,
        "lijst": lijst,
        "ondertekend": ondertekend,
        "form": BestandForm(),
    }
    return render(request, "regie/regios/inlezen/bekijken.html", context)


def _bewaar(request, regio):
    """Judge the rows once more, because the region may have changed since, and save them all or none."""
    try:
        inhoud = signing.loads(request.POST["lijst"], salt=_zout(request, regio), max_age=GELDIG)
        rijen = tuple(Bladrij(nummer, tuple(cellen)) for nummer, cellen in inhoud["rijen"])
        blad = Lijstblad("", rijen)  # whose columns are known to be there, so that nobody reads its name
        lijst = beoordeel(blad, regio)
        if lijst.fouten:
            return _laat_zien(request, regio, blad)
        if not lijst.nieuw:
            # Also what a second press on the button gives.
            messages.info(request, "Alle organisaties uit deze lijst staan al bij de regio.")
        else:
            lees_organisaties_in(by=request.user, regio=regio, rijen=lijst.velden())
            messages.success(request, f"{hoeveel(len(lijst.nieuw), 'organisatie', 'organisaties')} toegevoegd.")
        return redirect("regio_organisaties", slug=regio.slug)
    except signing.BadSignature:
        reden = OPNIEUW
    except (ActieFout, RekenbladFout) as fout:
        reden = str(fout)
    except (IntegrityError, ValidationError):
        # Somebody else added one of them in the same moment.
        reden = "De organisaties van de regio zijn intussen veranderd. Er is niets bewaard. Kies het bestand opnieuw."
    form = BestandForm({})
    form.errors.clear()
    form.add_error(None, reden)
    return _formulier(request, regio, form)


def _zout(request, regio) -> str:
    """A list is for one region and one person."""
    return f"regie.inlezen:{regio.pk}:{request.user.pk}"


@require_safe
@met_regio(Recht.ORGANISATIES_INLEZEN)
def voorbeeld(request, regio, soort):
    if soort not in SOORTEN:
        raise Http404
    return als_bestand(voorbeeldbestand(soort, voor=bezoeker(request)), f"organisaties.{soort}", SOORTEN[soort])
