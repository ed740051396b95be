"""An invented instrument with every kind of item: what the engine must be able to do without knowing it.

It has a group of items, two scales of one kind, an item for schools only, an item beside another, and one that belongs
to no group. Nothing in it is real.
"""

from zelfscan.instrumenten.definitie import Instrument

from .voorbeeld import VOORBEELD
from .vragen import GROEPEN, ONDERDELEN

PROEF = Instrument(
    sleutel="proef",
    naam="Hulp op school",
    versie=1,
    onderdelen=ONDERDELEN,
    groepen=GROEPEN,
    over="Hoe snel krijgt een kind hulp op school, en wie zorgt daarvoor? Acht vragen, ongeveer zes minuten.",
    voorbeeld=VOORBEELD,
    minuten=6,
    knelpunten=True,
    bron="Verzonnen om mee te proberen",
)
