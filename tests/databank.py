"""The database of the tests: on SQLite a file, as in production, so that each thread has a connection of its own.

In memory all threads of the live server would share one connection, which SQLite does not stand: it then says
"bad parameter or other API misuse", and a test sees what another thread has not committed.
"""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock
from urllib.parse import unquote, urlsplit

from django.core.management.color import no_style
from django.db import connection
from django.test import TransactionTestCase

from regie.site.instellingen_uit_url import CACHETABEL
from tools.postgres import postgres_server


class Voorraad:
    """The database after the migrations: the first process that wants one makes it, the others copy it.

    The migrations take seconds. `gedeeld` is a folder of all processes; who comes second waits for the first.
    """

    def __init__(self, gedeeld: Path):
        self.plek = gedeeld / "gemigreerd"
        self.slot = (gedeeld / "gemigreerd.slot").open("w")
        fcntl.flock(self.slot, fcntl.LOCK_EX)
        self.is_er = self.plek.exists()

    def leg_klaar(self, bron: Path) -> None:
        """Leave a copy of this one, where nobody is busy now, and let the next one in."""
        if not self.is_er:
            with connection.cursor() as cursor:
                cursor.execute("CHECKPOINT" if connection.vendor == "postgresql" else "PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()
            shutil.copytree(bron, self.plek, ignore=shutil.ignore_patterns("postmaster.pid"))
        self.slot.close()


@contextmanager
def eigen_database(map_: Path, voorraad: Voorraad | None) -> Iterator[Path]:
    """Say where the test database is to be made, before it is. Gives the folder it will be in.

    On PostgreSQL each of the processes that share the tests has a server of its own. A transaction that is open in one
    database keeps deleted rows in all databases of that server (its snapshots are of the server), and another process
    always has one open: then nothing could show that they are wiped.
    """
    van = voorraad.plek if voorraad and voorraad.is_er else None
    instellingen = connection.settings_dict
    if connection.vendor == "sqlite":
        instellingen["TEST"]["NAME"] = str(map_ / "proef.sqlite3")
        # Nothing in here outlives the run.
        instellingen["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
        if van:
            shutil.copytree(van, map_, dirs_exist_ok=True)
        yield map_
    elif voorraad:
        with postgres_server(van=van) as url:
            instellingen["HOST"] = unquote(urlsplit(url).netloc.partition("@")[2])
            # All alike, or a copy would not have the name that another process asks for.
            instellingen["TEST"]["NAME"] = "proef"
            yield Path(instellingen["HOST"]) / "data"
    else:
        yield map_


@contextmanager
def met_behoud_van_wat_er_was() -> Iterator[None]:
    """After a test that commits, empty the tables that the migrations left empty, and those only.

    Django empties all, and then makes the permissions anew; the municipalities would be gone for who comes next. What
    it has for that (serialized_rollback) reads thousands of rows back in, for each of these tests.
    """
    gevuld = _aantallen(connection.introspection.table_names())

    def ruim_op(self):
        leeg = [naam for naam in connection.introspection.table_names() if naam not in gevuld]
        connection.ops.execute_sql_flush(connection.ops.sql_flush(no_style(), leeg, allow_cascade=False))
        assert _aantallen(gevuld) == gevuld, "een test die opslaat verandert niets aan wat de migraties meegaven"

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", ruim_op):
        yield


def in_de_cachetabel() -> list[str]:
    """Return the keys that now stand in the cache that all processes share."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT cache_key FROM {connection.ops.quote_name(CACHETABEL)}")  # noqa: S608
        return [sleutel for (sleutel,) in cursor.fetchall()]


def _aantallen(tabellen) -> dict[str, int]:
    """Return how many rows each of these tables has, but for those without."""
    aantallen = {}
    with connection.cursor() as cursor:
        for naam in tabellen:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(naam)}")  # noqa: S608
            aantallen[naam] = cursor.fetchone()[0]
    return {naam: aantal for naam, aantal in aantallen.items() if aantal}
