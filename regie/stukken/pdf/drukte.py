"""How many PDFs at once: making one keeps a core busy for as long as a hundred pages take.

One at a time in a process, for WeasyPrint is not made for threads; more at once means more processes. A few may wait
for it, not all threads, so that who asks for a page is served meanwhile. Of one visitor two may be on their way
(besluiten 44), counted over all processes; what is in the cache already is free, and so is what somebody else has
just asked for: a room full of people that opens one report waits for it together.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext

from django.core.cache import cache

from regie.stukken import traag

MEESTE_PER_BEZOEKER = 2
# In seconds. Nobody looks at a page that does not come for longer; a task has the time.
LANGST_WACHTEN, TAAK_WACHT = 10, 120
# After this a place is free again by itself: a process that was killed gives nothing back.
PLEK_VERVALT = 60

_een_tegelijk = threading.Lock()
_in_de_maak: dict[str, Future] = {}
_boek = threading.Lock()  # for who looks in or writes to the line above


class PdfTeDruk(Exception):
    """There are too many PDFs on their way; in a few seconds it can be asked again."""


@contextmanager
def beurt(voor: str) -> Iterator[None]:
    """Wait for a turn to make one PDF, for this visitor (see regie/mensen/bezoeker.py) or for a task ("").

    Raises PdfTeDruk: at once when this visitor or this process has enough of them, later when it takes too long.
    """
    with plaats_voor(voor), _in_de_rij() if voor else nullcontext():
        if not _een_tegelijk.acquire(timeout=LANGST_WACHTEN if voor else TAAK_WACHT):
            raise PdfTeDruk
        try:
            yield
        finally:
            _een_tegelijk.release()


@contextmanager
def plaats_voor(voor: str) -> Iterator[None]:
    """One of the places of this visitor for something slow, in the cache of all processes. Raises PdfTeDruk.

    Adding to the cache is atomic, counting in it is not.
    """
    plekken = [f"pdf:{voor}:{nummer}" for nummer in range(MEESTE_PER_BEZOEKER)] if voor else []
    plek = next((een for een in plekken if cache.add(een, True, PLEK_VERVALT)), None)
    if plekken and plek is None:
        raise PdfTeDruk
    try:
        yield
    finally:
        if plek:
            cache.delete(plek)


@contextmanager
def _in_de_rij() -> Iterator[None]:
    if not traag.plaatsen.acquire(blocking=False):
        raise PdfTeDruk
    try:
        yield
    finally:
        traag.plaatsen.release()


def samen(sleutel: str, maak: Callable[[], bytes]) -> bytes:
    """Return what `maak` gives, called once for all that ask for the same at the same time in this process.

    Raises what it raises, for all of them; PdfTeDruk when it takes too long.
    """
    with _boek:
        toekomst = _in_de_maak.get(sleutel)
        if ik_maak := toekomst is None:
            toekomst = _in_de_maak[sleutel] = Future()
    if not ik_maak:
        try:
            return toekomst.result(LANGST_WACHTEN)
        except TimeoutError as fout:
            raise PdfTeDruk from fout
    try:
        toekomst.set_result(maak())
    except BaseException as fout:
        toekomst.set_exception(fout)
        raise
    finally:
        del _in_de_maak[sleutel]
    return toekomst.result()
