"""An invented group of nine, for the practice scan."""

from regie.inhoud.partijen import Partij
from zelfscan.instrumenten.definitie import Voorbeeldantwoord

SCORES = ("pr_wachten", "pr_school", "pr_weten", "pr_begin", "pr_zet")
# Organisation, kind, and a score of each item that has one, in that order; 0 is "kan ik niet beoordelen".
_ANTWOORDEN = (
    ("Basisschool De Linde", Partij.SCHOOL, (3, 7, 2, 1, 1)),
    ("Basisschool De Esdoorn", Partij.SCHOOL, (3, 6, 2, 2, 2)),
    ("Basisschool De Wilg", Partij.SCHOOL, (2, 10, 1, 1, 2)),
    ("Schoolbestuur Rijnstroom", Partij.SCHOOLBESTUUR, (3, 5, 2, 1, 2)),
    ("Gemeente Zuiderwaard", Partij.GEMEENTE, (1, 0, 4, 5, 3)),
    ("Gemeente Noorderwaard", Partij.GEMEENTE, (1, 0, 5, 5, 2)),
    ("Wijkteam Noord", Partij.CJG, (2, 0, 4, 4, 2)),
    ("Jeugdhulp Dichtbij", Partij.JEUGDHULPAANBIEDER, (3, 0, 0, 3, 2)),
    ("Kinderopvang Het Nest", Partij.KINDEROPVANG, (0, 0, 0, 3, 0)),
)

VOORBEELD = tuple(
    Voorbeeldantwoord(
        organisatie=organisatie,
        partij=partij,
        scores=dict(zip(SCORES, scores, strict=True)),
        teksten={"pr_kans": "Elke maand samen lunchen."} if nummer == 0 else {},
        keuzes={"pr_wachten_door": ("druk",), "pr_knelt": ("regels", "tijd")} if nummer < 4 else {},
    )
    for nummer, (organisatie, partij, scores) in enumerate(_ANTWOORDEN)
)
