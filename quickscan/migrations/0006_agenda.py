"""What has a moment says which version of it a calendar shows."""

import django.utils.timezone
from django.db import migrations, models

import regie.stukken.agendarij

MODELLEN = {
    "interview": "interview",
    "ronde": "ontwerpsessie",
    "startgesprek": "startgesprek",
    "terugkoppelgesprek": "terugkoppelgesprek",
}


def zet_uid(apps, schema_editor):
    """What was mailed so far, calendars know by this; a new name would put it there twice."""
    for model, soort in MODELLEN.items():
        for rij in apps.get_model("quickscan", model).objects.only("pk").iterator():
            rij.agenda_uid = f"{soort}-{rij.pk}@regiescan"
            rij.save(update_fields=["agenda_uid"])


class Migration(migrations.Migration):
    dependencies = [("quickscan", "0005_aanmelder")]

    operations = [
        *(
            migrations.AddField(model, "agenda_nummer", models.PositiveIntegerField(default=0, editable=False))
            for model in MODELLEN
        ),
        *(
            migrations.AddField(
                model, "agenda_op", models.DateTimeField(default=django.utils.timezone.now, editable=False)
            )
            for model in MODELLEN
        ),
        *(
            migrations.AddField(model, "agenda_uid", models.CharField(editable=False, max_length=80, null=True))
            for model in MODELLEN
        ),
        migrations.RunPython(zet_uid, migrations.RunPython.noop, elidable=True),
        *(
            migrations.AlterField(
                model,
                "agenda_uid",
                models.CharField(
                    default=regie.stukken.agendarij.nieuw_agenda_uid, editable=False, max_length=80, unique=True
                ),
            )
            for model in MODELLEN
        ),
    ]
