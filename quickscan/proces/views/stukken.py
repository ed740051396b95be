"""Factsheet and advice to take along: PDF/UA to read, ODT to go on with. What one may read, decides toegang."""

from django.http import HttpResponse
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quickscan.proces.halen import met_quickscan
from quickscan.proces.toegang import Handeling
from regie.mensen.bezoeker import bezoeker
from regie.stukken import odt
from regie.stukken.pdf import maak_pdf

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


def odt_antwoord(inhoud: bytes, naam: str) -> HttpResponse:
    kop = {"Content-Disposition": f'attachment; filename="{naam}.odt"'}
    return HttpResponse(inhoud, content_type=odt.SOORT, headers=kop)


def stuk(view):
    """A document of this quickscan: for who may know of it, and kept by nobody on the way."""
    return require_safe(cache_control(private=True, no_cache=True)(met_quickscan(Handeling.ZIEN)(view)))
