"""The factsheet to take along."""

from django.http import Http404

from quickscan.factsheet.bewerkbaar import factsheet_stuk
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.lezen import leesbare_factsheet
from quickscan.factsheet.models import Factsheetversie
from quickscan.factsheet.sleutel import pdf_sleutel
from quickscan.proces.toegang import Toegang
from quickscan.proces.views.stukken import bestandsnaam, stuk, stuk_als_pdf, stuk_om_te_bewerken


def _context(toegang: Toegang, versie: Factsheetversie) -> dict:
    return {"inhoud": maak_factsheetinhoud(toegang.quickscan, versie)}


def _versie(toegang: Toegang) -> tuple[Factsheetversie, str]:
    """The version this side may read, and the name of its file; else 404."""
    versie = leesbare_factsheet(toegang.kant, toegang.quickscan)
    if versie is None:
        raise Http404("nog geen factsheet die deze kant mag lezen")
    return versie, bestandsnaam("factsheet", toegang.quickscan, versie)


@stuk
def factsheet_pdf(request, toegang):
    versie, naam = _versie(toegang)
    # A draft is of the researchers alone: it has no key, and stays in no cache.
    sleutel = pdf_sleutel(toegang.quickscan, versie)
    mee = {"sleutel": sleutel, "bewaar": bool(sleutel)}
    return stuk_als_pdf(request, "quickscan/factsheet/pdf.html", lambda: _context(toegang, versie), naam, **mee)


@stuk
def factsheet_bewerkbaar(request, toegang, soort):
    """To go on with; `soort`: which kind of file."""
    versie, naam = _versie(toegang)
    return stuk_om_te_bewerken(request, factsheet_stuk(**_context(toegang, versie)), naam, soort)
