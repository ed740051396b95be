"""Who applied is the aanmelder: `contact` was also the contactpersoon, and who may make agreements."""

import django.db.models.functions.text
from django.db import migrations, models

AFGEVALLEN = ["afgewezen", "gestopt"]
VELDEN = ("naam", "email", "functie")


def regels(wie: str) -> list[models.BaseConstraint]:
    naam, email, functie = (f"{wie}_{veld}" for veld in VELDEN)
    return [
        models.UniqueConstraint(
            models.F("ronde"),
            django.db.models.functions.text.Lower(email),
            django.db.models.functions.text.Lower("regionaam"),
            condition=models.Q(
                models.Q(("status__in", AFGEVALLEN), _negated=True), models.Q((email, ""), _negated=True)
            ),
            name="quickscan_aanmelding_een_keer",
            violation_error_message="Je hebt deze regio al aangemeld voor deze ronde.",
        ),
        models.CheckConstraint(
            condition=models.Q(
                models.Q(("regionaam", ""), _negated=True),
                models.Q(("thema", ""), _negated=True),
                models.Q(
                    models.Q(models.Q((naam, ""), _negated=True), models.Q((email, ""), _negated=True)),
                    models.Q((email, ""), (functie, ""), (naam, ""), ("status__in", ["gestopt", "afgerond"])),
                    _connector="OR",
                ),
            ),
            name="quickscan_aanmelding_volledig",
            violation_error_message="Vul de naam van de regio, het thema, je naam en je e-mailadres in.",
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("quickscan", "0004_woorden")]

    operations = [
        *(migrations.RemoveConstraint("quickscan", regel.name) for regel in regels("contact")),
        *(migrations.RenameField("quickscan", f"contact_{veld}", f"aanmelder_{veld}") for veld in VELDEN),
        *(migrations.AddConstraint("quickscan", regel) for regel in regels("aanmelder")),
    ]
