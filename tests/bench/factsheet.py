"""(f) The PDF of a factsheet with 30 remarks in its annex, against five pages of plain paragraphs. CPU, one process."""

import gc
from statistics import median

from django.core.cache import caches
from django.db import transaction

from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.sleutel import pdf_sleutel
from quickscan.proces.models import Quickscan
from regie.stukken.pdf import maak_pdf
from tests.bench.meting import Meting, hoogstens
from tests.bench.pdf import BLADEN, KaleWeasyPrint, _processortijd, _verhouding, _vijf_bladen
from tests.quickscan import fabriek
from tests.quickscan.factsheet.factsheets import lange_factsheet

KOP = "De pdf van een factsheet met een bijlage van 30 opmerkingen, processortijd in één warm proces"
REACTIES = 30
RONDES = 10
HERHAALD = 5


def meet() -> list[Meting]:
    """Measure from the database on, as the view does it; all that was written is gone afterwards."""
    with transaction.atomic():
        quickscan = fabriek.quickscan("toetsing")
        lange_factsheet(quickscan, reacties=REACTIES)
        metingen = _meet(quickscan.pk)
        transaction.set_rollback(True)
    return metingen


def _factsheet(pk: int) -> bytes:
    """As the view does it, from the query on."""
    quickscan = Quickscan.objects.select_related("ronde", "regio__samengevoegd_in").get(pk=pk)
    versie = quickscan.factsheet.vastgesteld
    return maak_pdf(
        "quickscan/factsheet/pdf.html",
        lambda: {"inhoud": maak_factsheetinhoud(quickscan, versie)},
        sleutel=pdf_sleutel(quickscan, versie),
    )


def _meet(pk: int) -> list[Meting]:
    kaal = KaleWeasyPrint()
    bladen = _vijf_bladen(kaal)
    _factsheet(pk)
    eerste, gewoon, tweede = [], [], []
    for ronde in range(RONDES):
        om_en_om = [(eerste, lambda: _factsheet(pk)), (gewoon, lambda: kaal.maak(bladen))]
        for tijden, werk in om_en_om[:: 1 if ronde % 2 else -1]:
            caches["pdf"].clear()
            gc.collect()
            tijden.append(_processortijd(werk))
        _factsheet(pk)
        tweede.append(median(_processortijd(lambda: _factsheet(pk)) for _ in range(HERHAALD)))
    bij = {"factsheet ms": median(eerste), f"{BLADEN} bladen ms": median(gewoon)}
    return [
        Meting(
            f"eerste keer tegen {BLADEN} bladen gewone alinea's",
            _verhouding(eerste, gewoon),
            "keer zo lang",
            hoogstens(1.5),
            bij,
        ),
        Meting(
            "tweede keer (bewaard) tegen de eerste",
            _verhouding(tweede, eerste),
            "keer zo lang",
            hoogstens(0.01),
            {"bewaard ms": median(tweede), "factsheet ms": median(eerste)},
        ),
    ]
