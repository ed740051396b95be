"""Deleted is made gone (privacy 3): when the tables that held what was deleted are written anew.

The action that deletes asks for it, in its own transaction. Then it is done as soon as it bothers nobody: by the
worker; without a queue right after the commit, and what did not work then after a next request. Nothing of this reaches
backups: /privacy/ says how long those live (docs/adr/0009).
"""

import logging
import threading
import time
from datetime import datetime, timedelta

from django.db import DatabaseError, connection, transaction
from django.db.models import Min, Model
from django.tasks import default_task_backend, task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.mensen.toegangslink import Toegangslink
from regie.mensen.zending import Zending

from .herschrijven import NogInGebruik, herschrijf
from .models import Antwoordlink, Genodigde, Invulling, Keuze, Knelpuntantwoord, Score, Toelichting, Wisopdracht

logger = logging.getLogger(__name__)
# What held answers, keys to them, and who answered; and the mails to who was invited: one that was tried again says who
# had not answered. Only what waits for its reveal stands there, and mails of two weeks.
ANTWOORDEN = (Invulling, Score, Toelichting, Keuze, Knelpuntantwoord, Antwoordlink, Zending)
# What held names that were wiped later, or from before the answers had tables of their own: never in a hurry.
NAMEN = (Genodigde, Toegangslink, DBTaskResult)
MODELLEN = (*ANTWOORDEN, *NAMEN)
# So many rows are written in a tenth of a second. More wait for a quiet hour, but answers not longer than this.
KLEIN = 20_000
UITERLIJK = timedelta(minutes=45)
BELOFTE = timedelta(hours=1)
STILLE_UREN = range(1, 6)
# Seconds. Reveals that come together are wiped together; what did not work is tried again later.
SAMEN, OPNIEUW_NA = 10, 30
# Per table when (by the monotonic clock) this process looks at it again.
_niet_voor: dict[str, float] = {}
# When this thread, which has a connection of its own, has to look again.
_draad = threading.local()


def vraag_wissen(*modellen: type[Model]) -> None:
    """Ask that what was deleted of these is made gone. Call it after deleting, in the same transaction."""
    # A savepoint, for a number after that of everything that was deleted (herschrijven.NIEMAND_OUDER).
    with transaction.atomic():
        Wisopdracht.objects.bulk_create(Wisopdracht(tabel=_naam(model)) for model in modellen)
    transaction.on_commit(_meteen, robust=True)


def _meteen() -> None:
    """Without a queue there is no worker, so now; and what does not work now, after a next request."""
    if default_task_backend.supports_defer or not _kan_hier():
        return
    wis(timezone.now())
    _draad.weer_op = time.monotonic() + SAMEN if oudste_ongewist() else None


def wis_na_verzoek(**_signaal) -> None:
    """Try again what had to wait, when a request has been answered."""
    weer_op = getattr(_draad, "weer_op", None)
    if weer_op is not None and time.monotonic() >= weer_op:
        _meteen()


def _kan_hier() -> bool:
    """Not within a transaction, as in most tests."""
    return not (connection.in_atomic_block or (connection.vendor == "sqlite" and connection.is_in_memory_db()))


def wis(nu: datetime, *, stil: bool = False) -> int:
    """Make gone what can be made gone now; returns how many tables were written anew. Call it outside a transaction.

    `stil`: whoever calls knows that it is quiet. What is in use stays for a next time; a promise that is broken by that
    is told to the log.
    """
    if not _kan_hier():
        return 0
    wacht = Wisopdracht.objects.sinds_per_tabel()
    modellen = [model for model in MODELLEN if _is_aan_de_beurt(model, wacht.get(_naam(model)), nu, stil=stil)]
    # One transaction and one log for all of them, or for each its own.
    groepen = [modellen] if connection.vendor == "sqlite" and modellen else [[model] for model in modellen]
    for nummer, groep in enumerate(groepen):
        if reden := _bezwaar(groep):
            # Who is in the way of one, is in the way of all.
            _laat_rusten(OPNIEUW_NA, *modellen)
            te_laat = any(nu - wacht[_naam(model)] > BELOFTE for model in modellen)
            logger.log(logging.ERROR if te_laat else logging.WARNING, "Wissen is niet gelukt: %s", reden)
            return nummer
        _laat_rusten(SAMEN, *groep)
    return len(groepen)


def _naam(model: type[Model]) -> str:
    return model._meta.label_lower


def _laat_rusten(seconden: int, *modellen: type[Model]) -> None:
    _niet_voor.update({_naam(model): time.monotonic() + seconden for model in modellen})


def _is_aan_de_beurt(model: type[Model], sinds: datetime | None, nu: datetime, *, stil: bool) -> bool:
    if sinds is None or time.monotonic() < _niet_voor.get(_naam(model), 0):
        return False
    if stil or timezone.localtime(nu).hour in STILLE_UREN or (model in ANTWOORDEN and nu - sinds > UITERLIJK):
        return True
    is_klein = model._base_manager.order_by()[: KLEIN + 1].count() <= KLEIN
    if not is_klein:
        _laat_rusten(OPNIEUW_NA, model)
    return is_klein


def _bezwaar(groep: list[type[Model]]) -> str:
    """Write these anew; returns why it could not be done, without a word of what is in them."""
    try:
        herschrijf(groep)
    except NogInGebruik:
        return "iemand leest nog"
    except DatabaseError as fout:
        return type(fout).__qualname__
    return ""


def oudste_ongewist() -> datetime | None:
    """Return since when there is something of a revealed scan in the files; None when there is nothing."""
    rijen = Wisopdracht.objects.filter(tabel__in=map(_naam, ANTWOORDEN))
    return rijen.aggregate(oudste=Min("sinds"))["oudste"]


def wis_in_de_werker(nu: datetime) -> bool:
    """The same for the worker; returns whether there was anything to do."""
    return bool(wis(nu))


@task
def wis_sporen_taak() -> None:
    """What an older version of the site asked for, and waited while it was brought up to date."""
    wis(timezone.now())
