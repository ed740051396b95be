"""The presses: processes that make one file at a time, without a database, behind every page that is asked for.

They come from a process that read our code once and has one thread, so a new one is there in a moment. After so many
files all are replaced, which gives their memory back; so they are when one of them was killed.
"""

import os
import pickle
import resource
import signal
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context, parent_process

VERVANG_NA = 200  # files by a press
ACHTERAAN = 10  # how much it steps back for others: nobody's page waits for a PDF
# Many times what the longest report takes. The second is when a library does not listen to the first.
SECONDEN, UITERSTE_SECONDEN = 30, 45
GEHEUGEN = 1024**3  # bytes of address space; a long report takes a quarter of it


class TeLang(Exception):
    """Making it takes longer than any common file does."""


class Persen(Executor):
    """As a ProcessPoolExecutor that begins anew when it is worn or broken."""

    def __init__(self, aantal: int, voorgelezen: tuple[str, ...] = ()):
        """`voorgelezen`: modules that are read before the first of them, once for all."""
        self.aantal = aantal
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload([*voorgelezen])
        self._begin()

    def submit(self, functie, /, *wat, **mee) -> Future:
        self._gedaan += 1
        if self._gedaan > self.aantal * VERVANG_NA:
            self._pool.shutdown(wait=False)  # what waits there is still made
            self._begin()
        try:
            return self._pool.submit(functie, *wat, **mee)
        except BrokenProcessPool:
            self._begin()
            return self._pool.submit(functie, *wat, **mee)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _begin(self) -> None:
        self._gedaan = 0
        self._pool = ProcessPoolExecutor(self.aantal, self._context, initializer=begin)


def hoeveel() -> int:
    """Half of the cores: the other half is for pages, also when all presses work."""
    kernen = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, kernen // 2)


def begin() -> None:
    """Of each new press, before its first file."""
    # Those between it and gunicorn finish first when asked to stop. A press has no need to, and its pool may ask it.
    for soort in (signal.SIGTERM, signal.SIGINT):
        signal.signal(soort, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, _te_lang)
    with suppress(OSError):
        os.nice(ACHTERAAN)
    for wat, grens in ((resource.RLIMIT_AS, GEHEUGEN), (resource.RLIMIT_CORE, 0)):
        # Not every system knows these.
        with suppress(ValueError, OSError):
            resource.setrlimit(wat, (grens, grens))
    threading.Thread(target=_met_de_drukkerij_mee, daemon=True).start()


def _met_de_drukkerij_mee() -> None:
    parent_process().join()
    os._exit(0)


def _te_lang(*_):
    raise TeLang


def doe(werk: bytes) -> bytes:
    """In a press: make what was packed. Raises TeLang after SECONDEN."""
    functie, wat = pickle.loads(werk)  # noqa: S301 - packed by ourselves
    signal.setitimer(signal.ITIMER_REAL, SECONDEN)
    # Nobody catches this one: it ends the press.
    signal.setitimer(signal.ITIMER_VIRTUAL, UITERSTE_SECONDEN)
    try:
        return functie(*wat)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
