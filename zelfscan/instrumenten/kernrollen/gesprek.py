"""What a group can talk about at a role: what the counts show, and questions that fit.

The questions are our own. None asks who gave which score: with `totaal` and `domein` nobody needs to tell.
"""

from zelfscan.instrumenten.woorden import Gesprekstof, Houderstof

from .handreiking import handreiking

GEEN_HOOG = "In geen enkele regio is deze rol al sterk. Zoek samen naar een eerste stap."
_ZINNEN = {
    "twee_kanten": "Een deel van jullie ziet deze rol veel vaker dan een ander deel.",
    "verspreid": "Jullie kijken hier verschillend naar. Dat is juist leerzaam.",
    "deels": "De meesten zitten dicht bij elkaar, een paar scores liggen verder weg.",
    "deels_naast": "Jullie zitten niet ver uit elkaar, maar ook niet op één lijn.",
    "eens_laag": "Jullie zijn het eens. Deze rol is er nog weinig.",
    "eens_midden": "Jullie zijn het eens. Deze rol is er geregeld, maar niet altijd.",
    "eens_hoog": "Jullie zijn het eens. Deze rol is goed te zien.",
    "klein": "Hier zijn maar een paar scores. Leg ze naast elkaar.",
    "te_weinig": "Hier zijn weinig scores. Ook dat zegt iets.",
}
_VRAGEN = {
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
# Which of those five goes with which pattern.
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
_TUSSEN_REGIOS = (
    "Wat doet een regio waar deze rol sterk is, dat een andere regio morgen kan proberen?",
    "Wat is er in jullie regio anders, waardoor het hier ook anders gaat?",
)


def past_hier(rol: str, waarde: int) -> tuple[str, ...]:
    """What a group can do at this role and score: what one does alone, and what one asks of others."""
    tekst = handreiking(rol, waarde)
    return tekst.zelf, tekst.anderen


GESPREK = Gesprekstof(
    zinnen=_ZINNEN,
    vragen=_VRAGEN,
    tussen_regios=_TUSSEN_REGIOS,
    hoog="Hier is deze rol sterk",
    laag="Hier vraagt deze rol aandacht",
    geen_hoog=GEEN_HOOG,
    houders=Houderstof(
        kop="Wie vult de vier rollen nu in?",
        alleen_een="een",
        een_soort="Bij {delen} is {soort} het vaakst genoemd.",
        een_alleen="Bij {delen} is het vaakst gezegd dat één persoon of organisatie de rol invult.",
        vraag="Wat gebeurt er als die wegvalt?",
    ),
    past_hier=past_hier,
    eigen={rol: {patroon: vragen[plek] for patroon, plek in _PLEK.items()} for rol, vragen in _PER_ROL.items()},
)
