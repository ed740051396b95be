"""Pages that are the same for everybody with the same code, but for a few words: rendered once in a few seconds.

When a room opens its phones, the answer page is asked for by everybody at once. What differs per visitor is put in
afterwards, in the place of a mark that nobody can guess, so that no text of a visitor can pretend to be one.
"""

import secrets
import time
from collections.abc import Callable

from django.conf import settings

# A list that grew, or a name that was wiped, shows after this many seconds.
SECONDEN = 10
MEESTE = 200
_bewaard: dict[tuple, tuple[float, str]] = {}


def merk() -> str:
    """Return a mark for what differs per visitor; for the life of the process."""
    return f"merk{secrets.token_hex(16)}"


def even_bewaard(sleutel: tuple, maak: Callable[[], str]) -> str:
    """Return what `maak` gives, or gave a few seconds ago for the same key; with DEBUG each time anew.

    The key has all that must never be old: the code of the scan, and what was promised about it.
    """
    if settings.DEBUG:
        return maak()
    nu = time.monotonic()
    tot, html = _bewaard.get(sleutel, (0, ""))
    if tot < nu:
        if len(_bewaard) >= MEESTE:
            _bewaard.clear()
        html = maak()
        _bewaard[sleutel] = (nu + SECONDEN, html)
    return html
