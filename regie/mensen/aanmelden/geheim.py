"""Encrypts the secrets of authenticator apps and recovery codes, so that a copy of the database alone opens no account.

The keys come from SECRET_KEY. When that changes, put the old one in SECRET_KEY_FALLBACKS until nobody needs it.
"""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def _sleutel(geheim: str) -> Fernet:
    afgeleid = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"regie.aanmelden.geheim").derive(geheim.encode())
    return Fernet(base64.urlsafe_b64encode(afgeleid))


def _sleutels() -> MultiFernet:
    return MultiFernet([_sleutel(geheim) for geheim in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def versleutel(tekst: str) -> str:
    return _sleutels().encrypt(tekst.encode()).decode()


def ontsleutel(tekst: str) -> str:
    """Raises cryptography's InvalidToken when no key of ours made this."""
    return _sleutels().decrypt(tekst.encode()).decode()
