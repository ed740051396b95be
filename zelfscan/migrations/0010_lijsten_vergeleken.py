"""Who organised a scan before, so that its list stays compared; and nothing is joined where nothing is split.

Who handed a scan over or left it until now stands in the history: that fills the new table.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def wie_weg_is(apps, _schema) -> None:
    scans = set(apps.get_model("zelfscan", "Scan").objects.values_list("pk", flat=True))
    rijen = apps.get_model("regie", "Gebeurtenis").objects.filter(
        wat__in=["scan.overgenomen", "scan.organisator_weg"], onderwerp_soort="scan", persoon__isnull=False
    )
    paren = set(rijen.values_list("onderwerp_id", "persoon"))
    oud = apps.get_model("zelfscan", "OudOrganisator")
    oud.objects.bulk_create(oud(scan_id=scan, gebruiker_id=wie) for scan, wie in sorted(paren) if scan in scans)


def niets_samen_zonder_splitsing(apps, _schema) -> None:
    scans = apps.get_model("zelfscan", "Scan").objects
    scans.exclude(openheid__in=["domein", "laag"]).exclude(samengevoegd=[]).update(samengevoegd=[])


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0009_taken_verhuisd"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("zelfscan", "0009_bespreken"),
    ]

    operations = [
        migrations.CreateModel(
            name="OudOrganisator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "scan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="oude_organisatoren",
                        to="zelfscan.scan",
                        verbose_name="scan",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="eerder_georganiseerd",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="oude organisator",
                    ),
                ),
            ],
            options={"verbose_name": "oude organisator", "verbose_name_plural": "oude organisatoren"},
        ),
        migrations.AddConstraint(
            model_name="oudorganisator",
            constraint=models.UniqueConstraint(
                fields=("scan", "gebruiker"),
                name="oud_organisator_een_keer",
                violation_error_message="Deze persoon staat al bij wie de scan eerder organiseerde.",
            ),
        ),
        migrations.RunPython(wie_weg_is, migrations.RunPython.noop),
        migrations.RunPython(niets_samen_zonder_splitsing, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("samengevoegd", []), ("openheid__in", ["domein", "laag"]), _connector="OR"),
                name="scan_samengevoegd_past",
                violation_error_message="Samenvoegen kan alleen per domein of per laag.",
            ),
        ),
        migrations.AlterField(
            model_name="afspraak",
            name="onderdeel",
            field=models.CharField(blank=True, max_length=30, verbose_name="waar gaat het over?"),
        ),
        migrations.AlterField(
            model_name="groepsscore",
            name="waarom",
            field=models.CharField(max_length=300, verbose_name="waarom deze score?"),
        ),
        migrations.AlterConstraint(
            model_name="groepsscore",
            name="groepsscore_een_per_onderdeel",
            constraint=models.UniqueConstraint(
                fields=("scan", "onderdeel"),
                name="groepsscore_een_per_onderdeel",
                violation_error_message="Hierbij staat al een groepsscore.",
            ),
        ),
    ]
