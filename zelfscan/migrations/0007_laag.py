from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0009_taken_verhuisd"),
        ("zelfscan", "0006_onderwerp"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="scan",
            name="scan_openheid_past",
        ),
        migrations.AddField(
            model_name="invulling",
            name="laag",
            field=models.CharField(
                blank=True,
                choices=[("uitvoering", "Uitvoering"), ("leiding", "Leiding"), ("bestuur", "Bestuur en beleid")],
                max_length=10,
                verbose_name="laag",
            ),
        ),
        # It holds groups of layers as well.
        migrations.RenameField("scan", "samengevoegde_domeinen", "samengevoegd"),
        migrations.AlterField(
            model_name="scan",
            name="samengevoegd",
            field=models.JSONField(blank=True, default=list, verbose_name="wat samen telt"),
        ),
        migrations.AlterField(
            model_name="scan",
            name="openheid",
            field=models.CharField(
                choices=[
                    ("totaal", "Alleen het totaal"),
                    ("domein", "Het totaal en per domein"),
                    ("laag", "Het totaal en per laag"),
                    ("naam", "Met naam van de organisatie"),
                ],
                max_length=6,
                verbose_name="openheid",
            ),
        ),
        migrations.AddConstraint(
            model_name="invulling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("laag__in", ["", "uitvoering", "leiding", "bestuur"]),
                    models.Q(("laag", ""), models.Q(("domein", ""), ("partij", "")), _connector="OR"),
                ),
                name="invulling_een_splitsing",
                violation_error_message="Een antwoord telt mee per domein of per laag, nooit allebei.",
            ),
        ),
        migrations.AddConstraint(
            model_name="invulling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("op_papier", False),
                    models.Q(("domein", ""), ("laag", "")),
                    models.Q(("laag", ""), models.Q(("partij", ""), _negated=True)),
                    _connector="OR",
                ),
                name="invulling_papier_past",
                violation_error_message="Op papier kan niet als de uitkomst per domein of per laag te zien is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("openheid__in", ["totaal", "domein", "laag", "naam"]),
                    models.Q(("manier", 3), ("openheid", "naam"), _connector="OR"),
                ),
                name="scan_openheid_past",
                violation_error_message="Tussen regio's kan alleen met naam.",
            ),
        ),
    ]
