"""Each researcher has a pane at a talk: what was noted until now is of who saved it last, and the others read it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("quickscan", "0012_aanmelder_telefoon"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="notitie", name="notitie_een_per_onderwerp"),
        migrations.RenameField(model_name="notitie", old_name="bewerkt_door", new_name="van"),
        migrations.AlterField(
            model_name="notitie",
            name="van",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="van wie",
            ),
        ),
        migrations.AddConstraint(
            model_name="notitie",
            constraint=models.UniqueConstraint(
                fields=("interview", "onderwerp", "van"),
                name="notitie_een_per_onderzoeker",
                violation_error_message="Van deze onderzoeker staat hier al een notitie.",
            ),
        ),
    ]
