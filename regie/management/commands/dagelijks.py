"""All work of a day in one command, for a timer. Running it twice mails nobody twice."""

import logging

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from regie.aansluiting import DAGELIJKS
from regie.mensen import bezorgen
from regie.site.opruimen import ruim_op
from regie.site.wachtrij import poststand
from regie.site.werker import neem_terug

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Doet wat elke dag nodig is: herinneren, waarschuwen en opruimen. Zet dit één keer per dag in een timer."

    def handle(self, **options):
        nu, mislukt = timezone.now(), 0
        # Mail that waited comes first, and warnings before what they warn of: who is warned today keeps the scan today.
        for werk in (_mail_die_wachtte, *DAGELIJKS, _opruimen):
            try:
                for regel in werk(nu):
                    self.stdout.write(f"{regel.wat}: {regel.aantal}")
            except Exception:
                # One part that fails keeps no other from its work.
                logger.exception("Dagelijks werk is niet gelukt: %s", werk.__name__)
                mislukt += 1
        bezwaren = poststand(timezone.now()).bezwaren()
        if mislukt:
            bezwaren.insert(0, f"{mislukt} van de onderdelen lukte niet; in het log staat waarom")
        if bezwaren:
            raise CommandError(". ".join(f"{zin[0].upper()}{zin[1:]}" for zin in bezwaren) + ". Zie `manage.py post`.")


def _mail_die_wachtte(nu):
    """Without a worker nobody else takes what is left."""
    neem_terug(nu)
    bezorgen.bezorg(bezorgen.wat_moet(nu))
    return []


def _opruimen(nu):
    return ruim_op(nu, proef=False)
