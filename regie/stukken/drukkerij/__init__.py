"""Where files are made that keep a core busy for long: PDFs, documents and spreadsheets. What the site knows of it.

Under gunicorn (tools/gunicorn_conf.py) that is beside the web processes: one process in which stands who waits for what
and that keeps what was made, in memory only, for all web processes; and a few presses, which make it (docs/adr/0005).
Without it, as with `make run` and in tests, the same happens in the process itself, one file at a time.
"""

import logging
import pickle
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path

from regie.stukken import traag

from .persen import doe
from .rij import NietGelukt, NogNietKlaar, Wachtrij
from .toonbank import Toonbank

__all__ = ["NietGelukt", "NogNietKlaar", "begin", "haal", "maak"]

# In seconds. What is kept is found by who asks again; nobody looks at a page that does not come for longer than the
# second; a task has the time.
EVEN, LANGST, TAAK = 3, 10, 120
logger = logging.getLogger(__name__)
_MAP = Path(__file__).resolve().parents[3]
# The process beside this one and its forks, with what is needed to call there. Its input stays open for as long as any
# of these lives, so that it knows when to stop.
_ernaast: tuple[subprocess.Popen, str, bytes] | None = None
_aan_het_klaarleggen = threading.Lock()


def haal(naam: str) -> bytes | None:
    """Return what was made and kept under this name; None when there is nothing."""
    return _vraag("haal", naam)


def maak(
    naam: str, functie: Callable[..., bytes], wat: Callable[[], tuple], *, voor: str, geduld: float | None = None
) -> bytes:
    """Return what `functie` gives of `wat()`, once for all who ask for the same name at the same time, and keep it.

    `naam`: without one it is kept nowhere. `functie`: of a module, as it is called in another process; so what it takes
    and gives can be pickled, and it has no database. `wat` is only called when it gets a turn. `voor`: the
    visitor who waits (regie/mensen/bezoeker.py), "" for a task. `geduld`: in seconds, else as above.

    Raises what `functie` raises; NietGelukt when it asks too much; NogNietKlaar when it takes longer (what has a name
    is then made all the same), or when too much is being made already, for this visitor or for all.
    """
    if geduld is None:
        # In the process itself the first takes seconds, and nobody else is held up.
        geduld = (EVEN if naam else LANGST) if voor and _ernaast else TAAK
    with _een_draad_vrij() if voor else nullcontext():
        return _vraag("wacht", naam, voor, geduld) or _vraag("druk", naam, voor, geduld, *_werk(functie, wat))


def _werk(functie: Callable[..., bytes], wat: Callable[[], tuple]) -> tuple:
    """Packed for the other process: the one between need not know any of it."""
    # One at a time: beside three threads that work, a page gets a quarter of this process.
    with _aan_het_klaarleggen:
        return (doe, pickle.dumps((functie, wat()))) if _ernaast else (functie, *wat())


@contextmanager
def _een_draad_vrij() -> Iterator[None]:
    """Of the threads of a process not all may wait here, so that who asks for a page is served meanwhile."""
    if not traag.plaatsen.acquire(blocking=False):
        raise NogNietKlaar
    try:
        yield
    finally:
        traag.plaatsen.release()


def _vraag(wat: str, *mee):
    """Ask the process beside this one. When that was stopped there may be another, in a second; else NogNietKlaar."""
    if _ernaast is None:
        return getattr(_hier(), wat)(*mee)
    for _ in range(2):
        try:
            return getattr(_daar(), wat)(*mee)
        except (OSError, EOFError) as fout:
            logger.warning("De drukkerij geeft geen antwoord: %s", type(fout).__qualname__)
            _daar.cache_clear()
    raise NogNietKlaar


@cache
def _hier() -> Wachtrij:
    return Wachtrij(ThreadPoolExecutor(1, "drukkerij"))


@cache
def _daar():
    """The counter of that process, one for all threads; each keeps a line of its own."""
    _, adres, sleutel = _ernaast
    toonbank = Toonbank(adres, sleutel)
    toonbank.connect()
    return toonbank.rij()


def begin() -> None:
    """Start that process, for this one and those that it will fork; before it has forked any."""
    global _ernaast
    map_, sleutel = tempfile.mkdtemp(prefix="regiescan-"), secrets.token_bytes()
    opdracht = [sys.executable, "-m", "regie.stukken.drukkerij", map_]
    # In a group of its own, so that Ctrl-C lets it finish. Not a session: a kernel may weigh the presses in it apart.
    proces = subprocess.Popen(opdracht, stdin=subprocess.PIPE, cwd=_MAP, process_group=0)  # noqa: S603
    proces.stdin.write(sleutel.hex().encode() + b"\n")
    proces.stdin.flush()
    _ernaast = (proces, str(Path(map_) / "toonbank"), sleutel)
