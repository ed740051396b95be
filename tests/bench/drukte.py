"""(l) Sixteen people who each ask for one PDF after another while phones ask how it stands, as with `make serve`.

The same polls without PDFs, in the same run, are what it is compared with. Each has an address of its own, asks for
what nobody has asked for yet, and is told to wait as a browser is; and once more all from one address.
"""

import os
import re
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import product
from statistics import median
from unittest import mock

from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen
from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.peiler import Gezien, p95, peilend
from tests.bench.samen import nieuwe_scan
from tests.bench.server import Client, draaiend

KOP = "Pdf's maken terwijl telefoons vragen hoe het staat, zoals bij make serve"
LUSSEN = 16
PER_SECONDE = 60
# In turns, because a machine is never equally busy for long.
RONDES, SECONDEN = 5, 4
KAMERS = 10
HOOGSTENS = 3.0
# Nobody asks for what was asked for before.
UITKOMSTEN = map("".join, product("012345", repeat=4))
OPNIEUW = re.compile(r"(\d+); url=(\S+)")


@dataclass
class Drukwerk:
    """What came of asking; of every PDF how many seconds it took from the first time it was asked for."""

    antwoorden: Counter[int] = field(default_factory=Counter)
    seconden: list[float] = field(default_factory=list)
    vensters: list[tuple[float, float]] = field(default_factory=list)
    klaar: threading.Event = field(default_factory=threading.Event)

    def druk(self, poort: int, adressen: list[str]) -> None:
        """Ask by as many at a time as there are addresses, for SECONDEN."""
        self.klaar.clear()
        with ThreadPoolExecutor(len(adressen)) as mensen:
            lussen = [mensen.submit(self._vraag, poort, adres) for adres in adressen]
            self.vensters.append(_rust())
            self.klaar.set()
            for lus in lussen:
                lus.result()

    def _vraag(self, poort: int, adres: str) -> None:
        """One loop: the next outcome, until it is there."""
        while not self.klaar.is_set():
            pad, begin = f"/zelfscan/resultaat/{next(UITKOMSTEN)}.pdf", time.monotonic()
            while not self.klaar.is_set():
                # A line of its own each time: the server closes one that says nothing for seconds.
                antwoord = Client(poort).vraag("GET", pad, verwacht=None, X_Forwarded_For=adres)
                self.antwoorden[antwoord.status] += 1
                if antwoord.status == 200:
                    self.seconden.append(time.monotonic() - begin)
                    break
                if antwoord.status != 503:
                    raise NietGemeten(f"De pdf geeft {antwoord.status}.")
                wacht, pad = OPNIEUW.fullmatch(antwoord.koppen.get("Refresh", "3; url=" + pad)).groups()
                self.klaar.wait(int(wacht))


def meet() -> list[Meting]:
    scans = [nieuwe_scan(samenwerking=f"Zaal {nummer}") for nummer in range(KAMERS)]
    zorg_voor_lettertypen()  # as at install
    met_proxy = mock.patch.dict(os.environ, {"VERTROUWDE_PROXIES": "1"})
    with (
        met_proxy,
        draaiend(zoals_echt=True) as client,
        peilend(client.poort, PER_SECONDE, [scan.code for scan in scans]) as gezien,
    ):
        time.sleep(2)  # until each thread has its connection
        client.vraag("GET", "/zelfscan/formulier.pdf", verwacht=None)  # and a press its style sheet
        time.sleep(3)
        ieder, samen, stil = Drukwerk(), Drukwerk(), []
        for _ in range(RONDES):
            stil.append(_rust())
            ieder.druk(client.poort, [f"192.0.2.{nummer}" for nummer in range(LUSSEN)])
            stil.append(_rust())
            samen.druk(client.poort, ["198.51.100.1"] * LUSSEN)
    rust = [ms for venster in stil for ms in gezien.tussen(*venster)]
    return [
        _vergelijk(f"stand terwijl {LUSSEN} mensen pdf's vragen", gezien, rust, ieder),
        _vergelijk("hetzelfde van één adres", gezien, rust, samen),
    ]


def _rust() -> tuple[float, float]:
    begin = time.monotonic()
    time.sleep(SECONDEN)
    return begin, time.monotonic()


def _vergelijk(naam: str, gezien: Gezien, rust: list[float], werk: Drukwerk) -> Meting:
    if not werk.seconden:
        raise NietGemeten("Er is geen pdf gemaakt.")
    nu = [ms for venster in werk.vensters for ms in gezien.tussen(*venster)]
    bij = {
        "p95 ms": p95(nu),
        "p95 ms zonder": p95(rust),
        "langste ms": max(nu),
        "langste ms zonder": max(rust),
        "pdf's per seconde": len(werk.seconden) / (RONDES * SECONDEN),
        "wachtpagina's": werk.antwoorden[503],
        "mediaan s tot de pdf": median(werk.seconden),
        "langste s tot de pdf": max(werk.seconden),
        "deel van een kern voor de telefoons": gezien.belasting,
    }
    return Meting(f"p95 van de {naam}", bij["p95 ms"] / bij["p95 ms zonder"], "keer zonder", hoogstens(HOOGSTENS), bij)
