"""The mails of the quickscan alone; `dagelijks` does this as well. Running it twice mails nobody twice."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from quickscan.proces.actions.herinneren import herinner


class Command(BaseCommand):
    help = "Mailt wie aan zet is in een quickscan, wie nog een week heeft en wie te laat is."

    def handle(self, **options):
        for regel in herinner(timezone.now()):
            self.stdout.write(f"{regel.wat}: {regel.aantal}")
