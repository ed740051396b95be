from django.db import migrations


def verhuis(apps, van: str, naar: str) -> None:
    """A mail that waits in the queue names the function that sends it by its path, and the function moved."""
    apps.get_model("django_tasks_database", "DBTaskResult").objects.filter(task_path=van).update(task_path=naar)


OUD, NIEUW = "regie.mail.verstuur_taak", "regie.mensen.mail.verstuur_taak"


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0008_voorstel"),
        ("django_tasks_database", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, _: verhuis(apps, OUD, NIEUW),
            lambda apps, _: verhuis(apps, NIEUW, OUD),
        )
    ]
