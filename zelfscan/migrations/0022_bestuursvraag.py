"""What the group asks of its administrators, beside its conclusion; may be empty."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0021_bezetting"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="bestuursvraag",
            field=models.TextField(blank=True, max_length=1000, verbose_name="wat we van het bestuur vragen"),
        ),
    ]
