"""Factsheet and advice to take along: PDF/UA to read, ODT to go on with. What one may read, decides toegang."""

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quickscan import odt
from quickscan.adviesbeeld import maak_adviesbeeld
from quickscan.factsheet import maak_beeld
from quickscan.toegang import Handeling, leesbaar_advies, leesbare_factsheet
from regie.bezoeker import bezoeker
from regie.pdf import maak_pdf

from .halen import met_quickscan

# Five times what a long factsheet has: above it something else is going on.
MEESTE_PAGINAS = 60


def pdf_antwoord(request, sjabloon: str, context: dict, naam: str, *, bewaar: bool):
    inhoud = maak_pdf(sjabloon, context, voor=bezoeker(request), bewaar=bewaar, hoogstens=MEESTE_PAGINAS)
    kop = {"Content-Disposition": f'inline; filename="{naam}.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=kop)


def bestandsnaam(soort: str, quickscan, versie) -> str:
    """Name a download so that it is found again: what, of which region, which version."""
    regio = slugify(quickscan.naam)[:60].strip("-") or str(quickscan.pk)
    return f"{soort}-{regio}-versie-{versie.nummer}"


def _odt(inhoud: bytes, naam: str) -> HttpResponse:
    kop = {"Content-Disposition": f'attachment; filename="{naam}.odt"'}
    return HttpResponse(inhoud, content_type=odt.SOORT, headers=kop)


def stuk(view):
    """A document of this quickscan: for who may know of it, and kept by nobody on the way."""
    return require_safe(cache_control(private=True, no_cache=True)(met_quickscan(Handeling.ZIEN)(view)))


def _factsheet(quickscan):
    """The version this side may read, as it is shown, and the name of its file; else 404."""
    versie = leesbare_factsheet(quickscan.kant, quickscan)
    if versie is None:
        raise Http404("nog geen factsheet die deze kant mag lezen")
    return maak_beeld(quickscan, versie), bestandsnaam("factsheet", quickscan, versie)


def _advies(quickscan):
    versie = leesbaar_advies(quickscan.kant, quickscan)
    if versie is None:
        raise Http404("nog geen advies dat deze kant mag lezen")
    return maak_adviesbeeld(quickscan, versie), bestandsnaam("advies", quickscan, versie)


@stuk
def factsheet_pdf(request, quickscan):
    beeld, naam = _factsheet(quickscan)
    # A draft is of the researchers alone: it stays in no cache.
    return pdf_antwoord(request, "pdf/factsheet.html", {"beeld": beeld}, naam, bewaar=not beeld.is_concept)


@stuk
def factsheet_odt(request, quickscan):
    beeld, naam = _factsheet(quickscan)
    return _odt(odt.factsheet_odt(beeld), naam)


@stuk
def advies_pdf(request, quickscan):
    beeld, naam = _advies(quickscan)
    return pdf_antwoord(request, "pdf/advies.html", {"beeld": beeld}, naam, bewaar=beeld.is_definitief)


@stuk
def advies_odt(request, quickscan):
    beeld, naam = _advies(quickscan)
    return _odt(odt.advies_odt(beeld), naam)
