"""The final factsheet and advice as PDFs, to send along with the invitation for the terugkoppelgesprek."""

from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.overgangen import Adviesstatus
from quickscan.advies.sleutel import pdf_sleutel as adviessleutel
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.sleutel import pdf_sleutel as factsheetsleutel
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
    factsheet, advies = quickscan.factsheet.vastgesteld, quickscan.advies.laatste
    return [
        (
            "factsheet.pdf",
            maak_pdf(
                "quickscan/factsheet/pdf.html",
                lambda: {"inhoud": maak_factsheetinhoud(quickscan, factsheet)},
                sleutel=factsheetsleutel(quickscan, factsheet),
            ),
            PDF,
        ),
        (
            "advies.pdf",
            maak_pdf(
                "quickscan/advies/pdf.html",
                lambda: {"inhoud": maak_adviesinhoud(quickscan, advies)},
                sleutel=adviessleutel(quickscan, advies),
            ),
            PDF,
        ),
    ]


def bijlagen(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `quickscan`."""
    return eindstukken(context["quickscan"])
