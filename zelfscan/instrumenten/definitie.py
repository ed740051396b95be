"""What can be scored: an instrument with its items and its labelled scale (ontwerp §5).

The engine knows only these classes; a new instrument is new data. Labels are the instrument's own, to the letter.
"""

from dataclasses import dataclass

from regie.inhoud.kernrollen import KERNROLLEN

from .kernrollen.risico import RISICO
from .risico import Risico

# A form value, not a score: it counts in no figure and is shown as a number of its own.
KAN_NIET_BEOORDELEN = 0
KAN_NIET_BEOORDELEN_LABEL = "Kan ik niet beoordelen"


@dataclass(frozen=True)
class Schaal:
    """A scale from 1 up to the number of labels."""

    naam: str
    labels: tuple[str, ...]

    @property
    def waarden(self) -> range:
        return range(1, len(self.labels) + 1)

    def label(self, waarde: int) -> str:
        """Return the words for a value; 0 is "kan ik niet beoordelen". Raises ValueError outside the scale."""
        if waarde == KAN_NIET_BEOORDELEN:
            return KAN_NIET_BEOORDELEN_LABEL
        if waarde not in self.waarden:
            raise ValueError(f"{waarde} ligt buiten de schaal {self.naam}")
        return self.labels[waarde - 1]

    @property
    def keuzes(self) -> tuple[tuple[int, str], ...]:
        """The values with their labels, lowest first, without "kan ik niet beoordelen"."""
        return tuple(zip(self.waarden, self.labels, strict=True))


@dataclass(frozen=True)
class Onderdeel:
    """One thing to give a score to; `sleutel` is the name of the form field as well."""

    sleutel: str
    naam: str


@dataclass(frozen=True)
class Instrument:
    """What is scored together.

    `over`: a sentence or two for who chooses between instruments. `vanaf`: from how many answers the total alone may
    be revealed (privacy 1). `splitsbaar`: whether the outcome may be split over groups of people (besluiten 42).
    `naar_factsheet`: whether the factsheet of a quickscan has a place for it (besluiten 20). `risico`: how often a
    score can be guessed, counted by `manage.py risico` (privacy 15).
    """

    sleutel: str
    naam: str
    versie: int
    onderdelen: tuple[Onderdeel, ...]
    schaal: Schaal
    over: str = ""
    vanaf: int = 8
    splitsbaar: bool = False
    naar_factsheet: bool = False
    risico: Risico | None = None


# Source of the labels: AEF 2023, annex 1, and the flyer.
MATE_VAN_AANWEZIGHEID = Schaal(
    naam="Mate van aanwezigheid",
    labels=(
        "Niet of nauwelijks aanwezig",
        "Incidenteel aanwezig",
        "Regelmatig aanwezig",
        "Redelijk aanwezig",
        "Ruim aanwezig",
    ),
)

ZELFSCAN = Instrument(
    sleutel="kernrollen",
    naam="Zelfscan regieneming",
    versie=1,
    onderdelen=tuple(Onderdeel(rol.sleutel, rol.naam) for rol in KERNROLLEN),
    schaal=MATE_VAN_AANWEZIGHEID,
    over="Hoe werken de vier rollen van regie nu? Vier vragen, ongeveer vijf minuten.",
    vanaf=4,
    splitsbaar=True,
    naar_factsheet=True,
    risico=RISICO,
)

# By key and version: a scan keeps the instrument it began with. A new one is a new entry here, and nothing else.
INSTRUMENTEN: dict[tuple[str, int], Instrument] = {(een.sleutel, een.versie): een for een in (ZELFSCAN,)}
