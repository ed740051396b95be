"""What a group can talk about at one role: what the counts show, and questions that fit. Pure, no Django.

The questions are our own. None asks who gave which score: with `totaal` and `domein` nobody needs to tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zelfscan.instrumenten.groepsanalyse import Kanten, eensgezindheid, kanten, mediaan, midden

MIDDEN, HOOG = 3, 4  # on a scale 1-5: from here on a median is no longer low, and from here on it is high
BLOKKEN_VERSCHILLEN = 1.5  # from so many points between the middles of two blocks on
VEEL_ONBEKEND = 3  # from a third of the answers on
MEESTE_VRAGEN = 4  # what can be read on a wall


@dataclass(frozen=True)
class Gesprek:
    """`zin` says what is seen, `vragen` are to talk about, the most fitting first."""

    patroon: str
    zin: str
    vragen: tuple[str, ...]


ZINNEN = {
    "twee_kanten": "Een deel van jullie ziet deze rol veel vaker dan een ander deel.",
    "verspreid": "Jullie kijken hier verschillend naar. Dat is juist leerzaam.",
    "deels": "De meesten zitten dicht bij elkaar, een paar scores liggen verder weg.",
    "deels_naast": "Jullie zitten niet ver uit elkaar, maar ook niet op één lijn.",
    "eens_laag": "Jullie zijn het eens: deze rol is er nog weinig.",
    "eens_midden": "Jullie zijn het eens: deze rol is er geregeld, maar niet altijd.",
    "eens_hoog": "Jullie zijn het eens: deze rol is goed te zien.",
    "klein": "Hier zijn maar een paar scores. Leg ze naast elkaar.",
    "te_weinig": "Weinig mensen gaven hier een score. Ook dat zegt iets.",
}
ALGEMEEN = {
    # With the scores of the highest and of the lowest side.
    "twee_kanten": (
        "Wat kan iemand hebben gezien die hier {hoog} geeft?",
        "En wat kan iemand hebben gemist die {laag} geeft?",
    ),
    "verspreid": (
        "Noem een moment waarop deze rol goed te zien was.",
        "En wanneer was deze rol nodig, maar niet te zien?",
    ),
    "deels": ("Waardoor kan een score hier hoger of lager uitkomen dan die van de meesten?",),
    "deels_naast": ("Wat zou deze rol één punt hoger maken, en wat één punt lager?",),
    "eens_laag": ("Is deze rol nu nodig, of past het bij deze fase dat die stil ligt?",),
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
_PLEK = {
    "twee_kanten": 0,
    "verspreid": 0,
    "deels": 0,
    "deels_naast": 2,
    "eens_laag": 1,
    "eens_midden": 2,
    "eens_hoog": 3,
    "klein": 2,
    "te_weinig": 4,
}
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
        return "twee_kanten" if kanten(verdeling) else "verspreid"
    waar = mediaan(verdeling)
    if woord == "deels":
        ver_weg = any(aantal and abs(waarde - waar) > 1 for waarde, aantal in enumerate(verdeling, start=1))
        return "deels" if ver_weg else "deels_naast"
    return "eens_hoog" if waar >= HOOG else "eens_laag" if waar < MIDDEN else "eens_midden"


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
    gevonden = kanten(verdeling or ())
    vragen = [*(_met_kanten(vraag, gevonden) for vraag in ALGEMEEN[soort]), *eigen]
    allen = onbekend + sum(verdeling or ())
    if hangt_aan:
        vragen.insert(0, f"Er wordt maar één partij genoemd: {hangt_aan.lower()}. Wat als die wegvalt?")
    # Beside "eens" it would take back what the word says.
    if not soort.startswith("eens") and _ver_uiteen(blokken):
        vragen.insert(0, "De domeinen kijken hier verschillend naar. Wat ziet het ene domein dat het andere niet ziet?")
    if verdeling and soort not in ("klein", "te_weinig") and onbekend * VEEL_ONBEKEND >= allen:
        vragen.append(f"Van de {allen} mensen konden er {onbekend} dit niet beoordelen. Wie kan het laten zien?")
    return Gesprek(soort, ZINNEN[soort], tuple(vragen[:MEESTE_VRAGEN]))


def _met_kanten(vraag: str, gevonden: Kanten | None) -> str:
    """The question with the scores that were given on the highest and on the lowest side."""
    if gevonden is None:
        return vraag
    laag, hoog = (" of ".join(f"een {waarde}" for waarde in gevonden.kanten[kant]) for kant in (0, -1))
    return vraag.format(laag=laag, hoog=hoog)


def _ver_uiteen(blokken: Sequence[Sequence[int]]) -> bool:
    """Whether the middles of the blocks lie far apart; a block without a middle differs within itself."""
    middens = [waar for blok in blokken if (waar := midden(blok)) is not None]
    return bool(middens) and max(middens) - min(middens) >= BLOKKEN_VERSCHILLEN
