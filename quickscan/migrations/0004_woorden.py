from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("quickscan", "0003_gespreksafspraak"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="vrijgavevraag",
            name="soort",
            field=models.CharField(
                choices=[
                    ("naam", "naam van een persoon"),
                    ("citaat", "letterlijk citaat"),
                    ("persoon", "zin over één persoon"),
                    ("cijfer", "getal over te weinig mensen"),
                ],
                max_length=7,
                verbose_name="soort",
            ),
        ),
        migrations.AlterConstraint(
            model_name="indruktekst",
            name="indruktekst_door_een_ander",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("goedgekeurd_door", None),
                    models.Q(("goedgekeurd_door", models.F("geschreven_door")), _negated=True),
                    _connector="OR",
                ),
                name="indruktekst_door_een_ander",
                violation_error_message="Iemand anders keurt de tekst goed dan wie die schreef.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="opmerking",
            name="opmerking_zegt_iets",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("soort__in", ["feit", "aanvulling", "duiding"]), models.Q(("tekst", ""), _negated=True)
                ),
                name="opmerking_zegt_iets",
                violation_error_message="Kies wat voor opmerking het is, en schrijf die op.",
            ),
        ),
    ]
