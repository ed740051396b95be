"""What somebody agrees to before an interview. A changed text gets a new version, the old one stays here.

A `Toestemming` keeps the text as it was agreed to as well. No Django.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Toestemmingstekst:
    """`punten`: what is read out or mailed, each a sentence or two."""

    versie: int
    punten: tuple[str, ...]

    @property
    def tekst(self) -> str:
        return "\n".join(f"- {punt}" for punt in self.punten)


# In order; the last one holds.
VERSIES = (
    Toestemmingstekst(
        1,
        (
            "Je doet vrijwillig mee. Je hoeft niet op elke vraag te antwoorden, en je kunt altijd stoppen.",
            "De onderzoekers maken notities. Alleen de onderzoekers van deze quickscan lezen die, en niemand anders. "
            "Een half jaar na het einde van de ronde gooien we ze weg. We nemen het gesprek niet op.",
            "Wat je vertelt, gebruiken we voor de factsheet en het advies over je regio. Je naam staat daar niet in, "
            "en we citeren je niet letterlijk. Omdat we maar een paar mensen spreken, kunnen anderen soms wel raden "
            "wie iets vertelde.",
            "Je leest de factsheet voordat die klaar is, en kunt er dan op reageren.",
            "Wil je later niet meer dat we gebruiken wat je vertelde? Laat het weten. Zolang de factsheet niet is "
            "vastgesteld, halen we het eruit en gooien we de notities weg.",
        ),
    ),
    Toestemmingstekst(
        2,
        (
            "Je doet vrijwillig mee. Je hoeft niet op elke vraag te antwoorden, en je kunt altijd stoppen.",
            "De onderzoekers maken notities. Alleen de onderzoekers van deze quickscan lezen die, en niemand anders. "
            "Een half jaar na het einde van de ronde wissen we ze. We nemen het gesprek niet op.",
            "Wat je vertelt, gebruiken we voor de factsheet en het advies over je regio. Je naam staat daar niet in, "
            "en we citeren je niet letterlijk. Omdat we maar een paar mensen spreken, kunnen anderen soms wel raden "
            "wie iets vertelde.",
            "Je leest de factsheet voordat die klaar is, en kunt er dan op reageren.",
            "Wil je later niet meer dat we gebruiken wat je vertelde? Laat het weten. Zolang de factsheet niet is "
            "vastgesteld, halen we het eruit en wissen we de notities.",
        ),
    ),
)
TOESTEMMING = VERSIES[-1]
