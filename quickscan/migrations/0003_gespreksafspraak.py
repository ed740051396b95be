"""One name per class in the house: the afspraak of a talk is not that of a scan. The table keeps its name."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quickscan", "0002_bijlagen_bij_naam")]

    operations = [
        migrations.AlterModelTable("Afspraak", "quickscan_afspraak"),
        migrations.RenameModel("Afspraak", "Gespreksafspraak"),
    ]
