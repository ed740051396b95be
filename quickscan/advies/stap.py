"""Step 7: what the region can do next."""

from quickscan.advies.overgangen import Adviesstatus
from quickscan.proces.schrijven import mag_schrijven
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling

from .inhoud import maak_adviesinhoud
from .lezen import leesbaar_advies


def ontbreekt(quickscan) -> list[Tekort]:
    advies = quickscan.advies
    if not (advies and advies.laatste):
        return [Tekort("Er is nog geen advies.", "quickscan:advies_bewerken", Handeling.SCHRIJVEN)]
    waar = ("quickscan:advies_status", Handeling.SCHRIJVEN, Adviesstatus.DEFINITIEF.value)
    if advies.status != Adviesstatus.GECONTROLEERD:
        # The step itself says who is to check it: not who wrote it.
        waar = ("quickscan:stap", Handeling.SCHRIJVEN, Stapsleutel.ADVIES.value)
    niet_definitief = Tekort("Het advies is nog niet definitief.", *waar)
    return mist((advies.status == Adviesstatus.DEFINITIEF, niet_definitief))


def haal(rijen):
    return rijen.select_related("advies").prefetch_related("advies__versies")


def context(request, toegang) -> dict:
    """Where the advice stands, what to do next, and the version one may read."""
    quickscan = toegang.quickscan
    versie = leesbaar_advies(toegang.kant, quickscan)
    return {
        "stuk": maak_adviesinhoud(quickscan, versie) if versie else None,
        "leest_mee": not versie or _leest_mee(request.user, quickscan, versie),
        "mag_schrijven": mag_schrijven(toegang, tot=Stapsleutel.ADVIES),
    }


def _leest_mee(gebruiker, quickscan, versie) -> bool:
    """Whether this researcher may check this version: not who wrote it, as long as there is another one."""
    actief = {een.gebruiker_id for een in quickscan.onderzoekers.all() if een.gebruiker.is_active}
    return versie.door_id != gebruiker.pk or actief <= {gebruiker.pk}


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
