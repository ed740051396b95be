"""What a group can talk about at one role: what the counts show, and questions that fit. Pure, no Django.

The questions are our own. None asks who gave which score: with `totaal` and `domein` nobody needs to tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zelfscan.groepsanalyse import eensgezindheid, mediaan, scores_van

LAAG, HOOG = 2, 4  # the two ends of a scale 1-5
BLOKKEN_VERSCHILLEN = 1.5  # from so many points between the medians of two blocks on
VEEL_ONBEKEND = 3  # from a third of the answers on
MEESTE_VRAGEN = 4  # what can be read on a wall


@dataclass(frozen=True)
class Gesprek:
    """`zin` says what is seen, `vragen` are to talk about, the most fitting first."""

    patroon: str
    zin: str
    vragen: tuple[str, ...]


ZINNEN = {
    "twee_kanten": "Een deel van jullie ziet deze rol vaak, een ander deel zelden.",
    "verspreid": "Jullie kijken hier verschillend naar. Dat is juist leerzaam.",
    "eens_laag": "Jullie zijn het grotendeels eens: deze rol is er nog weinig.",
    "eens_midden": "Jullie zijn het grotendeels eens: deze rol is er geregeld, maar niet altijd.",
    "eens_hoog": "Jullie zijn het grotendeels eens: deze rol is goed te zien.",
    "klein": "Hier zijn maar een paar scores. Leg ze naast elkaar.",
    "te_weinig": "Weinig mensen gaven hier een score. Ook dat zegt iets.",
}
ALGEMEEN = {
    "twee_kanten": (
        "Wat kan iemand hebben gezien die hier een 4 of een 5 geeft?",
        "En wat kan iemand hebben gemist die een 1 of een 2 geeft?",
    ),
    "verspreid": (
        "Noem een moment waarop deze rol goed te zien was.",
        "En wanneer hadden jullie hem nodig, maar was hij er niet?",
    ),
    "eens_laag": ("Is deze rol nu nodig, of past het bij deze fase dat hij stil ligt?",),
    "eens_midden": ("Wanneer is deze rol er wel, en wanneer niet?",),
    "eens_hoog": ("Wat maakt dat dit lukt, en hoe houden we dat vast?",),
    "klein": ("Waarin verschillen de scores, en wat zag de een dat de ander niet zag?",),
    "te_weinig": ("Gebeurt het buiten ons zicht, of pakt niemand het op?",),
}
# Per role: divided, low, middle, high, too few.
_PER_ROL = {
    "ontwerper": (
        "Welk idee uit de praktijk kent de een wel en de ander niet?",
        "Bij welke kinderen knelt het nu het meest, en wie ziet dat als eerste?",
        "Welk idee van het afgelopen jaar verdient het om af te maken?",
        "Van wie komen onze ideeën, en wie vroegen we nog nooit iets?",
        "Wie bedenkt hier nieuwe aanpakken, en waar kunnen we dat zien?",
    ),
    "kwartiermaker": (
        "Voor wie is onze werkwijze al gewoon, en wie merkt er nog niets van?",
        "Welke aanpak die werkt, zouden we als eerste vast kunnen maken?",
        "Wat gaat er mis als één persoon een maand weg is?",
        "Wat moet blijven, ook als de mensen of het geld veranderen?",
        "Wie zorgt dat een goede aanpak gewoon wordt, en waar kunnen we dat zien?",
    ),
    "verbinder": (
        "Wie hoort er voor de een vanzelf bij, en staat voor de ander nog buiten?",
        "Wie missen we aan deze tafel, en wie kan die uitnodigen?",
        "Welk overleg geeft energie, en welk overleg kost vooral tijd?",
        "Hoe blijft het plezierig als er nieuwe mensen bij komen?",
        "Wie brengt hier mensen bij elkaar die elkaar nog niet kennen?",
    ),
    "dirigent": (
        "Waar gaan we heen met een probleem dat we zelf niet oplossen? Weet iedereen dat?",
        "Welke bestuurder moet weten wat hier speelt, en wie vertelt het?",
        "Wanneer hielpen bestuurders de praktijk vooruit, en wanneer niet?",
        "Wat merken kinderen en ouders van wat bestuurders afspreken?",
        "Wie bewaakt hier de grote lijn, en hoe weten anderen dat?",
    ),
}
_PLEK = {"twee_kanten": 0, "verspreid": 0, "eens_laag": 1, "eens_midden": 2, "eens_hoog": 3, "klein": 2, "te_weinig": 4}
TUSSEN_REGIOS = (
    "Wat doet een regio waar deze rol sterk is, dat een andere regio morgen kan proberen?",
    "Wat is er in jullie regio anders, waardoor het hier ook anders gaat?",
)


def patroon(verdeling: Sequence[int] | None, onbekend: int = 0) -> str:
    """Return the key of what these counts of 1-5 show; None stands for a role that is not shown.

    "klein": with openheid naam two may be all there are; then nobody failed to answer.
    """
    woord = eensgezindheid(verdeling)
    if woord == "te_weinig":
        return "klein" if sum(verdeling or ()) > max(onbekend, 1) else woord
    if woord == "verdeeld":
        scores = scores_van(verdeling)
        laag, hoog = sum(score <= LAAG for score in scores), sum(score >= HOOG for score in scores)
        # One person alone is no side: that would point at somebody.
        return "twee_kanten" if min(laag, hoog) > 1 and laag + hoog >= 0.75 * len(scores) else "verspreid"
    midden = mediaan(verdeling)
    return "eens_hoog" if midden >= HOOG else "eens_laag" if midden < 3 else "eens_midden"


def gesprek(
    onderdeel: str,
    verdeling: Sequence[int] | None,
    *,
    onbekend: int = 0,
    blokken: Sequence[Sequence[int]] = (),
    hangt_aan: str = "",
) -> Gesprek:
    """Return what to say and ask at a role.

    `onbekend`: how many could not judge. `blokken`: the counts per block that are shown. `hangt_aan`: the one kind of
    organisation that was named as holder. For an onderdeel we have no words for, the general questions stand.
    """
    soort = patroon(verdeling, onbekend)
    eigen = _PER_ROL[onderdeel][_PLEK[soort] : _PLEK[soort] + 1] if onderdeel in _PER_ROL else ()
    vragen = [*ALGEMEEN[soort], *eigen]
    allen = onbekend + sum(verdeling or ())
    if hangt_aan:
        vragen.insert(0, f"Er wordt maar één partij genoemd: {hangt_aan.lower()}. Wat als die wegvalt?")
    if blokken and _ver_uiteen(blokken):
        vragen.insert(0, "De domeinen kijken hier verschillend naar. Wat ziet het ene domein dat het andere niet ziet?")
    if verdeling and soort not in ("klein", "te_weinig") and onbekend * VEEL_ONBEKEND >= allen:
        vragen.append(f"Van de {allen} mensen konden er {onbekend} dit niet beoordelen. Wie kan het laten zien?")
    return Gesprek(soort, ZINNEN[soort], tuple(vragen[:MEESTE_VRAGEN]))


def _ver_uiteen(blokken: Sequence[Sequence[int]]) -> bool:
    middens = [midden for blok in blokken if (midden := mediaan(blok)) is not None]
    return bool(middens) and max(middens) - min(middens) >= BLOKKEN_VERSCHILLEN
