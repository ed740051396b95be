"""Who takes which item after the talk; and what may wait until a later day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0020_leiding"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bezetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("onderdeel", models.CharField(max_length=30, verbose_name="onderdeel")),
                ("wie", models.CharField(blank=True, max_length=100, verbose_name="wie neemt dit?")),
                ("tweede", models.CharField(blank=True, max_length=100, verbose_name="wie is tweede?")),
                ("leert", models.CharField(blank=True, max_length=100, verbose_name="wie kan het leren?")),
                ("later", models.DateField(blank=True, null=True, verbose_name="nu even niet, kijk opnieuw op")),
            ],
            options={
                "verbose_name": "bezetting",
                "verbose_name_plural": "bezettingen",
            },
        ),
        migrations.AddField(
            model_name="afspraak",
            name="later",
            field=models.DateField(blank=True, null=True, verbose_name="nu even niet, kijk opnieuw op"),
        ),
        migrations.AddConstraint(
            model_name="afspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("klaar", False), ("later", None), _connector="OR"),
                name="afspraak_klaar_of_later",
                violation_error_message="Deze afspraak is klaar. Dan hoef je niet opnieuw te kijken.",
            ),
        ),
        migrations.AddField(
            model_name="bezetting",
            name="scan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bezetting",
                to="zelfscan.scan",
                verbose_name="scan",
            ),
        ),
        migrations.AddConstraint(
            model_name="bezetting",
            constraint=models.UniqueConstraint(
                fields=("scan", "onderdeel"),
                name="bezetting_een_per_onderdeel",
                violation_error_message="Hierbij staat al wie het doet.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bezetting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("wie", ""), _negated=True),
                    models.Q(("tweede", ""), _negated=True),
                    models.Q(("leert", ""), _negated=True),
                    ("later__isnull", False),
                    _connector="OR",
                ),
                name="bezetting_zegt_iets",
                violation_error_message="Schrijf op wie het doet, wie tweede is, wie het kan leren of wanneer je opnieuw kijkt.",
            ),
        ),
    ]
