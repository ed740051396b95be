"""Every place where something of a scan can be seen: all its addresses, taken from the URLconf, and those beside them.

A new address is looked at without anybody adding it here; one with a part in it that is not in `plekken` fails.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.test import Client
from django.test.client import ClientHandler
from django.urls import URLResolver, get_resolver, reverse

from tests.inloggen import geef_factor, log_in
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.scan.toestel import NAAM

from . import zaal


def plekken(instrument: Instrument) -> dict[str, object]:
    """What stands in the addresses of the scan of zaal.py."""
    return {
        "code": zaal.CODE,
        "pk": zaal.SCAN,
        "sleutel": zaal.sleutel_van_genodigde(),
        "genodigde": zaal.GENODIGDE,
        "organisator": zaal.ORGANISATOR + zaal.SCAN,
        "onderdeel": instrument.gescoord[0].sleutel,
        "nummer": zaal.AFSPRAAK,
        "voorstel": zaal.SCAN,
    }


VRAAG = {"scans:verbergen": "?nummer=0", "scans:verbergen_rol": "?nummer=0"}
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


@cache
def patronen() -> tuple[tuple[str, frozenset[str]], ...]:
    """Name and parts of every address of a scan."""

    def loop(lijst, ruimte=""):
        for patroon in lijst:
            if isinstance(patroon, URLResolver):
                yield from loop(patroon.url_patterns, patroon.namespace or ruimte)
            elif ruimte in ("samen", "scans"):
                yield f"{ruimte}:{patroon.name}", frozenset(patroon.pattern.converters)

    return tuple(sorted(set(loop(get_resolver().url_patterns))))


def adressen(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Yield name and address of every place of the scan of zaal.py."""
    ingevuld = plekken(instrument)
    for naam, delen in patronen():
        yield naam, reverse(naam, kwargs={deel: ingevuld[deel] for deel in delen}) + VRAAG.get(naam, "")


def oppervlakken(instrument: Instrument = STANDAARD) -> Iterator[Oppervlak]:
    for naam, pad in adressen(instrument):
        yield from (
            Oppervlak(naam, pad, mens) for mens in (MET_CODE if naam.startswith("samen:") else ("organisator",))
        )
    yield Oppervlak("scans:voorstel", reverse("scans:voorstel", args=[zaal.SCAN]), "genodigde")
    for naam in ("mijn", "mijn_gegevens", "mijn_download"):
        for mens in ("organisator", "genodigde"):
            yield Oppervlak(naam, reverse(naam), mens)
    yield Oppervlak("geschiedenis", reverse("geschiedenis", args=["scan", zaal.SCAN]), "medewerker")
    yield Oppervlak("beheer", reverse("admin:regie_gebeurtenis_changelist"), "medewerker")


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
        inhoud, willekeurig = _zonder_toeval(antwoord.content)
        if willekeurig:
            koppen.pop("ETag", None)
        return antwoord.status_code, koppen | {"koekjes": sorted(antwoord.cookies)}, inhoud

    def bekijk_alles(self) -> dict[str, tuple[int, dict, bytes]]:
        return {str(oppervlak): self.bekijk(oppervlak) for oppervlak in oppervlakken(self.instrument)}


UUID = rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TOEVAL = [
    (re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+'), rb"\1"),
    # The id of an empty form.
    (re.compile(rb'(name="sleutel" value=")' + UUID), rb"\1"),
    # When the organiser did something, and the number of that event: both are of the organiser, not of an answer.
    (re.compile(rb"\d\d:\d\d|T\d\d:\d\d|gebeurtenis/\d+/"), rb""),
]


def _zonder_toeval(inhoud: bytes) -> tuple[bytes, bool]:
    schoon = inhoud
    for patroon, door in TOEVAL:
        schoon = patroon.sub(door, schoon)
    return schoon, schoon != inhoud
