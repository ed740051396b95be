"""What a scan puts on paper and in calendars: QR code, poster, paper form, appointment. For everybody with the code."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regie.mensen.bezoeker import bezoeker
from regie.stukken.agenda import agendabestand
from regie.stukken.paginas import als_bestand, als_pdf
from regie.stukken.qr import qr_svg
from zelfscan.instrumenten.papier import papierblokken
from zelfscan.scan.belofte import WIE_NU_IN_DE_ZAAL_IS
from zelfscan.scan.halen import met_code
from zelfscan.scan.openheden import openheid_uitleg
from zelfscan.scan.regiopagina import wie_het_ook_ziet
from zelfscan.scan.rondes import waarschuwingen

# The name and the date on it may change, so not longer than a coffee break.
BEWAAR = cache_control(private=True, max_age=300)


def meedoen_met(scan) -> dict:
    """Return what tells people how to take part: addresses in letters, and the QR code."""
    site = settings.SITE_ADRES.rstrip("/").split("://")[1]
    return {
        "kort_adres": f"{site}/s/{scan.code}",
        "doe_mee_adres": f"{site}/doe-mee",
        "qr": qr_svg(scan.adres, titel=f"QR-code naar {site}/s/{scan.code}"),
    }


@require_safe
@met_code
@BEWAAR
def qr(request, scan):
    svg = qr_svg(scan.adres, titel=f"QR-code naar de scan met code {scan.code_leesbaar}")
    return HttpResponse(svg, content_type="image/svg+xml")


@require_safe
@met_code
@BEWAAR
def agenda(request, scan):
    inhoud, soort = agendabestand(scan)
    return als_bestand(inhoud, f"scan-{scan.code_leesbaar}.ics", soort)


@require_safe
@met_code
@BEWAAR
def poster(request, scan):
    context, naam = {"scan": scan, **meedoen_met(scan)}, f"poster-{scan.code_leesbaar}.pdf"
    return als_pdf("zelfscan/organiseren/poster_pdf.html", context, naam, voor=bezoeker(request))


@require_safe
@met_code
@BEWAAR
def formulier(request, scan):
    """The paper form; there is none per domein or laag, because who types it over would know too much (privacy 19)."""
    if scan.groep:
        raise Http404("geen papier bij een scan per domein of laag")
    context = {
        "scan": scan,
        **meedoen_met(scan),
        "instrument": scan.instrument_nu,
        "blokken": list(papierblokken(scan.instrument_nu)),
        "vooraf": openheid_uitleg(scan, scan.genodigden.count()),
        "waarschuwingen": [
            *([WIE_NU_IN_DE_ZAAL_IS] if scan.zonder_lijst else []),
            *wie_het_ook_ziet(scan),
            *(waarschuwingen(scan) if scan.is_open else []),
        ],
    }
    naam = f"formulier-{scan.code_leesbaar}.pdf"
    return als_pdf("zelfscan/organiseren/formulier_pdf.html", context, naam, voor=bezoeker(request))
