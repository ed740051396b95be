"""(c) What a browser has to fetch for each page: bytes on the line, compressed and with headers, and requests."""

import gzip
import re
from collections.abc import Mapping
from dataclasses import replace
from operator import itemgetter
from urllib.parse import urljoin

import brotli

from tests import gewicht
from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.server import Client, Webantwoord, draaiend
from tests.gewicht import KB, Bijlagen, uit_css, uit_js
from tests.inventaris import ZONDER_DATABASE, Toestand

KOP = "Gewicht per pagina zoals verstuurd: de pagina met haar CSS, JavaScript en pictogram"
GRENS = hoogstens(gewicht.GRENS)
UITKOMST = re.compile("/zelfscan/resultaat/[0-5]{4}/")


class Browser:
    """Fetches as a browser with an empty cache would, and remembers for us what each file weighs."""

    def __init__(self, client: Client, koppen: Mapping[str, str] | None = None):
        self.client = client
        self.koppen = koppen or {}
        self.bestanden: dict[str, Webantwoord] = {}

    def vraag(self, pad: str, status: int | None = 200) -> Webantwoord:
        return self.client.vraag("GET", pad, verwacht=status, Accept_Encoding="gzip, br", **self.koppen)

    def weeg(self, pad: str, status: int = 200) -> tuple[int, int]:
        """Return bytes and requests."""
        pagina = self.vraag(pad, status)
        html = tekst(pagina)
        bestanden = set().union(*(self._met(adres, pad, html) for adres in Bijlagen(html).adressen))
        return pagina.gewicht + sum(self.bestanden[naam].gewicht for naam in bestanden), 1 + len(bestanden)

    def _met(self, adres: str, vanaf: str, html: str) -> set[str]:
        """Return this file and all that comes along with it, as names in `bestanden`."""
        pad = urljoin(vanaf, adres)
        if not pad.startswith("/") or pad.startswith("//"):
            raise NietGemeten(f"{vanaf} haalt iets van een andere plek: {adres}")
        if pad not in self.bestanden:
            self.bestanden[pad] = self.vraag(pad, None)
        bestand = self.bestanden[pad]
        if bestand.status in (301, 302):
            return {pad} | self._met(bestand.koppen["Location"], pad, html)
        if bestand.status != 200:
            raise NietGemeten(f"{vanaf} haalt {pad} op, maar dat geeft {bestand.status}.")
        return {pad}.union(*(self._met(adres, pad, html) for adres in _haalt_op(bestand, html)))


def _haalt_op(bestand: Webantwoord, html: str) -> list[str]:
    match bestand.koppen.get_content_type():
        case "text/css":
            return uit_css(tekst(bestand), html)
        case "text/javascript":
            return uit_js(tekst(bestand))
    return []


def tekst(antwoord: Webantwoord) -> str:
    """Return the content as the browser unpacks it."""
    uitpakker = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[antwoord.koppen["Content-Encoding"]]
    return uitpakker(antwoord.inhoud).decode()


def meet() -> list[Meting]:
    with draaiend() as client:
        browser = Browser(client)
        gewogen = [
            (pagina, *browser.weeg(pagina.pad, pagina.status)) for pagina in ZONDER_DATABASE if _te_halen(pagina)
        ]
    gewogen.sort(key=itemgetter(1), reverse=True)
    uitkomsten = [regel for regel in gewogen if UITKOMST.fullmatch(regel[0].pad)]
    # The outcomes are as good as equal: the heaviest stands for all.
    return [_meting(*regel) for regel in gewogen if regel not in uitkomsten[1:]]


def _te_halen(pagina: Toestand) -> bool:
    """All that a GET brings in production, also what is not found."""
    return replace(pagina, status=200).gewoon


def _meting(pagina: Toestand, gewicht: int, verzoeken: int) -> Meting:
    naam = "zwaarste uitkomst" if UITKOMST.fullmatch(pagina.pad) else pagina.naam
    return Meting(f"{pagina.pad} ({naam})", gewicht / KB, "kB", GRENS, {"verzoeken": verzoeken})
