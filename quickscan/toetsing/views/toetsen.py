"""The review from outside: by a personal link and without an account. Nothing happens on GET."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.passages import FACTSHEET
from quickscan.factsheet.sleutel import pdf_sleutel
from quickscan.proces.views.stukken import bestandsnaam, stuk_als_pdf
from quickscan.toetsing.actions.toetsen import haal_opmerking_weg, rond_af, schrijf_opmerking
from quickscan.toetsing.models import Toetser
from regie.mensen.beurt import om_de_beurt_bij
from regie.stukken.paginas import gelukt, knop, require_POST, require_safe_or_POST
from regie.stukken.toetsing.views import Adressen, context_van, leescontext, met_link, opmerking_form


def _toetsers():
    return Toetser.objects.select_related("toetsing__versie", "toetsing__quickscan__regio__samengevoegd_in")


met_eigen_link = met_link(FACTSHEET, _toetsers)
ADRESSEN = Adressen(
    lezen="quickscan:toetsen",
    pdf="quickscan:toetsen_pdf",
    reageren="quickscan:toetsen_reageren",
    wijzigen="quickscan:toetsen_wijzigen",
    weghalen="quickscan:toetsen_weghalen",
    klaar="quickscan:toetsen_klaar",
)


def _inhoud(toetser):
    return maak_factsheetinhoud(toetser.toetsing.quickscan, toetser.toetsing.versie)


def _context(toetser) -> dict:
    return {"inhoud": _inhoud(toetser)}


@require_safe
@met_eigen_link
def toetsen(request, link, toetser):
    """The frozen factsheet, the own remarks, and until when; how many react, not who."""
    quickscan = toetser.toetsing.quickscan
    eigen = {"quickscan": quickscan, "inhoud": _inhoud(toetser), "stuk_kop": f"Factsheet {quickscan.naam}"}
    return render(request, "quickscan/toetsing/toetsen.html", leescontext(FACTSHEET, ADRESSEN, link, toetser, **eigen))


@require_safe_or_POST
@met_eigen_link
def reageren(request, link, toetser, nummer=None):
    """Write a remark, or change an own one, with the part it is about beside it."""
    return _reageren(request, toetser, link, nummer)


@om_de_beurt_bij(lambda toetser: toetser.toetsing.quickscan)
def _reageren(request, toetser, link, nummer):
    rij = get_object_or_404(toetser.opmerkingen, pk=nummer) if nummer else None
    form = opmerking_form(request, FACTSHEET, rij)
    wat = {"link": link, "nummer": nummer}
    if form.is_valid() and gelukt(form, schrijf_opmerking, **wat, **form.cleaned_data):
        messages.success(request, "Je opmerking is bewaard. De onderzoekers kunnen die nu lezen.")
        return redirect("quickscan:toetsen", sleutel=link.sleutel)
    eigen = {
        "form": form,
        "opmerking": rij,
        "deel": _inhoud(toetser).deel(form.plek),
        "plek": FACTSHEET.namen[form.plek],
        "boven_naam": "Factsheet toetsen",
    }
    context = context_van(FACTSHEET, ADRESSEN, link, toetser, **eigen)
    return render(request, "regie/stukken/toetsing/reageren.html", context)


@require_POST
@met_eigen_link
def weghalen(request, link, toetser, nummer):
    return knop(
        request,
        lambda: haal_opmerking_weg(link=link, nummer=nummer),
        klaar="Je opmerking is weg.",
        daarna=redirect("quickscan:toetsen", sleutel=link.sleutel),
    )


@require_POST
@met_eigen_link
def klaar(request, link, toetser):
    """Ready: with remarks, or in agreement without."""
    return knop(
        request,
        lambda: rond_af(link=link),
        klaar="Dank je wel! Je reactie is compleet.",
        daarna=redirect("quickscan:toetsen", sleutel=link.sleutel),
    )


@require_safe
@met_eigen_link
def pdf(request, link, toetser):
    """The frozen version to read on paper."""
    quickscan, versie = toetser.toetsing.quickscan, toetser.toetsing.versie
    naam, sleutel = bestandsnaam("factsheet", quickscan, versie), pdf_sleutel(quickscan, versie)
    context = partial(_context, toetser)
    return stuk_als_pdf(request, "quickscan/factsheet/pdf.html", context, naam, sleutel=sleutel)
