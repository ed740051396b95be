"""What on the site is whose: of a source and its year (domein §8), or our own. Shown on /herkomst/."""

from dataclasses import dataclass

AEF = "AEF, 2023"
VAN_ONS = "Regiescan"
IN_ONZE_WOORDEN = "in onze woorden"


@dataclass(frozen=True)
class Herkomst:
    """`wat` one finds on the site; `van` whom, with the year of a source; `hoe` it was taken over, or why."""

    wat: str
    van: str
    hoe: str


HERKOMSTEN: tuple[Herkomst, ...] = (
    Herkomst("De schaal van 1 tot 5 en de namen van de rollen", AEF, "letterlijk"),
    Herkomst("Wat elke rol is, doet en goed kan", AEF, IN_ONZE_WOORDEN),
    Herkomst("Zeven houvasten en zes knelpunten", AEF, IN_ONZE_WOORDEN),
    Herkomst("Wie regie neemt, van onderop of van bovenaf", AEF, IN_ONZE_WOORDEN),
    Herkomst("Alleen, met z'n tweeën, met partners of met andere regio's scoren", AEF, IN_ONZE_WOORDEN),
    Herkomst(
        "De stappen, richtlijnen en voorwaarden van een quickscan",
        "Met Andere Ogen, folder zonder jaar",
        IN_ONZE_WOORDEN,
    ),
    Herkomst("Hoe groot samenwerkingsverbanden zijn", "Nederlands Jeugdinstituut, 2018", "de getallen"),
    Herkomst("Welke gemeente bij welk gebied hoort", "CBS en OCW, tot en met 2026", "de gegevens"),
    Herkomst("Hoe je vier scores samen leest", VAN_ONS, "om het gesprek te beginnen"),
    Herkomst("De adviezen, de voorbeelden en de vragen", VAN_ONS, "om zelf verder te kunnen"),
    Herkomst("Hoe je merkt dat een rol ontbreekt, en welke rol op welke leunt", VAN_ONS, "zelf bedacht"),
    Herkomst("Welk houvast bij welk knelpunt past", VAN_ONS, "zelf gekozen"),
    Herkomst("‘Kan ik niet beoordelen’", VAN_ONS, "want niet iedereen ziet elke rol"),
    Herkomst("‘Eens’, ‘deels eens’ en ‘verdeeld’", VAN_ONS, "zelf gekozen grenzen"),
    Herkomst("Wanneer gebieden samenvallen", VAN_ONS, "zelf gekozen grens"),
    Herkomst("Wat je van elkaar ziet, en vanaf hoeveel mensen", VAN_ONS, "om ieders antwoord te beschermen"),
)
