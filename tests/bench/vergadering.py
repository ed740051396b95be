"""(g) A scripted meeting: 200 people answer within seconds, the wall and their phones ask how it stands, and look.

After the reveal each phone gets the outcome within one of its own questions, and goes on asking. Who leads saves an
afspraak every few seconds; the wall and the leading window ask how it stands every two seconds, and get their page anew
when something was done (static/js/scherm.js). A bare view is asked for all along, under the same load.
"""

import json
import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlencode
from uuid import uuid4

from tests.bench.meting import Meting, NietGemeten, hoogstens, minstens
from tests.bench.peiler import p95
from tests.bench.samen import CIJFERS, FORMULIER, nieuwe_scan, verborgen_velden
from tests.bench.server import Client, draaiend

KOP = "Een bijeenkomst van 200 mensen met een scherm, zoals bij make serve"
MENSEN, SECONDEN = 200, 15
DUBBEL = 10  # every tenth presses twice
TELEFOON, WAND, KAAL = 5.0, 2.0, 0.1  # seconds between two questions (static/js/fase.js, scherm.js)
AFSPRAAK = 3.0  # seconds between two afspraken
HOOGSTENS = 3.0
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
KALE = "een kale view"


@dataclass
class Gebeurd:
    """What many threads saw: of each kind of request its milliseconds, in the two halves of the meeting."""

    poort: int
    tijden: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    klaar: threading.Event = field(default_factory=threading.Event)

    def vraag(self, client: Client, naam: str, methode: str, pad: str, **mee):
        antwoord = client.vraag(methode, pad, verwacht=None, **mee)
        if antwoord.status not in (200, 302, 304):
            raise NietGemeten(f"{methode} {pad} geeft {antwoord.status}.")
        self.tijden[naam].append(antwoord.milliseconden)
        return antwoord

    def blijf_vragen(self, naam: str, pad: str, elke: float) -> None:
        """Ask again and again, as a browser that keeps what it got, until the half is over."""
        etag, volgende = "", time.monotonic()
        while not self.klaar.wait(max(0, volgende - time.monotonic())):
            volgende = max(volgende + elke, time.monotonic())
            client = Client(self.poort)
            antwoord = self.vraag(client, naam, "GET", pad, If_None_Match=etag)
            etag = antwoord.koppen.get("ETag", "")
            client.lijn.close()

    def blijf_tonen(self, naam: str, stand: str, pad: str, **koppen: str) -> None:
        """Ask how it stands, and for the page itself when there is news, until the half is over."""
        nieuws = None
        while not self.klaar.wait(0 if nieuws is None else WAND):
            # On a line of its own: the server closes one that says nothing for seconds.
            client = Client(self.poort)
            gelezen = json.loads(self.vraag(client, "stand", "GET", stand).inhoud).get("nieuws")
            if gelezen != nieuws:
                self.vraag(client, naam, "GET", pad, **koppen)
                nieuws = gelezen
            client.lijn.close()

    def blijf_afspreken(self, pad: str, koekje: str) -> None:
        """Save one afspraak after the other from the leading window, until the half is over."""
        gelezen = Client(self.poort).vraag("GET", pad, Cookie=koekje)
        token = TOKEN.search(gelezen.inhoud.decode())[1]
        koppen = {"Cookie": f"{koekje}; {gelezen.koppen['Set-Cookie'].split(';')[0]}", "Content_Type": FORMULIER}
        vast = {"csrfmiddlewaretoken": token, "wat": "afspraak", "afspraak-organisatie": "De Linde"}
        nummer = 0
        while not self.klaar.wait(AFSPRAAK):
            nummer += 1
            inhoud = urlencode(vast | {"afspraak-wat": f"Afspraak {nummer}"}).encode()
            self.vraag(Client(self.poort), "bewaren door wie leidt", "POST", pad, inhoud=inhoud, **koppen)


def meet() -> list[Meting]:
    from zelfscan.scan.actions.onthullen import onthul
    from zelfscan.scan.models import Invulling

    scan = nieuwe_scan(samenwerking="De grote bijeenkomst", verwacht=MENSEN)
    pad, by = f"/s/{scan.code}/", scan.organisatoren.get().gebruiker
    eerder = _eerdere_scan(by)
    with draaiend(zoals_echt=True) as server:
        ingelogd = _ingelogd(by)
        _warm_op(server.poort, [pad, *(f"/s/{eerder.code}/{deel}/" for deel in ("stand", "scherm", "resultaat"))])
        _warm_op(server.poort, [f"/mijn/scans/{eerder.pk}/leiden/"], Cookie=ingelogd)
        binnenkomen, kijken = (Gebeurd(server.poort) for _ in range(2))
        koekjes = _half(
            binnenkomen,
            [lambda nummer=nummer: _vul_in(binnenkomen, pad, nummer) for nummer in range(MENSEN)],
            [lambda: binnenkomen.blijf_vragen("stand", f"{pad}stand/", WAND)],
        )
        binnen = Invulling.objects.filter(scan=scan).count()
        if binnen != MENSEN:
            raise NietGemeten(f"Er zijn {binnen} antwoorden van {MENSEN} mensen.")
        onthul(by=by, scan=scan, toch=True)
        if b"onthuld" not in server.vraag("GET", f"{pad}stand/").inhoud:
            raise NietGemeten("Het scherm ziet de onthulling niet.")
        stand, leiden = f"{pad}stand/", f"/mijn/scans/{scan.pk}/leiden/"
        _half(
            kijken,
            [lambda koekje=koekje, nr=nr: _kijk(kijken, pad, koekje, nr) for nr, koekje in enumerate(koekjes)],
            [
                lambda: kijken.blijf_tonen("scherm", stand, f"{pad}scherm/"),
                lambda: kijken.blijf_tonen("venster van wie leidt", stand, leiden, Cookie=ingelogd),
                lambda: kijken.blijf_afspreken(leiden, ingelogd),
            ],
        )
        if scan.afspraken.count() != len(kijken.tijden["bewaren door wie leidt"]):
            raise NietGemeten("Niet elke afspraak is bewaard.")
    return [
        Meting("antwoorden die er na afloop zijn", binnen, f"van {MENSEN}", minstens(MENSEN)),
        *_metingen("terwijl iedereen binnenkomt", binnenkomen),
        *_metingen("na de onthulling", kijken),
    ]


def _eerdere_scan(by):
    """A scan that was revealed before: a site that is in use has had other meetings."""
    from zelfscan.meedoen.actions.invullen import typ_over
    from zelfscan.scan.actions.onthullen import onthul

    scan = nieuwe_scan(samenwerking="De vorige bijeenkomst", verwacht=4)
    for _ in range(4):
        typ_over(by=by, scan=scan, scores={rol: int(cijfer) for rol, cijfer in CIJFERS.items()}, sleutel=uuid4())
    onthul(by=by, scan=scan, toch=True)
    return scan


def _warm_op(poort: int, paden: list[str], **koppen: str) -> None:
    """Ask each page until every process has read its templates."""
    with ThreadPoolExecutor(8) as pool:
        for pad in paden:
            list(pool.map(lambda pad: Client(poort).vraag("GET", pad, **koppen), [pad] * 24))


def _half(gebeurd: Gebeurd, mensen: list[Callable], vragers: list[Callable]) -> list[str]:
    """Let all of them do their part, while these keep asking, and one asks a bare view. Returns what each came to."""
    vragers = [*vragers, lambda: gebeurd.blijf_vragen(KALE, "/kaal/alleen-query/", KAAL)]
    with ThreadPoolExecutor(len(mensen) + len(vragers)) as pool:
        werk = [pool.submit(vrager) for vrager in vragers]
        try:
            return [een.result() for een in [pool.submit(mens) for mens in mensen]]
        finally:
            gebeurd.klaar.set()
            for een in werk:
                een.result()


def _vul_in(gebeurd: Gebeurd, pad: str, nummer: int) -> str:
    """Come in at one's own moment, read the page, send the form; some send it twice. Then ask, until all are in."""
    komt = SECONDEN * nummer / MENSEN
    time.sleep(komt)
    client = Client(gebeurd.poort)
    gelezen = gebeurd.vraag(client, "invulpagina", "GET", pad)
    koppen = {"Cookie": gelezen.koppen["Set-Cookie"].split(";")[0], "Content_Type": FORMULIER}
    inhoud = urlencode(verborgen_velden(gelezen.inhoud.decode()) | CIJFERS).encode()
    for _ in range(1 if nummer % DUBBEL else 2):
        gebeurd.vraag(client, "versturen", "POST", pad, inhoud=inhoud, **koppen)
    client.lijn.close()
    _vraag_tot(gebeurd, f"{pad}stand/", SECONDEN - komt)
    return koppen["Cookie"]


def _kijk(gebeurd: Gebeurd, pad: str, koekje: str, nummer: int) -> str:
    """Get the outcome at the phone's own question after the reveal, and go on asking."""
    komt = TELEFOON * nummer / MENSEN
    time.sleep(komt)
    client = Client(gebeurd.poort)
    gebeurd.vraag(client, "uitkomst", "GET", f"{pad}resultaat/", Cookie=koekje)
    client.lijn.close()
    _vraag_tot(gebeurd, f"{pad}stand/", SECONDEN - komt)
    return koekje


def _vraag_tot(gebeurd: Gebeurd, pad: str, seconden: float) -> None:
    """Ask as a phone does, on a line of its own each time: the server closes one that says nothing for seconds."""
    tot = time.monotonic() + seconden
    while time.monotonic() + TELEFOON < tot:
        time.sleep(TELEFOON)
        client = Client(gebeurd.poort)
        gebeurd.vraag(client, "stand", "GET", pad)
        client.lijn.close()


def _ingelogd(gebruiker) -> str:
    """Return the cookie of somebody who is logged in."""
    from django.conf import settings
    from django.test import Client as Proefclient

    client = Proefclient()
    client.force_login(gebruiker)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _metingen(wanneer: str, gebeurd: Gebeurd) -> list[Meting]:
    kaal = p95(gebeurd.tijden[KALE])
    return [
        Meting(
            f"p95 van {naam} {wanneer}",
            _hoog(tijden) / kaal,
            "keer een kale view",
            hoogstens(HOOGSTENS),
            {"p95 ms": _hoog(tijden), "p95 ms kaal": kaal, "verzoeken": len(tijden)},
        )
        for naam, tijden in gebeurd.tijden.items()
        if naam != KALE
    ]


def _hoog(tijden: list[float]) -> float:
    """The p95; of what one window asks by itself, the slowest: that is asked too seldom for one."""
    return p95(tijden) if len(tijden) >= 40 else max(tijden)
