"""Phones in a process of their own: they ask how it stands, so many times a second, until they are told to stop.

python -m tests.bench.peiler <port> <times a second> <code> …   ends when its input does, and then prints what it saw
"""

import json
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import quantiles

from tests.bench.meting import NietGemeten
from tests.bench.server import WORTEL, Client

DRADEN = 24


@dataclass
class Gezien:
    """When (monotonic seconds, as the whole machine counts) each question was asked, and how many ms it took."""

    vragen: list[tuple[float, float]] = field(default_factory=list)
    processor: float = 0.0  # seconds of CPU
    duur: float = 0.0  # seconds

    def tussen(self, begin: float, eind: float) -> list[float]:
        return [ms for wanneer, ms in self.vragen if begin <= wanneer < eind]

    @property
    def belasting(self) -> float:
        """How much of one core the phones themselves took."""
        return self.processor / self.duur


def p95(tijden: list[float]) -> float:
    """Raises NietGemeten when there are too few."""
    if len(tijden) < 40:
        raise NietGemeten(f"Er zijn maar {len(tijden)} vragen gesteld.")
    return quantiles(tijden, n=20)[-1]


@contextmanager
def peilend(poort: int, per_seconde: int, codes: list[str]) -> Iterator[Gezien]:
    """Ask for as long as the block lasts; what came of it stands in what this yields, after the block."""
    opdracht = [sys.executable, "-m", "tests.bench.peiler", str(poort), str(per_seconde), *codes]
    gezien = Gezien()
    proces = subprocess.Popen(opdracht, cwd=WORTEL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield gezien
        uitvoer, _ = proces.communicate(timeout=60)
    finally:
        if proces.poll() is None:
            proces.kill()
            proces.wait()
    if proces.returncode:
        raise NietGemeten("De telefoons hielden ermee op.")
    gelezen = json.loads(uitvoer)
    gezien.vragen = [tuple(een) for een in gelezen["vragen"]]
    gezien.processor, gezien.duur = gelezen["processor"], gelezen["duur"]


def _peil(poort: int, codes: list[str], stap: float, begin: float, klaar: threading.Event) -> list[tuple[float, float]]:
    client, etags, gezien, nummer = Client(poort), {}, [], 0
    volgende = begin
    while not klaar.wait(max(0, volgende - time.monotonic())):
        # Who is late, asks at once, and not twice.
        volgende = max(volgende + stap, time.monotonic())
        code = codes[nummer % len(codes)]
        nummer += 1
        wanneer = time.monotonic()
        antwoord = client.vraag("GET", f"/s/{code}/stand/", verwacht=None, If_None_Match=etags.get(code, ""))
        if antwoord.status not in (200, 304):
            raise NietGemeten(f"De stand geeft {antwoord.status}.")
        gezien.append((wanneer, antwoord.milliseconden))
        etags[code] = antwoord.koppen.get("ETag", "")
    return gezien


def main(poort: int, per_seconde: int, codes: list[str]) -> None:
    klaar, begin, stap = threading.Event(), time.monotonic(), DRADEN / per_seconde
    with ThreadPoolExecutor(DRADEN) as pool:
        werk = [
            pool.submit(_peil, poort, codes[nummer::DRADEN] or codes, stap, begin + stap * nummer / DRADEN, klaar)
            for nummer in range(DRADEN)
        ]
        sys.stdin.read()
        klaar.set()
        vragen = [een for draad in werk for een in draad.result()]
    verbruik = resource.getrusage(resource.RUSAGE_SELF)
    processor = verbruik.ru_utime + verbruik.ru_stime
    print(json.dumps({"vragen": vragen, "processor": processor, "duur": time.monotonic() - begin}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
