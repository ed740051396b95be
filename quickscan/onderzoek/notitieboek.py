"""The notes of interviews, laid out: what the others noted at one of them, and all of them beside each other.

For the researchers of the quickscan and nobody else: who calls this, asked `Handeling.ONDERZOEKEN` first.
"""

from collections.abc import Container
from dataclasses import dataclass

from django.db.models import QuerySet

from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Notitie
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import andere_onderzoekers
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
class Notitievak:
    """The pane of one researcher at one question or role of a talk, where something was noted."""

    van: str
    notitie: Notitie
    van_mij: bool = False


@dataclass(frozen=True)
class Notitieblad:
    """One question or role with the panes in which something was noted at each interview."""

    onderwerp: Onderwerp
    regels: list[tuple[Interview, list[Notitievak]]]

    @property
    def aantal(self) -> int:
        """At how many interviews something was noted."""
        return sum(bool(vakken) for _, vakken in self.regels)


@dataclass(frozen=True)
class Notitieboek:
    """All interviews beside each other, and what documents taught. `met_namen`: not all of it is one's own."""

    bladen: list[Notitieblad]
    documenten: list[Document]
    met_namen: bool


@dataclass(frozen=True)
class Meelezen:
    """What the others noted at one interview: per question or role the panes; `namen`: of who may write there now."""

    namen: list[str]
    vakken: dict[str, list[Notitievak]]


def notitieboek(quickscan: Quickscan, gebruiker) -> Notitieboek:
    """Return everything the researchers noted, in the order of the factsheet. A constant number of queries."""
    interviews = list(quickscan.interviews.niet_vervallen())
    nu = {een.pk for een in andere_onderzoekers(quickscan, gebruiker)}
    per: dict[tuple[int, str], list[Notitievak]] = {}
    for notitie in _gevuld(Notitie.objects.filter(interview__in=interviews)):
        per.setdefault((notitie.interview_id, notitie.onderwerp), []).append(_vak(notitie, gebruiker, nu))
    bladen = [
        Notitieblad(onderwerp, [(een, per.get((een.pk, onderwerp.sleutel), [])) for een in interviews])
        for onderwerp in ONDERWERPEN
    ]
    met_namen = not all(vak.van_mij for vakken in per.values() for vak in vakken)
    return Notitieboek(bladen, [een for een in quickscan.documenten.all() if een.geleerd], met_namen)


def meelezen(interview: Interview, gebruiker) -> Meelezen:
    """Return what others noted at this interview: who may write there now, and who left. Two queries."""
    nu = {een.pk: str(een) for een in andere_onderzoekers(interview.quickscan, gebruiker)}
    vakken: dict[str, list[Notitievak]] = {een.sleutel: [] for een in ONDERWERPEN}
    for notitie in _gevuld(interview.notities.exclude(van=gebruiker)):
        vakken[notitie.onderwerp].append(_vak(notitie, gebruiker, nu))
    return Meelezen(list(nu.values()), vakken)


def _vak(notitie: Notitie, gebruiker, nu: Container[int]) -> Notitievak:
    """`nu`: the numbers of the others who may write here now."""
    if notitie.van is None:
        return Notitievak("Een onderzoeker die weg is", notitie)
    if notitie.van == gebruiker:
        return Notitievak("Jij", notitie, van_mij=True)
    bij = "" if notitie.van_id in nu else " (onderzoekt hier niet meer)"
    return Notitievak(f"{notitie.van}{bij}", notitie)


def _gevuld(notities: QuerySet) -> QuerySet:
    return notities.exclude(tekst="").select_related("van").order_by("van__naam", "van", "pk")
