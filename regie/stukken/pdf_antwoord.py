"""What a visitor gets instead of a PDF, whichever page asked for it: something is missing here, or it is too busy."""

from django.shortcuts import render

from regie.stukken.pdf.drukte import PdfTeDruk

from .pdf import PdfNietBeschikbaar

# In seconds: several PDFs are ready by then; and somebody installed what was missing.
OPNIEUW_NA, OPNIEUW_NA_INSTALLEREN = 5, 3600


class PdfLater:
    """Turn these two errors of any view into a page (503).

    As a middleware: what a view says of how long its PDF may be kept does not reach this page, so nobody keeps it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PdfNietBeschikbaar | PdfTeDruk):
            return None
        druk = isinstance(exception, PdfTeDruk)
        context = {"reden": exception, "druk": druk}
        antwoord = render(request, "regie/stukken/geen_pdf.html", context, status=503)
        antwoord.headers["Retry-After"] = str(OPNIEUW_NA if druk else OPNIEUW_NA_INSTALLEREN)
        return antwoord
