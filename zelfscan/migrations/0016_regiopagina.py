"""The outcome of a scan may stand on the page of its region, and a scan may be about a part of one (privacy 11)."""

from django.db import migrations, models

import zelfscan.scan.regiopagina


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0017_gebruiker_telefoon"),
        ("zelfscan", "0015_wissen"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="gemeenten",
            field=models.JSONField(blank=True, default=list, verbose_name="over welke gemeenten van de regio?"),
        ),
        migrations.AddField(
            model_name="scan",
            name="op_regiopagina",
            field=models.BooleanField(default=False, verbose_name="uitkomst mag op de pagina van de regio"),
        ),
        migrations.AlterField(
            model_name="scan",
            name="regio",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=zelfscan.scan.regiopagina.zonder_regio,
                related_name="scans",
                to="regie.regio",
                verbose_name="regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("op_regiopagina", False), models.Q(("manier", 3), ("regio__isnull", False)), _connector="OR"
                ),
                name="scan_regiopagina_past",
                violation_error_message="Op de pagina van een regio kan alleen de uitkomst van een scan van die regio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeenten", []), models.Q(("gemeente", ""), ("manier", 3)), _connector="OR"),
                name="scan_gemeenten_past",
                violation_error_message="Vink gemeenten aan, of schrijf er één op. Niet allebei, en niet tussen regio's.",
            ),
        ),
    ]
