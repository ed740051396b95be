"""What is scored: instruments with their handreiking per score, kinds of items, scales, and when a group agrees.

An instrument is a folder here and one line in the list below, in the order in which they are offered; nothing is found
by itself. By key and version: a scan keeps the one it began with.
"""

from pkgutil import resolve_name

from .definitie import Instrument

LIJST = [
    "zelfscan.instrumenten.kernrollen.INSTRUMENT",
]

INSTRUMENTEN: dict[tuple[str, int], Instrument] = {(een.sleutel, een.versie): een for een in map(resolve_name, LIJST)}
# What a scan is made with as long as nobody chooses: the first.
STANDAARD = next(iter(INSTRUMENTEN.values()))
