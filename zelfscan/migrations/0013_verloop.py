"""The organiser of a scan may say where the cooperation began and how far it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0017_gebruiker_telefoon"),
        ("zelfscan", "0012_agenda"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="begin",
            field=models.CharField(
                blank=True,
                choices=[
                    ("praktijk", "In de praktijk"),
                    ("bestuur", "Bij bestuurders"),
                    ("allebei", "Allebei"),
                    ("onbekend", "Weten we niet"),
                ],
                max_length=8,
                verbose_name="waar begon het?",
            ),
        ),
        migrations.AddField(
            model_name="scan",
            name="fase",
            field=models.CharField(
                blank=True,
                choices=[
                    ("begonnen", "Net begonnen"),
                    ("proberen", "Aan het proberen"),
                    ("vast", "Een vaste werkwijze"),
                    ("verspreiden", "Aan het verspreiden"),
                    ("onbekend", "Weten we niet"),
                ],
                max_length=11,
                verbose_name="hoe ver is het?",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("begin__in", ["", "praktijk", "bestuur", "allebei", "onbekend"])),
                name="scan_begin",
                violation_error_message="Kies uit de lijst waar het begon.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("fase__in", ["", "begonnen", "proberen", "vast", "verspreiden", "onbekend"])),
                name="scan_fase",
                violation_error_message="Kies uit de lijst hoe ver het is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("begin", ""), ("fase", "")), ("manier", 3), _connector="OR"),
                name="scan_verloop_past",
                violation_error_message="Tussen regio's is elke regio ergens anders begonnen. Laat dit leeg.",
            ),
        ),
    ]
