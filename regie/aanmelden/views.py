"""allauth's views where ours do something else."""

import json

from allauth.account import views as account
from allauth.account.internal.constants import LoginStageKey
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.webauthn import views as webauthn
from django.http import Http404
from django.shortcuts import redirect

from regie.aanmelden.forms import InlogForm, WachtwoordForm
from regie.aanmelden.tweede_factor import heeft, nodig_voor


class VanVorenAf:
    """Coming back to a login page begins anew: to another address, or with a password instead of a code."""

    def _redirect_to_pending_stage(self, request, stage):
        if stage.key == LoginStageKey.LOGIN_BY_CODE:
            clear_login(request)
            return None
        return super()._redirect_to_pending_stage(request, stage)


class Inloggen(VanVorenAf, account.LoginView):
    """An address, to mail a code to."""

    form_class = InlogForm


class InloggenMetWachtwoord(VanVorenAf, account.LoginView):
    form_class = WachtwoordForm
    template_name = "account/login_wachtwoord.html"


class AdresWijzigen(account.EmailView):
    """Only another address: a POST that asks for one of allauth's other actions on addresses is no page of ours."""

    def post(self, request, *args, **kwargs):
        if "action_add" not in request.POST:
            return redirect("account_email")
        return super().post(request, *args, **kwargs)


class WachtwoordWijzigen(account.PasswordChangeView):
    """For who has a password. All others log in with a code and have nothing to change here."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not request.user.has_usable_password():
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class MetOpties:
    """Gives the page what the browser needs for a passkey as text, for an attribute: the CSP forbids inline script."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for soort in ("creation_options", "request_options"):
            if soort in context.get("js_data", {}):
                # fido2 gives mappings that only look like a dict.
                context["opties"] = json.dumps(_kaal(context["js_data"][soort]))
        return context


def _kaal(waarde):
    if hasattr(waarde, "items"):
        return {sleutel: _kaal(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, (list, tuple)):
        return [_kaal(deel) for deel in waarde]
    return waarde


class TweedeStap(MetOpties, mfa.AuthenticateView):
    """After the password: a code from the app, a passkey, or a recovery code."""

    def get_context_data(self, **kwargs):
        soorten = set(self.stage.login.user.authenticator_set.values_list("type", flat=True))
        return super().get_context_data(**kwargs) | {
            "heeft_app": Authenticator.Type.TOTP in soorten,
            "heeft_passkey": Authenticator.Type.WEBAUTHN in soorten,
        }


class PasskeyMaken(MetOpties, webauthn.AddWebAuthnView):
    pass


class BevestigMetPasskey(MetOpties, webauthn.ReauthenticateWebAuthnView):
    pass


class Beveiliging(mfa.IndexView):
    """What is set up, and for staff and researchers what is still missing."""

    def get_context_data(self, **kwargs):
        gebruiker = self.request.user
        verplicht = nodig_voor(gebruiker)
        return super().get_context_data(**kwargs) | {
            "verplicht": verplicht,
            "ontbreekt": verplicht and not heeft(gebruiker),
        }


class HerstelcodesDownloaden(herstelcodes.DownloadRecoveryCodesView):
    def render_to_response(self, context, **kwargs):
        antwoord = super().render_to_response(context, **kwargs)
        antwoord["Content-Disposition"] = 'attachment; filename="herstelcodes-regiescan.txt"'
        return antwoord
