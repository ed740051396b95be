"""Guessing codes: only wrong ones are counted, per address, because a whole room shares one (besluiten 9).

The count is in the cache that all workers share. Who passed the limit is also remembered in this process, so that a
right code costs no look into that cache: the poll of a room is many times a second.
"""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.utils.crypto import salted_hmac

# In a minute. At this pace one address finds one of a thousand open scans in more than half a year.
MEESTE_PER_MINUUT = 40
MINUUT = 60
_MEESTE_ADRESSEN = 10_000
_wacht_tot: dict[str, float] = {}


def _adres(request) -> str:
    return get_adapter().get_client_ip(request)


def te_vaak(request) -> bool:
    """Say whether this address has to wait, also with a right code: else guessing could go on. No query."""
    return bool(_wacht_tot) and _wacht_tot.get(_adres(request), 0) > time.monotonic()


def tel_verkeerde_code(request) -> None:
    """Count a wrong code; too many in this minute make this address wait a minute."""
    adres = _adres(request)
    # Hashed, because the cache may be a table; and gone in two minutes.
    wie = salted_hmac("zelfscan.grenzen", adres, algorithm="sha256").hexdigest()
    sleutel = f"verkeerde_code:{wie}:{int(time.time()) // MINUUT}"
    cache.add(sleutel, 0, 2 * MINUUT)
    try:
        aantal = cache.incr(sleutel)
    except ValueError:
        # It went out of the cache in between.
        return
    if aantal > MEESTE_PER_MINUUT:
        if len(_wacht_tot) > _MEESTE_ADRESSEN:
            _wacht_tot.clear()
        _wacht_tot[adres] = time.monotonic() + MINUUT
