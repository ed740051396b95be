"""The page on which an advice is checked, made final or opened again: what that means, and what to look at first."""

from dataclasses import dataclass

from quickscan.advies.models import Advies, Adviesversie
from quickscan.advies.overgangen import ADVIES, Adviesstatus
from quickscan.factsheet.vrijgave import Vondst
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import kan


@dataclass(frozen=True)
class Standwoorden:
    """What the page says of one move; `{nummer}` is the version that was read."""

    titel: str
    kop: str
    uitleg: str
    knop: str


WOORDEN = {
    Adviesstatus.GECONTROLEERD: Standwoorden(
        titel="Advies controleren",
        kop="Het advies controleren",
        uitleg="Iemand anders dan de schrijver leest het advies en kijkt of het klopt, kort is en niemand aanwijst. "
        "Daarna kan Met Andere Ogen versie {nummer} lezen.",
        knop="Ja, ik heb het gecontroleerd",
    ),
    Adviesstatus.DEFINITIEF: Standwoorden(
        titel="Advies definitief maken",
        kop="Het advies definitief maken",
        uitleg="Versie {nummer} wordt het advies. De contactpersoon van de regio krijgt er bericht van en kan het "
        "lezen.",
        knop="Maak versie {nummer} definitief",
    ),
    Adviesstatus.CONCEPT: Standwoorden(
        titel="Advies heropenen",
        kop="Het advies weer openen",
        uitleg="Daarna kun je weer schrijven. De regio en Met Andere Ogen lezen het advies pas weer als het opnieuw is "
        "gecontroleerd.",
        knop="Open het advies weer",
    ),
}


@dataclass(frozen=True)
class Standpagina:
    """`naar`: where it would go. `vondsten`: what the release check asks. `collega`: ticked before it was refused."""

    quickscan: Quickscan
    advies: Advies
    versie: Adviesversie
    naar: Adviesstatus
    vondsten: list[Vondst]
    wie: object
    collega: bool = False

    @property
    def _woorden(self) -> Standwoorden:
        return WOORDEN[self.naar]

    @property
    def titel(self) -> str:
        return f"{self._woorden.titel}: {self.quickscan.naam}"

    @property
    def kop(self) -> str:
        return self._woorden.kop

    @property
    def uitleg(self) -> str:
        return self._woorden.uitleg.format(nummer=self.versie.nummer)

    @property
    def knop(self) -> str:
        return self._woorden.knop.format(nummer=self.versie.nummer)

    @property
    def kan(self) -> bool:
        return kan(ADVIES, self.advies.status, self.naar)

    @property
    def is_van_een_ander(self) -> bool:
        """Whether a colleague is to do this: who wrote the version checks it only as the one researcher."""
        eigen = self.naar == Adviesstatus.GECONTROLEERD and self.versie.door == self.wie
        return eigen and not self.vraagt_collega

    @property
    def te_bekijken(self) -> list[tuple[str, Vondst]]:
        """Each finding with the part of the advice it is in."""
        return [("Inleiding" if een.plek == "0" else f"Mogelijkheid {een.plek}", een) for een in self.vondsten]

    @property
    def vraagt_collega(self) -> bool:
        """Whether somebody else is to say yes along: the only researcher checks what it wrote itself."""
        if self.naar != Adviesstatus.GECONTROLEERD or self.versie.door != self.wie:
            return False
        return self.quickscan.onderzoekers.filter(gebruiker__is_active=True).count() == 1
