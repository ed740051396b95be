"""The advice to take along."""

from django.http import Http404

from quickscan.advies.bewerkbaar import advies_stuk
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.lezen import leesbaar_advies
from quickscan.advies.models import Adviesversie
from quickscan.advies.sleutel import pdf_sleutel
from quickscan.proces.toegang import Toegang
from quickscan.proces.views.stukken import bestandsnaam, stuk, stuk_als_pdf, stuk_om_te_bewerken


def _context(toegang: Toegang, versie: Adviesversie) -> dict:
    return {"inhoud": maak_adviesinhoud(toegang.quickscan, versie)}


def _versie(toegang: Toegang) -> tuple[Adviesversie, str]:
    """The version this side may read, and the name of its file; else 404."""
    versie = leesbaar_advies(toegang.kant, toegang.quickscan)
    if versie is None:
        raise Http404("nog geen advies dat deze kant mag lezen")
    return versie, bestandsnaam("advies", toegang.quickscan, versie)


@stuk
def advies_pdf(request, toegang):
    versie, naam = _versie(toegang)
    # Until it is final it has no key, and stays in no cache.
    sleutel = pdf_sleutel(toegang.quickscan, versie)
    mee = {"sleutel": sleutel, "bewaar": bool(sleutel)}
    return stuk_als_pdf(request, "quickscan/advies/pdf.html", lambda: _context(toegang, versie), naam, **mee)


@stuk
def advies_bewerkbaar(request, toegang, soort):
    """To go on with; `soort`: which kind of file."""
    versie, naam = _versie(toegang)
    return stuk_om_te_bewerken(request, advies_stuk(**_context(toegang, versie)), naam, soort)
