"""Step 6: everybody who was spoken with reads the factsheet and can react."""

from django.db.models import Prefetch

from quickscan.factsheet.actions import nog_niet_vast
from quickscan.factsheet.lezen import leesbare_factsheet, leesbare_factsheetversies
from quickscan.factsheet.passages import FACTSHEET
from quickscan.proces.nodig import adres_van
from quickscan.proces.overgangen import Quickscanstatus, Stapstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling
from quickscan.toetsing.models import Opmerking, Toetsing
from regie.mensen.bezorging import mailstand
from regie.mensen.toegangslink import Toegangslink
from regie.mensen.zending import Zending
from regie.stukken.tekst import hoeveel
from regie.stukken.toetsing.actions import wie_heeft_link


def ontbreekt(quickscan) -> list[Tekort]:
    toetsingen = list(quickscan.toetsingen.all())
    if not toetsingen:
        return [
            Tekort(
                "De factsheet is nog niet ter toetsing verstuurd.", "quickscan:toetsing_versturen", Handeling.SCHRIJVEN
            )
        ]
    onbeantwoord = sum(een.aantal_onbeantwoord for een in toetsingen)
    laatste = toetsingen[-1]
    wachten_op = sum(toetser.gereageerd_op is None for toetser in laatste.toetsers.all())
    factsheet = quickscan.factsheet
    return mist(
        (
            not laatste.wacht_nog,
            Tekort(
                f"{hoeveel(wachten_op, 'persoon kan', 'mensen kunnen')} nog reageren.",
                "quickscan:toetsing_sluiten",
                Handeling.SCHRIJVEN,
                laatste.pk,
            ),
        ),
        (
            not onbeantwoord,
            Tekort(
                f"Nog niet beantwoord: {hoeveel(onbeantwoord, 'opmerking', 'opmerkingen')}.",
                "quickscan:toetsing_opmerking",
                Handeling.SCHRIJVEN,
                *_eerste_onbeantwoorde(toetsingen),
            ),
        ),
        (
            factsheet and factsheet.vastgesteld,
            Tekort("De factsheet is nog niet vastgesteld.", *_naar_vast(quickscan, toetsingen)),
        ),
    )


def _eerste_onbeantwoorde(toetsingen) -> list[int]:
    """The remark to answer first: alone in a list, or an empty list."""
    open_ = [rij for toetsing in toetsingen for rij in toetsing.opmerkingen.all() if not rij.antwoord]
    return [een.pk for een in FACTSHEET.in_leesvolgorde(open_)][:1]


def _naar_vast(quickscan, toetsingen) -> tuple:
    """The first thing that keeps the factsheet from being fixed: its address, who may, and of what."""
    laatste, factsheet = toetsingen[-1], quickscan.factsheet
    versie = factsheet and factsheet.laatste
    if laatste.wacht_nog:
        return "quickscan:toetsing_sluiten", Handeling.SCHRIJVEN, laatste.pk
    if open_ := _eerste_onbeantwoorde(toetsingen):
        return "quickscan:toetsing_opmerking", Handeling.SCHRIJVEN, *open_
    if versie is None or not versie.compleet or (versie.pk == laatste.versie_id and laatste.nam_over):
        return "quickscan:factsheet_bewerken", Handeling.SCHRIJVEN
    if not versie.vrijgegeven_op:
        return "quickscan:factsheet_vrijgeven", Handeling.SCHRIJVEN
    return "quickscan:factsheet_vaststellen", Handeling.SCHRIJVEN


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
        "eigen_link": _eigen_link(request.user, laatste) if open_ and toegang.kant.is_contactpersoon else None,
        "naar_vast": _naar_vast_adres(quickscan, toetsingen),
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


def _naar_vast_adres(quickscan, toetsingen) -> str:
    return adres_van(quickscan, Tekort("", *_naar_vast(quickscan, toetsingen))) if toetsingen else ""


def _eigen_link(gebruiker, toetsing: Toetsing | None) -> Toegangslink | None:
    """The link that this contactpersoon got by mail, so that the own turn is not in a mailbox alone. Two queries."""
    if toetsing is None or not toetsing.is_open:
        return None
    ik = toetsing.toetsers.filter(email__iexact=gebruiker.email, gewist=False).first()
    return ik and Toegangslink.objects.van(ik).filter(doel=FACTSHEET.linkdoel).geldig().first()


STAP = Stapdefinitie(
    sleutel=Stapsleutel.TOETSING,
    nummer=6,
    naam="Schriftelijke toetsing",
    wie=(Partner.REGIO,),
    begint_bij=Partner.AEF,
    weken=10,
    inhoud="Iedereen met wie gesproken is, kon reageren. Elke opmerking is beantwoord en de factsheet staat vast.",
    tekst="Iedereen met wie gesproken is, leest de factsheet en kan reageren. Op elke reactie komt antwoord.",
    regio="Je leest de factsheet, en reageert met de knop hieronder of met de link in je mail.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/toetsing/stap.html",
    onderzoeker_sluit=True,
)
