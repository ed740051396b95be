"""Who needs a second factor, who has one, and what they reach without it (besluiten 4, docs/adr/0008)."""

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.account.internal.flows.logout import logout
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.contrib import messages
from django.db import transaction
from django.dispatch import receiver
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from regie.mensen.rechten.openbaar import OPENBAAR

# Recovery codes only help out when one of these is lost.
FACTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# What staff can begin a session with. A code by mail is not among them.
EERSTE_STAPPEN = {"password", "mfa", "socialaccount"}

BEVESTIGEN = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
INSTELLEN = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
    "account_change_password",
}


def nodig_voor(gebruiker) -> bool:
    """Whether this kind of person must have a second factor: staff and researchers."""
    # An anonymous visitor has none of the fields of an account.
    return bool(getattr(gebruiker, "is_staff", False) or getattr(gebruiker, "is_onderzoeker", False))


def heeft(gebruiker) -> bool:
    """Whether this account has an app or a passkey."""
    return Authenticator.objects.filter(user_id=gebruiker.pk, type__in=FACTOREN).exists()


def _stappen(request) -> set[str]:
    return {stap["method"] for stap in get_authentication_records(request, request.user)}


def is_bewezen(request) -> bool:
    """Whether the second factor was used in this very session, or made in it.

    Having one is not enough: a session from before somebody became staff began with a code by mail.
    """
    return "mfa" in _stappen(request)


def mist_een_stap(request) -> bool:
    """Whether who is logged in must still show a second factor: for an open page that does more for who is known."""
    return nodig_voor(request.user) and not (is_bewezen(request) and heeft(request.user))


@transaction.atomic
def wis(gebruiker) -> None:
    """Take away all factors, recovery codes and the password, and so end every session of this person.

    For who lost everything. The way back goes by mail (forgotten password), then a new factor; so it takes the
    mailbox too, and not just a convincing voice on the phone.
    """
    Authenticator.objects.filter(user_id=gebruiker.pk).delete()
    gebruiker.set_unusable_password()
    gebruiker.save(update_fields=["password"])


@receiver(authenticator_added)
def noteer_nieuwe_factor(request, user, authenticator, **_) -> None:
    """Who just made a factor has shown it: making one asks for its code, or for the passkey itself."""
    if authenticator.type in FACTOREN:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


class TweedeFactorVerplicht:
    """Lets staff and researchers nowhere without their second factor, except to make one, show one or leave.

    Views that are open to everybody stay open to them as well; those give nobody more than a visitor gets.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        naam = request.resolver_match.view_name
        # First, because asking for the user would make a page that may be cached depend on a cookie.
        if naam in OPENBAAR or not mist_een_stap(request):
            return None
        if not _stappen(request) & EERSTE_STAPPEN:
            return self._log_opnieuw_in(request)
        if heeft(request.user):
            return None if naam in BEVESTIGEN else self._laat_zien(request)
        return None if naam in INSTELLEN | BEVESTIGEN else redirect("mfa_index")

    @staticmethod
    def _log_opnieuw_in(request):
        logout(request, show_message=False)
        messages.info(request, "Voor jouw werk op Regiescan log je in met een wachtwoord of een passkey.")
        return redirect("account_login_wachtwoord")

    @staticmethod
    def _laat_zien(request):
        met_code = Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP).exists()
        adres = reverse("mfa_reauthenticate" if met_code else "mfa_reauthenticate_webauthn")
        verder = request.get_full_path() if request.method == "GET" else reverse("mfa_index")
        return redirect(f"{adres}?{urlencode({'next': verder})}")
