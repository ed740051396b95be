from django.core.management.base import BaseCommand

from regie.stukken.pdf.lettertypen import zorg_voor_lettertypen


class Command(BaseCommand):
    help = "Maakt de lettertypen voor de pdf's klaar. Anders gebeurt dat bij de eerste pdf, en duurt die langer."
    requires_system_checks = []

    def handle(self, *args, **options):
        self.stdout.write(f"De lettertypen staan in {zorg_voor_lettertypen()}")
