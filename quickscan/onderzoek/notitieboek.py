"""The notes of interviews, laid out: of one interview by question and role, and of all of them beside each other.

For the researchers of the quickscan and nobody else: who calls this, asked `Handeling.ONDERZOEKEN` first.
"""

from dataclasses import dataclass

from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Notitie
from quickscan.proces.models import Quickscan
from quickscan.proces.vragen import NOTITIENAMEN, NOTITIEONDERWERPEN, VRAGEN
from regie.inhoud.kernrollen import KERNROLLEN

_LETTERS = {vraag.sleutel: vraag.letter for vraag in VRAGEN}
_HULP = (
    {"vrij": "Typ hier mee tijdens het gesprek. Verdelen over de vragen kan later."}
    | {vraag.sleutel: vraag.tekst for vraag in VRAGEN}
    | {rol.sleutel: rol.kern for rol in KERNROLLEN}
)


@dataclass(frozen=True)
class Onderwerp:
    """What a note is about. `letter`: a to d for a question, empty for a role and for what has no place yet."""

    sleutel: str
    naam: str
    letter: str
    hulp: str
    is_rol: bool

    @property
    def kort(self) -> str:
        """How it is called where there is little room."""
        return self.letter or (self.naam if self.is_rol else "Los")


ONDERWERPEN = tuple(
    Onderwerp(
        sleutel,
        NOTITIENAMEN[sleutel],
        _LETTERS.get(sleutel, ""),
        _HULP[sleutel],
        sleutel != "vrij" and sleutel not in _LETTERS,
    )
    for sleutel in NOTITIEONDERWERPEN
)


@dataclass(frozen=True)
class Notitieblad:
    """One question or role with what each interview says about it: None where nothing was noted."""

    onderwerp: Onderwerp
    regels: list[tuple[Interview, Notitie | None]]

    @property
    def notities(self) -> list[Notitie]:
        return [notitie for _, notitie in self.regels if notitie]


@dataclass(frozen=True)
class Notitieboek:
    """All interviews beside each other, and what was learned from documents."""

    bladen: list[Notitieblad]
    documenten: list[Document]


def notitieboek(quickscan: Quickscan) -> Notitieboek:
    """Return everything the researchers noted, in the order of the factsheet. A constant number of queries."""
    interviews = list(quickscan.interviews.niet_vervallen().prefetch_related("notities"))
    per = {(notitie.interview_id, notitie.onderwerp): notitie for een in interviews for notitie in een.notities.all()}
    gevuld = {plek: notitie for plek, notitie in per.items() if notitie.tekst.strip()}
    bladen = [
        Notitieblad(onderwerp, [(een, gevuld.get((een.pk, onderwerp.sleutel))) for een in interviews])
        for onderwerp in ONDERWERPEN
    ]
    return Notitieboek(bladen, [een for een in quickscan.documenten.all() if een.geleerd])
