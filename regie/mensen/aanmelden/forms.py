"""allauth's forms in our own words. `Netjes` takes away what we don't want and puts our labels on."""

import re

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.validators import MaxLengthValidator

from regie.stukken.foutzinnen import GEEN_EMAIL
from regie.stukken.tekst import op_een_regel
from regie.stukken.velden import Getypt

from .inlogcode import mag_een_code
from .passkeys import Maken
from .wachtwoord import MINSTE_TEKENS

ADRES = "E-mailadres"
NIEUW_WACHTWOORD = (
    "Nieuw wachtwoord",
    f"Minstens {MINSTE_TEKENS} tekens. Een paar losse woorden achter elkaar is sterk en makkelijk.",
)
MAILCODE = ("Code uit de mail", "Acht cijfers. Het streepje mag je weglaten.")
APPCODE = ("Code", "Zes cijfers uit je app. Je app kwijt? Vul dan een herstelcode in.")
LEEG = {
    "email": "Vul je e-mailadres in.",
    "login": "Vul je e-mailadres in.",
    "password": "Vul je wachtwoord in.",
    "oldpassword": "Vul je huidige wachtwoord in.",
    "password1": "Vul een nieuw wachtwoord in.",
    "password2": "Vul het nieuwe wachtwoord nog een keer in.",
    "code": "Vul de code in.",
    "name": "Geef je passkey een naam.",
    "credential": "Je browser stuurde geen passkey mee. Probeer het opnieuw.",
}
STREEPJE = re.compile("[\u2010-\u2015\u2212]")
NIET_GELIJK = "De twee wachtwoorden zijn niet gelijk."


def _door_de_poort(veld: forms.CharField) -> None:
    """Let what is typed in a field of allauth's in as in ours (`velden.Getypt`); a password stays to the letter."""
    zoals_het_is = veld.to_python
    veld.to_python = lambda value: op_een_regel(zoals_het_is(value))


def _met_elk_streepje(veld: forms.CharField) -> None:
    """A code is the same with the dash of another program in it."""
    zoals_het_is = veld.to_python
    veld.to_python = lambda value: STREEPJE.sub("-", zoals_het_is(value))


class Netjes:
    """Sets label and help of the fields in `teksten` (name: label, or label and help), without placeholders."""

    teksten: dict = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.widget.attrs.pop("placeholder", None)
            veld.help_text = ""
            if naam in LEEG:
                veld.error_messages["required"] = LEEG[naam]
            if naam == "code":
                veld.widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
        for naam, tekst in self.teksten.items():
            veld = self.fields[naam]
            veld.label, veld.help_text = (tekst, "") if isinstance(tekst, str) else tekst
        for naam in {"email", "login", "code"} & set(self.fields):
            _door_de_poort(self.fields[naam])
        if "code" in self.fields:
            _met_elk_streepje(self.fields["code"])
        for naam in {"email", "login"} & set(self.fields):
            self.fields[naam].error_messages["invalid"] = GEEN_EMAIL
            # As long as the database keeps; allauth's field allows more.
            self.fields[naam].validators.append(MaxLengthValidator(254, GEEN_EMAIL))


class TweeKeerHetzelfde:
    """The same sentence for two passwords that differ; allauth's is another."""

    def clean(self):
        super().clean()
        if "password2" in self.errors and self.data.get("password1") != self.data.get("password2"):
            self.errors["password2"] = self.error_class(
                [NIET_GELIJK if self.data.get("password2") else LEEG["password2"]]
            )
        return self.cleaned_data


class InlogForm(Netjes, account.LoginForm):
    """An address, to mail a code to: of an account that is there, or is made with that code."""

    teksten = {"login": (ADRES, "Hier sturen we een code naartoe.")}

    def _clean_without_password(self, email, phone):
        """Only whether there were too many codes: who has this address is asked nowhere before the code was right."""
        if not mag_een_code(self.request, email):
            self.add_error("login", get_adapter().validation_error("too_many_login_attempts"))
        return self.cleaned_data


class WachtwoordForm(Netjes, account.LoginForm):
    """Address and password, for staff and researchers."""

    teksten = {"login": ADRES, "password": "Wachtwoord"}

    def _setup_password_field(self):
        """Keep the field; allauth takes it away because one signs up without a password."""


class LogincodeForm(Netjes, account.ConfirmLoginCodeForm):
    teksten = {"code": MAILCODE}


class MailcodeForm(Netjes, account.ConfirmEmailVerificationCodeForm):
    teksten = {"code": MAILCODE}


class AdresForm(Netjes, account.AddEmailForm):
    teksten = {"email": ("Nieuw e-mailadres", "We sturen een code naar dit adres.")}


class WachtwoordWijzigenForm(TweeKeerHetzelfde, Netjes, account.ChangePasswordForm):
    teksten = {
        "oldpassword": "Huidig wachtwoord",
        "password1": NIEUW_WACHTWOORD,
        "password2": "Nieuw wachtwoord, nog een keer",
    }


class WachtwoordVergetenForm(Netjes, account.ResetPasswordForm):
    teksten = {"email": ADRES}


class WachtwoordKiezenForm(TweeKeerHetzelfde, Netjes, account.ResetPasswordKeyForm):
    teksten = {"password1": NIEUW_WACHTWOORD, "password2": "Nieuw wachtwoord, nog een keer"}


class BevestigWachtwoordForm(Netjes, account.ReauthenticateForm):
    teksten = {"password": "Wachtwoord"}


class BevestigMailcodeForm(Netjes, account.ConfirmLoginCodeForm):
    teksten = {"code": MAILCODE}


class TweedeStapForm(Netjes, mfa.AuthenticateForm):
    teksten = {"code": APPCODE}


class BevestigTweedeStapForm(Netjes, mfa.ReauthenticateForm):
    teksten = {"code": APPCODE}


class AppKoppelenForm(Netjes, totp.ActivateTOTPForm):
    teksten = {"code": ("Code uit je app", "Zes cijfers. Ze veranderen elke halve minuut.")}


class PasskeyMakenForm(Netjes, Maken, webauthn.AddWebAuthnForm):
    """Every key becomes a passkey one can log in with; the choice allauth asks for is hidden."""

    name = Getypt(max_length=60, required=False)
    passwordless = forms.BooleanField(widget=forms.HiddenInput, initial=True)
    teksten = {
        "name": ("Naam van deze passkey", "Zodat je later weet welke dit is. Bijvoorbeeld: laptop van het werk.")
    }


class PasskeyNaamForm(Netjes, webauthn.EditWebAuthnForm):
    name = Getypt(max_length=60)
    teksten = {"name": "Naam van deze passkey"}
