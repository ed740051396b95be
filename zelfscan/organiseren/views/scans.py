"""The scans somebody organises: the list, making one, its own page with what to do now, and changing it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.mensen.beurt import om_de_beurt
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.organiseren.actions.scans import maak_scan, wijzig_scan
from zelfscan.organiseren.forms.scans import ScanForm, ScanWijzigenForm, beginwaarden
from zelfscan.organiseren.proefpagina import Proefpagina
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.organiseren.scanpagina import Scanpagina
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.models import Scan
from zelfscan.scan.openheden import uitleg_voor
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.stand import stand_van
from zelfscan.scan.zichtbaarheid import Openheid

from .materiaal import meedoen_met


@require_safe
def lijst(request):
    scans = [(een, stand_van(een)) for een in Scan.objects.van(request.user).met_stand()]
    # What goes on first.
    scans.sort(key=lambda paar: paar[0].status in (Scanstatus.GESLOTEN, Scanstatus.AFGELAST))
    return render(request, "zelfscan/organiseren/lijst.html", {"scans": scans})


def _instrument(request, scan: Scan | None = None) -> Instrument | None:
    """Return what is scored: what the address asks for, else that of the scan or the only one; None: still to choose.

    In the address and not in the form, because what people may see of each other depends on it.
    """
    if scan and (scan.vast or scan.ronde > 1):
        return scan.instrument_nu
    instrumenten = te_kiezen()
    gevraagd = request.GET.get("instrument", scan.instrument if scan else "")
    if scan and scan.instrument == gevraagd:
        # Also when there is a newer version of it by now.
        return scan.instrument_nu
    return next(iter(instrumenten.values())) if len(instrumenten) == 1 else instrumenten.get(gevraagd)


def _kies_instrument(request, **context):
    context["instrumenten"] = list(te_kiezen().values())
    return render(request, "zelfscan/organiseren/instrument.html", context)


@require_safe_or_POST
def maken(request):
    instrument = _instrument(request)
    if instrument is None:
        return _kies_instrument(request)
    form = formulier(request, ScanForm, by=request.user, instrument=instrument)
    if form.is_valid():
        scan = gelukt(form, maak_scan, by=request.user, **form.velden())
        if scan:
            messages.success(request, f"Je scan staat klaar, met de code {scan.code_leesbaar}.")
            return redirect("scans:genodigden", pk=scan.pk)
    context = {"form": form, "instrument": instrument if len(te_kiezen()) > 1 else None}
    return render(request, "zelfscan/organiseren/formulier.html", context)


def gekozen_voorbeeld(request) -> tuple[dict[str, Instrument], Instrument, str]:
    """Return what can be chosen of invented answers, and what the address chose: what was asked, and the openheid."""
    instrumenten = te_kiezen()
    instrument = instrumenten.get(request.GET.get("instrument", ""), STANDAARD)
    openheid = request.GET.get("openheid", "")
    return instrumenten, instrument, openheid if openheid in uitleg_voor(instrument) else Openheid.TOTAAL.value


@require_safe
def proefscan(request):
    """Everything with invented answers. `instrument` chooses what was asked, `openheid` how the answers are shown."""
    instrumenten, instrument, openheid = gekozen_voorbeeld(request)
    pagina = Proefpagina(instrumenten, instrument, openheid)
    context = {"pagina": pagina, "uitkomst": pagina.uitkomst, "verslag": pagina.verslag, "instrument": instrument}
    return render(request, "zelfscan/organiseren/proef.html", context)


@require_safe
@met_eigen_scan
def scan(request, scan):
    bord, organisatoren = bord_van(scan), list(scan.organisatoren.select_related("gebruiker").order_by("pk"))
    context = {"scan": scan, "bord": bord, "pagina": Scanpagina(bord, organisatoren, request.user), **meedoen_met(scan)}
    return render(request, "zelfscan/organiseren/scan.html", context)


@require_safe_or_POST
@met_eigen_scan
@om_de_beurt
def wijzigen(request, scan):
    if not scan.is_open:
        return redirect("scans:scan", pk=scan.pk)
    terug = reverse("scans:scan", args=[scan.pk])
    instrument = _instrument(request, scan)
    if instrument is None:
        return _kies_instrument(request, scan=scan, terug=terug)
    opties = {"by": request.user, "scan": scan, "instrument": instrument, "initial": beginwaarden(scan)}
    form = formulier(request, ScanWijzigenForm, **opties)
    if form.is_valid() and gelukt(form, wijzig_scan, by=request.user, scan=scan, **form.velden()):
        messages.success(request, "De scan is bewaard.")
        return redirect("scans:scan", pk=scan.pk)
    mag_anders = len(te_kiezen()) > 1 and not scan.vast and scan.ronde == 1
    context = {"form": form, "scan": scan, "terug": terug, "instrument": instrument if mag_anders else None}
    return render(request, "zelfscan/organiseren/formulier.html", context)
