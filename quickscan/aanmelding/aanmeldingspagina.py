"""The page of one application for staff and researchers: what is still to be done, what was accepted, and by whom."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.aanmelding.volgen import stand
from quickscan.proces.models import Quickscan
from quickscan.proces.nodig import Nodig, wat_nodig_is
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.toegang import Kant
from quickscan.proces.voorwaarden import Voorwaarde
from quickscan.selectie.models import Uitslagbrief
from regie.mensen.bezorging import Mailstand
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.bladdelen import Koppeling

DAG = "j F Y"


@dataclass(frozen=True)
class Aanmeldingspagina:
    """`link`: the personal link of who applied that works now, `mail`: how the mail with it stands. `brief`: the mail
    about the choice.
    """

    quickscan: Quickscan
    kant: Kant
    link: Toegangslink | None
    mail: Mailstand
    brief: Uitslagbrief | None

    @property
    def is_medewerker(self) -> bool:
        return self.kant.is_medewerker

    @property
    def boven(self) -> Koppeling:
        """The page above this one."""
        if self.is_medewerker:
            return self._ronde(self.quickscan.ronde.naam)
        return Koppeling(reverse("mijn"), "Mijn Regiescan")

    @property
    def hier(self) -> str:
        return self.quickscan.naam if self.is_medewerker else "Aanmelding"

    @property
    def mist(self) -> list[tuple[str, list[Nodig]]]:
        """Each step before the choice with what it lacks, and where that is solved."""
        vooraf = (een for een in STAPPEN.values() if een.vooraf)
        return [(een.naam, wat_nodig_is(self.quickscan, self.kant, een.ontbreekt(self.quickscan))) for een in vooraf]

    @property
    def te_doen(self) -> list[Koppeling]:
        """What staff can do for the choice; empty for the others."""
        if not self.is_medewerker:
            return []
        return [
            self._naar("quickscan:quickscan", "Naar het startgesprek en de afbakening"),
            self._naar(
                "quickscan:regio_koppelen",
                "Koppel aan een andere regio" if self.quickscan.regio_id else "Koppel aan een regio",
            ),
            self._ronde("Naar de keuze van de ronde"),
        ]

    @property
    def te_herzien(self) -> list[Koppeling]:
        """What staff can do with a choice that was made; empty for the others, and once the round is finished."""
        is_gekozen = self.quickscan.status in (Quickscanstatus.GESELECTEERD, Quickscanstatus.AFGEWEZEN)
        is_af = self.quickscan.ronde.status == Rondestatus.AFGEROND
        if not self.is_medewerker or not is_gekozen or is_af:
            return []
        return [self._naar("quickscan:keuze_herzien", "Herzie de keuze")]

    @property
    def voorwaarden(self) -> list[tuple[Voorwaarde, str]]:
        """Each condition with who accepted it, and when. One query."""
        return [(een, self._akkoord(akkoord)) for een, akkoord in stand(self.quickscan)]

    def _akkoord(self, akkoord) -> str:
        if akkoord is None:
            return "Nog geen akkoord."
        wie = ", ".join(filter(None, (akkoord.naam, akkoord.functie)))
        return f"Akkoord van {wie}, op {_dag(akkoord.created_at)}."

    @property
    def link_zin(self) -> str:
        if self.link is None:
            return "Er is nu geen link die werkt."
        return f"De link werkt tot en met {_dag(self.link.verloopt_op)}. {self.mail.zorg}".strip()

    @property
    def links(self) -> list[Koppeling]:
        """What can be done with the link; empty when there is nobody to send it to."""
        if not self.quickscan.aanmelder_email or self.quickscan.is_gestopt:
            return []
        return [self._naar("quickscan:link_sturen", "Stuur een nieuwe link")]

    def _naar(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.quickscan.pk]), tekst)

    def _ronde(self, tekst: str) -> Koppeling:
        return Koppeling(reverse("quickscan:selectie", args=[self.quickscan.ronde_id]), tekst)


def _dag(moment) -> str:
    return date_format(timezone.localtime(moment), DAG)
