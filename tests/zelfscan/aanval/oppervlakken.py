"""Every place where something of a scan can be seen: its addresses and those beside them, out of the inventory.

One with a part in it that is not in `plekken` fails.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.test import Client
from django.test.client import ClientHandler
from django.urls import reverse

from tests.inloggen import geef_factor, log_in
from tests.inventaris import PAGINAS, Pagina
from tests.inventaris.urlconf import van_de_site
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.scan.toestel import NAAM

from . import zaal


def plekken(instrument: Instrument) -> dict[str, object]:
    """What stands in the addresses of the scan of zaal.py."""
    return {
        "code": zaal.CODE,
        "pk": zaal.SCAN,
        "soort": "scan",
        "sleutel": zaal.sleutel_van_genodigde(),
        "genodigde": zaal.GENODIGDE,
        "organisator": zaal.ORGANISATOR + zaal.SCAN,
        "onderdeel": instrument.gescoord[0].sleutel,
        "nummer": zaal.AFSPRAAK,
        "voorstel": zaal.SCAN,
    }


# Who looks at an address with a code: somebody with no more than that, a participant, and who organises it.
MET_CODE = ("bezoeker", "deelnemer", "organisator")
# Beside those: who is on the list and has an account, and staff.
MENSEN = (*MET_CODE, "genodigde", "medewerker")


@dataclass(frozen=True)
class Oppervlak:
    naam: str
    pad: str
    mens: str

    def __str__(self):
        return f"{self.naam} ({self.mens})"


def wie_ziet(pagina: Pagina) -> tuple[str, ...]:
    """Who gets something to see there."""
    return wie_kijkt(pagina) if pagina.kijkers is None else tuple(pagina.kijkers)


def wie_kijkt(pagina: Pagina) -> tuple[str, ...]:
    """Who asks for it all the same: without an answer of that kind there is nothing to see, whoever said what."""
    vanzelf = {"samen": MET_CODE, "scans": ("organisator",)}.get(pagina.naam.partition(":")[0], ())
    return tuple(dict.fromkeys((*vanzelf, *(pagina.kijkers or ()))))


@cache
def van_een_scan() -> tuple[tuple[Pagina, frozenset[str]], ...]:
    """The pages at which somebody looks, with the parts of the address."""
    site = van_de_site()
    return tuple((pagina, site[pagina.naam].delen) for pagina in PAGINAS if wie_kijkt(pagina))


def met_code() -> list[tuple[str, frozenset[str]]]:
    """Name and parts of every address with the code of a scan in it. By name: so answering comes after withdrawing."""
    return sorted((pagina.naam, delen) for pagina, delen in van_een_scan() if "code" in delen)


def oppervlakken(instrument: Instrument = STANDAARD) -> Iterator[Oppervlak]:
    ingevuld = plekken(instrument)
    for pagina, delen in van_een_scan():
        pad = reverse(pagina.naam, kwargs={deel: ingevuld[deel] for deel in delen})
        for vraag in vragen(pagina):
            yield from (Oppervlak(pagina.naam, pad + vraag, mens) for mens in wie_kijkt(pagina))


def vragen(pagina: Pagina) -> Iterable[str]:
    """What is asked behind the question mark; most often nothing."""
    return dict.fromkeys("".join(adres.pad.partition("?")[1:]) for adres in pagina.adressen if adres.eerste) or [""]


def niets_te_zien() -> set[str]:
    """Looked at by somebody to whom it shows nothing: it has to do with the own device, only takes a POST, or was asked
    of somebody else."""
    return {
        str(Oppervlak(pagina.naam, "", mens))
        for pagina, _ in van_een_scan()
        for mens in set(wie_kijkt(pagina)) - set(wie_ziet(pagina))
    }


class Kijkers:
    """One browser for each kind of person, for a whole test: a new one costs as much as many pages."""

    def __init__(self, organisator, genodigde, medewerker):
        geef_factor(medewerker)
        self.instrument = STANDAARD  # of the room that is looked at
        self.handler = ClientHandler(enforce_csrf_checks=False)
        self.browsers = {mens: Client() for mens in MENSEN}
        log_in(self.browsers["organisator"], organisator, stappen=("code",))
        log_in(self.browsers["genodigde"], genodigde, stappen=("code",))
        log_in(self.browsers["medewerker"], medewerker)
        for browser in self.browsers.values():
            browser.handler = self.handler

    def bekijk(self, oppervlak: Oppervlak) -> tuple[int, dict, bytes]:
        """Return status, headers and content, without what is random for every visit."""
        # The download of one's own data asks for a POST, and changes nothing.
        methode = "post" if oppervlak.naam == "mijn_download" else "get"
        return self._kijk(oppervlak.mens, methode, oppervlak.pad)

    def verstuur(self, mens: str, pad: str, data: dict) -> tuple[int, dict, bytes]:
        """The same of what comes back when this person sends a form."""
        return self._kijk(mens, "post", pad, data)

    def verse_browser(self) -> Client:
        browser = Client()
        browser.handler = self.handler
        return browser

    def _kijk(self, mens: str, methode: str, pad: str, data=None) -> tuple[int, dict, bytes]:
        browser = self.browsers[mens]
        if mens in ("bezoeker", "deelnemer"):
            # Anew each time: what was sent gives a key, and the page of a later phase wipes it.
            browser.cookies.clear()
        if mens == "deelnemer":
            browser.cookies[NAAM] = zaal.TOESTEL
        antwoord = getattr(browser, methode)(pad, data)
        koppen = {naam: waarde for naam, waarde in antwoord.headers.items() if naam != "Expires"}
        inhoud, willekeurig = zonder_toeval(antwoord.content)
        if willekeurig:
            # The number of an event may have a figure more; the content itself is compared.
            for naam in ("ETag", "Content-Length"):
                koppen.pop(naam, None)
        return antwoord.status_code, koppen | {"koekjes": sorted(antwoord.cookies)}, inhoud

    def bekijk_alles(self) -> dict[str, tuple[int, dict, bytes]]:
        return {str(oppervlak): self.bekijk(oppervlak) for oppervlak in oppervlakken(self.instrument)}


UUID = rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TOEVAL = [
    (re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+'), rb"\1"),
    # When a form was shown: now. What it showed is compared.
    (re.compile(rb'(name="(?:\w+-)?getoond" value="op:)\d+'), rb"\1"),
    # The id of an empty form.
    (re.compile(rb'(name="(?:\w+-)?sleutel" value=")' + UUID), rb"\1"),
    # When a calendar file was made: now.
    (re.compile(rb"(DTSTAMP:)\d{8}T\d{6}Z"), rb"\1"),
    # When the organiser did something, and the number of that event: both are of the organiser, not of an answer.
    (re.compile(rb"\d\d:\d\d|T\d\d:\d\d|gebeurtenis/\d+/"), rb""),
]


def zonder_toeval(inhoud: bytes) -> tuple[bytes, bool]:
    schoon = inhoud
    for patroon, door in TOEVAL:
        schoon = patroon.sub(door, schoon)
    return schoon, schoon != inhoud
