"""The database of the tests: on SQLite a file, as in production, so that each thread has a connection of its own.

In memory all threads of the live server would share one connection, which SQLite does not stand: it then says
"bad parameter or other API misuse", and a test sees what another thread has not committed.
"""

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


def zet_in_bestand(map_: Path) -> None:
    """Before the test database is made."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(map_ / "proef.sqlite3")
        # Nothing in here outlives the run.
        connection.settings_dict["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"


@contextmanager
def eigen_server(*, is_proces: bool) -> Iterator[None]:
    """Give each of the processes that share the tests a PostgreSQL of its own, before its test database is made.

    A transaction that is open in one database keeps deleted rows in all databases of that server (its snapshots are of
    the server), and another process always has one open: then nothing could show that they are wiped.
    """
    if connection.vendor != "postgresql" or not is_proces:
        yield
        return
    with postgres_server() as url:
        connection.settings_dict["HOST"] = unquote(urlsplit(url).netloc.partition("@")[2])
        yield


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
