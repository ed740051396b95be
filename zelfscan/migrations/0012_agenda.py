"""The meeting of a scan says which version of it a calendar shows."""

import django.utils.timezone
from django.db import migrations, models

import regie.stukken.agendarij


def zet_uid(apps, schema_editor):
    """What was mailed so far, calendars know by this; a new name would put it there twice."""
    for scan in apps.get_model("zelfscan", "Scan").objects.only("pk", "reeks", "ronde").iterator():
        scan.agenda_uid = f"scan-{scan.reeks}-{scan.ronde}@regiescan"
        scan.save(update_fields=["agenda_uid"])


class Migration(migrations.Migration):
    dependencies = [("zelfscan", "0011_woorden")]

    operations = [
        migrations.AddField("scan", "agenda_nummer", models.PositiveIntegerField(default=0, editable=False)),
        migrations.AddField(
            "scan", "agenda_op", models.DateTimeField(default=django.utils.timezone.now, editable=False)
        ),
        migrations.AddField("scan", "agenda_uid", models.CharField(editable=False, max_length=80, null=True)),
        migrations.RunPython(zet_uid, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "scan",
            "agenda_uid",
            models.CharField(
                default=regie.stukken.agendarij.nieuw_agenda_uid, editable=False, max_length=80, unique=True
            ),
        ),
    ]
