"""A scan also asks which of the six knelpunten play, and one chance. Scans that are there already do not.

PostgreSQL keeps no samples of these answers, as of the others (0015).
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models


def zonder_statistieken(apps, schema) -> None:
    if schema.connection.vendor != "postgresql":
        return
    noem = schema.connection.ops.quote_name
    meta = apps.get_model("zelfscan", "Knelpuntantwoord")._meta
    for veld in meta.local_concrete_fields:
        schema.execute(f"ALTER TABLE {noem(meta.db_table)} ALTER COLUMN {noem(veld.column)} SET STATISTICS 0")


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0018_begon_zonder_lijst"),
    ]

    operations = [
        # In two steps: False for who read about it nowhere, True for every scan from now on.
        migrations.AddField(
            model_name="scan",
            name="met_knelpunten",
            field=models.BooleanField(default=False, editable=False, verbose_name="vraagt naar knelpunten"),
        ),
        migrations.AlterField(
            model_name="scan",
            name="met_knelpunten",
            field=models.BooleanField(default=True, editable=False, verbose_name="vraagt naar knelpunten"),
        ),
        migrations.CreateModel(
            name="Knelpuntantwoord",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("knelpunt", models.CharField(max_length=30, verbose_name="knelpunt")),
                ("vaak", models.BooleanField(verbose_name="speelt vaak")),
                (
                    "invulling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="knelpunten",
                        to="zelfscan.invulling",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord over een knelpunt",
                "verbose_name_plural": "antwoorden over knelpunten",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("invulling", "knelpunt"),
                        name="knelpuntantwoord_een_keer",
                        violation_error_message="Over dit knelpunt is al iets gezegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "knelpunt__in",
                                [
                                    "versnipperd_veld",
                                    "stille_belangen",
                                    "botsende_systemen",
                                    "geen_traditie",
                                    "vaardigheden",
                                    "losse_doelen",
                                ],
                            )
                        ),
                        name="knelpuntantwoord_van_de_zes",
                        violation_error_message="Kies een van de zes knelpunten.",
                    ),
                ],
            },
        ),
        migrations.RunPython(zonder_statistieken, migrations.RunPython.noop),
    ]
