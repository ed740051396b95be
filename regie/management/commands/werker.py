"""Does the tasks that wait, and brings mails that have to wait to the mail server. One or more of these may run."""

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string

from regie.site.werker import Werker


class Command(BaseCommand):
    help = "Doet de taken die wachten en verstuurt de mail die wacht. Laat dit altijd draaien; stop met Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument("--eenmaal", action="store_true", help="doe wat nu kan, en stop dan")
        parser.add_argument("--interval", type=float, default=1, help="zoveel tellen rust als er niets te doen is")

    def handle(self, *, eenmaal, interval, **options):
        werker = Werker(interval=interval, eenmaal=eenmaal, worker_id=get_random_string(32))
        werker.configure_signals()
        werker.run()
