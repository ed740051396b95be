"""What a visitor gets instead of a PDF, whichever page asked for it: something is missing here, or it is too busy."""

from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from regie.stukken.pdf.drukte import PdfTeDruk

from .pdf import PdfNietBeschikbaar

OPNIEUW_NA = 5  # seconds; several PDFs are ready by then


class PdfLater:
    """Turn these two errors of any view into a page (503). As a middleware, so that no view's caching holds for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PdfNietBeschikbaar | PdfTeDruk):
            return None
        druk = isinstance(exception, PdfTeDruk)
        sjabloon = "regie/stukken/pdf_te_druk.html" if druk else "regie/stukken/geen_pdf.html"
        antwoord = render(request, sjabloon, {"reden": exception}, status=503)
        add_never_cache_headers(antwoord)
        if druk:
            antwoord.headers["Retry-After"] = str(OPNIEUW_NA)
        return antwoord
