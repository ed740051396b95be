"""An invented group of twelve, for the practice scan. Every word of agreement is among its scores, and two sides."""

from regie.inhoud.kernrollen import KERNROLLEN
from regie.inhoud.partijen import Laag, Partij
from zelfscan.instrumenten.definitie import Voorbeeldantwoord

# Organisation, kind, four scores in the order of the roles, and from which layer; 0 is "kan ik niet beoordelen".
_ANTWOORDEN = (
    ("Basisschool De Linde", Partij.SCHOOL, "4221", Laag.UITVOERING),
    ("Basisschool De Esdoorn", Partij.SCHOOL, "4321", Laag.UITVOERING),
    ("Schoolbestuur Rijnstroom", Partij.SCHOOLBESTUUR, "3321", Laag.BESTUUR),
    ("Samenwerkingsverband Oost", Partij.SWV, "4432", Laag.LEIDING),
    ("Gemeente Zuiderwaard", Partij.GEMEENTE, "3454", Laag.BESTUUR),
    ("Gemeente Noorderwaard", Partij.GEMEENTE, "3455", Laag.BESTUUR),
    ("Wijkteam Noord", Partij.CJG, "4354", Laag.UITVOERING),
    ("Wijkteam Zuid", Partij.CJG, "5344", Laag.UITVOERING),
    ("Jeugdhulp Dichtbij", Partij.JEUGDHULPAANBIEDER, "4352", Laag.LEIDING),
    ("Jeugdgezondheidszorg Oost", Partij.JGZ, "4241", Laag.LEIDING),
    ("Kinderopvang Het Nest", Partij.KINDEROPVANG, "4130", Laag.LEIDING),
    ("Jeugd-ggz De Brug", Partij.ZORGAANBIEDER, "3341", Laag.BESTUUR),
)
_TEKSTEN = {
    0: {"dirigent": "Bestuurders kennen elkaar, maar we horen er op school weinig van."},
    2: {"kans": "De wijkagenda van volgend jaar is nog leeg. Daar kunnen we samen in."},
    4: {"dirigent": "De wethouders spreken elkaar elke maand."},
    6: {"verbinder": "Sinds vorig jaar weten we elkaar echt te vinden.", "kans": "Elke maand samen koffie in de wijk."},
}
# Of whom (by place) each knelpunt plays often; the last two skipped the question.
_VAAK = {
    "versnipperd_veld": (0, 1, 2, 5, 6, 7, 8, 9),
    "stille_belangen": (3, 4, 7),
    "botsende_systemen": (4, 5, 6, 8, 9),
    "geen_traditie": (2,),
    "vaardigheden": (),
    "losse_doelen": (0, 3, 4, 8),
}
_ZEIDEN_IETS = range(10)

VOORBEELD = tuple(
    Voorbeeldantwoord(
        organisatie=organisatie,
        partij=partij,
        laag=laag,
        scores={rol.sleutel: int(cijfer) for rol, cijfer in zip(KERNROLLEN, cijfers, strict=True)},
        teksten=_TEKSTEN.get(nummer, {}),
        knelpunten={een: nummer in wie for een, wie in _VAAK.items() if nummer in _ZEIDEN_IETS},
        keuzes={"dirigent_wie": ("een", Partij.GEMEENTE.value)} if nummer < 5 else {},
    )
    for nummer, (organisatie, partij, cijfers, laag) in enumerate(_ANTWOORDEN)
)
