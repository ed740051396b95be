"""A gunicorn of our own, as `make serve` starts it, by default with one worker and one thread; and its client."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from socket import socket

from tests.bench.meting import NietGemeten

ADRES = "127.0.0.1"
# So that two views are compared without others at work.
EEN_TEGELIJK = ["--workers", "1", "--worker-class", "sync", "--threads", "1"]
LANGSTE_START = 30  # seconds
# Longer than gunicorn gives its workers (graceful_timeout).
LANGSTE_EIND = 30
SITE = "regie.wsgi:application"
WORTEL = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Webantwoord:
    status: int
    koppen: HTTPMessage
    inhoud: bytes
    milliseconden: float

    @property
    def gewicht(self) -> int:
        """Bytes on the line: the content as sent, with its headers."""
        return len(self.inhoud) + sum(len(naam) + len(waarde) + 4 for naam, waarde in self.koppen.items())


@dataclass
class Client:
    """Keeps its connection open for as long as the server does; a sync worker closes it after each answer."""

    poort: int
    lijn: HTTPConnection = field(init=False)

    def __post_init__(self):
        self.lijn = HTTPConnection(ADRES, self.poort, timeout=LANGSTE_START)

    def vraag(
        self, methode: str, pad: str, *, verwacht: int | None = 200, inhoud: bytes | None = None, **koppen: str
    ) -> Webantwoord:
        """Return the Antwoord; `koppen` are headers with _ for -. Raises NietGemeten for another status."""
        koppen = {naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}
        begin = time.perf_counter()
        self.lijn.request(methode, pad, body=inhoud, headers=koppen)
        reactie = self.lijn.getresponse()
        gelezen = reactie.read()
        duur = (time.perf_counter() - begin) * 1000
        if verwacht is not None and reactie.status != verwacht:
            raise NietGemeten(f"{methode} {pad} geeft {reactie.status} in plaats van {verwacht}.")
        return Webantwoord(reactie.status, reactie.headers, gelezen, duur)

    def proces(self) -> dict:
        """What the server process says about itself, see kaal.py."""
        return json.loads(self.vraag("GET", "/kaal/proces/").inhoud)


@contextmanager
def draaiend(
    toepassing: str = SITE, settings: str = "tests.bench.settings", *, zoals_echt: bool = False
) -> Iterator[Client]:
    """Serve for as long as the block lasts. `zoals_echt`: with the processes and threads of `make serve`.

    Raises NietGemeten when the server does not start.
    """
    with tempfile.TemporaryFile("w+") as uitvoer:
        client = Client(vrije_poort())
        proces = _start(client.poort, toepassing, settings, uitvoer, [] if zoals_echt else EEN_TEGELIJK)
        try:
            _wacht(client.poort, proces)
            yield client
        except TimeoutError as fout:
            uitvoer.seek(0)
            laatste = uitvoer.read().strip().rpartition("\n")[2]
            raise NietGemeten(f"gunicorn start niet: {laatste or 'geen antwoord'}") from fout
        finally:
            client.lijn.close()
            proces.terminate()
            try:
                proces.wait(LANGSTE_EIND)
            except subprocess.TimeoutExpired:
                proces.kill()
                proces.wait()


def vrije_poort() -> int:
    with socket() as proef:
        proef.bind((ADRES, 0))
        return proef.getsockname()[1]


def _start(poort: int, toepassing: str, settings: str, uitvoer, hoe: list[str]) -> subprocess.Popen:
    opdracht = [sys.executable, "-m", "gunicorn", "--config", "python:tools.gunicorn_conf", *hoe, toepassing]
    omgeving = os.environ | {"PORT": str(poort), "DJANGO_SETTINGS_MODULE": settings}
    return subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT)


def _wacht(poort: int, proces: subprocess.Popen) -> None:
    """Return at the first answer of /gezond/; raises TimeoutError when it does not come."""
    tot = time.monotonic() + LANGSTE_START
    while time.monotonic() < tot and proces.poll() is None:
        try:
            Client(poort).vraag("GET", "/gezond/")
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise TimeoutError
