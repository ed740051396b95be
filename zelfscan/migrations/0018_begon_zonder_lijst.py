"""Whether nobody was on the list of a scan at the first answer: then it has no list, whoever joins later (privacy 10).

Of scans that were answered before this was kept, those that have nobody on their list now.
"""

from django.db import migrations, models


def begon_zonder_lijst(apps, _schema) -> None:
    scans = apps.get_model("zelfscan", "Scan").objects
    scans.filter(vast=True, genodigden=None).update(begon_zonder_lijst=True)


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0017_gebruiker_telefoon"),
        ("zelfscan", "0017_zonder_lijst"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="begon_zonder_lijst",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.RunPython(begon_zonder_lijst, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("begon_zonder_lijst", False), ("vast", True), _connector="OR"),
                name="scan_begon_zonder_lijst_na_antwoord",
                violation_error_message="Of een scan zonder lijst begon, staat pas vast na het eerste antwoord.",
            ),
        ),
    ]
