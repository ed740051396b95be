"""Step 8: the last talk, with everybody who was spoken with."""

from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, is_geweest, mist
from quickscan.proces.toegang import Handeling

from .gesprekspagina import Gesprekspagina


def _plannen(zin: str) -> Tekort:
    return Tekort(zin, "quickscan:terugkoppelen_plannen", Handeling.LEIDEN)


def _verslag(zin: str) -> Tekort:
    return Tekort(zin, "quickscan:terugkoppelen_verslag", Handeling.LEIDEN)


def ontbreekt(quickscan) -> list[Tekort]:
    gesprek = quickscan.terugkoppelgesprek
    if gesprek is None:
        return [_plannen("Er is nog geen datum voor het terugkoppelgesprek.")]
    if not is_geweest(gesprek.wanneer):
        return [_plannen("Het terugkoppelgesprek is nog niet geweest.")]
    return mist(
        (gesprek.aanwezig, _verslag("Er staat nog niet wie er bij het terugkoppelgesprek waren.")),
        (gesprek.verslag, _verslag("Er staat nog niet hoe regie en samenwerking ervoor staan.")),
        (gesprek.rolafspraken.all(), _verslag("Er staat nog niet wie welke rol neemt.")),
    )


def haal(rijen):
    return rijen.select_related("terugkoppelgesprek").prefetch_related("terugkoppelgesprek__rolafspraken")


def context(request, toegang) -> dict:
    return {"gesprek": toegang.quickscan.terugkoppelgesprek, "inhoud": Gesprekspagina(toegang)}


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
