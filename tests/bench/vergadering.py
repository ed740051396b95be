"""(g) A scripted meeting: 200 people answer within seconds, a projector and their phones ask how it stands."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import quantiles
from urllib.parse import urlencode

from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.samen import CIJFERS, FORMULIER, nieuwe_scan, verborgen_velden
from tests.bench.server import Client, draaiend

KOP = "Een bijeenkomst van 200 mensen met een scherm, zoals bij make serve"
MENSEN, SECONDEN = 200, 15
DUBBEL = 10  # every tenth presses twice
PEILERS, PER_SECONDE = 20, 100


@dataclass
class Tijdlijst:
    """Milliseconds, gathered by many threads."""

    tijden: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        return quantiles(self.tijden, n=20)[-1]


def meet() -> list[Meting]:
    from zelfscan.scan.actions.onthullen import onthul
    from zelfscan.scan.models import Invulling

    scan = nieuwe_scan(samenwerking="De grote bijeenkomst", verwacht=MENSEN)
    pagina, post, poll = Tijdlijst(), Tijdlijst(), Tijdlijst()
    klaar = threading.Event()
    with draaiend(zoals_echt=True) as client:
        pad = f"/s/{scan.code}/"
        begin = time.monotonic()
        with ThreadPoolExecutor(MENSEN + PEILERS) as pool:
            peilers = [pool.submit(_peil, client.poort, pad, poll, klaar, nummer) for nummer in range(PEILERS)]
            mensen = [pool.submit(_vul_in, client.poort, pad, pagina, post, nummer) for nummer in range(MENSEN)]
            try:
                for een in mensen:
                    een.result()
            finally:
                klaar.set()
            gezien = [een.result() for een in peilers]
        duur = time.monotonic() - begin
        binnen = Invulling.objects.filter(scan=scan).count()
        if binnen != MENSEN:
            raise NietGemeten(f"Er zijn {binnen} antwoorden van {MENSEN} mensen.")
        onthul(by=scan.organisatoren.get().gebruiker, scan=scan, toch=True)
        fase = client.vraag("GET", f"{pad}stand/").inhoud
        if b"onthuld" not in fase:
            raise NietGemeten("Het scherm ziet de onthulling niet.")
    return [
        Meting("antwoorden die er na afloop zijn", binnen, f"van {MENSEN}", bij={"duur s": duur}),
        Meting("p95 van de invulpagina", pagina.p95, "ms"),
        Meting("p95 van versturen", post.p95, "ms", bij={"verzoeken": len(post.tijden)}),
        Meting(
            f"p95 van de stand, bij {PER_SECONDE} per seconde",
            poll.p95,
            "ms",
            hoogstens(50),
            {"verzoeken": len(poll.tijden), "per seconde": len(poll.tijden) / duur, "zonder nieuws": sum(gezien)},
        ),
    ]


def _vul_in(poort: int, pad: str, pagina: Tijdlijst, post: Tijdlijst, nummer: int) -> None:
    """Come in at one's own moment, read the page, send the form; some send it twice."""
    time.sleep(SECONDEN * nummer / MENSEN)
    client = Client(poort)
    gelezen = client.vraag("GET", pad)
    pagina.tijden.append(gelezen.milliseconden)
    koppen = {"Cookie": gelezen.koppen["Set-Cookie"].split(";")[0], "Content_Type": FORMULIER}
    inhoud = urlencode(verborgen_velden(gelezen.inhoud.decode()) | CIJFERS).encode()
    for _ in range(1 if nummer % DUBBEL else 2):
        post.tijden.append(client.vraag("POST", pad, inhoud=inhoud, **koppen).milliseconden)
    client.lijn.close()


def _peil(poort: int, pad: str, poll: Tijdlijst, klaar: threading.Event, nummer: int) -> int:
    """Ask how it stands, so many times a second, until all is in; returns how often there was no news."""
    client, etag, zonder = Client(poort), "", 0
    stap = PEILERS / PER_SECONDE
    volgende = time.monotonic() + stap * nummer / PEILERS
    while not klaar.is_set():
        time.sleep(max(0, volgende - time.monotonic()))
        volgende += stap
        antwoord = client.vraag("GET", f"{pad}stand/", verwacht=None, If_None_Match=etag)
        if antwoord.status not in (200, 304):
            raise NietGemeten(f"De stand geeft {antwoord.status}.")
        poll.tijden.append(antwoord.milliseconden)
        zonder += antwoord.status == 304
        etag = antwoord.koppen.get("ETag", etag)
    client.lijn.close()
    return zonder
