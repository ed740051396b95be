"""Step 6: everybody who was spoken with reads the factsheet and can react."""

from django.db.models import Prefetch

from quickscan.factsheet.actions import nog_niet_vast
from quickscan.factsheet.lezen import leesbare_factsheet, leesbare_factsheetversies
from quickscan.factsheet.passages import FACTSHEET
from quickscan.proces.overgangen import Quickscanstatus, Stapstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, mist
from quickscan.proces.toegang import Handeling
from quickscan.toetsing.models import Opmerking
from regie.mensen.bezorging import mailstand
from regie.mensen.zending import Zending
from regie.stukken.tekst import hoeveel
from regie.stukken.toetsing.actions import wie_heeft_link


def ontbreekt(quickscan) -> list[str]:
    toetsingen = list(quickscan.toetsingen.all())
    if not toetsingen:
        return ["De factsheet is nog niet ter toetsing verstuurd."]
    onbeantwoord = sum(een.aantal_onbeantwoord for een in toetsingen)
    laatste = toetsingen[-1]
    wachten_op = sum(toetser.gereageerd_op is None for toetser in laatste.toetsers.all())
    factsheet = quickscan.factsheet
    return mist(
        (
            not laatste.wacht_nog,
            f"{hoeveel(wachten_op, 'persoon kan', 'mensen kunnen')} nog reageren.",
        ),
        (
            not onbeantwoord,
            f"Nog niet beantwoord: {hoeveel(onbeantwoord, 'opmerking', 'opmerkingen')}.",
        ),
        (factsheet and factsheet.vastgesteld, "De factsheet is nog niet vastgesteld."),
    )


def haal(rijen):
    opmerkingen = Opmerking.objects.defer("citaat", "tekst", "waarom", "bijlagetekst")
    return rijen.prefetch_related("toetsingen__toetsers", Prefetch("toetsingen__opmerkingen", opmerkingen))


def _over_mail(toetsers) -> str:
    """Say what is not there yet of the invitations, or was not delivered; empty when nothing is. One query."""
    zorg = mailstand(Zending.objects.aan(toetsers).met("toetsing_uitnodiging")).zorg
    return zorg and f"Uitnodigingen: {zorg}"


def context(request, toegang) -> dict:
    """Who reacted (the contactpersoon sees how many), the remarks, and what to do next."""
    quickscan = toegang.quickscan
    volgt = toegang.mag(Handeling.TOETSING_VOLGEN)
    schrijft = toegang.mag(Handeling.SCHRIJVEN)
    toetsingen = list(quickscan.toetsingen.all())
    laatste = toetsingen[-1] if toetsingen else None
    toetsers = list(laatste.toetsers.all()) if laatste else []
    versie = leesbare_factsheet(toegang.kant, quickscan)
    open_ = quickscan.status == Quickscanstatus.LOOPT and not quickscan.stap(Stapsleutel.TOETSING).is_klaar
    bereikbaar = wie_heeft_link(FACTSHEET, toetsers) if volgt else set()
    opmerkingen = (
        [een for toetsing in toetsingen for een in toetsing.opmerkingen.select_related("toetser")] if volgt else []
    )
    factsheet = quickscan.factsheet
    return {
        "toetsing": laatste,
        "toetsers": toetsers if volgt else [],
        "zonder_link": [een for een in toetsers if een.pk not in bereikbaar],
        "gevraagd": len(toetsers),
        "over_mail": _over_mail(toetsers),
        "gereageerd": sum(een.gereageerd_op is not None for een in toetsers),
        "opmerkingen": FACTSHEET.met_naam(FACTSHEET.in_leesvolgorde(opmerkingen)),
        "versie": versie,
        "vastgesteld": factsheet and factsheet.vastgesteld,
        "te_vergelijken": len(leesbare_factsheetversies(toegang.kant, quickscan)) > 1,
        "mag_volgen": volgt and open_,
        "mag_schrijven": schrijft and open_,
        "kan_versturen": schrijft
        and open_
        and quickscan.stap(Stapsleutel.TOETSING).status == Stapstatus.BEZIG
        and bool(factsheet and factsheet.vrijgegeven and factsheet.vrijgegeven.toetsing is None)
        and not (laatste and laatste.is_open),
        "nog_niet_vast": nog_niet_vast(quickscan, versie) if schrijft and open_ and versie and laatste else [],
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.TOETSING,
    nummer=6,
    naam="Schriftelijke toetsing",
    wie=(Partner.REGIO,),
    begint_bij=Partner.AEF,
    weken=10,
    inhoud="Iedereen met wie gesproken is, kon reageren. Elke opmerking is beantwoord en de factsheet staat vast.",
    tekst="Iedereen met wie gesproken is, leest de factsheet en kan reageren. Op elke reactie komt antwoord.",
    regio="Je leest de factsheet, en reageert met de link in je mail.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/toetsing/stap.html",
    onderzoeker_sluit=True,
)
