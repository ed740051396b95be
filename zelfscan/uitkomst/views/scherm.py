"""What everybody in the room sees: the projector, how the scan stands, and the result. Never personal."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from regie.mensen.grenzen import wacht_even
from regie.stukken.bewaard import even_bewaard, pagina
from regie.stukken.qr import qr_svg
from zelfscan.scan.bewaren import resultaat_voorbij
from zelfscan.scan.halen import geen_scan, mag_proberen, met_code, met_elke_code
from zelfscan.scan.models import Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.raden import onthoud_goede_code
from zelfscan.scan.rondes import vorige_afspraken
from zelfscan.scan.stand import lees_stand
from zelfscan.uitkomst.dia import andere_delen, dias, woorden_van
from zelfscan.uitkomst.groepsuitkomst import lees
from zelfscan.uitkomst.patstelling import patstelling
from zelfscan.uitkomst.trend import trend
from zelfscan.uitkomst.versie import versie
from zelfscan.uitkomst.wand import wand_van

# May be kept, but is asked for again each time: with its ETag that costs next to nothing.
altijd_vers = cache_control(private=True, no_cache=True)


def _adressen(scan: Scan) -> dict:
    """The short address to type and the whole one for the QR code, without the scheme."""
    site = settings.SITE_ADRES.rstrip("/")
    return {"kort_adres": f"{site.split('://')[1]}/doe-mee", "adres": f"{site}/s/{scan.code}/"}


@require_safe
@altijd_vers
@conditional_page
@met_elke_code
def scherm(request, scan):
    """For the projector, in every phase. scherm.js gets it again when something changed.

    With a code that was replaced it says so, and nothing else: the new one stands on the page of who organises.
    """
    if resultaat_voorbij(scan):
        return _voorbij(request, scan)
    return render(request, "zelfscan/uitkomst/scherm.html", op_de_muur(scan))


def op_de_muur(scan: Scan, onthuld: dict | None = None) -> dict:
    """Return what stands on the wall; the same for everybody. `onthuld`: what `wandinhoud` gave, by who has it."""
    context = {"scan": scan} | _adressen(scan)
    if scan.oude_code:
        pass
    elif scan.is_onthuld:
        # Each wall and each leading window asks for it when something was done: that is made once.
        context["dias"] = even_bewaard(
            ("dias", versie(scan)),
            lambda: render_to_string("zelfscan/uitkomst/_dias.html", onthuld or wandinhoud(scan)),
        )
    elif scan.is_open:
        context |= {
            "stand": lees_stand(scan.code),
            "qr": qr_svg(context["adres"], titel=f"QR-code om mee te doen op {context['adres']}"),
        }
    return context


def wandinhoud(scan: Scan) -> dict:
    """Return what the slides of a revealed scan are made of."""
    uitkomst = lees(scan)
    return {"scan": scan, "uitkomst": uitkomst, "wand": wand_van(uitkomst)} | woorden_van(uitkomst) | _vorige_keer(scan)


def _vorige_keer(scan: Scan) -> dict:
    return {"trend": trend(scan), "vorige": vorige_afspraken(scan)} if scan.ronde > 1 else {}


@require_safe
def stand(request, code):
    """The poll of projector and phones: one query, and an empty 304 while nothing changed."""
    if not mag_proberen(request, code):
        return wacht_even(request, "verkeerde_code")
    gelezen = lees_stand(code)
    if gelezen is None:
        geen_scan(request)
    onthoud_goede_code(request, code)
    antwoord = get_conditional_response(request, etag=gelezen.etag)
    if antwoord is None:
        antwoord = JsonResponse({"fase": gelezen.fase} | _binnen(gelezen) | _gedaan(gelezen))
    antwoord["ETag"] = gelezen.etag
    antwoord["Cache-Control"] = "private, no-cache"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord


def _binnen(gelezen) -> dict:
    if gelezen.fase != Scanstatus.OPEN:
        return {}
    return {"binnen": gelezen.binnen, "van": gelezen.van, "zin": gelezen.zin}


def _gedaan(gelezen) -> dict:
    """What the organiser did, as far as there is something: then wall and phones get their page again."""
    gedaan = {"dicht": gelezen.dicht, "opnieuw": gelezen.opnieuw, "oude_code": gelezen.oude_code}
    gedaan |= {"dia": gelezen.dia, "keer": gelezen.keer, "nieuws": gelezen.nieuws}
    return {naam: waarde for naam, waarde in gedaan.items() if waarde}


def _voorbij(request, scan):
    """What was there is gone by its term (besluiten 17); the code on paper still says what it was about."""
    return render(request, "zelfscan/uitkomst/voorbij.html", {"scan": scan}, status=410)


@require_safe
@altijd_vers
@conditional_page
@met_code
def resultaat(request, scan):
    """What the group sees of itself after the reveal; before it, the page of the scan says what happens."""
    if resultaat_voorbij(scan):
        return _voorbij(request, scan)
    if not scan.is_onthuld:
        return redirect("samen:scan", code=scan.code)
    if request.user.is_authenticated:
        return HttpResponse(_resultaat(request, scan))
    # A whole room opens it at once.
    return HttpResponse(pagina(("resultaat", versie(scan)), lambda: _resultaat(request, scan)))


def _resultaat(request, scan: Scan) -> str:
    uitkomst = lees(scan)
    context = {
        "scan": scan,
        "uitkomst": uitkomst,
        "dias": dias(uitkomst),
        "andere": andere_delen(uitkomst),
        "patstelling": patstelling(uitkomst),
    }
    context |= woorden_van(uitkomst) | _vorige_keer(scan)
    return render_to_string("zelfscan/uitkomst/resultaat.html", context, request)
