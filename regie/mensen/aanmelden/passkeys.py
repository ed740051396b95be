"""allauth's forms that take what a browser makes with a passkey: anybody can send something else to them.

allauth and the library behind it expect what a browser makes, and stumble over much of the rest: a number of thousands
of digits, brackets in brackets, text for bytes. For whoever sent that it is a wrong passkey, and for us no error.
"""

import struct
from contextlib import contextmanager

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django import forms

LANGSTE = 20_000  # characters; with the certificate of a maker it is some thousands
ONBEGREPEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    InvalidSignature,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


@contextmanager
def _geen_storing():
    """Say of what cannot be read that it is no right passkey."""
    try:
        yield
    except ONBEGREPEN as fout:
        raise get_adapter().validation_error("incorrect_code") from fout


class Passkeyveld(forms.JSONField):
    def __init__(self):
        super().__init__(max_length=LANGSTE, widget=forms.HiddenInput)

    def to_python(self, value):
        with _geen_storing():
            if isinstance(value, str) and len(value) > LANGSTE:
                raise ValueError("geen passkey")
            return super().to_python(value)

    def run_validators(self, value):
        # The length was looked at before it was read.
        pass

    def bound_data(self, data, initial):
        # What was sent is never shown again, so never read a second time.
        return ""

    def prepare_value(self, value):
        return ""


class _Inloggen(forms.Form):
    credential = Passkeyveld()

    def clean_credential(self):
        with _geen_storing():
            return super().clean_credential()


class Maken(forms.Form):
    """Comes before allauth's form for adding a passkey."""

    credential = Passkeyveld()

    def clean(self):
        with _geen_storing():
            return super().clean()


class PasskeyLoginForm(_Inloggen, webauthn.LoginWebAuthnForm):
    pass


class PasskeyTweedeStapForm(_Inloggen, webauthn.AuthenticateWebAuthnForm):
    pass


class PasskeyBevestigForm(_Inloggen, webauthn.ReauthenticateWebAuthnForm):
    pass
