"""What the PDF of a factsheet depends on: by this a PDF that was made is found, without reading all that it shows."""

from functools import cache

from django.db import connection

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.models import Quickscan
from regie.regios.regio import RegioGemeente

from .models import Factsheetversie

RONDE = ("pk", "begonnen_op", "gesloten_op", "tot", "toetsers__gereageerd_op", "toetsers__akkoord")
OPMERKING = ("pk", "plek", "soort", "bijlagetekst", "antwoord", "waarom")
# What stands in the place of the numbers of a quickscan and a region.
QUICKSCAN, REGIO = -1, -2


def pdf_sleutel(quickscan: Quickscan, versie: Factsheetversie) -> tuple:
    """Return all that this version shows and that can change, in four queries at most; () of a draft.

    Of the version itself only the stamps, since its texts are never changed (models.py). Of the annex every word, since
    an answer to a remark can be changed when the step is reopened.
    """
    if not versie.vrijgegeven_op:
        return ()
    regio = quickscan.regio_nu
    sleutel = (
        versie.pk,
        versie.vrijgegeven_op,
        versie.vastgesteld_op,
        quickscan.naam,
        quickscan.thema,
        quickscan.doelgroep,
    )
    altijd, bijlage = _opdrachten()
    # Only a final version has an annex.
    opdrachten = altijd + bijlage if versie.vastgesteld_op else altijd
    nummers = {QUICKSCAN: quickscan.pk, REGIO: regio and regio.pk}
    with connection.cursor() as cursor:
        return (*sleutel, *(_vraag(cursor, sql, [nummers.get(een, een) for een in wat]) for sql, wat in opdrachten))


def _vraag(cursor, sql: str, wat: list) -> list[tuple]:
    cursor.execute(sql, wat)
    return cursor.fetchall()


@cache
def _opdrachten() -> tuple[list, list]:
    """The SQL with its parameters, of what every version shows and of the annex: made once in a process.

    Making it takes Django ten times as long as the database needs for the answer, and is then half of all the work for
    a PDF that is kept.
    """
    toetsing = Quickscan._meta.get_field("toetsingen").related_model
    rondes = toetsing.objects.filter(quickscan=QUICKSCAN)
    beantwoord = rondes.filter(opmerkingen__antwoord__gt="").order_by("opmerkingen__pk")
    altijd = (
        RegioGemeente.objects.filter(regio=REGIO).order_by("pk").values_list("gemeente__naam"),
        Interview.objects.filter(quickscan=QUICKSCAN, status=Interviewstatus.GEHOUDEN)
        .order_by("pk")
        .values_list("partij"),
    )
    bijlage = (
        rondes.order_by("pk", "toetsers__pk").values_list(*RONDE),
        beantwoord.values_list(*(f"opmerkingen__{veld}" for veld in OPMERKING)),
    )
    return [een.query.sql_with_params() for een in altijd], [een.query.sql_with_params() for een in bijlage]
