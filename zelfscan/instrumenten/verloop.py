"""Where a cooperation began and how far it is: the choices, and what an instrument says of each (ontwerp §5.11).

The organiser says it of a scan, or somebody of the own mirror; nobody is asked it as an answer, and it is read from no
score. No database.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices


class Begin(TextChoices):
    """Where it began."""

    PRAKTIJK = "praktijk", "In de praktijk"
    BESTUUR = "bestuur", "Bij bestuurders"
    ALLEBEI = "allebei", "Allebei"
    ONBEKEND = "onbekend", "Weten we niet"


class Fase(TextChoices):
    """How far it is."""

    BEGONNEN = "begonnen", "Net begonnen"
    PROBEREN = "proberen", "Aan het proberen"
    VAST = "vast", "Een vaste werkwijze"
    VERSPREIDEN = "verspreiden", "Aan het verspreiden"
    ONBEKEND = "onbekend", "Weten we niet"


@dataclass(frozen=True)
class Verloopkeuze:
    """One choice, and what it means for reading the scores."""

    sleutel: str
    naam: str
    tekst: str


@dataclass(frozen=True)
class Verloopvraag:
    """One question that may be left out. `teksten`: what each of its choices means, in the instrument's own words.

    Raises ValueError when a choice has no words.
    """

    sleutel: str
    vraag: str
    keuzes: type[TextChoices]
    teksten: Mapping[str, str]

    def __post_init__(self) -> None:
        if set(self.teksten) != set(self.keuzes.values):
            raise ValueError(f"{self.sleutel}: niet elke keuze heeft een tekst")

    @property
    def antwoorden(self) -> tuple[Verloopkeuze, ...]:
        """All choices, in their order."""
        return tuple(Verloopkeuze(een.value, een.label, self.teksten[een.value]) for een in self.keuzes)

    def antwoord(self, sleutel: str) -> Verloopkeuze | None:
        """The choice with this key; None when nothing was said."""
        return next((een for een in self.antwoorden if een.sleutel == sleutel), None)
