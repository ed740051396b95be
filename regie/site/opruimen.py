"""Retention of the whole site (besluiten 17, 50): what is of regie itself, and what the apps above add."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db.models import Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.aansluiting import OPRUIMEN, Opruiming
from regie.mensen.mailteller import Mailteller
from regie.regios.voorstel import Regiovoorstel

TAAK_DAGEN = 14


def ruim_op(nu: datetime, *, proef: bool) -> list[Opruiming]:
    """Delete everything whose term is over, and return what and how much. `proef` only counts."""
    grens = nu - timedelta(days=TAAK_DAGEN)
    eigen = {
        # A task names rows, so people; also one that no worker ever ended, and nobody waits for that mail any more.
        "oude taken": DBTaskResult.objects.filter(
            Q(finished_at__lt=grens) | Q(finished_at=None, enqueued_at__lt=grens)
        ),
        # How much was mailed is of the day itself.
        "tellers van verstuurde mail": Mailteller.objects.filter(dag__lt=timezone.localdate(nu)),
        "vragen over een regio waar niemand op inging": Regiovoorstel.objects.voorbij(nu),
        "verlopen sessies": Session.objects.filter(expire_date__lt=nu),
    }
    gedaan = []
    for wat, rijen in eigen.items():
        gedaan.append(Opruiming(wat, rijen.count() if proef else rijen.delete()[0]))
    for functie in OPRUIMEN:
        gedaan += functie(nu, proef)
    return gedaan
