"""The six conditions a region accepts (domein §5.11). A changed text gets a new version, the old one stays here.

An `Akkoord` keeps the text as it was accepted as well. No Django.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Voorwaarde:
    sleutel: str
    versie: int
    kop: str
    tekst: str


# In the order in which people read them; of each key the highest version holds.
ALLE = (
    Voorwaarde(
        "meedoen",
        1,
        "Je doet mee aan alle stappen",
        "De regio doet mee aan alle acht stappen en maakt daar tijd voor vrij. Meedoen kost geen geld.",
    ),
    Voorwaarde(
        "ontwerpsessie",
        1,
        "Je krijgt een uitnodiging voor de ontwerpsessie",
        "Na afloop nodigen we de regio uit voor een ontwerpsessie. Daar kijken we samen wat we van alle regio's leren, "
        "en wat er beter kan aan het model van de vier rollen.",
    ),
    Voorwaarde(
        "advies",
        1,
        "Je staat open voor advies",
        "De regio wil het advies van AEF ontvangen over de regieneming in de samenwerking tussen kinderopvang, "
        "onderwijs, zorg en jeugd.",
    ),
    Voorwaarde(
        "naam",
        1,
        "De naam van je regio wordt bekend",
        "De naam van de regio komt op een openbare pagina van het netwerk Met Andere Ogen. "
        "Alleen de naam: alles wat je verder vertelt, staat daar niet.",
    ),
    Voorwaarde(
        "indrukken",
        1,
        "We delen indrukken, zonder dat je regio te herkennen is",
        "Wat we over alle regio's samen zien, delen we met de opdrachtgevers van Met Andere Ogen. Dat doen we alleen "
        "over minstens vijf regio's tegelijk. Namen staan er niet in.",
    ),
    Voorwaarde(
        "op_de_hoogte",
        1,
        "Alle partijen weten waar ze aan beginnen",
        "Alle partijen die meedoen, kennen de werkwijze, de stappen en deze voorwaarden.",
    ),
)
VERSIES = {(een.sleutel, een.versie): een for een in ALLE}
VOORWAARDEN: tuple[Voorwaarde, ...] = tuple(
    een for een in ALLE if een.versie == max(ander.versie for ander in ALLE if ander.sleutel == een.sleutel)
)
