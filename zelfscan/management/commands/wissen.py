"""Says since when something of a revealed scan is in the files of the database, for who watches over the site."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from regie.stukken.tekst import hoeveel
from zelfscan.scan import wissen


class Command(BaseCommand):
    help = (
        "Zegt hoe lang van een onthulde scan nog iets in de bestanden van de database staat. Langer dan een uur is een "
        "fout. Met --nu wordt alles gewist wat nu kan, ook als het even duurt."
    )

    def add_arguments(self, parser):
        parser.add_argument("--nu", action="store_true", help="laat de site nu wissen wat kan")

    def handle(self, *, nu, **options):
        if nu:
            wissen.wis(timezone.now(), stil=True)
        oudste = wissen.oudste_ongewist()
        if oudste is None:
            self.stdout.write("Alles is gewist.")
            return
        wacht = timezone.now() - oudste
        minuten = hoeveel(wacht // timedelta(minutes=1), "minuut", "minuten")
        zin = f"Van een scan die onthuld is, staat nog iets in de bestanden, sinds {minuten}"
        if wacht > wissen.BELOFTE:
            raise CommandError(f"{zin}. Draait `manage.py werker`? Of leest iemand al zo lang uit de database?")
        self.stdout.write(f"{zin}.")
