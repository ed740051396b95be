"""Step 1: getting to know each other."""

from django.utils import timezone

from quickscan.proces.actions.termijnen import zet_start
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, is_geweest, mist

from .actions import laat_vervallen


def ontbreekt(quickscan) -> list[str]:
    gesprek = quickscan.startgesprek
    if gesprek is None:
        return ["Er is nog geen datum voor het startgesprek."]
    if not is_geweest(gesprek.wanneer):
        return ["Het startgesprek is nog niet geweest."]
    return mist(
        (gesprek.aanwezig, "Er staat nog niet wie er bij het startgesprek waren."),
        (gesprek.uitkomst, "De uitkomst van het startgesprek staat er nog niet."),
        (gesprek.voorwaarden_uitgelegd, "De voorwaarden zijn nog niet uitgelegd."),
    )


def haal(rijen):
    return rijen.select_related("startgesprek")


def context(request, toegang) -> dict:
    return {"gesprek": toegang.quickscan.startgesprek}


def na_sluiten(quickscan, by) -> None:
    """All terms count from the talk. Once a region is chosen its dates stay, also when this is done again."""
    if quickscan.status == Quickscanstatus.AANGEMELD:
        zet_start(quickscan, timezone.localdate(quickscan.startgesprek.wanneer), by=by)


STAP = Stapdefinitie(
    sleutel=Stapsleutel.STARTGESPREK,
    nummer=1,
    naam="Startgesprek",
    wie=(Partner.MAO, Partner.REGIO),
    begint_bij=Partner.MAO,
    weken=0,
    inhoud="Datum, wie erbij waren en de uitkomst. De voorwaarden zijn uitgelegd.",
    tekst="Met Andere Ogen en de regio maken kennis. De begeleider legt de voorwaarden uit.",
    regio="Je spreekt een moment af en bent bij het gesprek.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/startgesprek/stap.html",
    vooraf=True,
    na_sluiten=na_sluiten,
    na_stoppen=laat_vervallen,
)
