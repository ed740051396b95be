from django.db import migrations, models

OUD, NIEUW = "contact", "contactpersoon"


def hernoem(apps, van: str, naar: str) -> None:
    apps.get_model("quickscan", "Toetser").objects.filter(soort=van).update(soort=naar)


class Migration(migrations.Migration):
    dependencies = [
        ("quickscan", "0007_genodigden"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="toetser",
            name="toetser_is_iemand",
        ),
        migrations.AlterField(
            model_name="toetser",
            name="soort",
            field=models.CharField(
                choices=[("interview", "geïnterviewd"), ("contactpersoon", "contactpersoon van de regio")],
                max_length=14,
                verbose_name="soort",
            ),
        ),
        migrations.RunPython(
            lambda apps, _: hernoem(apps, OUD, NIEUW),
            lambda apps, _: hernoem(apps, NIEUW, OUD),
        ),
        migrations.AddConstraint(
            model_name="toetser",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("soort__in", ["interview", "contactpersoon"]),
                    models.Q(
                        models.Q(("email", ""), ("gewist", True), ("naam", "")),
                        models.Q(
                            ("gewist", False),
                            models.Q(("naam", ""), _negated=True),
                            models.Q(("email", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                ),
                name="toetser_is_iemand",
                violation_error_message="Vul een naam en een e-mailadres in.",
            ),
        ),
    ]
