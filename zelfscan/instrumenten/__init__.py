"""What is scored: instruments with their handreiking per score, kinds of items, scales, and when a group agrees.

An instrument is a folder here and a name in the list below; nothing is found by itself. By key and version: a scan
keeps the one it began with.
"""

from . import kernrollen
from .definitie import Instrument

INSTRUMENTEN: dict[tuple[str, int], Instrument] = {(een.sleutel, een.versie): een for een in (kernrollen.INSTRUMENT,)}
# What a scan is made with as long as nobody chooses.
STANDAARD = kernrollen.INSTRUMENT
