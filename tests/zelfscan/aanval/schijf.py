"""What a database keeps on disk."""

from pathlib import Path

from django.apps import apps
from django.db import connection

from regie.regios.gebied import Gemeente, Werkgebied
from zelfscan.scan import wissen

# Every table with what is stored apart, every index, and what PostgreSQL itself keeps of what is in them.
BESTANDEN = """
WITH tabellen AS (
    SELECT oid, reltoastrelid FROM pg_class
    WHERE relname = ANY(%s) AND relnamespace = current_schema()::regnamespace OR oid = 'pg_statistic'::regclass
), alle AS (SELECT oid FROM tabellen UNION SELECT reltoastrelid FROM tabellen WHERE reltoastrelid <> 0)
SELECT pg_read_binary_file(pg_relation_filepath(oid))
FROM (SELECT oid FROM alle UNION SELECT indexrelid FROM pg_index WHERE indrelid IN (SELECT oid FROM alle)) AS bestanden
"""


def bytes_van(database: Path | None) -> bytes:
    """Everything that this database keeps on disk, but for the tables that came with the site."""
    if database:
        return b"".join(bestand.read_bytes() for bestand in database.parent.glob(f"{database.name}*"))
    tabellen = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute(BESTANDEN, [list(tabellen - {Gemeente._meta.db_table, Werkgebied._meta.db_table})])
        return b"".join(bytes(inhoud) for (inhoud,) in cursor.fetchall())


def verzamel_statistieken() -> None:
    """As PostgreSQL does by itself after so many changes; the server of the tests does not."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for model in wissen.MODELLEN:
                cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
