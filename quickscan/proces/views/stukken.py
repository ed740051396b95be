"""Factsheet and advice to take along: PDF/UA to read, a document to go on with. What one may read, decides toegang."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quickscan.proces.halen import met_toegang
from quickscan.proces.toegang import Handeling
from regie.mensen.bezoeker import bezoeker
from regie.stukken.bewerkbaar import SOORTEN, maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Schrijfstuk
from regie.stukken.paginas import als_bestand, als_pdf

# Five times what a long factsheet has: above it something else is going on.
MEESTE_PAGINAS = 60


def stuk_als_pdf(
    request, sjabloon: str, context: dict | Callable[[], dict], naam: str, *, bewaar: bool = True, sleutel: tuple = ()
) -> HttpResponseBase:
    mee = {"bewaar": bewaar, "sleutel": sleutel, "hoogstens": MEESTE_PAGINAS}
    return als_pdf(sjabloon, context, f"{naam}.pdf", voor=bezoeker(request), **mee)


def bestandsnaam(soort: str, quickscan, versie) -> str:
    """Name a download so that it is found again: what, of which region, which version."""
    regio = slugify(quickscan.naam)[:60].strip("-") or str(quickscan.pk)
    return f"{soort}-{regio}-versie-{versie.nummer}"


def stuk_om_te_bewerken(request, inhoud: Schrijfstuk, naam: str, soort: str) -> HttpResponseBase:
    """Answer with a document for a word processor; `soort`: which kind of file (regie/stukken/bewerkbaar)."""
    bestand = maak_bewerkbaar(inhoud, soort, timezone.localtime(), voor=bezoeker(request))
    return als_bestand(bestand, f"{naam}.{soort}", SOORTEN[soort])


def stuk(view):
    """A document of this quickscan: for who may know of it, and kept by nobody on the way."""
    return require_safe(cache_control(private=True, no_cache=True)(met_toegang(Handeling.ZIEN)(view)))
