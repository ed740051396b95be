"""Help, and what the site says about itself: where it comes from, privacy, accessibility, where to report a leak."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regie import aansluiting
from regie.inhoud.herkomst import HERKOMSTEN

EEN_DAG = 24 * 3600
# RFC 9116 advises less than a year.
SECURITY_TXT_GELDIG = timedelta(days=180)
# The only address elsewhere that a page leads to.
NETWERK = "https://www.netwerkmetandereogen.nl/"


def _drempels() -> dict[str, str]:
    return {naam: woord for geef in aansluiting.DREMPELS for naam, woord in geef().items()}


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def hulp(request):
    return render(request, "regie/site/hulp.html", {"drempels": _drempels()})


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def herkomst(request):
    rijen = [(een.wat, een.van, een.hoe) for een in HERKOMSTEN]
    context = {"kop": ("Wat", "Van wie", "Hoe"), "rijen": rijen, "netwerk": NETWERK}
    return render(request, "regie/site/herkomst.html", context)


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def privacy(request):
    te_raden = [zin for geef in aansluiting.TE_RADEN for zin in geef()]
    context = {"bewaar_maanden": settings.BEWAAR_MAANDEN, "te_raden": te_raden, "drempels": _drempels()}
    return render(request, "regie/site/privacy.html", context)


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def toegankelijkheid(request):
    return render(request, "regie/site/toegankelijkheid.html")


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def security_txt(request):
    tot = datetime.combine(timezone.now().date() + SECURITY_TXT_GELDIG, time(), UTC)
    regels = [
        f"Contact: mailto:{settings.CONTACT_MAIL}",
        f"Expires: {tot:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.SITE_ADRES}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=EEN_DAG)
def favicon(request):
    """Browsers and mail programs ask for this address whatever the page says."""
    return redirect(static("img/favicon.svg"))
