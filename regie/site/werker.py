"""The process beside the site: it does the tasks of the table, and brings mails that have to wait to the mail server.

It lives through a restart of the database, and finishes what it is doing when it is asked to stop (SIGTERM).
"""

import logging
import time
from datetime import datetime, timedelta

from django.db import Error, close_old_connections, connections
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from regie.aansluiting import WERKER
from regie.mensen import bezorgen

logger = logging.getLogger(__name__)
# Longer than any task takes: who was at it is no more.
AFGEBROKEN_NA = timedelta(minutes=15)
KEREN = 2
MAILS_PER_KEER = 100
LANGSTE_PAUZE = 60
KIJK_NA = timedelta(minutes=1)


class Werker(Worker):
    """The worker of django-tasks-db, with a loop of our own: it also mails, and waits for a database that is away."""

    def __init__(self, *, interval: float, eenmaal: bool, worker_id: str):
        super().__init__(
            queue_names=["*"],
            interval=interval,
            batch=eenmaal,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )
        self._gekeken: datetime | None = None
        self._nu_bezig: DBTaskResult | None = None

    def run(self) -> None:
        """Work until asked to stop; with `eenmaal` until nothing is left whose time has come.

        Raises django.db.Error only with `eenmaal`.
        """
        mislukt = 0
        while self.running:
            try:
                close_old_connections()
                # From here a signal waits until this is done.
                self.running_task = True
                deed_iets = self._een_ronde()
                mislukt = 0
            except Error as fout:
                if self.batch:
                    raise
                mislukt += 1
                logger.warning("De database is er even niet: %s", type(fout).__qualname__)
                connections.close_all()
                deed_iets = False
            finally:
                self.running_task = False
            if self.running and not deed_iets:
                if self.batch:
                    return
                time.sleep(min(LANGSTE_PAUZE, self.interval * 2**mislukt))

    def _een_ronde(self) -> bool:
        """Do what the apps want done, one task, or the mails of now. Returns whether there was anything to do."""
        nu = timezone.now()
        if self._nu_bezig:
            # The database went while we were at it, so nobody will note how it ended.
            neem_taken_terug(nu, DBTaskResult.objects.filter(pk=self._nu_bezig.pk))
            self._nu_bezig = None
        if self._gekeken is None or nu - self._gekeken > KIJK_NA:
            neem_terug(nu)
            self._gekeken = nu
        deden_iets = [werk(nu) for werk in WERKER]
        if any(deden_iets):
            return True
        if taak := self._volgende():
            self._nu_bezig = taak
            self.run_task(taak)
            self._nu_bezig = None
            return True
        if nummers := bezorgen.wat_moet(nu, MAILS_PER_KEER):
            bezorgen.bezorg(nummers, doorgaan=lambda: self.running)
            return True
        return False

    def _volgende(self) -> DBTaskResult | None:
        taken = DBTaskResult.objects.ready().filter(backend_name=self.backend_name)
        with exclusive_transaction(taken.db):
            taak = taken.get_locked()
            if taak:
                taak.claim(self.worker_id)
        return taak


def neem_terug(nu: datetime) -> int:
    """Take up again, once, every task and mail whose process was killed. Returns how many."""
    oud = DBTaskResult.objects.filter(started_at__lt=nu - AFGEBROKEN_NA)
    return neem_taken_terug(nu, oud) + bezorgen.neem_terug(nu)


def neem_taken_terug(nu: datetime, taken) -> int:
    """Let these tasks, if they run, wait again; who was begun twice has failed. Returns how many wait again."""
    aantal = 0
    for taak in taken.running():
        begonnen = DBTaskResult.objects.running().filter(pk=taak.pk, started_at=taak.started_at)
        if len(taak.worker_ids) < KEREN:
            aantal += begonnen.update(status=TaskResultStatus.READY)
        elif begonnen.update(status=TaskResultStatus.FAILED, finished_at=nu, exception_class_path="afgebroken"):
            logger.error("Taak %s is twee keer afgebroken", taak.task_name)
    if aantal:
        logger.warning("%s taken zijn afgebroken en gaan opnieuw", aantal)
    return aantal
