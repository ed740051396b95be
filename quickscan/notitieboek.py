"""The notes of interviews, laid out: of one interview by question and role, and of all of them beside each other.

For the researchers of the quickscan and nobody else: who calls this, asked `Handeling.ONDERZOEKEN` first.
"""

from dataclasses import dataclass

from quickscan.models import Document, Interview, Notitie, Quickscan
from quickscan.vragen import NOTITIENAMEN, NOTITIEONDERWERPEN, VRAGEN
from regie.kernrollen import KERNROLLEN

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
class Blad:
    """One question or role with what each interview says about it; `zonder`: interviews without a note here."""

    onderwerp: Onderwerp
    notities: list[tuple[Interview, Notitie]]
    zonder: list[Interview]


@dataclass(frozen=True)
class Notitieboek:
    """All interviews beside each other, and what was learned from documents."""

    bladen: list[Blad]
    documenten: list[Document]
    interviews: list[Interview]


def notitieboek(quickscan: Quickscan) -> Notitieboek:
    """Return everything the researchers noted, in the order of the factsheet. A constant number of queries."""
    interviews = list(quickscan.interviews.niet_vervallen().prefetch_related("notities__bewerkt_door"))
    per = {een.pk: {notitie.onderwerp: notitie for notitie in een.notities.all()} for een in interviews}
    bladen = []
    for onderwerp in ONDERWERPEN:
        met = [
            (een, notitie)
            for een in interviews
            if (notitie := per[een.pk].get(onderwerp.sleutel)) and notitie.tekst.strip()
        ]
        al = {een.pk for een, _ in met}
        bladen.append(Blad(onderwerp, met, [een for een in interviews if een.pk not in al]))
    return Notitieboek(bladen, [een for een in quickscan.documenten.all() if een.geleerd], interviews)
