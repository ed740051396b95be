from django.db import migrations

MAIL = "regie.mensen.mail.verstuur_taak"
WACHT = "READY"


def naar_zendingen(apps, schema_editor) -> None:
    """A mail that waits was a task; it is a row of its own now. Tasks of mails that went, or will not, go."""
    zendingen = apps.get_model("regie", "Zending").objects
    taken = apps.get_model("django_tasks_database", "DBTaskResult").objects.filter(task_path=MAIL)
    for taak in taken.filter(status=WACHT).order_by("enqueued_at"):
        sjabloon, aan, context, *bijlagen = taak.args_kwargs["args"]
        los = isinstance(aan, str)
        over = next((context[naam] for naam in ("scan", "quickscan", "regio") if context.get(naam)), None)
        zendingen.create(
            sjabloon=sjabloon,
            aan_soort="" if los else aan["model"].lower(),
            aan_nummer="" if los else str(aan["pk"]),
            adres=aan if los else "",
            over_soort=over["model"].lower() if over else "",
            over_nummer=str(over["pk"]) if over else "",
            context=context,
            bijlagen=bijlagen[0] if bijlagen else [],
        )
    taken.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0013_zending"),
        # How a task that waits, was begun or ended is called since then.
        ("django_tasks_database", "0018_rename_succeeded_status"),
    ]

    operations = [migrations.RunPython(naar_zendingen, migrations.RunPython.noop)]
