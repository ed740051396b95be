"""Deletes what is kept no longer (besluiten 17, 50)."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from regie.site.opruimen import ruim_op


class Command(BaseCommand):
    help = "Verwijdert waarvan de bewaartermijn voorbij is. Kijk eerst met --proef wat er zou gebeuren."

    def add_arguments(self, parser):
        parser.add_argument("--proef", action="store_true", help="tel alleen, en verwijder niets")

    def handle(self, *, proef, **options):
        for regel in ruim_op(timezone.now(), proef=proef):
            self.stdout.write(f"{regel.wat}: {regel.aantal}")
        if proef:
            self.stdout.write("Dit was een proef. Er is niets verwijderd.")
