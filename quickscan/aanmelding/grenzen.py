"""How often one address may apply, or try wrong keys of applications. Counted in the cache that all workers share.

A right key is never counted and always opens: with 172 bits nobody finds one, so this only spares the database.
"""

import time

from allauth.core.ratelimit import respond_429
from django.core.cache import cache

from regie.mensen.bezoeker import bezoeker

# What, how many times, in how many seconds. A whole office may share one address.
GRENZEN = {"aanmelden": (20, 3600), "sleutel": (30, 60)}


def mag_nog(request, wat: str) -> bool:
    """Count one try of this kind by this address; False when there were too many in this hour or minute."""
    meeste, seconden = GRENZEN[wat]
    # Gone in two of these spans.
    sleutel = f"quickscan:{wat}:{bezoeker(request)}:{int(time.time()) // seconden}"
    cache.add(sleutel, 0, 2 * seconden)
    try:
        return cache.incr(sleutel) <= meeste
    except ValueError:
        # It went out of the cache in between.
        return True


def te_vaak(request):
    """Return the page that says to wait a little (429)."""
    return respond_429(request)
