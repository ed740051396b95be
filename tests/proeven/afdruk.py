"""Prints every row of every table as JSON: {table: [row]}. Runs in the folder of any version, with its own Python."""

import json
import sys

import django


def main() -> None:
    django.setup()
    from django.db import connection

    with connection.cursor() as cursor:
        alles = {}
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)} ORDER BY 1")  # noqa: S608
            namen = [kolom.name if hasattr(kolom, "name") else kolom[0] for kolom in cursor.description]
            alles[tabel] = [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]
    json.dump(alles, sys.stdout, default=str)


if __name__ == "__main__":
    main()
