"""Deleted is made gone (privacy 3): what a database keeps of deleted rows is overwritten as well.

SQLite overwrites a deleted row (`secure_delete` in the settings), but not the copies that are left when rows move
between pages, nor the old pages in the write-ahead log. PostgreSQL keeps dead rows, and their bytes also after a
vacuum, until the table is written anew. Nothing of this reaches backups: /privacy/ says how long those live.
"""

import logging

from django.db import OperationalError, connection
from django.tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from regie.mensen.zending import Zending

from .models import Antwoordlink, Invulling, Keuze, Score, Toelichting

logger = logging.getLogger(__name__)
# The last two because a worker may hold them for a moment: they hold numbers of who was invited, no answers.
MODELLEN = (Invulling, Score, Toelichting, Keuze, Antwoordlink, Zending, DBTaskResult)
# As long as a room waits for its reveal. What somebody else keeps busy so long, is wiped at the next occasion.
WACHT_MS = 2000


@task
def wis_sporen_taak() -> None:
    """Make gone what was deleted. Runs outside a transaction; a second time does no harm.

    Raises OperationalError when others use what must be overwritten.
    """
    if connection.in_atomic_block or (connection.vendor == "sqlite" and connection.is_in_memory_db()):
        # Only in tests: nothing of this can run there.
        return
    with connection.cursor() as cursor:
        (_wis_sqlite if connection.vendor == "sqlite" else _wis_postgresql)(cursor)


def _wis_sqlite(cursor) -> None:
    [gewoonlijk] = cursor.execute("PRAGMA busy_timeout").fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {WACHT_MS}")
    try:
        cursor.execute("VACUUM")
        [bezet, *_] = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {gewoonlijk}")
    if bezet:
        raise OperationalError("iemand leest nog uit het logboek van de database")


def _wis_postgresql(cursor) -> None:
    cursor.execute(f"SET lock_timeout = {WACHT_MS}")
    try:
        for model in MODELLEN:
            # Writes the table anew, without the dead rows, by key: also the order in which people answered goes. These
            # tables are small, for they only hold what is not revealed yet, or the tasks of two weeks.
            tabel = model._meta.db_table
            namen = map(connection.ops.quote_name, (tabel, f"{tabel}_pkey"))
            cursor.execute("CLUSTER {} USING {}".format(*namen))
    finally:
        cursor.execute("RESET lock_timeout")


def wis_sporen() -> bool:
    """Call this on commit, and every day for what did not work then. Returns False, and tells the log, if it failed.

    The reveal itself stands.
    """
    resultaat = wis_sporen_taak.enqueue()
    if resultaat.status != TaskResultStatus.FAILED:
        return True
    # Django's inline tasks swallow the exception.
    logger.error("Wissen is niet gelukt: %s", resultaat.errors[-1].exception_class_path)
    return False
