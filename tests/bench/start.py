"""(d) From nothing to the first answer, against a process and a Django project that do the least."""

import os
import resource
import subprocess
import sys
import time
from functools import partial

from tests.bench.meting import Meting, Tijden, hoogstens, om_beurten
from tests.bench.server import SITE, WORTEL, draaiend

KOP = "Koude start: van een nieuw proces tot het klaar is"
RONDES = 7
NIETS = "pass"
SITE_KLAAR = "import django; django.setup()"
KAAL_KLAAR = "import tests.bench.kaal_project, django; django.setup()"
KALE_SITE = "tests.bench.kaal_project:application"


def meet() -> list[Meting]:
    kaal, site, niets = (partial(_python, code) for code in (KAAL_KLAAR, SITE_KLAAR, NIETS))
    proces = om_beurten({"niets": niets, "kaal": kaal, "site": site}, _processor, rondes=RONDES)
    kaal, site = (partial(_gunicorn, toepassing) for toepassing in (KALE_SITE, SITE))
    server = om_beurten({"kaal": kaal, "site": site}, _processor, rondes=RONDES)
    return [
        _duur("python -c pass", proces["niets"]),
        _duur("django.setup()", proces["site"], proces["kaal"]),
        _duur("gunicorn tot het eerste antwoord (/gezond/)", server["site"], server["kaal"]),
        _weasyprint(),
    ]


def _processor() -> float:
    """CPU time of all processes that we started and that have ended, in milliseconds."""
    verbruik = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (verbruik.ru_utime + verbruik.ru_stime) * 1000


def _python(code: str) -> float:
    begin = time.perf_counter()
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "regie.settings"}
    subprocess.run([sys.executable, "-c", code], cwd=WORTEL, env=omgeving, check=True)
    return (time.perf_counter() - begin) * 1000


def _gunicorn(toepassing: str) -> float:
    begin = time.perf_counter()
    with draaiend(toepassing, settings="regie.settings"):
        return (time.perf_counter() - begin) * 1000


def _duur(naam: str, onze: Tijden, kale: Tijden | None = None) -> Meting:
    bij = {"processor-ms": onze.processortijd}
    if kale:
        bij |= {
            "keer een kaal project": onze.gedeeld_door(kale),
            "kaal ms": kale.mediaan,
            "kaal processor-ms": kale.processortijd,
        }
    return Meting(naam, onze.mediaan, "ms", bij=bij)


def _weasyprint() -> Meting:
    with draaiend() as client:
        client.vraag("GET", "/zelfscan/")
        pakketten = client.proces()["pakketten"]
    return Meting(
        "WeasyPrint ingevoerd na het tonen van /zelfscan/", pakketten.count("weasyprint"), "keer", hoogstens(0)
    )
