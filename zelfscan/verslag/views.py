"""The report of a closed scan in every kind of file, for who has the code, until its term (besluiten 17)."""

from datetime import datetime, time
from functools import wraps

from django.conf import settings
from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regie.mensen.bezoeker import bezoeker
from regie.stukken.bewerkbaar import SOORTEN as TEKSTSOORTEN
from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bladen import SOORTEN
from regie.stukken.paginas import als_bestand, als_pdf
from zelfscan.scan.bewaren import resultaat_tot, resultaat_voorbij
from zelfscan.scan.halen import met_code

from .bewerkbaar import verslag_stuk
from .export import rekenblad
from .inhoud import maak_verslag


def met_verslag(view):
    """Give the view the report. Before the closing, and after the term, a page says why there is none."""

    @require_safe
    @cache_control(private=True, no_cache=True)
    @met_code
    @wraps(view)
    def wrapper(request, scan):
        if not scan.is_gesloten:
            return render(request, "zelfscan/verslag/nog_niet.html", {"scan": scan}, status=404)
        if resultaat_voorbij(scan):
            return render(request, "zelfscan/verslag/voorbij.html", {"scan": scan}, status=410)
        return view(request, maak_verslag(scan))

    return wrapper


def _context(verslag) -> dict:
    return {
        "verslag": verslag,
        "scan": verslag.scan,
        "uitkomst": verslag.uitkomst,
        "noemer": verslag.instrument.noemer,
        "tot": resultaat_tot(verslag.scan),
        "dragers_adres": f"{settings.SITE_ADRES.split('://')[1].rstrip('/')}{reverse('dragers')}",
    }


def bestandsnaam(scan, soort: str) -> str:
    """Name a download so that it is found again: what it is about and the day of the reveal."""
    over = slugify(scan.naam)[:60].strip("-") or scan.code.lower()
    return f"verslag-{over}-{scan.onthuld_op:%Y-%m-%d}.{soort}"


@met_verslag
def verslag(request, verslag):
    return render(request, "zelfscan/verslag/verslag.html", _context(verslag))


@met_verslag
def verslag_pdf(request, verslag):
    naam = bestandsnaam(verslag.scan, "pdf")
    return als_pdf("zelfscan/verslag/pdf.html", _context(verslag), naam, voor=bezoeker(request))


@met_verslag
def verslag_odt(request, verslag):
    return _bewerkbaar(request, verslag, "odt")


@met_verslag
def verslag_docx(request, verslag):
    return _bewerkbaar(request, verslag, "docx")


@met_verslag
def verslag_xlsx(request, verslag):
    return _rekenblad(request, verslag, "xlsx")


@met_verslag
def verslag_ods(request, verslag):
    return _rekenblad(request, verslag, "ods")


def _bewerkbaar(request, verslag, soort: str) -> HttpResponseBase:
    # As the sheets: the file tells no time at which somebody asked for it.
    dag = timezone.make_aware(datetime.combine(verslag.scan.onthuld_op, time()))
    inhoud = maak_bewerkbaar(verslag_stuk(verslag), soort, dag, voor=bezoeker(request))
    return als_bestand(inhoud, bestandsnaam(verslag.scan, soort), TEKSTSOORTEN[soort])


def _rekenblad(request, verslag, soort: str) -> HttpResponseBase:
    inhoud = rekenblad(verslag, soort, voor=bezoeker(request))
    return als_bestand(inhoud, bestandsnaam(verslag.scan, soort), SOORTEN[soort])
