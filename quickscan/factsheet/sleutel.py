"""What the PDF of a factsheet depends on: by this a PDF that was made is found, without reading all that it shows."""

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.models import Quickscan
from regie.regios.regio import RegioGemeente

from .models import Factsheetversie

RONDE = ("pk", "begonnen_op", "gesloten_op", "tot", "toetsers__gereageerd_op", "toetsers__akkoord")
OPMERKING = tuple(f"opmerkingen__{veld}" for veld in ("pk", "plek", "soort", "bijlagetekst", "antwoord", "waarom"))


def pdf_sleutel(quickscan: Quickscan, versie: Factsheetversie) -> tuple:
    """Return all that this version shows and that can change, in at most four queries; () of a draft.

    As plain values: making rows of them would cost more than all the rest of a PDF that is kept. Of the version itself
    only the stamps, since its texts are never changed (models.py). Of the annex every word, since an answer to a remark
    can be changed when the step is reopened.
    """
    if not versie.vrijgegeven_op:
        return ()
    van, regio = {"quickscan": quickscan.pk}, quickscan.regio_nu
    gemeenten = RegioGemeente.objects.filter(regio=regio).order_by("pk") if regio else RegioGemeente.objects.none()
    gesprekken = Interview.objects.filter(status=Interviewstatus.GEHOUDEN, **van).order_by("pk")
    sleutel = (
        versie.pk,
        versie.vrijgegeven_op,
        versie.vastgesteld_op,
        quickscan.naam,
        quickscan.thema,
        quickscan.doelgroep,
        list(gemeenten.values_list("gemeente__naam", flat=True)),
        list(gesprekken.values_list("partij", flat=True)),
    )
    if not versie.vastgesteld_op:
        # Without the annex, which only a final version has.
        return sleutel
    rondes = quickscan.toetsingen.filter(versie__nummer__lte=versie.nummer)
    wie = rondes.order_by("pk", "toetsers__pk").values_list(*RONDE)
    beantwoord = rondes.filter(opmerkingen__antwoord__gt="").order_by("opmerkingen__pk").values_list(*OPMERKING)
    return (*sleutel, list(wie), list(beantwoord))
