from django.db import migrations

# A mail that waits in the queue named a row as `agenda`, and perhaps as `bijlagen`; it names functions now. Per model
# of that row: what the mail calls it, and the function.
AGENDA = {
    "zelfscan.Scan": ("scan", "zelfscan.organiseren.agenda.bijlage"),
    "quickscan.Startgesprek": ("gesprek", "quickscan.startgesprek.agenda.gesprek"),
    "quickscan.Interview": ("interview", "quickscan.onderzoek.agenda.bijlage"),
    "quickscan.Terugkoppelgesprek": ("gesprek", "quickscan.terugkoppelgesprek.agenda.gesprek"),
    "quickscan.Ronde": ("ronde", "quickscan.ontwerpsessie.agenda.bijlage"),
}
EINDSTUKKEN = "quickscan.terugkoppelgesprek.eindstukken.bijlagen"


def mails(apps):
    return apps.get_model("django_tasks_database", "DBTaskResult").objects.filter(
        task_path="regie.mensen.mail.verstuur_taak"
    )


def naar_namen(apps, schema_editor) -> None:
    for taak in mails(apps):
        # A mail asked for by the new code has its names already.
        sjabloon, aan, context, *al = taak.args_kwargs["args"]
        namen = [*al[0]] if al else []
        if rij := context.pop("agenda", None):
            namen.append(AGENDA[rij["model"]][1])
        if context.pop("bijlagen", None):
            namen.append(EINDSTUKKEN)
        taak.args_kwargs["args"] = [sjabloon, aan, context, namen]
        taak.save(update_fields=["args_kwargs"])


def terug(apps, schema_editor) -> None:
    sleutels = {functie: sleutel for sleutel, functie in AGENDA.values()}
    for taak in mails(apps):
        sjabloon, aan, context, *namen = taak.args_kwargs["args"]
        for naam in namen[0] if namen else ():
            if naam in sleutels:
                context["agenda"] = context[sleutels[naam]]
            elif naam == EINDSTUKKEN:
                context["bijlagen"] = context["gesprek"]
        taak.args_kwargs["args"] = [sjabloon, aan, context]
        taak.save(update_fields=["args_kwargs"])


class Migration(migrations.Migration):
    dependencies = [
        ("quickscan", "0001_quickscan"),
        # The function that sends had moved by then.
        ("regie", "0009_taken_verhuisd"),
    ]

    # There what waits is no task any more.
    run_before = [("regie", "0014_wachtrij")]

    operations = [migrations.RunPython(naar_namen, terug)]
