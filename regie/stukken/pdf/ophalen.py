"""What WeasyPrint may read: our own static files and the letters made from the font package. Nothing else.

A template could be tricked into naming another address (`<link rel=attachment href=file:…>` embeds a local file),
so the rule is a list of two schemes, each below one folder, and everything else stops the rendering.
"""

import mimetypes
import ssl
from pathlib import Path
from urllib.parse import unquote

from django.conf import settings


class AdresGeweigerd(ValueError):
    """The HTML of a PDF refers to something that may not be read."""


def bestand_bij(adres: str, lettertypen: Path) -> Path:
    """Return the file behind `static:<path>` or `lettertype:<name>`. Raises AdresGeweigerd for any other address."""
    schema, _, pad = adres.partition(":")
    mappen = {"static": Path(settings.STATICFILES_DIRS[0]), "lettertype": lettertypen}
    if schema not in mappen:
        raise AdresGeweigerd(f"Een PDF mag dit adres niet ophalen: {adres[:200]}")
    map_ = mappen[schema].resolve()
    try:
        bestand = (map_ / unquote(pad)).resolve()
        gevonden = bestand.is_relative_to(map_) and bestand.is_file()
    except (OSError, ValueError):  # a name that no file system takes: too long, or with a zero byte
        gevonden = False
    if not gevonden:
        raise AdresGeweigerd(f"Dit bestand is er niet, of ligt buiten de map: {adres[:200]}")
    return bestand


def maak_ophaler(lettertypen: Path):
    """Return the one fetcher of this process. A function, because WeasyPrint is imported late."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Ophaler(URLFetcher):
        def fetch(self, url, headers=None):
            bestand = bestand_bij(url, lettertypen)
            soort = mimetypes.guess_type(bestand.name)[0] or "application/octet-stream"
            return URLFetcherResponse(url, bestand.read_bytes(), {"Content-Type": soort})

    # An empty context: it is never used, and loading the certificates of the system takes 25 ms.
    return Ophaler(ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), allowed_protocols=(), fail_on_errors=True)
