"""Write a table anew, so that nothing of its deleted rows is left in the files: what each database needs for that.

PostgreSQL keeps dead rows, and their bytes also after a vacuum, until the table is written anew. Also then it copies
the dead rows that an older reader may still ask for: with one, writing anew is of no use yet, and not tried.
SQLite overwrites what is deleted (`secure_delete` in the settings), but not what is left where rows moved in a page,
nor the old pages in its log.
"""

from collections.abc import Sequence

from django.db import OperationalError, connection, transaction
from django.db.models import Model

from .models import Wisopdracht

# Who waits for a table in use, keeps others waiting: so long and no longer.
WACHT_MS = 200

# Of these tasks those that no reader is older than. Whoever began before a row was deleted still sees that row; the
# number of the (sub)transaction that wrote our own row tells when that was. Values that anybody may see, also of a dump
# by somebody else. Standbys that answer for their readers are among the processes, or hold a slot.
NIEMAND_OUDER = """
SELECT id, age(xmin) > COALESCE((
    SELECT max(age(oudste)) FROM (
        SELECT unnest(ARRAY[backend_xmin, backend_xid]) AS oudste FROM pg_stat_activity
        WHERE pid <> pg_backend_pid()
            AND (datid IS NULL OR datid = (SELECT oid FROM pg_database WHERE datname = current_database()))
        UNION ALL SELECT xmin FROM pg_replication_slots
        UNION ALL SELECT transaction FROM pg_prepared_xacts
    ) AS lezers WHERE oudste IS NOT NULL
), -1) FROM {opdrachten} WHERE tabel = %s
"""


class NogInGebruik(Exception):
    """Somebody uses the table, or still reads what was deleted. Later it will do."""


def herschrijf(modellen: Sequence[type[Model]]) -> None:
    """Write the tables of these models anew, and note that it was done. Call it outside a transaction.

    Others wait for at most WACHT_MS and the writing itself. Raises NogInGebruik; what was done by then stays done.
    """
    try:
        if connection.vendor == "sqlite":
            _sqlite(modellen)
        else:
            for model in modellen:
                _postgresql(model)
    except OperationalError as fout:
        raise NogInGebruik from fout


@transaction.atomic
def _postgresql(model: type[Model]) -> None:
    tabel, sleutel = (connection.ops.quote_name(f"{model._meta.db_table}{bij}") for bij in ("", "_pkey"))
    with connection.cursor() as cursor:
        # Of this transaction only, also behind a pool of connections.
        cursor.execute(f"SET LOCAL lock_timeout = {WACHT_MS}")
        cursor.execute(NIEMAND_OUDER.format(opdrachten=Wisopdracht._meta.db_table), [model._meta.label_lower])
        gevraagd = cursor.fetchall()
        gedaan = [nummer for nummer, kan in gevraagd if kan]
        if not gedaan and gevraagd:
            raise NogInGebruik
        if not gedaan:
            return  # somebody else did it meanwhile
        # By its key, so that the order in which people answered goes as well. Its indexes are made anew with it.
        cursor.execute(f"CLUSTER {tabel} USING {sleutel}")
    Wisopdracht.objects.filter(pk__in=gedaan).delete()


def _sqlite(modellen: Sequence[type[Model]]) -> None:
    with connection.cursor() as cursor:
        [gewoonlijk] = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {WACHT_MS}")
        cursor.execute("PRAGMA temp_store = MEMORY")
        try:
            # With them SQLite would delete row by row instead of whole pages. Nothing changes, so nothing can break.
            with connection.constraint_checks_disabled(), transaction.atomic():
                gedaan = list(Wisopdracht.objects.values_list("pk", flat=True))
                for model in modellen:
                    _sqlite_tabel(cursor, model)
            _maak_logboek_leeg(cursor)
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {gewoonlijk}")
    tabellen = [model._meta.label_lower for model in modellen]
    Wisopdracht.objects.filter(pk__in=gedaan, tabel__in=tabellen).delete()


def _sqlite_tabel(cursor, model: type[Model]) -> None:
    """All rows out and in again, by their key: what is emptied whole is overwritten whole, its indexes too."""
    tabel, sleutel = map(connection.ops.quote_name, (model._meta.db_table, model._meta.pk.column))
    cursor.execute(f"CREATE TEMP TABLE herschreven AS SELECT * FROM {tabel} ORDER BY {sleutel}")  # noqa: S608
    cursor.execute(f"DELETE FROM {tabel}")  # noqa: S608
    cursor.execute(f"INSERT INTO {tabel} SELECT * FROM temp.herschreven")  # noqa: S608
    cursor.execute("DROP TABLE temp.herschreven")


def _maak_logboek_leeg(cursor) -> None:
    """Raises NogInGebruik when somebody reads from the log. Only then others would have to wait for it."""
    bezet, *hoever = cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    if not bezet and len(set(hoever)) == 1:
        bezet, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    else:
        bezet = True
    if bezet:
        raise NogInGebruik
