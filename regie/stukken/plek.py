"""Two places for each visitor for reading what they sent, so that who sends many files at once waits alone.

In the cache of all processes, as a hash of an address, gone when the file is read.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache

from regie.stukken.apart import TeDruk

MEESTE_PER_BEZOEKER = 2
# In seconds. After this a place is free again by itself: a process that was killed gives nothing back.
PLEK_VERVALT = 60


@contextmanager
def plaats_voor(voor: str) -> Iterator[None]:
    """One of the places of this visitor (regie/mensen/bezoeker.py). Raises TeDruk.

    Adding to the cache is atomic, counting in it is not.
    """
    plekken = (f"lezen:{voor}:{nummer}" for nummer in range(MEESTE_PER_BEZOEKER))
    plek = next((een for een in plekken if cache.add(een, True, PLEK_VERVALT)), None)
    if plek is None:
        raise TeDruk
    try:
        yield
    finally:
        cache.delete(plek)
