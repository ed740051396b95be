"""Makes the first staff member; who that is can name all others on the site."""

import getpass
import os

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from regie.mensen.aanmelden.wachtwoord import MINSTE_TEKENS, kies_link, vertrouw_adres
from regie.mensen.gebruiker import Gebruiker

VARIABELE = "MEDEWERKER_WACHTWOORD"
VRAAG = f"Wachtwoord (minstens {MINSTE_TEKENS} tekens, je ziet niets): "


class Command(BaseCommand):
    help = "Maakt iemand medewerker van Met Andere Ogen, en laat een link zien om een wachtwoord te kiezen."

    def add_arguments(self, parser):
        parser.add_argument("email", help="het e-mailadres om mee in te loggen")
        parser.add_argument("--naam", default="", help="de naam van de medewerker")
        parser.add_argument(
            "--wachtwoord",
            action="store_true",
            help=f"vraag hier om een wachtwoord, of lees het uit {VARIABELE}, in plaats van een link te geven",
        )

    def handle(self, *, email, naam, wachtwoord, **options):
        try:
            validate_email(email)
        except ValidationError as fout:
            raise CommandError(f"{email} is geen e-mailadres.") from fout
        gebruiker = Gebruiker.objects.filter(email__iexact=email).first() or Gebruiker(email=email.lower())
        geheim = self._vraag_wachtwoord(gebruiker) if wachtwoord else ""
        gebruiker.is_staff = gebruiker.is_active = True
        gebruiker.naam = naam or gebruiker.naam
        if geheim:
            gebruiker.set_password(geheim)
        elif not gebruiker.pk:
            gebruiker.set_unusable_password()
        gebruiker.save()
        # Who may run this command vouches for the address.
        vertrouw_adres(gebruiker)
        self.stdout.write(f"{gebruiker.email} is medewerker.")
        if not geheim:
            self.stdout.write(
                f"Kies binnen drie dagen een wachtwoord; deze link werkt één keer:\n{kies_link(gebruiker)}"
            )
        self.stdout.write("Na het inloggen stel je meteen een tweede stap in.")

    def _vraag_wachtwoord(self, gebruiker) -> str:
        geheim = os.environ.get(VARIABELE) or getpass.getpass(VRAAG)
        try:
            validate_password(geheim, gebruiker)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        return geheim
