"""A scan that is begun at once, with who is in the room, has no list."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0017_gebruiker_telefoon"),
        ("zelfscan", "0016_regiopagina"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="zonder_lijst",
            field=models.BooleanField(default=False, editable=False, verbose_name="zonder lijst, met wie er nu is"),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("zonder_lijst", False),
                    models.Q(("manier", 3), ("openheid__in", ("totaal", "naam"))),
                    _connector="OR",
                ),
                name="scan_zonder_lijst_openheid",
                violation_error_message="Een scan die je nu begint, kan met alleen het totaal, of met naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("zonder_lijst", False), ("verwacht", 0), _connector="OR"),
                name="scan_zonder_lijst_open_aantal",
                violation_error_message="Van een scan die je nu begint, blijft open hoeveel mensen er meedoen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("zonder_lijst", False), ("status__in", ("open", "afgelast")), ("dicht", True), _connector="OR"
                ),
                name="scan_zonder_lijst_dicht",
                violation_error_message="Na het onthullen kan er bij deze scan niemand meer bij.",
            ),
        ),
    ]
