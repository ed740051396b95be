"""(b) A PDF the first and the second time, against WeasyPrint without us. CPU time in one warm process."""

import gc
import time
from collections.abc import Callable
from statistics import median
from unittest import mock

from django.core.cache import caches
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory
from django.utils.html import escape

from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen
from regie.stukken.pdf.ophalen import maak_ophaler
from regie.stukken.pdf.stijl import stijlblad
from tests.bench.meting import Meting, NietGemeten, hoogstens

KOP = "De pdf van een resultaat tegen kale WeasyPrint, processortijd in één warm proces"
VOORBEELD = "/zelfscan/resultaat/3241.pdf"
# Every first time needs an outcome of its own; weak, strong, even and unknown.
UITKOMSTEN = ("3241", "1111", "5544", "2025", "4321", "0213", "3333", "1355", "5115", "2431", "4050", "0000")
VARIANT = "pdf/ua-1"
BLADEN = 5
HERHAALD = 5


def meet() -> list[Meting]:
    site = Site()
    kaal = KaleWeasyPrint()
    bladen = _vijf_bladen(kaal)
    # Warms up the process: imports, letters, style sheet.
    kaal.maak(site.html_van("/zelfscan/resultaat/2222.pdf"))

    eerste, tweede, zonder_ons, gewoon = ([] for _ in range(4))
    for ronde, cijfers in enumerate(UITKOMSTEN):
        pad = VOORBEELD.replace("3241", cijfers)
        html = site.html_van(pad)
        om_en_om = [
            (eerste, lambda pad=pad: site.get(pad)),
            (zonder_ons, lambda html=html: kaal.maak(html)),
            (gewoon, lambda: kaal.maak(bladen)),
        ]
        eerst = ronde % len(om_en_om)
        for tijden, werk in om_en_om[eerst:] + om_en_om[:eerst]:
            # Somebody else's rubbish is swept first; our own counts.
            gc.collect()
            tijden.append(_processortijd(werk))
        tweede.append(median(_processortijd(lambda pad=pad: site.get(pad)) for _ in range(HERHAALD)))

    bij = {"kaal ms": median(zonder_ons)}
    return [
        Meting(
            "eerste keer tegen dezelfde HTML in kale WeasyPrint",
            _verhouding(eerste, zonder_ons),
            "keer zo lang",
            hoogstens(1.15),
            {"onze ms": median(eerste)} | bij,
        ),
        Meting(
            "tweede keer (bewaard) tegen dezelfde HTML in kale WeasyPrint",
            _verhouding(tweede, zonder_ons),
            "keer zo lang",
            hoogstens(0.01),
            {"onze ms": median(tweede)} | bij,
        ),
        Meting(
            f"eerste keer tegen {BLADEN} bladen gewone alinea's",
            _verhouding(eerste, gewoon),
            "keer zo lang",
            bij={"onze ms": median(eerste), f"{BLADEN} bladen ms": median(gewoon)},
        ),
    ]


class KaleWeasyPrint:
    """WeasyPrint with what it can use again (fetcher, letters, style sheet), and nothing of ours around it."""

    def __init__(self):
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        self.ophaler, letters = maak_ophaler(zorg_voor_lettertypen()), FontConfiguration()
        stijl = CSS(string=stijlblad(), url_fetcher=self.ophaler, font_config=letters)
        self.opties = {"font_config": letters, "stylesheets": [stijl], "pdf_variant": VARIANT}

    def document(self, html: str):
        from weasyprint import HTML

        return HTML(string=html, url_fetcher=self.ophaler).render(**self.opties)

    def maak(self, html: str) -> bytes:
        return self.document(html).write_pdf(pdf_variant=VARIANT)


def _vijf_bladen(kaal: KaleWeasyPrint) -> str:
    """The floor of any report: nothing but paragraphs, in our letters, as many as fit on five pages."""
    zinnen = [zin for rol in KERNROLLEN for zin in (rol.kern, *rol.acties)]
    alinea = f"<p>{escape(' '.join(zinnen)[:600])}</p>"

    def html(aantal: int) -> str:
        return f'<!DOCTYPE html><html lang="nl"><title>Alinea\'s</title><body>{alinea * aantal}</body></html>'

    def bladen(aantal: int) -> int:
        return len(kaal.document(html(aantal)).pages)

    proef = 60
    aantal = proef * BLADEN // bladen(proef)
    while bladen(aantal) > BLADEN:
        aantal -= 1
    return html(aantal)


class Site:
    """The whole site in this process, called as a server does."""

    def __init__(self):
        self.toepassing, self.verzoeken = get_wsgi_application(), RequestFactory(headers={"host": "localhost"})

    def get(self, pad: str) -> bytes:
        """Raises NietGemeten unless the answer is a 200."""
        gestart = []
        antwoord = self.toepassing(self.verzoeken.get(pad).environ, lambda status, koppen: gestart.append(status))
        inhoud = b"".join(antwoord)
        antwoord.close()
        if gestart != ["200 OK"]:
            raise NietGemeten(f"{pad} geeft {gestart[0]}.")
        return inhoud

    def html_van(self, pad: str) -> str:
        """Return the HTML that the PDF at this address is made of, without making it."""
        with mock.patch("regie.stukken.pdf._maak", return_value=b"") as maak:
            caches["pdf"].clear()
            self.get(pad)
        # Or the first time after this would find that nothing.
        caches["pdf"].clear()
        return maak.call_args.args[0]


def _processortijd(werk: Callable[[], object]) -> float:
    """Milliseconds of CPU, so that what else the machine does hardly counts."""
    begin = time.process_time()
    werk()
    return (time.process_time() - begin) * 1000


def _verhouding(boven: list[float], onder: list[float]) -> float:
    return median(een / ander for een, ander in zip(boven, onder, strict=True))
