"""The advice to take along."""

from django.http import Http404

from quickscan.advies import odt
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.lezen import leesbaar_advies
from quickscan.proces.toegang import Toegang
from quickscan.proces.views.stukken import bestandsnaam, stuk, stuk_als_odt, stuk_als_pdf


def _advies(toegang: Toegang):
    quickscan = toegang.quickscan
    versie = leesbaar_advies(toegang.kant, quickscan)
    if versie is None:
        raise Http404("nog geen advies dat deze kant mag lezen")
    return maak_adviesinhoud(quickscan, versie), bestandsnaam("advies", quickscan, versie)


@stuk
def advies_pdf(request, toegang):
    inhoud, naam = _advies(toegang)
    return stuk_als_pdf(request, "quickscan/advies/pdf.html", {"inhoud": inhoud}, naam, bewaar=inhoud.is_definitief)


@stuk
def advies_odt(request, toegang):
    inhoud, naam = _advies(toegang)
    return stuk_als_odt(odt.advies_odt(inhoud), naam)
