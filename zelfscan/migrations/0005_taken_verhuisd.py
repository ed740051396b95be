from django.db import migrations

# What waits in the queue names its function by its path, and these moved.
VERHUISD = {
    "zelfscan.wissen.wis_sporen_taak": "zelfscan.scan.wissen.wis_sporen_taak",
    "zelfscan.actions.genodigden.herinner_taak": "zelfscan.organiseren.actions.genodigden.herinner_taak",
}


def verhuis(apps, paden: dict[str, str]) -> None:
    taken = apps.get_model("django_tasks_database", "DBTaskResult").objects
    for van, naar in paden.items():
        taken.filter(task_path=van).update(task_path=naar)


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0004_regel_verborgen"),
        ("django_tasks_database", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, _: verhuis(apps, VERHUISD),
            lambda apps, _: verhuis(apps, {naar: van for van, naar in VERHUISD.items()}),
        )
    ]
