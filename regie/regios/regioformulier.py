"""The page on which a region is made or changed, in words."""

from dataclasses import dataclass

from django.urls import reverse

from regie.regios.regio import Regio
from regie.stukken.bladdelen import Koppeling


@dataclass(frozen=True)
class Regioformulier:
    """`regio`: what is changed; None for one that is still to be made."""

    regio: Regio | None = None

    @property
    def boven(self) -> Koppeling:
        """The page above this one; also where one goes without saving."""
        if self.regio:
            return Koppeling(reverse("regio", args=[self.regio.slug]), self.regio.naam)
        return Koppeling(reverse("regios"), "Regio's")

    @property
    def hier(self) -> str:
        return "Wijzigen" if self.regio else self.kop

    @property
    def kop(self) -> str:
        return f"{self.regio.naam} wijzigen" if self.regio else "Een regio maken"

    @property
    def inleiding(self) -> str:
        if self.regio:
            return "Verander de naam, waar het over gaat, of welke gemeenten erbij horen."
        return (
            "Een regio is een groep gemeenten waarin jullie samenwerken. Eén gemeente mag ook. Je kunt alles later nog "
            "veranderen."
        )

    @property
    def knop(self) -> str:
        return "Bewaar" if self.regio else "Maak de regio"
