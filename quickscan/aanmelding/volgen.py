"""What who applied sees of the application: where it stands, what comes next and what is asked of them."""

from dataclasses import dataclass

from django.utils.formats import date_format

from quickscan.proces.models import Akkoord, Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.voorwaarden import VOORWAARDEN, Voorwaarde
from quickscan.selectie.models import Uitslagbrief


@dataclass(frozen=True)
class Volgpagina:
    """`kop` and `zinnen`: where it stands. `akkoorden`: who accepted; `open_voorwaarden`: how many still wait."""

    kop: str
    zinnen: tuple[str, ...]
    akkoord: Akkoord | None
    open_voorwaarden: int
    brief: Uitslagbrief | None
    gesprek: object | None

    @property
    def vraagt_akkoord(self) -> bool:
        return self.open_voorwaarden > 0


def _waar(quickscan: Quickscan, brief: Uitslagbrief | None) -> tuple[str, tuple[str, ...]]:
    ronde = quickscan.ronde
    if quickscan.status == Quickscanstatus.AFGEWEZEN:
        return "Jullie regio is niet gekozen", ("Hieronder staat wat we mailden.",) if brief else ()
    if quickscan.status == Quickscanstatus.GESTOPT:
        return "De quickscan is gestopt", ("Heb je een vraag? Mail ons.",)
    if quickscan.status == Quickscanstatus.AFGEROND:
        return "De quickscan is klaar", ("De factsheet en het advies staan bij Mijn Regiescan.",)
    if quickscan.status in (Quickscanstatus.GESELECTEERD, Quickscanstatus.LOOPT):
        return "Jullie regio doet mee", (
            "De contactpersoon van de regio logt in met het eigen e-mailadres. Bij Mijn Regiescan staat de quickscan.",
        )
    stap = quickscan.huidige_stap
    sleutel = stap.sleutel if stap else ""
    if sleutel == Stapsleutel.STARTGESPREK:
        gesprek = quickscan.startgesprek
        if gesprek is None:
            return "We hebben je aanmelding", (
                "We nemen contact met je op om een startgesprek te plannen. Daarin leren we elkaar kennen en leggen we "
                "uit wat we van elkaar verwachten.",
            )
        return "Het startgesprek is gepland", ()
    if sleutel == Stapsleutel.AFBAKENING:
        return "We bakenen samen af waar de quickscan over gaat", (
            "Het startgesprek is geweest. Nu kiezen we samen het thema, de doelgroep en de partijen die meedoen.",
        )
    if ronde.kan_aanmelden:
        tot = date_format(ronde.aanmelden_tot, "j F Y")
        return "De gesprekken vooraf zijn geweest", (
            f"Aanmelden kan nog tot en met {tot}. Daarna kiezen we de regio's. Je krijgt een mail met de uitslag.",
        )
    return "We kiezen nu de regio's", ("Je krijgt een mail met de uitslag, ook als jullie regio niet is gekozen.",)


def stand(quickscan: Quickscan) -> list[tuple[Voorwaarde, Akkoord | None]]:
    """Return each condition as it is now with its Akkoord, or None. One query at most."""
    gegeven = {(een.voorwaarde, een.versie): een for een in quickscan.akkoorden.all()}
    return [(een, gegeven.get((een.sleutel, een.versie))) for een in VOORWAARDEN]


def volgpagina(quickscan: Quickscan) -> Volgpagina:
    """Put it together; a constant number of queries."""
    brief = quickscan.brieven.last()
    kop, zinnen = _waar(quickscan, brief)
    voorwaarden = stand(quickscan)
    gegeven = [akkoord for _, akkoord in voorwaarden if akkoord]
    return Volgpagina(
        kop=kop,
        zinnen=zinnen,
        akkoord=gegeven[-1] if gegeven else None,
        open_voorwaarden=len(voorwaarden) - len(gegeven) if quickscan.is_actief else 0,
        brief=brief,
        gesprek=quickscan.startgesprek if quickscan.status == Quickscanstatus.AANGEMELD else None,
    )
