"""What stood in people's calendars keeps the name it has there; else a move would put it there twice."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.quickscan import fabriek as quickscans
from tests.zelfscan import fabriek

from .migratie import zet_op

ERVOOR = [("zelfscan", "0011_woorden"), ("quickscan", "0005_aanmelder")]
ERNA = [("zelfscan", "0012_agenda"), ("quickscan", "0006_agenda")]


@pytest.mark.breed
@pytest.mark.django_db(transaction=True)
def test_wat_al_gemaild_was_houdt_zijn_naam():
    scan, ronde, andere = fabriek.scan(), quickscans.ronde(), quickscans.ronde("Ronde 2")
    try:
        zet_op(ERVOOR)

        apps = zet_op(ERNA)
        nu = apps.get_model("zelfscan", "Scan").objects.get()
        assert (nu.agenda_uid, nu.agenda_nummer) == (f"scan-{scan.reeks}-{scan.ronde}@regiescan", 0)
        assert set(apps.get_model("quickscan", "Ronde").objects.values_list("agenda_uid", flat=True)) == {
            f"ontwerpsessie-{ronde.pk}@regiescan",
            f"ontwerpsessie-{andere.pk}@regiescan",
        }
    finally:
        knopen = MigrationExecutor(connection).loader.graph.leaf_nodes()
        zet_op([blad for blad in knopen if blad[0] in ("zelfscan", "quickscan")])
