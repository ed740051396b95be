"""Step 8: the last talk, with everybody who was spoken with."""

from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, is_geweest, mist
from quickscan.proces.toegang import Handeling
from regie.inhoud.kernrollen import KERNROLLEN

from .eindstukken import eindstukken_klaar


def ontbreekt(quickscan) -> list[str]:
    gesprek = quickscan.terugkoppelgesprek
    if gesprek is None:
        return ["Er is nog geen datum voor het terugkoppelgesprek."]
    if not is_geweest(gesprek.wanneer):
        return ["Het terugkoppelgesprek is nog niet geweest."]
    return mist(
        (gesprek.aanwezig, "Er staat nog niet wie er bij het terugkoppelgesprek waren."),
        (gesprek.verslag, "Er staat nog niet hoe regie en samenwerking ervoor staan."),
        (gesprek.rolafspraken.all(), "Er staat nog niet wie welke rol neemt."),
    )


def haal(rijen):
    return rijen.select_related("terugkoppelgesprek").prefetch_related("terugkoppelgesprek__rolafspraken")


def context(request, toegang) -> dict:
    quickscan = toegang.quickscan
    gesprek = quickscan.terugkoppelgesprek
    leidt = toegang.mag(Handeling.LEIDEN)
    rijen = {rij.kernrol: rij for rij in gesprek.rolafspraken.all()} if gesprek else {}
    return {
        "gesprek": gesprek,
        "rollen": [(rol, rijen.get(rol.sleutel)) for rol in KERNROLLEN] if rijen else [],
        "afspraken": list(gesprek.afspraken.all()) if gesprek else [],
        "mag_terugkoppelen": leidt
        and quickscan.status == Quickscanstatus.LOOPT
        and not quickscan.stap(Stapsleutel.TERUGKOPPELGESPREK).is_klaar,
        "mag_ontwerpsessie": leidt
        and gesprek is not None
        and quickscan.status in (Quickscanstatus.LOOPT, Quickscanstatus.AFGEROND),
        "stukken_klaar": eindstukken_klaar(quickscan),
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.TERUGKOPPELGESPREK,
    nummer=8,
    naam="Terugkoppelgesprek",
    wie=(Partner.MAO, Partner.AEF, Partner.REGIO),
    begint_bij=Partner.MAO,
    weken=13,
    inhoud="Hoe regie en samenwerking ervoor staan, wie welke rol neemt, en welke steun er komt.",
    tekst=(
        "Iedereen komt bij elkaar. Jullie bespreken hoe het ervoor staat, wie welke rol neemt en welke steun er komt."
    ),
    regio="Je bent erbij, met iedereen met wie gesproken is.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/terugkoppelgesprek/stap.html",
)
