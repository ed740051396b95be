"""A code by mail, for whoever fills in an address: it opens the account of that address, or makes it (besluiten 31).

allauth's login by code knows a place for who has no account, and mails those that there is none: it makes none, and its
sign-up asks beforehand who there is. Here nobody asks whose the address is until the code was right, but the mail: what
waits in the session, the page and the number of queries are the same for every address.
"""

import time

from allauth.account import signals
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import EmailAddress, Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core import ratelimit
from allauth.core.internal.cryptokit import compare_user_code
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower

from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import account_voor

from .tweede_factor import nodig_voor
from .wachtwoord import vertrouw_adres

# What was typed last, to begin with when the code came too late; it is forgotten after an hour.
ADRES, ADRES_SECONDEN = "inlogadres", 3600
VERLOPEN = "Deze code werkt niet meer. Vraag een nieuwe."
DRIE_KEER = "Dat was drie keer niet de goede code. Vraag een nieuwe."


def wie_heeft(adres: str) -> Gebruiker | None:
    """Return the account of this address: as its own, or as one that was proved to be its owner's. One query."""
    adres = adres.lower()
    bewezen = EmailAddress.objects.filter(email=adres, verified=True).values("user")
    wie = list(Gebruiker.objects.annotate(klein=Lower("email")).filter(Q(klein=adres) | Q(pk__in=bewezen)))
    return min(wie, key=lambda een: een.email.lower() != adres, default=None)


@transaction.atomic
def neem_account(adres: str) -> tuple[Gebruiker, bool]:
    """Return the account of who read the mail to this address, and whether it was made now.

    One that staff closed in the meantime is returned as well: logging in refuses it, whoever does more looks first.
    Raises GeslotenAccount when it was made and closed in this very moment.
    """
    if al := wie_heeft(adres):
        if al.email.lower() == adres.lower():
            vertrouw_adres(al)
        return al, False
    nieuw = account_voor(email=adres, naam="")
    vertrouw_adres(nieuw)
    return nieuw, True


def mag_een_code(request, adres: str) -> bool:
    """Count a code for this address, and say whether there were not too many (grenzen.py)."""
    return bool(ratelimit.consume(request, action="request_login_code", key=adres.lower()))


def getypt_adres(request) -> str:
    """Return the address that was filled in last in this session; empty when that is long ago."""
    adres, om = request.session.get(ADRES, ("", 0))
    return adres if time.time() - om < ADRES_SECONDEN else ""


class Inlogcode(LoginCodeVerificationProcess):
    """The code that was mailed to an address, and waits in the session for a quarter of an hour."""

    @classmethod
    def begin(cls, request, adres: str) -> None:
        """Mail a code to this address; for staff, and who has a closed account, a mail that says what to do instead.

        One that waited is replaced. Raises NietVerstuurd; then nothing waits.
        """
        login = Login(user=None, email=adres)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        fase = LoginByCodeStage(LoginStageController(request, login), request, login)
        fase.state.update(cls.initial_state(user=None, email=adres) | {"initiated_by_user": True})
        proces = cls(fase)
        proces.send()
        request.session[ADRES] = (adres, time.time())
        proces.persist()

    @classmethod
    def lopend(cls, request) -> "Inlogcode | None":
        """The code that still works in this session; None when there is none."""
        fase = LoginStageController.enter(request, LoginByCodeStage.key)
        return cls(fase).abort_if_invalid() if fase else None

    @property
    def adres(self) -> str:
        return self.state["email"]

    def klopt(self, code: str) -> bool:
        """Say whether this is the code that was mailed, with any sign between its figures."""
        return compare_user_code(actual="".join(filter(str.isdigit, code)), expected=self.code)

    def send(self, skip_enumeration_mails: bool = False) -> None:
        """Mail to everybody, at once: how long it takes does not tell who has an account."""
        wie = wie_heeft(self.adres)
        sjabloon, code = "login_code", get_adapter().generate_login_code()
        if wie and not wie.is_active:
            sjabloon, code = "account_gesloten", ""
        elif wie and nodig_voor(wie):
            # No code that works is ever made for staff and researchers (besluiten 4).
            sjabloon, code = "gebruik_wachtwoord", ""
        get_adapter().send_mail(f"account/email/{sjabloon}", self.adres, {"request": self.request, "code": code})
        self.state["code"] = code
        # A new code works a quarter of an hour as well.
        self.state["at"] = self.stage.login.initiated_at = time.time()

    def finish(self, redirect_url: str | None):
        """Log in who had the right code; an address that is new here has an account from now on."""
        gebruiker, nieuw = neem_account(self.adres)
        return self.log_in(gebruiker, redirect_url, nieuw=nieuw)

    def log_in(self, gebruiker: Gebruiker, redirect_url: str | None, *, nieuw: bool):
        """Begin the session of this account and go on to `redirect_url`; `nieuw`: it was made with this code."""
        if nieuw:
            signals.user_signed_up.send(sender=Gebruiker, request=self.request, user=gebruiker)
        self.request.session.pop(ADRES, None)
        record_authentication(self.request, gebruiker, method="code", email=self.adres)
        return perform_login(self.request, Login(user=gebruiker, email=self.adres, redirect_url=redirect_url))

    def opnieuw(self) -> bool:
        """Mail another code, which replaces this one. False when there were too many. Raises NietVerstuurd."""
        if not mag_een_code(self.request, self.adres):
            return False
        self.send()
        self.record_resend()
        self.persist()
        return True
