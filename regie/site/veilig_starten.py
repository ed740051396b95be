"""What production refuses to start with, in words that say how to mend it (besluiten 1, 53)."""

import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
KORTSTE_SLEUTEL = 50  # signs; what Django's own deploy check asks


def bezwaren(*, debug: bool, secret_key: str, allowed_hosts: list[str], zonder_tls: bool, email_url: str) -> list[str]:
    """Return one Dutch sentence per unsafe setting; an empty list means: go ahead."""
    gevonden = []
    if debug:
        gevonden.append("DEBUG staat aan. Verwijder DEBUG, of zet OMGEVING=lokaal op je eigen machine.")
    if len(secret_key) < KORTSTE_SLEUTEL or len(set(secret_key)) < 5 or secret_key.startswith("django-insecure-"):
        gevonden.append(
            f"SECRET_KEY ontbreekt of is te makkelijk. Zet willekeurige tekst van minstens {KORTSTE_SLEUTEL} tekens: "
            'python -c "import secrets; print(secrets.token_urlsafe(64))"'
        )
    if not allowed_hosts:
        gevonden.append("ALLOWED_HOSTS is leeg. Zet de naam van de site, bijvoorbeeld ALLOWED_HOSTS=regiescan.nl.")
    if "*" in allowed_hosts:
        gevonden.append("ALLOWED_HOSTS bevat *. Noem de namen van de site zelf.")
    if zonder_tls and not set(allowed_hosts) <= LOOPBACK:
        gevonden.append(
            "ZONDER_TLS=1 mag alleen op je eigen machine (localhost of 127.0.0.1). Verwijder het en gebruik https."
        )
    if not email_url:
        gevonden.append(
            "EMAIL_URL ontbreekt. Zonder mail kan niemand inloggen. "
            "Zet de mailserver, bijvoorbeeld EMAIL_URL=submission://naam:wachtwoord@mail.organisatie.nl."
        )
    return gevonden


def weiger_bij(gevonden: list[str]) -> None:
    """Stop the start when there is anything to object to. Raises ImproperlyConfigured with all of it at once."""
    if gevonden:
        regels = "\n".join(f"  - {bezwaar}" for bezwaar in gevonden)
        raise ImproperlyConfigured(f"Regiescan start niet met deze instellingen (OMGEVING=productie):\n{regels}")


def lokale_sleutel(var_map: Path) -> str:
    """A key for this machine only, made once, so that a restart of `make run` logs nobody out."""
    bestand = var_map / "sleutel"
    if not bestand.exists() or not bestand.read_text():
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(64))
    return bestand.read_text()
