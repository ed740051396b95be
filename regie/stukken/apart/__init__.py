"""Reads what somebody sent in a process of its own, with a limit on memory and on time.

A file can make the library that opens it count for hours or ask for gigabytes. Here that ends such a process, never
the site. It is a new Python, not a fork: a copy of a process with threads can stand still for ever. It gets no
settings, no secrets and no connections: only the bytes it has to read. No Django.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812

from regie.stukken import traag

SECONDEN = 5  # of the processor; by the clock twice as many, for a busy machine
GEHEUGEN = 256 * 1024 * 1024  # bytes of address space; reading a common list takes some 50 MB of it
TE_ZWAAR = 77  # what such a process ends with when its memory is up
# What reading a zip may raise when it is broken, or packed in a way that nobody reads.
KAPOTTE_ZIP = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, ZlibError)
_MAP = Path(__file__).resolve().parent.parent.parent.parent
_MEE = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR")

# More at once means more processes of the site, as with PDFs: what this machine can bear is counted there.
_een_tegelijk = threading.Lock()


class Weigering(Exception):
    """What was sent is not read; `str(fout)` tells the person who sent it why. Also out of the other process."""


class TeZwaar(Exception):
    """Reading it takes more memory or time than any common file does."""


class TeDruk(Weigering):
    """Others are being read: too many wait for that already, or it went on for too long."""

    def __init__(self) -> None:
        super().__init__("Het is nu te druk om je bestand te lezen. Probeer het over een minuut nog eens.")


def doe_apart(functie: str, inhoud: bytes, *, seconden: int = SECONDEN, geheugen: int = GEHEUGEN) -> Any:
    """Call `functie` ("module.name", takes bytes, returns what JSON can hold) in its own process; return what it did.

    Raises Weigering when it raised one, TeDruk, TeZwaar, and RuntimeError for any other error in it.
    """
    opdracht = [sys.executable, "-m", "regie.stukken.apart", functie, str(seconden), str(geheugen)]
    omgeving = {naam: os.environ[naam] for naam in _MEE if naam in os.environ}
    with _beurt(2 * seconden):
        try:
            klaar = subprocess.run(  # noqa: S603 - our own Python and module, no shell
                opdracht, input=inhoud, capture_output=True, cwd=_MAP, env=omgeving, timeout=2 * seconden, check=False
            )
        except subprocess.TimeoutExpired as fout:
            raise TeZwaar from fout
    # Below zero: a signal, as for its time on the processor.
    if klaar.returncode < 0 or klaar.returncode == TE_ZWAAR:
        raise TeZwaar
    if klaar.returncode:
        raise RuntimeError(klaar.stderr.decode(errors="replace")[-2000:])
    antwoord = json.loads(klaar.stdout)
    if "weigering" in antwoord:
        raise Weigering(antwoord["weigering"])
    return antwoord["uit"]


@contextmanager
def _beurt(seconden: float) -> Iterator[None]:
    """Wait for a turn, unless so many threads are at something slow that none would be left for pages."""
    if not traag.plaatsen.acquire(blocking=False):
        raise TeDruk
    try:
        if not _een_tegelijk.acquire(timeout=seconden):
            raise TeDruk
        try:
            yield
        finally:
            _een_tegelijk.release()
    finally:
        traag.plaatsen.release()
