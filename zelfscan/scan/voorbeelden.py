"""Small invented strips, for who chooses what people will see of each other."""

from dataclasses import dataclass

from regie.stukken.strook import Strook, strook
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.groepsanalyse import geteld, in_woorden

SCHAAL = STANDAARD.gescoord[0].soort.schaal


@dataclass(frozen=True)
class Voorbeeldstrook:
    """A small invented strip for the explanation. `strook` has its sentence for screen readers."""

    naam: str
    strook: Strook


def _voorbeeld(naam: str, verdeling: tuple[int, ...]) -> Voorbeeldstrook:
    woorden = in_woorden(verdeling, SCHAAL)
    titel = f"Voorbeeld, {naam.lower()}: {geteld(verdeling)}. {woorden.zin}"
    return Voorbeeldstrook(naam, strook(verdeling, woorden.mediaan, titel))


# The same nine answers, as each openheid shows them.
VOORBEELD_TOTAAL = _voorbeeld("Iedereen", (0, 3, 2, 3, 1))
VOORBEELD_BLOKKEN = (_voorbeeld("Onderwijs", (0, 3, 1, 0, 0)), _voorbeeld("Overige domeinen", (0, 0, 1, 3, 1)))
VOORBEELD_LAGEN = (_voorbeeld("Uitvoering", (0, 3, 1, 0, 0)), _voorbeeld("Overige lagen", (0, 0, 1, 3, 1)))
VOORBEELD_NAMEN = (("Basisschool De Linde", 2), ("Wijkteam Noord", 4), ("Gemeente Zuiderwaard", 5))
