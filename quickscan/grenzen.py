"""How often one address may apply, or try keys of applications. Counted in the cache that all workers share."""

import time

from allauth.account.adapter import get_adapter
from allauth.core.ratelimit import respond_429
from django.core.cache import cache
from django.utils.crypto import salted_hmac

# What, how many times, in how many seconds. A whole office may share one address.
GRENZEN = {"aanmelden": (20, 3600), "sleutel": (30, 60)}


def mag_nog(request, wat: str) -> bool:
    """Count one try of this kind by this address; False when there were too many in this hour or minute."""
    meeste, seconden = GRENZEN[wat]
    # Hashed, because the cache may be a table; and gone in two of these spans.
    wie = salted_hmac("quickscan.grenzen", get_adapter().get_client_ip(request), algorithm="sha256").hexdigest()
    sleutel = f"quickscan:{wat}:{wie}:{int(time.time()) // seconden}"
    cache.add(sleutel, 0, 2 * seconden)
    try:
        return cache.incr(sleutel) <= meeste
    except ValueError:
        # It went out of the cache in between.
        return True


def te_vaak(request):
    """Return the page that says to wait a little (429)."""
    return respond_429(request)
