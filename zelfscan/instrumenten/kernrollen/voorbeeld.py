"""An invented group of twelve, for the practice scan. Every word of agreement is among its scores, and two sides."""

from regie.inhoud.kernrollen import KERNROLLEN
from regie.inhoud.partijen import Partij
from zelfscan.instrumenten.definitie import Voorbeeldantwoord

# Organisation, kind, and four scores in the order of the roles; 0 is "kan ik niet beoordelen".
_ANTWOORDEN = (
    ("Basisschool De Linde", Partij.SCHOOL, "4221"),
    ("Basisschool De Esdoorn", Partij.SCHOOL, "4321"),
    ("Schoolbestuur Rijnstroom", Partij.SCHOOLBESTUUR, "3321"),
    ("Samenwerkingsverband Oost", Partij.SWV, "4432"),
    ("Gemeente Zuiderwaard", Partij.GEMEENTE, "3454"),
    ("Gemeente Noorderwaard", Partij.GEMEENTE, "3455"),
    ("Wijkteam Noord", Partij.CJG, "4354"),
    ("Wijkteam Zuid", Partij.CJG, "5344"),
    ("Jeugdhulp Dichtbij", Partij.JEUGDHULPAANBIEDER, "4352"),
    ("Jeugdgezondheidszorg Oost", Partij.JGZ, "4241"),
    ("Kinderopvang Het Nest", Partij.KINDEROPVANG, "4130"),
    ("Jeugd-ggz De Brug", Partij.ZORGAANBIEDER, "3341"),
)
_TEKSTEN = {
    0: {"dirigent": "Bestuurders kennen elkaar, maar wij horen er op school weinig van."},
    4: {"dirigent": "De wethouders spreken elkaar elke maand."},
    6: {"verbinder": "Sinds vorig jaar weten we elkaar echt te vinden."},
}

VOORBEELD = tuple(
    Voorbeeldantwoord(
        organisatie=organisatie,
        partij=partij,
        scores={rol.sleutel: int(cijfer) for rol, cijfer in zip(KERNROLLEN, cijfers, strict=True)},
        teksten=_TEKSTEN.get(nummer, {}),
        keuzes={"dirigent_wie": ("een", Partij.GEMEENTE.value)} if nummer < 5 else {},
    )
    for nummer, (organisatie, partij, cijfers) in enumerate(_ANTWOORDEN)
)
