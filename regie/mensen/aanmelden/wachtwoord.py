"""Passwords are for staff and researchers only; they choose one through a link that works once."""

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.signals import password_reset
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.dispatch import receiver
from django.urls import reverse

MINSTE_TEKENS = 12


class LangGenoeg(MinimumLengthValidator):
    """In our own words; Django 6.1 has no Dutch for its new ones."""

    def __init__(self, min_length=MINSTE_TEKENS):
        super().__init__(min_length)

    def get_error_message(self):
        return f"Dit wachtwoord is te kort. Neem minstens {self.min_length} tekens."

    def get_help_text(self):
        return f"Minstens {self.min_length} tekens."


def kies_link(gebruiker) -> str:
    """Return the full address where this person chooses a password. Works once, for PASSWORD_RESET_TIMEOUT seconds."""
    sleutel = {"uidb36": user_pk_to_url_str(gebruiker), "key": default_token_generator.make_token(gebruiker)}
    return f"{settings.SITE_ADRES.rstrip('/')}{reverse('account_reset_password_from_key', kwargs=sleutel)}"


def vertrouw_adres(gebruiker) -> None:
    """Say that the address is this person's own, so that logging in asks for no code to prove it."""
    EmailAddress.objects.update_or_create(
        user=gebruiker, email=gebruiker.email.lower(), defaults={"verified": True, "primary": True}
    )


@receiver(password_reset)
def adres_is_bewezen(user, **_) -> None:
    """Whoever used the link read the mail."""
    vertrouw_adres(user)
