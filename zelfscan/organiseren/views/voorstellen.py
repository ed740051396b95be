"""Being asked to organise a scan or to take it over; and taking back what one asked."""

from django.shortcuts import get_object_or_404, redirect

from regie.regios.views.voorstellen import beantwoord, met_voorstel
from regie.stukken.paginas import knop, require_POST
from zelfscan.organiseren.actions import organisatoren as acties
from zelfscan.scan.halen import met_eigen_scan
from zelfscan.scan.models import Scanvoorstel


@met_voorstel(Scanvoorstel, "scan")
def voorstel(request, rij):
    kop = "Wil je deze scan overnemen?" if rij.draagt_over else "Wil je deze scan mee organiseren?"
    return beantwoord(
        request,
        rij,
        acties,
        klaar=f"Je organiseert nu ‘{rij.scan}’.",
        daarna=redirect("scans:scan", pk=rij.scan.pk),
        sjabloon="zelfscan/organiseren/voorstel.html",
        context={"scan": rij.scan, "kop": kop, "titel": f"{kop} {rij.scan.titel}"},
    )


@require_POST
@met_eigen_scan
def verwijderen(request, scan, voorstel):
    rij = get_object_or_404(scan.voorstellen.all(), pk=voorstel)
    return knop(
        request,
        lambda: acties.verwijder(by=request.user, voorstel=rij),
        klaar=f"{rij.email} is niet meer gevraagd.",
        daarna=redirect("scans:organisatoren", pk=scan.pk),
    )
