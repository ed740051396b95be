"""The advice as page, PDF and document show it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from quickscan.advies.overgangen import Adviesstatus
from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.models import Quickscan
from regie.inhoud.houvasten import HOUVASTEN, Houvast
from regie.inhoud.kernrollen import KERNROLLEN, Kernrol
from regie.stukken.markdown import markdown

from .models import Advies, Adviesversie, Mogelijkheid

_ROLLEN = {rol.sleutel: rol for rol in KERNROLLEN}
_HOUVASTEN = {houvast.sleutel: houvast for houvast in HOUVASTEN}


def _dag(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


OVER = (
    "De onderzoekers van AEF schreven dit advies na de quickscan. Wat ze zagen, staat in de factsheet van deze regio. "
    "In het terugkoppelgesprek bespreken jullie wie welke rol neemt, en wat je van deze mogelijkheden gebruikt."
)


@dataclass(frozen=True)
class Mogelijkheiddeel:
    nummer: int
    wat: str
    uitleg: SafeString
    voor_wie: str
    rol: Kernrol | None
    steun: SafeString
    houvast: Houvast | None

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """For whom, and which role gets stronger: what stands under the heading."""
        feiten = [("Voor wie", self.voor_wie)]
        if self.rol:
            feiten.append(("Maakt sterker", f"de {self.rol.naam.lower()}"))
        return feiten


@dataclass(frozen=True)
class Adviesinhoud:
    quickscan: Quickscan
    advies: Advies
    versie: Adviesversie
    inleiding: SafeString
    mogelijkheden: list[Mogelijkheiddeel]

    @property
    def onderwerp(self) -> str:
        label = Doelgroep(self.quickscan.doelgroep).label
        return f"{self.quickscan.thema}, voor {label[0].lower()}{label[1:]}"

    @property
    def stand(self) -> str:
        """How far it is, in a sentence."""
        advies, wat = self.advies, f"versie {self.versie.nummer}"
        if self.is_definitief:
            return f"{wat.capitalize()}, definitief op {_dag(advies.definitief_op)}."
        if advies.status == Adviesstatus.GECONTROLEERD:
            return f"{wat.capitalize()}, gecontroleerd op {_dag(advies.gecontroleerd_op)}, nog niet definitief."
        return f"Concept, {wat} van {_dag(self.versie.created_at)}."

    @property
    def voet(self) -> str:
        """What stands at the foot of each page, on paper."""
        return f"Advies aan {self.quickscan.naam}. {self.stand}"

    @property
    def over(self) -> str:
        """What an advice is, for who gets one on paper."""
        return OVER

    @property
    def is_definitief(self) -> bool:
        return self.advies.status == Adviesstatus.DEFINITIEF

    @property
    def rollen(self) -> list[Kernrol]:
        """The roles that get stronger, in their own order: what is to be seen at a glance."""
        genoemd = {deel.rol for deel in self.mogelijkheden if deel.rol}
        return [rol for rol in KERNROLLEN if rol in genoemd]


def maak_adviesinhoud(quickscan: Quickscan, versie: Adviesversie) -> Adviesinhoud:
    """Return all that this version shows."""
    return Adviesinhoud(
        quickscan=quickscan,
        advies=versie.advies,
        versie=versie,
        inleiding=markdown(versie.inleiding),
        mogelijkheden=[_mogelijkheid(nummer, rij) for nummer, rij in enumerate(versie.mogelijkheden.all(), start=1)],
    )


def _mogelijkheid(nummer: int, rij: Mogelijkheid) -> Mogelijkheiddeel:
    return Mogelijkheiddeel(
        nummer=nummer,
        wat=rij.wat,
        uitleg=markdown(rij.uitleg),
        voor_wie=rij.voor_wie,
        rol=_ROLLEN.get(rij.kernrol),
        steun=markdown(rij.steun),
        houvast=_HOUVASTEN.get(rij.houvast),
    )
