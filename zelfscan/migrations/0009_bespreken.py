from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0008_onderdelen"),
    ]

    operations = [
        migrations.AddField(
            model_name="scan",
            name="bespreken",
            field=models.JSONField(blank=True, default=list, editable=False, verbose_name="wat jullie bespreken"),
        ),
    ]
