"""What is the same for everybody who may see it, rendered once in a while: in the cache `paginas` of this process.

When a room opens its phones, the same page is asked for by everybody at once. What differs per visitor is put in
afterwards, in the place of a mark that nobody can guess, so that no text of a visitor can pretend to be one.

The key holds all that must never be old: what is shown, and what was promised about it. Everything else may be as old
as TIMEOUT in the settings: a list that grew, a name that was wiped. With DEBUG all is made anew, to see a change.
"""

import secrets
from collections.abc import Callable
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches

# What may differ per visitor, with the mark that keeps its place for the life of this process.
MERKEN = {naam: f"merk{secrets.token_hex(16)}" for naam in ("csrf_token", "sleutel", "eigen")}


def even_bewaard[T](sleutel: tuple, maak: Callable[[], T]) -> T:
    """Return what `maak` gives, or gave some seconds ago for an equal key.

    `sleutel`: of values that their `repr` tells apart, and whose first says what it is. `maak` never gives None.
    """
    return _uit_de_cache(sleutel, maak)


def voorgoed_bewaard[T](sleutel: tuple, maak: Callable[[], T]) -> T:
    """Return what `maak` gives, once for an equal key: only for what depends on the key alone.

    So never on a request, a person, a row or the time.
    """
    return _uit_de_cache(sleutel, maak, timeout=None)


def pagina(sleutel: tuple, maak: Callable[..., str], /, *, voorgoed: bool = False, **eigen: str) -> bytes:
    """Return a page that is kept, with what is this visitor's own (`eigen`, names of MERKEN) put in.

    `maak` gets a mark by each of those names, and never the visitor's own.
    """
    bewaard = voorgoed_bewaard if voorgoed else even_bewaard
    plekken = {naam: MERKEN[naam] for naam in eigen}
    # As bytes: a page as text is decoded with every visitor, which costs as much as all the rest here.
    html = bewaard(("pagina", *plekken, *sleutel), lambda: maak(**plekken).encode())
    for naam, waarde in eigen.items():
        html = html.replace(MERKEN[naam].encode(), waarde.encode())
    return html


def _uit_de_cache[T](sleutel: tuple, maak: Callable[[], T], **hoelang) -> T:
    if settings.DEBUG:
        return maak()
    # One length, whatever somebody called a scan.
    naam = sha256(repr(sleutel).encode()).hexdigest()
    bewaard = caches["paginas"].get(naam)
    if bewaard is None:
        bewaard = maak()
        caches["paginas"].set(naam, bewaard, **hoelang)
    return bewaard
