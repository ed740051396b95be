"""What a visitor gets instead of a file that takes longer, or cannot be made: a page, whichever view it is of."""

import secrets
import time

from django.shortcuts import render
from django.utils.log import log_response

from regie.stukken.drukkerij import NietGelukt, NogNietKlaar
from regie.stukken.pdf import PdfNietBeschikbaar

# In seconds. Most files are ready by then, and who was told to wait together does not come back together.
OPNIEUW_NA = range(3, 6)
# So long it goes on by itself; and somebody installed what was missing.
LANGST, OPNIEUW_NA_INSTALLEREN = 60, 3600
# When it stops asking by itself, in seconds since 1970: in the address, so that it needs no script, cookie or memory.
TOT = "wacht"


class BestandLater:
    """Turn these errors of any view into a page (503).

    Not 202: what asks without a screen, or saves a link, would keep this page under the name of the file. As a
    middleware: what a view says of how long its file may be kept does not reach this page, so nobody keeps it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PdfNietBeschikbaar | NogNietKlaar | NietGelukt):
            return None
        bezig = isinstance(exception, NogNietKlaar)
        vragen = request.GET.copy()
        # What was sent can only be sent again by who wrote it.
        tot = _tot(vragen.pop(TOT, [""])[-1]) if bezig and request.method != "POST" else None
        adres = f"{request.path}?{vragen.urlencode()}" if vragen else request.path
        context = {"adres": adres, "bezig": bezig, "vanzelf": bool(tot)}
        if isinstance(exception, PdfNietBeschikbaar):
            context["ontbreekt"] = str(exception)
        antwoord = render(request, "regie/stukken/later.html", context, status=503)
        if bezig:
            # Nothing is wrong, so it is no error in the log: said here, it is not said again.
            log_response("Nog niet klaar: %s", request.path, response=antwoord, request=request, level="info")
        na = secrets.choice(OPNIEUW_NA) if bezig else OPNIEUW_NA_INSTALLEREN
        antwoord.headers["Retry-After"] = str(na)
        if tot:
            vragen[TOT] = tot
            # After the first time it is the same address, so that "back" is one step.
            antwoord.headers["Refresh"] = f"{na}; url={request.path}?{vragen.urlencode()}"
        return antwoord


def _tot(gevraagd: str) -> int | None:
    """Until when this page asks again by itself; None when it did so for long enough."""
    nu = int(time.time())
    try:
        tot = int(gevraagd[:12])
    except ValueError:
        tot = 0
    if tot <= 0 or tot > nu + LANGST:  # the first time, or somebody's own number
        return nu + LANGST
    return tot if tot > nu else None
