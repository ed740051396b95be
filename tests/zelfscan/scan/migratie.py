"""The database as it was before a migration."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def zet_op(stand):
    uitvoerder = MigrationExecutor(connection)
    uitvoerder.migrate(stand)
    return uitvoerder.loader.project_state(stand).apps
