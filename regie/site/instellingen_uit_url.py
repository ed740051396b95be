"""Turns the addresses in the environment into Django's settings: cache, mail, OIDC."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_email_url
import django_cache_url
from django.core.exceptions import ImproperlyConfigured

CACHETABEL = "cache"
# Django's own 300 would throw away limits that still count.
MEESTE_IN_CACHE = 50_000


def cache_uit(url: str) -> dict:
    """Return one entry of CACHES for an address as `redis://host:6379/0`; without one, a table in the database."""
    if not url:
        return {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": CACHETABEL,
            "OPTIONS": {"MAX_ENTRIES": MEESTE_IN_CACHE},
        }
    return django_cache_url.parse(url)


def mailers_uit(url: str, postmap: Path) -> dict:
    """Return MAILERS: the same server twice, with less patience for a mail that somebody waits for ("meteen")."""
    return {"default": mailer_uit(url, postmap, geduld=10), "meteen": mailer_uit(url, postmap, geduld=5)}


def mailer_uit(url: str, postmap: Path, *, geduld: int) -> dict:
    """Return one entry of MAILERS for an address as `submission://name:password@host`.

    `post://` prints mail and keeps it in `postmap`; `console://` only prints. `geduld`: how many seconds we wait for
    each answer, unless the address says so. Raises ImproperlyConfigured for a kind of address we don't know.
    """
    if urlsplit(url).scheme == "post":
        return {"BACKEND": "regie.site.post.PostBackend", "OPTIONS": {"file_path": postmap}}
    gelezen = dj_email_url.parse(url)
    backend = gelezen.get("EMAIL_BACKEND", "")
    if not backend.endswith(("smtp.EmailBackend", "console.EmailBackend")):
        raise ImproperlyConfigured("EMAIL_URL begint met submission:// (versleuteld), smtp:// of console://.")
    if backend.endswith("console.EmailBackend"):
        return {"BACKEND": backend}
    opties = {
        "host": gelezen["EMAIL_HOST"],
        "port": gelezen["EMAIL_PORT"],
        "username": gelezen["EMAIL_HOST_USER"] or "",
        "password": gelezen["EMAIL_HOST_PASSWORD"] or "",
        "use_tls": gelezen["EMAIL_USE_TLS"],
        "use_ssl": gelezen["EMAIL_USE_SSL"],
        "timeout": gelezen["EMAIL_TIMEOUT"] or geduld,
    }
    return {"BACKEND": backend, "OPTIONS": opties}


def oidc_uit(server_url: str, *, client_id: str, secret: str, naam: str) -> dict:
    """Return SOCIALACCOUNT_PROVIDERS with one provider, or none. Raises ImproperlyConfigured for half an account."""
    if not server_url:
        return {}
    if not (client_id and secret):
        raise ImproperlyConfigured("Bij OIDC_SERVER_URL horen ook OIDC_CLIENT_ID en OIDC_CLIENT_SECRET.")
    app = {
        "provider_id": "oidc",
        "name": naam,
        "client_id": client_id,
        "secret": secret,
        # Who somebody is and the address, nothing more.
        "settings": {"server_url": server_url, "scope": ["openid", "email"], "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}


def csp_voor(server_url: str) -> list[str]:
    """Return the origin of this address, for a CSP directive; nothing without an address."""
    delen = urlsplit(server_url)
    return [f"{delen.scheme}://{delen.netloc}"] if delen.netloc else []


def taken_uit(wachtrij: bool) -> dict:
    """Return TASKS: at once in the request, or in a table that `manage.py werker` empties."""
    achterkant = "django_tasks_db.DatabaseBackend" if wachtrij else "django.tasks.backends.immediate.ImmediateBackend"
    return {"default": {"BACKEND": achterkant, "QUEUES": []}}
