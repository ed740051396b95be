"""Where our rules differ from django-allauth's: who may log in how, what is mailed, where one may be sent on to."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from regie.mensen.gedeeld import mail_na
from regie.mensen.mailbudget import VANZELF
from regie.mensen.mailserver import stuur_nu
from regie.stukken.qr import qr_svg

from . import geheim
from .bewijs import MAILMANIER, is_net_bewezen
from .tweede_factor import nodig_voor

VERKEERDE_CODE = "Deze code klopt niet. Kijk of je alle cijfers hebt, en of het de nieuwste code is."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Dit account is niet meer in gebruik.",
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "email_taken": "Dit e-mailadres kun je niet gebruiken.",
        "duplicate_email": "Dit is al het e-mailadres van je account.",
        "same_as_current": "Dit is al het e-mailadres van je account.",
        "enter_current_password": "Dit is niet je huidige wachtwoord.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "incorrect_code": VERKEERDE_CODE,
        "invalid_login": "Inloggen is niet gelukt.",
        "invalid_password_reset": "Deze link werkt niet meer.",
        "too_many_login_attempts": "Dat was te vaak achter elkaar. Wacht vijf minuten en probeer het dan opnieuw.",
        "rate_limited": "Dat was te vaak achter elkaar. Wacht even en probeer het dan opnieuw.",
        "max_email_addresses": "Je account heeft al een e-mailadres.",
        "unverified_primary_email": "Bevestig eerst je e-mailadres.",
    }

    def pre_login(self, request, user, **kwargs):
        """Refuse staff a session by mailed code, also if some way to ask for one were left open."""
        stappen = get_authentication_records(request, user)
        if nodig_voor(user) and stappen and stappen[-1]["method"] == "code":
            clear_login(request)
            return redirect("account_login_wachtwoord")
        return super().pre_login(request, user, **kwargs)

    def post_login(self, request, user, **kwargs):
        """A working day for staff. Who has no name yet is asked it first: invitations are signed with it."""
        antwoord = super().post_login(request, user, **kwargs)
        if nodig_voor(user):
            request.session.set_expiry(settings.ACCOUNT_SESSION_COOKIE_AGE)
        elif not user.naam:
            return redirect(f"{reverse('mijn_naam')}?{urlencode({'next': antwoord.url})}")
        return antwoord

    def is_safe_url(self, url):
        """Only our own host, and only by https when we are asked by https."""
        request = self.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def send_mail(self, template_prefix, email, context):
        """Somebody waits for it, so it goes at once. Raises NietVerstuurd."""
        stuur_nu(self.render_mail(template_prefix, email, {"email": email, **context}))

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """What happened to an account, happened: the mail that says so goes by the queue, and stops nobody."""
        bericht = self.render_mail(
            template_prefix, email or user.email, {"timestamp": timezone.now(), **(context or {})}
        )
        mail_na("account_bericht", email or user, door=VANZELF, onderwerp=bericht.subject, tekst=bericht.body)

    def send_password_reset_mail(self, user, email, context):
        """A password is for staff and researchers; all others hear that a code will do."""
        sjabloon = "password_reset_key" if nodig_voor(user) else "geen_wachtwoord"
        self.send_mail(f"account/email/{sjabloon}", email, context)

    def render_mail(self, template_prefix, email, context, headers=None):
        """Make the text, and the same as simple HTML."""
        context |= {
            "contact_mail": settings.CONTACT_MAIL,
            "inlogadres": self.request.build_absolute_uri(reverse("account_login")),
            "wachtwoordadres": self.request.build_absolute_uri(self._met_weg(reverse("account_login_wachtwoord"))),
        }
        bericht = super().render_mail(
            template_prefix, email, context, headers=(headers or {}) | {"Auto-Submitted": "auto-generated"}
        )
        html = render_to_string("account/email/_mail.html", {"tekst": bericht.body, "onderwerp": bericht.subject})
        bericht.attach_alternative(html, "text/html")
        return bericht

    def _met_weg(self, pad: str) -> str:
        """Let where somebody was going survive the way by mail."""
        verder = get_next_redirect_url(self.request)
        return f"{pad}?{urlencode({'next': verder})}" if verder else pad

    def is_reauthentication_required(self, *, app, **kwargs):
        """Ask again who somebody is, but not who logged in a moment ago.

        allauth lets everybody through who has neither password nor factor. Then an open browser would be enough to put
        another address on the account, and with that to prove anything.
        """
        if is_net_bewezen(self.request) or not super().is_reauthentication_required(app=app, **kwargs):
            return False
        if any(manier["id"] == MAILMANIER["id"] for manier in self.get_reauthentication_methods(self.request.user)):
            raise ReauthenticationRequired
        return True

    def get_password_change_redirect_url(self, request):
        return reverse("mfa_index")

    def get_reauthentication_methods(self, user):
        namen = {
            "reauthenticate": "Met je wachtwoord",
            "mfa_reauthenticate": "Met een code uit je app, of een herstelcode",
            "mfa_reauthenticate:webauthn": "Met je passkey",
        }
        manieren = [
            methode | {"description": namen[methode["id"]]} for methode in super().get_reauthentication_methods(user)
        ]
        if manieren or not user.is_authenticated or nodig_voor(user):
            return manieren
        return [MAILMANIER | {"url": reverse("account_bewijs_mailcode")}]


class FactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": VERKEERDE_CODE,
        "unverified_email": "Bevestig eerst je e-mailadres. Daarna kun je een tweede stap instellen.",
        "cannot_generate_recovery_codes": "Koppel eerst een app of een passkey. Dan krijg je ook herstelcodes.",
    }

    def build_totp_svg(self, url):
        return qr_svg(url, titel="QR-code voor je app")

    def encrypt(self, text):
        return geheim.versleutel(text)

    def decrypt(self, encrypted_text):
        return geheim.ontsleutel(encrypted_text)

    def generate_authenticator_name(self, user, type):
        return "Mijn passkey"

    def get_public_key_credential_rp_entity(self):
        return super().get_public_key_credential_rp_entity() | {"name": "Regiescan"}


class OidcAdapter(DefaultSocialAccountAdapter):
    def list_apps(self, request, provider=None, client_id=None):
        """Only what the environment says: without it, no page asks the database for providers."""
        if not settings.SOCIALACCOUNT_PROVIDERS:
            return []
        return super().list_apps(request, provider=provider, client_id=client_id)
