from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0010_soort_organisatie"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="contact",
            options={"verbose_name": "wie afspraken mag maken", "verbose_name_plural": "wie afspraken mogen maken"},
        ),
        migrations.AlterConstraint(
            model_name="contact",
            name="contact_een_per_gemeente",
            constraint=models.UniqueConstraint(
                condition=models.Q(("gemeente__isnull", False)),
                fields=("regio", "gemeente", "terrein"),
                name="contact_een_per_gemeente",
                violation_error_message="Deze gemeente heeft al iemand die hierover afspraken mag maken.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="contact",
            name="contact_een_per_regio",
            constraint=models.UniqueConstraint(
                condition=models.Q(("gemeente__isnull", True)),
                fields=("regio", "terrein"),
                name="contact_een_per_regio",
                violation_error_message="De regio heeft al iemand die hierover afspraken mag maken.",
            ),
        ),
    ]
