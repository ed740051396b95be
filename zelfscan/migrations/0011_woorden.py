from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0010_lijsten_vergeleken"),
    ]

    operations = [
        migrations.AlterConstraint(
            model_name="invulling",
            name="invulling_een_per_apparaat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("apparaat", ""), _negated=True),
                fields=("scan", "apparaat"),
                name="invulling_een_per_apparaat",
                violation_error_message="Vanaf dit toestel is er al een antwoord.",
            ),
        ),
    ]
