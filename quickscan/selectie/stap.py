"""Step 3: the choice out of all applications of the round."""

from quickscan.proces.overgangen import NIET_GEKOZEN
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.stukken.tekst import hoeveel


def ontbreekt(quickscan) -> list[Tekort]:
    gegeven = {(akkoord.voorwaarde, akkoord.versie) for akkoord in quickscan.akkoorden.all()}
    open_ = [een for een in VOORWAARDEN if (een.sleutel, een.versie) not in gegeven]
    return mist(
        (
            quickscan.regio_id,
            Tekort("De aanmelding is nog niet aan een regio gekoppeld.", "quickscan:regio_koppelen", Handeling.LEIDEN),
        ),
        (
            not open_,
            Tekort(
                f"De regio is nog niet akkoord met {hoeveel(len(open_), 'voorwaarde', 'voorwaarden')}.",
                "quickscan:voorwaarden",
                Handeling.VOORWAARDEN_AANVAARDEN,
            ),
        ),
        (
            quickscan.status not in NIET_GEKOZEN,
            Tekort("De regio is nog niet gekozen.", "quickscan:selectie", Handeling.LEIDEN),
        ),
    )


def haal(rijen):
    return rijen.prefetch_related("akkoorden")


def context(request, toegang) -> dict:
    """The application, and which conditions the region accepted."""
    gegeven = {(een.voorwaarde, een.versie): een for een in toegang.quickscan.akkoorden.all()}
    return {
        "voorwaarden": [(een, gegeven.get((een.sleutel, een.versie))) for een in VOORWAARDEN],
        "nog_open": sum((een.sleutel, een.versie) not in gegeven for een in VOORWAARDEN),
    }


STAP = Stapdefinitie(
    sleutel=Stapsleutel.SELECTIE,
    nummer=3,
    naam="Selectie",
    wie=(Partner.MAO,),
    begint_bij=Partner.MAO,
    weken=2,
    inhoud="De keuze uit alle aanmeldingen van de ronde. De regio is akkoord met alle voorwaarden.",
    tekst="Met Andere Ogen kiest uit alle aanmeldingen welke regio's meedoen.",
    regio="Je leest de zes voorwaarden met je partners, en geeft akkoord.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/selectie/stap.html",
    vooraf=True,
    sluit_elders="Je sluit deze stap door de regio te kiezen, op de pagina met alle aanmeldingen.",
    heropen_elders="De keuze verander je op de pagina met alle aanmeldingen.",
)
