"""What is deleted asks to be wiped, and PostgreSQL keeps no samples of what people answered.

Its statistics (pg_statistic) hold the values that occur most, also after they were deleted. What an older version left
of names, links and mails in the files of the large tables goes in a quiet hour.
"""

import django.utils.timezone
from django.db import migrations, models

ANTWOORDEN = ("Invulling", "Score", "Toelichting", "Keuze", "Antwoordlink")
# Who was in a hurry did not wait for these; what they held is of no answer any more.
OUD = ("zelfscan.genodigde", "regie.toegangslink", "django_tasks_database.dbtaskresult")


def zonder_statistieken(apps, schema) -> None:
    if schema.connection.vendor != "postgresql":
        return
    noem = schema.connection.ops.quote_name
    with schema.connection.cursor() as cursor:
        for naam in ANTWOORDEN:
            tabel = apps.get_model("zelfscan", naam)._meta.db_table
            cursor.execute(
                "SELECT attname FROM pg_stats WHERE schemaname = current_schema() AND tablename = %s", [tabel]
            )
            bekend = {kolom for (kolom,) in cursor.fetchall()}
            for veld in apps.get_model("zelfscan", naam)._meta.local_concrete_fields:
                kolom = f"ALTER TABLE {noem(tabel)} ALTER COLUMN {noem(veld.column)}"
                cursor.execute(f"{kolom} SET STATISTICS 0")
                if veld.column in bekend:
                    # To the type that it has: who owns a table can forget what was sampled in no other way.
                    cursor.execute(f"{kolom} TYPE {veld.db_type(schema.connection)}")


def met_statistieken(apps, schema) -> None:
    if schema.connection.vendor != "postgresql":
        return
    noem = schema.connection.ops.quote_name
    for naam in ANTWOORDEN:
        meta = apps.get_model("zelfscan", naam)._meta
        for veld in meta.local_concrete_fields:
            schema.execute(f"ALTER TABLE {noem(meta.db_table)} ALTER COLUMN {noem(veld.column)} SET STATISTICS -1")


def vraag_wissen(apps, _schema) -> None:
    if apps.get_model("zelfscan", "Scan").objects.exists():
        opdracht = apps.get_model("zelfscan", "Wisopdracht")
        opdracht.objects.bulk_create(opdracht(tabel=tabel) for tabel in OUD)


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0014_antwoordlink"),
    ]

    operations = [
        migrations.CreateModel(
            name="Wisopdracht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tabel", models.CharField(max_length=60)),
                ("sinds", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "wat nog gewist moet worden",
                "verbose_name_plural": "wat nog gewist moet worden",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tabel", ""), _negated=True),
                        name="wisopdracht_noemt_een_tabel",
                        violation_error_message="Zeg welke tabel.",
                    )
                ],
            },
        ),
        migrations.RunPython(zonder_statistieken, met_statistieken),
        migrations.RunPython(vraag_wissen, migrations.RunPython.noop),
    ]
