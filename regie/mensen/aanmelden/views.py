"""allauth's views where ours do something else."""

import json

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from allauth.account.internal.constants import LoginStageKey
from allauth.account.internal.stagekit import clear_login
from allauth.account.utils import get_login_redirect_url
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.webauthn import views as webauthn
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from regie.stukken.paginas import als_bestand

from .bewijs import Bewijscode, waarvoor, wat_wacht
from .forms import BevestigMailcodeForm, InlogForm, WachtwoordForm
from .inlogcode import DRIE_KEER, VERLOPEN, Inlogcode, getypt_adres
from .tweede_factor import heeft, nodig_voor


class VanVorenAf:
    """Coming back to a login page begins anew: to another address, or with a password instead of a code."""

    def _redirect_to_pending_stage(self, request, stage):
        if stage.key == LoginStageKey.LOGIN_BY_CODE:
            clear_login(request)
            return None
        return super()._redirect_to_pending_stage(request, stage)


class Inloggen(VanVorenAf, account.LoginView):
    """An address, to mail a code to: for who has an account, and for who gets one with that code."""

    form_class = InlogForm

    def get_initial(self):
        return super().get_initial() | {"login": getypt_adres(self.request)}

    def form_valid(self, form):
        Inlogcode.begin(self.request, form.cleaned_data["login"])
        return redirect(self.passthrough_next_url(reverse("account_confirm_login_code")))


class InloggenMetWachtwoord(VanVorenAf, account.LoginView):
    form_class = WachtwoordForm
    template_name = "account/login_wachtwoord.html"


@method_decorator(never_cache, name="dispatch")
class Logincode(account.ConfirmLoginCodeView):
    """The code from the mail. One that is wrong or too late takes neither the address nor where one was going."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return redirect(get_login_redirect_url(request))
        self._process = Inlogcode.lopend(request)
        if self._process is None:
            return self._van_voren_af(VERLOPEN if getypt_adres(request) else "")
        # Past allauth's own, which would look for its own kind of code.
        return super(account.ConfirmLoginCodeView, self).dispatch(request, *args, **kwargs)

    def _resend_form_valid(self, form):
        if not self._process.opnieuw():
            messages.error(self.request, get_adapter().error_messages["rate_limited"])
        return redirect(self.passthrough_next_url(reverse("account_confirm_login_code")))

    def form_invalid(self, form):
        # What is empty was no guess.
        if form.has_error("code", "required") or self._process.record_invalid_attempt():
            return self.render_to_response(self.get_context_data(form=form))
        return self._van_voren_af(DRIE_KEER)

    def _van_voren_af(self, waarom: str):
        if waarom:
            messages.error(self.request, waarom)
        return redirect(self.passthrough_next_url(reverse("account_login")))


class Adrescode(account.ConfirmEmailVerificationCodeView):
    def _resend_form_valid(self, form):
        """As allauth's, but an address that has an account already gets its mail again as well: else the page and the
        time it takes would tell."""
        proces = self._process
        proces.generate_code()
        proces.send()
        proces.record_resend()
        proces.persist()
        return redirect(self.passthrough_next_url(reverse("account_email_verification_sent")))


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


class MetReden:
    """Tells on the page that asks who somebody is what that is for."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"waarvoor": waarvoor(self.request)}


class Bevestig(MetReden, account.ReauthenticateView):
    pass


class BevestigMetCode(MetReden, mfa.ReauthenticateView):
    pass


class BevestigMetPasskey(MetReden, MetOpties, webauthn.ReauthenticateWebAuthnView):
    pass


class BevestigMetMailcode(MetReden, account.BaseReauthenticateView):
    """A code to the own address, for who has nothing else. A GET mails nothing: it shows a button."""

    form_class = BevestigMailcodeForm
    template_name = "account/bevestig_mailcode.html"

    @property
    def code(self) -> Bewijscode | None:
        return Bewijscode.lopend(self.request)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"code": self.code.code if self.code else ""}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"verstuurd": self.code is not None}

    def post(self, request, *args, **kwargs):
        if request.POST.get("wat") == "stuur":
            if not Bewijscode.stuur(request):
                messages.error(request, get_adapter().error_messages["rate_limited"])
            return self._opnieuw()
        if self.code is None:
            return self._opnieuw()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        self.code.klaar()
        return super().form_valid(form)

    def form_invalid(self, form):
        # What is empty was no guess.
        if form.has_error("code", "required") or self.code.record_invalid_attempt():
            return super().form_invalid(form)
        messages.error(self.request, DRIE_KEER)
        return self._opnieuw()

    def _opnieuw(self):
        return redirect(self.passthrough_next_url(self.request.path))


@never_cache
@require_safe
def verder(request, sleutel):
    """What was sent before it was asked who somebody is: shown once more, and sent from here by that person."""
    wacht = wat_wacht(request, sleutel)
    if wacht is None:
        messages.info(request, "Dit wacht niet meer op je. Begin opnieuw als het nog nodig is.")
        return redirect("mijn")
    return render(request, "account/verder.html", wacht)


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
        inhoud = super().render_to_response(context, **kwargs).render().content
        return als_bestand(inhoud, "herstelcodes-regiescan.txt", self.content_type)
