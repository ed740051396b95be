"""Stands in for an authenticator app, on your own computer."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from regie.demo import code_nu


class Command(BaseCommand):
    help = "Zegt welke code de app van dit account nu zou laten zien. Alleen met OMGEVING=lokaal."

    def add_arguments(self, parser):
        parser.add_argument("email", help="het e-mailadres van het account")

    def handle(self, *, email, **options):
        if not settings.LOKAAL:
            raise CommandError("Dit kan alleen op je eigen computer, met OMGEVING=lokaal.")
        if (gevonden := code_nu(email)) is None:
            raise CommandError(f"{email} heeft geen app gekoppeld. Zet het terug met: manage.py demo")
        code, nog = gevonden
        self.stdout.write(f"{code} (nog {nog} seconden; elke code werkt één keer)")
