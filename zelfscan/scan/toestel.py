"""The key of a device: a random cookie for one scan, with which its owner may fill in again (besluiten 9).

It is made when somebody sends an answer, never on a GET; the database has only its hash, and the reveal wipes that.
"""

import hashlib
import secrets

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from .bewaren import ONONTHULD_DAGEN
from .models import Scan

NAAM = "toestel"
_DAG = 24 * 3600
_LANGSTE = 64


def lees_toestel(request) -> str:
    """Return the key that this device sent; empty when it has none."""
    sleutel = request.COOKIES.get(NAAM, "")
    return sleutel if 0 < len(sleutel) <= _LANGSTE else ""


def nieuw_toestel() -> str:
    return secrets.token_urlsafe(24)


def hash_van(scan: Scan, toestel: str) -> str:
    """Return what the database keeps of a key; empty for none."""
    return hash_bij(scan.code, toestel)


def hash_bij(code: str, toestel: str) -> str:
    """The same by the code alone, for who may not look up the scan yet."""
    return hashlib.sha256(f"{code}:{toestel}".encode()).hexdigest() if toestel else ""


def zet_toestel(antwoord, scan: Scan, toestel: str) -> None:
    """Give the device its key, for as long as the scan can wait for its reveal. No JavaScript reads it."""
    dagen = max((scan.bijeenkomst - timezone.now()).days, 0) + ONONTHULD_DAGEN + 1
    antwoord.set_cookie(
        NAAM,
        toestel,
        max_age=dagen * _DAG,
        path=_pad(scan),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def wis_toestel(antwoord, scan: Scan) -> None:
    antwoord.delete_cookie(NAAM, path=_pad(scan), samesite="Lax")


def _pad(scan: Scan) -> str:
    return reverse("samen:scan", args=[scan.code])
