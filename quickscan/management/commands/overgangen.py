"""`manage.py overgangen`: write docs/quickscan-overgangen.md anew out of the tables of moves."""

from django.conf import settings
from django.core.management.base import BaseCommand

from quickscan.proces.overgangen import document


class Command(BaseCommand):
    help = "Maakt docs/quickscan-overgangen.md opnieuw uit de tabellen met overgangen."

    def handle(self, **opties):
        (settings.BASE_DIR / "docs" / "quickscan-overgangen.md").write_text(document())
