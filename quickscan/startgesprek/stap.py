"""Step 1: getting to know each other."""

from django.utils import timezone
from django.utils.formats import date_format

from quickscan.proces.actions.termijnen import zet_start
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, is_geweest, mist
from quickscan.proces.toegang import Handeling
from regie.mensen.bezorging import mailstand
from regie.mensen.zending import Zending


def _tekort(zin: str) -> Tekort:
    return Tekort(zin, "quickscan:startgesprek", Handeling.LEIDEN)


def ontbreekt(quickscan) -> list[Tekort]:
    gesprek = quickscan.startgesprek
    if gesprek is None:
        return [_tekort("Er is nog geen datum voor het startgesprek.")]
    if not is_geweest(gesprek.wanneer):
        return [_tekort("Het startgesprek is nog niet geweest.")]
    return mist(
        (gesprek.aanwezig, _tekort("Er staat nog niet wie er bij het startgesprek waren.")),
        (gesprek.uitkomst, _tekort("De uitkomst van het startgesprek staat er nog niet.")),
        (gesprek.voorwaarden_uitgelegd, _tekort("De voorwaarden zijn nog niet uitgelegd.")),
    )


def haal(rijen):
    return rijen.select_related("startgesprek")


def context(request, toegang) -> dict:
    return {"gesprek": toegang.quickscan.startgesprek, "uitnodiging": _uitnodiging(toegang.quickscan)}


def _uitnodiging(quickscan) -> str:
    """How the invitation and what came after it stand; empty when nobody was invited. One query."""
    gesprek = quickscan.startgesprek
    if gesprek is None or not gesprek.uitgenodigd_op:
        return ""
    op = date_format(timezone.localtime(gesprek.uitgenodigd_op), "j F Y")
    return mailstand(Zending.objects.over(quickscan).met("startgesprek", "startgesprek_verzet")).zin(op)


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
)
