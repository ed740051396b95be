"""What a library could do to a process, for the tests of `regie.stukken.apart`."""

import os
import sys
import threading
import time

from regie.stukken.apart import Weigering


def eet_geheugen(inhoud: bytes) -> int:
    return len(b"x" * 1024**3)


def eet_tijd(inhoud: bytes) -> None:
    while True:
        pass


def slaap(inhoud: bytes) -> None:
    time.sleep(60)


def val_om(inhoud: bytes) -> None:
    os.abort()


def praat(inhoud: bytes) -> str:
    sys.stdout.write("5 is out of range")
    return "gelezen"


def praat_en_weiger(inhoud: bytes) -> None:
    sys.stdout.write("5 is out of range")
    raise Weigering("Dit kan niet.")


def weiger(inhoud: bytes) -> None:
    raise Weigering("Dit kan niet.")


def maak_een_fout(inhoud: bytes) -> None:
    raise ZeroDivisionError("onze eigen fout")


def wat_er_is(inhoud: bytes) -> dict:
    return {
        "omgeving": sorted(os.environ),
        "django": "django.conf" in sys.modules,
        "draden": threading.active_count(),
        "lengte": len(inhoud),
    }
