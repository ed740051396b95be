"""The review from outside: by a personal link and without an account. Nothing happens on GET."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quickscan.factsheet.inhoud import PLEKNAMEN, maak_beeld
from quickscan.factsheet.views.factsheet import METHODEN
from quickscan.proces.views.stukken import bestandsnaam, pdf_antwoord
from quickscan.toetsing.actions.toetsen import haal_opmerking_weg, rond_af, schrijf_opmerking
from quickscan.toetsing.forms import OpmerkingForm
from quickscan.toetsing.models import LINK_DOEL, Toetser
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import gelukt


def met_link(view):
    """Give the view the link and who was asked; 404 for a key that is none, 410 for a link that no longer works.

    The review closed is another thing: then one can still read (`toetsing.is_open`). Kept by nobody on the way.
    """

    @cache_control(private=True, no_cache=True)
    @wraps(view)
    def wrapper(request, sleutel, **kwargs):
        link = Toegangslink.objects.vind(LINK_DOEL, sleutel)
        toetsers = Toetser.objects.select_related("toetsing__versie", "toetsing__quickscan__regio__samengevoegd_in")
        toetser = link and toetsers.filter(pk=link.onderwerp_id, gewist=False).first()
        if toetser is None:
            raise Http404("geen link van een toetsing")
        if link.is_geldig:
            antwoord = view(request, link=link, toetser=toetser, **kwargs)
        else:
            antwoord = render(request, "quickscan/toetsing/voorbij.html", {"link": link}, status=410)
        antwoord["X-Robots-Tag"] = "noindex"
        return antwoord

    return wrapper


def _context(link, toetser, **anders) -> dict:
    toetsing = toetser.toetsing
    return {
        "link": link,
        "toetser": toetser,
        "toetsing": toetsing,
        "quickscan": toetsing.quickscan,
        "kan_reageren": toetsing.is_open and toetsing.quickscan.status == "loopt",
        **anders,
    }


def _beeld(toetser):
    return maak_beeld(toetser.toetsing.quickscan, toetser.toetsing.versie)


@require_safe
@met_link
def toetsen(request, link, toetser):
    """The frozen factsheet, the own remarks, and until when; how many react, not who."""
    toetsers = list(toetser.toetsing.toetsers.all())
    context = _context(
        link,
        toetser,
        beeld=_beeld(toetser),
        opmerkingen=[(rij, PLEKNAMEN[rij.plek]) for rij in toetser.opmerkingen.all()],
        gevraagd=len(toetsers),
        gereageerd=sum(een.gereageerd_op is not None for een in toetsers),
    )
    return render(request, "quickscan/toetsing/toetsen.html", context)


@require_http_methods(METHODEN)
@met_link
def reageren(request, link, toetser, nummer=None):
    """Write a remark, or change an own one, with the part it is about beside it."""
    rij = get_object_or_404(toetser.opmerkingen, pk=nummer) if nummer else None
    velden = ("plek", "soort", "citaat", "tekst")
    begin = {naam: getattr(rij, naam) for naam in velden} if rij else {"plek": request.GET.get("plek", "geheel")}
    form = OpmerkingForm(request.POST if request.method == "POST" else None, initial=begin)
    wat = {"link": link, "nummer": nummer}
    if form.is_bound and form.is_valid() and gelukt(form, schrijf_opmerking, **wat, **form.cleaned_data):
        messages.success(request, "Je opmerking is bewaard. De onderzoekers kunnen haar nu lezen.")
        return redirect("quickscan:toetsen", sleutel=link.sleutel)
    plek = form["plek"].value() if form["plek"].value() in PLEKNAMEN else "geheel"
    context = _context(link, toetser, form=form, opmerking=rij, deel=_beeld(toetser).deel(plek), plek=PLEKNAMEN[plek])
    return render(request, "quickscan/toetsing/reageren.html", context)


def _doe(request, link, actie, klaar: str):
    try:
        actie()
    except ActieFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, klaar)
    return redirect("quickscan:toetsen", sleutel=link.sleutel)


@require_POST
@met_link
def weghalen(request, link, toetser, nummer):
    return _doe(request, link, lambda: haal_opmerking_weg(link=link, nummer=nummer), "Je opmerking is weg.")


@require_POST
@met_link
def klaar(request, link, toetser):
    """Ready: with remarks, or in agreement without."""
    return _doe(request, link, lambda: rond_af(link=link), "Dank je wel! Je reactie is compleet.")


@require_safe
@met_link
def pdf(request, link, toetser):
    """The frozen version to read on paper."""
    versie = toetser.toetsing.versie
    naam = bestandsnaam("factsheet", toetser.toetsing.quickscan, versie)
    return pdf_antwoord(request, "quickscan/factsheet/pdf.html", {"beeld": _beeld(toetser)}, naam, bewaar=True)
