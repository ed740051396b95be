"""`manage.py overgangen`: draw anew, in docs/, how what has a status moves, out of the tables of each app."""

from django.conf import settings
from django.core.management.base import BaseCommand

from regie.aansluiting import OVERGANGEN


class Command(BaseCommand):
    help = "Maakt de tekeningen in docs/ van hoe iets verandert opnieuw, uit de tabellen met overgangen."

    def handle(self, **opties):
        for naam, document in OVERGANGEN.items():
            (settings.BASE_DIR / "docs" / naam).write_text(document())
