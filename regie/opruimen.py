"""Retention of the whole site (besluiten 17): what is of regie itself, and what the apps above add."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult

from regie.aansluiting import OPRUIMEN, Opruiming

TAAK_DAGEN = 14


def ruim_op(nu: datetime, *, proef: bool) -> list[Opruiming]:
    """Delete everything whose term is over, and return what and how much. `proef` only counts."""
    eigen = {
        # What a task did names rows and addresses.
        "oude taken": DBTaskResult.objects.filter(finished_at__lt=nu - timedelta(days=TAAK_DAGEN)),
        "verlopen sessies": Session.objects.filter(expire_date__lt=nu),
    }
    gedaan = []
    for wat, rijen in eigen.items():
        gedaan.append(Opruiming(wat, rijen.count() if proef else rijen.delete()[0]))
    for functie in OPRUIMEN:
        gedaan += functie(nu, proef)
    return gedaan
