"""Guessing codes is held back, and nobody who has a right one is (besluiten 9 and 44).

A whole room shares one address, so only wrong codes are counted (regie/mensen/grenzen.py). People never use up what
an address may guess wrong; who does, guesses by machine. From then on that address is told nothing new for a while: a
code is not even looked up, right or wrong, for an answer would tell which. What shows by itself that somebody belongs
there goes on all the same: a code that was right from this address before (the screen and the phones of a room keep
asking with it), the key of a device, a personal link, the login of an organiser (`zelfscan/scan/halen.py`).

The sum. There are 28**7 = 13,492,928,512 codes. An address may guess 1,000 at once and then 6 a minute, 8,640 a day.
With 1,000 scans on the site one of them is hit once in 13.5 million tries: from one address in four years, from a
hundred addresses at once in sixteen days. One scan that somebody is after takes two thousand years.
"""

import time

from regie.mensen.bezoeker import adres_van

# How long an address is known to have used a code rightly: an evening, in seconds.
BLIJFT_BEKEND = 6 * 3600
_MEESTE_BEKEND = 20_000
# In this process only, and by no clock that tells when: who came with which code is written down nowhere.
_bekend_tot: dict[tuple[str, str], float] = {}


def is_bekend(request, code: str) -> bool:
    """Say whether this code was right from this address before, as far as this process knows."""
    return _bekend_tot.get((adres_van(request), code), 0) > time.monotonic()


def onthoud_goede_code(request, code: str) -> None:
    """Remember that this code is right from this address, so that nobody else there can take it away."""
    if len(_bekend_tot) > _MEESTE_BEKEND:
        _bekend_tot.clear()
    _bekend_tot[adres_van(request), code] = time.monotonic() + BLIJFT_BEKEND
