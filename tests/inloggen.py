"""Logging in, for tests: at once, or as a person would, with what stands in the mail."""

import re
import time

from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.http import HttpRequest

# Base32, as an authenticator app gets it.
APPGEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
WACHTWOORD = "paarse olifant fietst langzaam"


def geef_factor(gebruiker) -> TOTP:
    """Give this account a password, an app and recovery codes."""
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    EmailAddress.objects.update_or_create(user=gebruiker, email=gebruiker.email, defaults={"verified": True})
    RecoveryCodes.activate(gebruiker)
    return TOTP.activate(gebruiker, APPGEHEIM)


def log_in(client, gebruiker, *, stappen=("password", "mfa"), geleden=0):
    """Log in at once, by these steps ("password", "code", "mfa", "socialaccount"), so many seconds ago.

    Returns the client. Staff and researchers also need `geef_factor` to get anywhere.
    """
    client.force_login(gebruiker)
    verzoek = HttpRequest()
    verzoek.session = client.session
    for stap in stappen:
        record_authentication(verzoek, gebruiker, stap, at=time.time() - geleden, reauthenticated=True)
    verzoek.session.save()
    return client


def appcode(geheim: str = APPGEHEIM, *, over: int = 0) -> str:
    """The code an app shows now, or `over` steps of half a minute later."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + over))


def code_uit(brief) -> str:
    """The code in a mail."""
    return re.search(r"^\d{4}-\d{4}$", brief.body, re.MULTILINE)[0]


def link_uit(brief) -> str:
    """The path of the first link in a mail."""
    return re.search(r"^https?://[^/]+(/\S*)$", brief.body, re.MULTILINE)[1]


def laatste_brief():
    return mail.outbox[-1]
