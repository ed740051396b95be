"""Fills your own site with invented people and regions, and says how to log in as each of them."""

import logging
from contextlib import redirect_stdout
from io import StringIO

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from regie.demo import hoe_inloggen, is_er_demo, maak_demo, wat_er_is
from regie.regios.regio import Regio


class Command(BaseCommand):
    help = "Zet verzonnen mensen en regio's klaar om mee te proberen. Alleen met OMGEVING=lokaal."

    def add_arguments(self, parser):
        parser.add_argument(
            "--als-leeg",
            action="store_true",
            help="maak alleen iets als er nog geen enkele regio is; zeg hoe je inlogt",
        )

    def handle(self, *, als_leeg, **options):
        if not settings.LOKAAL:
            raise CommandError("Dit kan alleen op je eigen computer, met OMGEVING=lokaal.")
        if not als_leeg or not Regio.objects.exists():
            # The mails that go with it are to be read at /onderdelen/post/, and would hide what stands below.
            logging.getLogger("django.tasks").setLevel(logging.WARNING)
            with redirect_stdout(StringIO()):
                maak_demo()
        if is_er_demo():
            self._zeg_hoe()

    def _zeg_hoe(self):
        self.stdout.write(f"Om mee in te loggen, op {settings.SITE_ADRES}{settings.LOGIN_URL} (verzonnen mensen):")
        for inlog in hoe_inloggen():
            hoe = f"wachtwoord {inlog.wachtwoord}" if inlog.wachtwoord else "code per mail"
            self.stdout.write(f"  {inlog.email:<28}{hoe:<30}{inlog.soort}: {inlog.uitleg}")
        self.stdout.write(f"Een code per mail staat hieronder en op {settings.SITE_ADRES}/onderdelen/post/")
        met_wachtwoord = f"{settings.SITE_ADRES}{reverse('account_login_wachtwoord')}"
        self.stdout.write(
            f"Met een wachtwoord log je in op {met_wachtwoord}. De code uit een app die daarna komt, krijg je zo:"
        )
        self.stdout.write("  OMGEVING=lokaal .venv/bin/python manage.py demo_code medewerker@example.org")
        if regels := wat_er_is():
            self.stdout.write("In de demo:")
        for adres, wat in regels:
            self.stdout.write(f"  {settings.SITE_ADRES}{adres:<22} {wat}")
