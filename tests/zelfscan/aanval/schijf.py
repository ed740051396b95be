"""What a database keeps on disk."""

from pathlib import Path

from django.db import connection

from zelfscan.scan import wissen


def bytes_van(database: Path | None) -> bytes:
    """Everything that this database keeps on disk of the tables that held answers."""
    if database:
        return b"".join(bestand.read_bytes() for bestand in database.parent.glob(f"{database.name}*"))
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        inhoud = b""
        for model in wissen.MODELLEN:
            cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath(%s))", [model._meta.db_table])
            inhoud += bytes(cursor.fetchone()[0])
        return inhoud
