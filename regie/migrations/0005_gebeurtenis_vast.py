"""The database too refuses to change what stands in the history; only who it was may become empty.

Removing rows is left to `Gebeurtenis` itself: emptying a database between tests, and later the keeping period, need it.
A later migration that alters this table on SQLite makes it anew without the trigger: then call `maak` again.
"""

from django.db import migrations

KOLOMMEN = "id, soort_persoon, created_at, wat, onderwerp_soort, onderwerp_id, onderwerp_naam, van, naar, waarom"
FOUT = "Een gebeurtenis verandert niet."

MAAK = {
    "sqlite": [
        f"""
        CREATE TRIGGER gebeurtenis_vast BEFORE UPDATE OF {KOLOMMEN} ON regie_gebeurtenis
        BEGIN SELECT RAISE(ABORT, '{FOUT}'); END
        """
    ],
    "postgresql": [
        f"""
        CREATE FUNCTION gebeurtenis_vast() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{FOUT}' USING ERRCODE = 'check_violation'; END $$
        """,
        f"""
        CREATE TRIGGER gebeurtenis_vast BEFORE UPDATE OF {KOLOMMEN} ON regie_gebeurtenis
        FOR EACH ROW EXECUTE FUNCTION gebeurtenis_vast()
        """,
    ],
}
WEG = {
    "sqlite": ["DROP TRIGGER gebeurtenis_vast"],
    "postgresql": ["DROP TRIGGER gebeurtenis_vast ON regie_gebeurtenis", "DROP FUNCTION gebeurtenis_vast()"],
}


def maak(apps, schema_editor):
    for opdracht in MAAK[schema_editor.connection.vendor]:
        schema_editor.execute(opdracht, params=None)


def haal_weg(apps, schema_editor):
    for opdracht in WEG[schema_editor.connection.vendor]:
        schema_editor.execute(opdracht, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0004_rechten"),
    ]

    operations = [migrations.RunPython(maak, haal_weg)]
