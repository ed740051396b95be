"""Six things that make it hard to take the initiative, each with what gives a hold; and what a pile of them asks.

Source: AEF 2023 §4.1, in its order. Which houvast helps with which knelpunt is our own choice, and so are the bounds of
a pile.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices

from .houvasten import Houvast, houvast


class Speelt(TextChoices):
    """What one says of a knelpunt. Of more people only how many say VAAK is shown (privacy 7)."""

    NIET = "niet", "Speelt niet"
    SOMS = "soms", "Speelt soms"
    VAAK = "vaak", "Speelt vaak"


@dataclass(frozen=True)
class Knelpunt:
    """`houvasten` are keys of `regie.inhoud.houvasten`, the most fitting first."""

    sleutel: str
    titel: str
    tekst: str
    houvasten: tuple[str, ...]


KNELPUNTEN: tuple[Knelpunt, ...] = (
    Knelpunt(
        sleutel="versnipperd_veld",
        titel="Het veld is versnipperd",
        tekst=(
            "Er zijn zoveel organisaties en mensen dat je het overzicht snel kwijt bent, zeker in een hele "
            "regio. Bestuurders spreken elkaar wel, maar de klas en de spreekkamer zijn ver weg."
        ),
        houvasten=("begin_lokaal", "horizontaal_en_verticaal"),
    ),
    Knelpunt(
        sleutel="stille_belangen",
        titel="Belangen blijven onuitgesproken",
        tekst=(
            "Elke partner heeft een eigen taak, eigen geld en een eigen vak om voor op te komen. Daar wordt "
            "weinig over gezegd. En zolang je het niet zegt, kun je het ook niet eens worden."
        ),
        houvasten=("groepje_trekkers", "proces_en_resultaat"),
    ),
    Knelpunt(
        sleutel="botsende_systemen",
        titel="Systemen passen niet bij elkaar",
        tekst=(
            "Geld, gegevens en werkafspraken zijn overal anders geregeld. Een school kan geld vrijer "
            "besteden dan een jeugdhulpaanbieder. Gegevens deel je niet zomaar. En soms laat een protocol "
            "geen ruimte voor een partner."
        ),
        houvasten=("imperfecte_wereld", "bewezen_werkwijze"),
    ),
    Knelpunt(
        sleutel="geen_traditie",
        titel="Samenwerken is nog geen gewoonte",
        tekst=(
            "Scholen zijn vaak elkaars concurrent, aanbieders hangen af van de gemeente en specialisten zijn "
            "gewend om alleen te werken. Zelfs grote zorgen over kinderen veranderen dat niet vanzelf."
        ),
        houvasten=("lokale_urgentie", "groepje_trekkers"),
    ),
    Knelpunt(
        sleutel="vaardigheden",
        titel="Samenwerken moet je leren",
        tekst=(
            "De meeste mensen zijn opgeleid voor hun vak en moesten zich bewijzen in hun eigen organisatie. "
            "Dan is samenwerken niet gewoon. Iedereen kijkt naar een ander, en niemand begint."
        ),
        houvasten=("proces_en_resultaat", "groepje_trekkers"),
    ),
    Knelpunt(
        sleutel="losse_doelen",
        titel="Doelen staan los van elkaar",
        tekst=(
            "De gemeente wil zorgen voorkomen en kosten besparen. De school wil een jeugdcoach erbij, en de "
            "jeugdhulp wil vaker samen overleggen. Dat kan mooi samengaan. Het kan ook een strijd "
            "worden over wie gelijk heeft."
        ),
        houvasten=("lokale_urgentie", "horizontaal_en_verticaal"),
    ),
)


@dataclass(frozen=True)
class Stapel:
    """What it asks that `vanaf` to `tot` of the six play often."""

    vanaf: int
    tot: int
    tekst: str


STAPELS: tuple[Stapel, ...] = (
    Stapel(
        vanaf=0,
        tot=0,
        tekst="Geen knelpunt speelt vaak. Zo lezen we het: houd vast wat loopt, en kijk over een half jaar nog eens.",
    ),
    Stapel(
        vanaf=1,
        tot=1,
        tekst="Eén knelpunt speelt vaak. Zo lezen we het: begin daar, en laat de rest even.",
    ),
    Stapel(
        vanaf=2,
        tot=3,
        tekst=(
            "Een paar knelpunten spelen vaak. Zo lezen we het: pak er één tegelijk aan, het liefst een waar je zelf "
            "iets aan kunt doen."
        ),
    ),
    Stapel(
        vanaf=4,
        tot=len(KNELPUNTEN),
        tekst=(
            "Veel knelpunten spelen vaak. Waar onderzoekers dat zagen, kwam samenwerken niet van de grond. Kies een "
            "deel waar wel iets kan, en neem de tijd. Soms wacht je op een nieuwe bestuurder of collega."
        ),
    ),
)


def stapel(vaak: int) -> Stapel:
    """Return what it asks that so many (0 to 6) play often. Raises StopIteration outside that."""
    return next(een for een in STAPELS if een.vanaf <= vaak <= een.tot)


def helpt_bij(knelpunten: Iterable[Knelpunt]) -> tuple[Houvast, ...]:
    """Return the most fitting houvast of each, each once."""
    return tuple(houvast(sleutel) for sleutel in dict.fromkeys(een.houvasten[0] for een in knelpunten))
