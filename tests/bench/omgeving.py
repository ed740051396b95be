"""The site as `make serve` sets it up, in a folder that is thrown away."""

import os
import secrets
from pathlib import Path

import django

# From outside, these would make it another site.
NIET_OVERNEMEN = ("DATABASE_URL", "DEBUG", "SITE_ADRES", "CSRF_TRUSTED_ORIGINS", "SECURE_PROXY_SSL_HEADER")


def maak_klaar(var_map: Path, database: str = "") -> None:
    """`database`: the address of another one than SQLite in this folder."""
    for naam in NIET_OVERNEMEN:
        os.environ.pop(naam, None)
    os.environ |= {
        "OMGEVING": "productie",
        "ZONDER_TLS": "1",
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        # No section sends any.
        "EMAIL_URL": "console://",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "VAR_MAP": str(var_map),
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
    }
    if database:
        os.environ["DATABASE_URL"] = database
    # Whitenoise warns about a folder that is not there yet.
    (var_map / "static").mkdir()
    django.setup()

    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
