"""An invented group that answers an instrument, for the practice scan: its own example, or one made in a fixed way.

The same each time, so that who looks twice sees the same. Nothing in it says anything about the instrument. Pure.
"""

from regie.inhoud.partijen import Laag, Partij

from .definitie import Instrument, Onderdeel, Voorbeeldantwoord
from .knelpunten import SLEUTELS
from .soorten.keuzes import Keuzevraag

ORGANISATIES = (
    ("Basisschool De Linde", Partij.SCHOOL),
    ("Basisschool De Esdoorn", Partij.SCHOOL),
    ("Schoolbestuur Rijnstroom", Partij.SCHOOLBESTUUR),
    ("Samenwerkingsverband Oost", Partij.SWV),
    ("Gemeente Zuiderwaard", Partij.GEMEENTE),
    ("Gemeente Noorderwaard", Partij.GEMEENTE),
    ("Wijkteam Noord", Partij.CJG),
    ("Wijkteam Zuid", Partij.CJG),
    ("Jeugdhulp Dichtbij", Partij.JEUGDHULPAANBIEDER),
    ("Jeugdgezondheidszorg Oost", Partij.JGZ),
    ("Kinderopvang Het Nest", Partij.KINDEROPVANG),
    ("Jeugd-ggz De Brug", Partij.ZORGAANBIEDER),
)
# Where the twelve stand on a scale, from 0 (the lowest value) to 12 (the highest): nearly the same, spread out, and on
# two sides. The items take these in turn.
VERLOPEN = (
    (8, 8, 8, 8, 7, 8, 8, 9, 8, 8, 8, 8),
    (3, 0, 6, 3, 9, 12, 6, 9, 3, 6, 6, 9),
    (1, 1, 1, 2, 11, 11, 11, 12, 1, 2, 11, 11),
)
LAGEN = tuple(Laag)
GEEN_OORDEEL = 7  # one in so many cannot say


def voorbeeld_van(instrument: Instrument) -> tuple[Voorbeeldantwoord, ...]:
    """Return the instrument's own example; without one, twelve answers made in a fixed way."""
    return instrument.voorbeeld or tuple(_antwoord(instrument, nummer) for nummer in range(len(ORGANISATIES)))


def _antwoord(instrument: Instrument, nummer: int) -> Voorbeeldantwoord:
    organisatie, partij = ORGANISATIES[nummer]
    return Voorbeeldantwoord(
        organisatie=organisatie,
        partij=partij,
        scores={
            deel.sleutel: _score(deel, nummer, plaats)
            for plaats, deel in enumerate(instrument.gescoord)
            if deel.is_gevraagd(partij)
        },
        keuzes={
            deel.sleutel: _keuzes(deel.soort, nummer)
            for deel in instrument.onderdelen
            if isinstance(deel.soort, Keuzevraag) and deel.is_gevraagd(partij) and nummer % 2
        },
        laag=LAGEN[nummer % len(LAGEN)],
        knelpunten={een: (nummer + plek) % 3 == 0 for plek, een in enumerate(SLEUTELS)}
        if instrument.knelpunten
        else {},
    )


def _score(deel: Onderdeel, nummer: int, plaats: int) -> int:
    if (nummer + 2 * plaats) % GEEN_OORDEEL == GEEN_OORDEEL - 1:
        return 0
    hoogste = len(deel.waardevraag.schaal.labels)
    return 1 + VERLOPEN[plaats % len(VERLOPEN)][nummer] * (hoogste - 1) // 12


def _keuzes(soort: Keuzevraag, nummer: int) -> tuple[str, ...]:
    """One of every list, but none of what stands by itself."""
    lijsten = [[sleutel for sleutel, _ in lijst.keuzes if sleutel not in soort.alleen] for lijst in soort.lijsten]
    return tuple(lijst[nummer // 2 % len(lijst)] for lijst in lijsten if lijst)
