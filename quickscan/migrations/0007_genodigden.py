"""Who was invited for a talk, so that a move is told to them and to nobody else."""

from django.db import migrations, models


def lijst(naam: str) -> models.JSONField:
    return models.JSONField(default=list, editable=False, verbose_name=naam)


class Migration(migrations.Migration):
    dependencies = [("quickscan", "0006_agenda")]

    operations = [
        migrations.AddField(
            "startgesprek",
            "uitgenodigd_op",
            models.DateTimeField(editable=False, null=True, verbose_name="uitnodiging verstuurd op"),
        ),
        migrations.AddField("startgesprek", "genodigden", lijst("wie er zijn uitgenodigd")),
        migrations.AddField("terugkoppelgesprek", "genodigden", lijst("wie er zijn uitgenodigd")),
        migrations.AddField(
            "terugkoppelgesprek",
            "ontwerpsessie_genodigden",
            lijst("wie er voor de ontwerpsessie zijn uitgenodigd"),
        ),
    ]
