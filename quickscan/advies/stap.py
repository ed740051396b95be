"""Step 7: what the region can do next."""

from quickscan.advies.overgangen import Adviesstatus
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, mist
from quickscan.proces.toegang import Handeling

from .inhoud import maak_adviesinhoud
from .lezen import leesbaar_advies


def ontbreekt(quickscan) -> list[str]:
    advies = quickscan.advies
    if not (advies and advies.laatste):
        return ["Er is nog geen advies."]
    return mist((advies.status == Adviesstatus.DEFINITIEF, "Het advies is nog niet definitief."))


def haal(rijen):
    return rijen.select_related("advies").prefetch_related("advies__versies")


def mag_schrijven(toegang) -> bool:
    """Whether this person may write, and it is the moment; a final advice is opened again first."""
    quickscan = toegang.quickscan
    return (
        toegang.mag(Handeling.SCHRIJVEN)
        and quickscan.status == Quickscanstatus.LOOPT
        and not quickscan.stap(Stapsleutel.ADVIES).is_klaar
    )


def context(request, toegang) -> dict:
    """Where the advice stands, what to do next, and the version one may read."""
    quickscan = toegang.quickscan
    versie = leesbaar_advies(toegang.kant, quickscan)
    return {
        "stuk": maak_adviesinhoud(quickscan, versie) if versie else None,
        "mag_schrijven": mag_schrijven(toegang),
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.ADVIES,
    nummer=7,
    naam="Advies",
    wie=(Partner.AEF,),
    begint_bij=Partner.AEF,
    weken=11,
    inhoud="Een kort advies over wat er verder kan.",
    tekst="De onderzoekers schrijven een kort advies: wat kan er verder in deze regio?",
    regio="Je hoeft niets te doen.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/advies/stap.html",
    onderzoeker_sluit=True,
)
