"""Being asked to organise a scan or to take it over; and taking back what one asked."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from regie.regios.views.voorstellen import beantwoord, voorstel_weg
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import require_safe_or_POST
from zelfscan.organiseren.actions import organisatoren as acties
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.models import Scanvoorstel


@require_safe_or_POST
def voorstel(request, pk):
    rijen = Scanvoorstel.objects.nog_open().aan(request.user).exclude(door=request.user)
    rij = rijen.select_related("door", "scan").filter(pk=pk).first()
    if rij is None:
        return voorstel_weg(request)
    return beantwoord(
        request,
        rij,
        aanvaard=acties.aanvaard,
        weiger=acties.weiger,
        klaar=f"Je organiseert nu ‘{rij.scan}’.",
        daarna=lambda scan: reverse("scans:scan", args=[scan.pk]),
        sjabloon="zelfscan/organiseren/voorstel.html",
        context={
            "scan": rij.scan,
            "kop": "Wil je deze scan overnemen?" if rij.draagt_over else "Wil je deze scan mee organiseren?",
        },
    )


@require_POST
@met_eigen_scan
def intrekken(request, scan, voorstel):
    rij = get_object_or_404(scan.voorstellen.all(), pk=voorstel)
    try:
        acties.trek_in(by=request.user, voorstel=rij)
    except ActieFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"{rij.email} is niet meer gevraagd.")
    return redirect("scans:organisatoren", pk=scan.pk)
