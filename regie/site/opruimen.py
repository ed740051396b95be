"""Retention of the whole site (besluiten 17, 50): what is of regie itself, and what the apps above add."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.aansluiting import OPRUIMEN, Opruiming
from regie.mensen.mailteller import Mailteller
from regie.mensen.ontvangers import ontvangers
from regie.mensen.zending import Zending, Zendingstatus
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.inzending import Inzending

# Tasks, and mails that were taken; what was not delivered stays on the page of its sender a little longer.
TAAK_DAGEN = 14
NIET_BEZORGD_DAGEN = 90


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
        "sleutels van wat al verstuurd was": Inzending.objects.voorbij(nu),
        "verlopen sessies": Session.objects.filter(expire_date__lt=nu),
    }
    gedaan = _weg(eigen, proef)
    for functie in OPRUIMEN:
        gedaan += functie(nu, proef)
    # Last: whose name just went, is nobody's page of mail any more either.
    mails = {
        "mails die verstuurd zijn": Zending.objects.filter(status=Zendingstatus.AANGENOMEN, veranderd_op__lt=grens),
        "mails die niet bezorgd zijn": Zending.objects.niet_bezorgd().filter(
            Q(veranderd_op__lt=nu - timedelta(days=NIET_BEZORGD_DAGEN)) | Q(pk__in=_aan_niemand())
        ),
    }
    return gedaan + _weg(mails, proef)


def _weg(alle: dict[str, QuerySet], proef: bool) -> list[Opruiming]:
    return [Opruiming(wat, rijen.count() if proef else rijen.delete()[0]) for wat, rijen in alle.items()]


def _aan_niemand() -> list[int]:
    """The numbers of the mails that were not delivered, to who is not there any more, or has no address."""
    niet = list(Zending.objects.niet_bezorgd())
    aan = ontvangers(niet)
    return [zending.pk for zending in niet if zending.pk not in aan]
