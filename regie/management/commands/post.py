"""Shows the mails that wait and those that were not delivered, and tries again. Says how many and why, not to whom."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.formats import date_format

from regie.mensen import bezorgen
from regie.mensen.zending import Zending, Zendingstatus
from regie.site.wachtrij import per_soort, poststand, taken_opnieuw
from regie.site.werker import neem_terug


class Command(BaseCommand):
    help = "Laat zien welke mail wacht en welke niet bezorgd is. Met --opnieuw gaat alles daarvan nog een keer."

    def add_arguments(self, parser):
        parser.add_argument("--opnieuw", action="store_true", help="probeer nu alles opnieuw wat wacht of mislukte")

    def handle(self, *, opnieuw, **options):
        if opnieuw:
            self._opnieuw()
        stand = poststand(timezone.now())
        self._lijst("Wachtrij", Zending.objects.onderweg())
        if stand.oudste:
            self.stdout.write(f"  de oudste is van {date_format(timezone.localtime(stand.oudste), 'j F, H:i')}")
        self._lijst("Niet bezorgd", Zending.objects.niet_bezorgd())
        self.stdout.write(f"Andere taken die misgingen: {stand.taken}")
        for zin in stand.bezwaren():
            self.stdout.write(f"Let op: {zin}.")

    def _opnieuw(self):
        nu = timezone.now()
        neem_terug(nu)
        taken_opnieuw(nu)
        # What is to go later by itself, was not tried yet.
        wacht = Zending.objects.filter(status=Zendingstatus.WACHT).exclude(pogingen=0, weer_op__gt=nu)
        aantal = wacht.update(weer_op=nu) + len(bezorgen.zet_opnieuw_klaar(Zending.objects.all()))
        bezorgen.bezorg(bezorgen.wat_moet(timezone.now()))
        self.stdout.write(f"Opnieuw geprobeerd: {aantal}")

    def _lijst(self, kop, rijen):
        self.stdout.write(f"{kop}: {rijen.count()}")
        for sjabloon, reden, aantal in per_soort(rijen):
            self.stdout.write(f"  {aantal} × {sjabloon}{f': {reden}' if reden else ''}")
