"""Factsheet and advice to take along: PDF/UA to read, ODT to go on with. What one may read, decides toegang."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quickscan.factsheet import maak_beeld
from quickscan.toegang import Handeling, leesbare_factsheet
from regie.pdf import PdfNietBeschikbaar, maak_pdf

from .halen import met_quickscan

# Five times what a long factsheet has: above it something else is going on.
MEESTE_PAGINAS = 60


def pdf_antwoord(request, sjabloon: str, context: dict, naam: str, *, bewaar: bool):
    try:
        inhoud = maak_pdf(sjabloon, context, bewaar=bewaar, hoogstens=MEESTE_PAGINAS)
    except PdfNietBeschikbaar as reden:
        return render(request, "quickscan/geen_pdf.html", {"reden": reden}, status=503)
    return HttpResponse(
        inhoud, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{naam}.pdf"'}
    )


def bestandsnaam(soort: str, quickscan, versie) -> str:
    """Name a download so that it is found again: what, of which region, which version."""
    regio = slugify(quickscan.naam)[:60].strip("-") or str(quickscan.pk)
    return f"{soort}-{regio}-versie-{versie.nummer}"


def _factsheet(quickscan):
    versie = leesbare_factsheet(quickscan.kant, quickscan)
    if versie is None:
        raise Http404("nog geen factsheet die deze kant mag lezen")
    return versie, maak_beeld(quickscan, versie)


@require_safe
@cache_control(private=True, no_cache=True)
@met_quickscan(Handeling.ZIEN)
def factsheet_pdf(request, quickscan):
    versie, beeld = _factsheet(quickscan)
    naam = bestandsnaam("factsheet", quickscan, versie)
    # A draft is of the researchers alone: it stays in no cache.
    return pdf_antwoord(request, "pdf/factsheet.html", {"beeld": beeld}, naam, bewaar=not beeld.is_concept)
