"""The factsheet to take along."""

from django.http import Http404

from quickscan.factsheet import odt
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.lezen import leesbare_factsheet
from quickscan.proces.toegang import Toegang
from quickscan.proces.views.stukken import bestandsnaam, stuk, stuk_als_odt, stuk_als_pdf


def _factsheet(toegang: Toegang):
    """The version this side may read, as it is shown, and the name of its file; else 404."""
    quickscan = toegang.quickscan
    versie = leesbare_factsheet(toegang.kant, quickscan)
    if versie is None:
        raise Http404("nog geen factsheet die deze kant mag lezen")
    return maak_factsheetinhoud(quickscan, versie), bestandsnaam("factsheet", quickscan, versie)


@stuk
def factsheet_pdf(request, toegang):
    inhoud, naam = _factsheet(toegang)
    # A draft is of the researchers alone: it stays in no cache.
    return stuk_als_pdf(request, "quickscan/factsheet/pdf.html", {"inhoud": inhoud}, naam, bewaar=not inhoud.is_concept)


@stuk
def factsheet_odt(request, toegang):
    inhoud, naam = _factsheet(toegang)
    return stuk_als_odt(odt.factsheet_odt(inhoud), naam)
