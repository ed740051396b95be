from django.db import migrations

from regie.regios.gemeententabel import MEEGELEVERD, MEEGELEVERD_JAAR, laad_tabel, lees_map


def laad(apps, schema_editor):
    """Put the table the product ships with in the database, with the models as they are at this point."""
    laad_tabel(lees_map(MEEGELEVERD), jaar=MEEGELEVERD_JAAR, haal_model=apps.get_model)


class Migration(migrations.Migration):
    dependencies = [("regie", "0002_gebieden")]

    # Backwards nothing: 0002 takes the tables along.
    operations = [migrations.RunPython(laad, migrations.RunPython.noop, elidable=False)]
