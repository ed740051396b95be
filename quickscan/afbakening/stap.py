"""Step 2: what it is about, and who belong to it."""

from quickscan.proces.doelgroepen import dekking
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling


def ontbreekt(quickscan) -> list[Tekort]:
    afbakening = quickscan.afbakening
    if afbakening is None:
        # First the scale: without one there is no list of parties yet.
        zinnen = ("De schaal is nog niet gekozen.", "De betrokken partijen staan er nog niet.")
        return [Tekort(zin, "quickscan:afbakening", Handeling.AFBAKENEN) for zin in zinnen]
    twee = Tekort("Er staan nog geen twee betrokken partijen.", "quickscan:partijen", Handeling.AFBAKENEN)
    return mist((len(afbakening.partijen.all()) >= 2, twee))


def haal(rijen):
    return rijen.select_related("afbakening").prefetch_related("afbakening__partijen")


def context(request, toegang) -> dict:
    """The choices, and which required parties are among those involved."""
    quickscan = toegang.quickscan
    afbakening = quickscan.afbakening
    partijen = list(afbakening.partijen.all()) if afbakening else []
    open_ = quickscan.is_actief and not quickscan.stap(Stapsleutel.AFBAKENING).is_klaar
    vereist = dekking(quickscan.doelgroep, [(een.partij, een.sector) for een in partijen])
    return {
        "afbakening": afbakening,
        "partijen": partijen,
        # Whom the research has to talk with: good to know while one chooses.
        "zonder": [een.naam for een, is_er in vereist if not is_er] if partijen else [],
        "mag_afbakenen": open_ and toegang.mag(Handeling.AFBAKENEN),
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.AFBAKENING,
    nummer=2,
    naam="Afbakening",
    wie=(Partner.MAO, Partner.AEF, Partner.REGIO),
    begint_bij=Partner.MAO,
    weken=1,
    inhoud="Thema, doelgroep, schaal en de betrokken partijen.",
    tekst="Samen kiezen we waar het over gaat: het thema, de doelgroep, de schaal en wie erbij horen.",
    regio="Je denkt mee. Je noemt organisaties, en mensen om mee te praten.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/afbakening/stap.html",
    vooraf=True,
)
