from django.core.management.base import BaseCommand

from regie.site.schermletters import zorg_voor_schermletters
from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen


class Command(BaseCommand):
    help = "Maakt de letters van pdf's en pagina's klaar. Anders gebeurt dat bij de eerste, en duurt die langer."
    requires_system_checks = []

    def handle(self, *args, **options):
        self.stdout.write(f"De lettertypen staan in {zorg_voor_lettertypen()} en {zorg_voor_schermletters()}")
