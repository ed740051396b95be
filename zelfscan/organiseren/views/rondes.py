"""The rounds of one's own scan: how it went over them, and beginning the next."""

from datetime import time

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST
from zelfscan.organiseren.actions.rondes import volgende_ronde as begin_ronde
from zelfscan.organiseren.forms.bijeenkomst import BijeenkomstForm
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.models import Scan
from zelfscan.scan.rondes import latere_ronde, vroegste_dag
from zelfscan.scan.verloop import verloop_van
from zelfscan.uitkomst.trend import trend

UUR = time(14)


def _staat_klaar(nieuw: Scan) -> str:
    zin = f"Ronde {nieuw.ronde} staat klaar, met de code {nieuw.code_leesbaar}"
    if nieuw.zonder_lijst:
        return f"{zin}. Er is geen lijst. Zet de code op de dag zelf op het scherm."
    return f"{zin} en dezelfde lijst. Kijk of de lijst nog klopt, en nodig iedereen uit."


@require_safe
@met_eigen_scan
def rondes(request, scan):
    """All rounds of this group that this person organises, and the roles over the revealed ones."""
    alle = list(Scan.objects.van(request.user).filter(reeks=scan.reeks).order_by("-ronde"))
    context = {"scan": scan, "rondes": alle, "trend": trend(alle[0])}
    return render(request, "zelfscan/organiseren/rondes.html", context)


@require_safe_or_POST
@met_eigen_scan
def volgende_ronde(request, scan):
    if not scan.is_gesloten:
        return redirect("scans:scan", pk=scan.pk)
    if later := latere_ronde(scan):
        return redirect("scans:scan", pk=later.pk)
    vroegste = vroegste_dag(scan)
    begin = {"datum": max(vroegste, timezone.localdate()), "tijd": UUR, "plaats": scan.plaats}
    form = formulier(request, BijeenkomstForm, initial=begin)
    if form.is_valid():
        nieuw = gelukt(form, begin_ronde, by=request.user, scan=scan, **form.velden())
        if nieuw:
            messages.success(request, _staat_klaar(nieuw))
            return redirect("scans:scan", pk=nieuw.pk)
    context = {
        "scan": scan,
        "form": form,
        "vroegste": vroegste,
        "afspraken": list(scan.afspraken.op_volgorde()),
        "aantal": scan.genodigden.count(),
        "verloop": verloop_van(scan),
    }
    return render(request, "zelfscan/organiseren/volgende_ronde.html", context)
