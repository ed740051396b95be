"""The final factsheet and advice as PDFs, to send along with the invitation for the terugkoppelgesprek."""

from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.overgangen import Adviesstatus
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.proces.models import Quickscan
from regie.stukken.pdf import maak_pdf

PDF = "application/pdf"


def eindstukken_klaar(quickscan: Quickscan) -> bool:
    """Whether the factsheet is fixed and the advice final."""
    factsheet, advies = quickscan.factsheet, quickscan.advies
    return bool(
        factsheet and factsheet.vastgesteld and advies and advies.status == Adviesstatus.DEFINITIEF and advies.laatste
    )


def eindstukken(quickscan: Quickscan) -> list[tuple[str, bytes, str]]:
    """Return name, content and kind of each file; none while they are not final.

    Raises PdfNietBeschikbaar without what PDFs need.
    """
    if not eindstukken_klaar(quickscan):
        return []
    factsheet = maak_factsheetinhoud(quickscan, quickscan.factsheet.vastgesteld)
    advies = maak_adviesinhoud(quickscan, quickscan.advies.laatste)
    return [
        ("factsheet.pdf", maak_pdf("quickscan/factsheet/pdf.html", {"inhoud": factsheet}), PDF),
        ("advies.pdf", maak_pdf("quickscan/advies/pdf.html", {"inhoud": advies}), PDF),
    ]


def bijlagen(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `quickscan`."""
    return eindstukken(context["quickscan"])
