"""Deleted is made gone (privacy 3): what a database keeps of deleted rows is overwritten as well.

SQLite overwrites by itself (`secure_delete` in the settings), but the write-ahead log still has the old pages;
PostgreSQL keeps dead rows until a vacuum. Neither reaches backups: /privacy/ says how long those live.
"""

import logging

from django.db import DatabaseError, connection
from django.tasks import task

from zelfscan.models import Genodigde, Invulling, Rolvervulling, Score, Toelichting

logger = logging.getLogger(__name__)


@task
def wis_sporen_taak() -> None:
    """Make gone what the last reveal deleted. Runs outside a transaction; a second time does no harm."""
    if connection.in_atomic_block:
        # Only in tests that wrap everything: neither command can run there.
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for model in (Invulling, Score, Toelichting, Rolvervulling, Genodigde):
            cursor.execute(f"VACUUM {connection.ops.quote_name(model._meta.db_table)}")


def wis_sporen() -> None:
    """Call this on commit. What fails is told in the log: the reveal itself stands."""
    try:
        wis_sporen_taak.enqueue()
    except DatabaseError:
        logger.exception("Wissen na de onthulling is niet gelukt")
