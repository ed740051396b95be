"""All work of a day in one command, for a timer. Running it twice mails nobody twice."""

import logging

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from regie.aansluiting import DAGELIJKS
from regie.site.opruimen import ruim_op

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Doet wat elke dag nodig is: herinneren, waarschuwen en opruimen. Zet dit één keer per dag in een timer."

    def handle(self, **options):
        nu, mislukt = timezone.now(), 0
        # Warnings first: who is warned today keeps the scan today.
        for werk in (*DAGELIJKS, _opruimen):
            try:
                for regel in werk(nu):
                    self.stdout.write(f"{regel.wat}: {regel.aantal}")
            except Exception:
                # One part that fails keeps no other from its work.
                logger.exception("Dagelijks werk is niet gelukt: %s", werk.__name__)
                mislukt += 1
        if mislukt:
            raise CommandError(f"{mislukt} van de onderdelen lukte niet. In het log staat waarom.")


def _opruimen(nu):
    return ruim_op(nu, proef=False)
