from django.db import migrations, models

# Withdrawing is kept for one's own answer; each of these has its own word now. What happened stays what happened.
GEBEURTENISSEN = {
    "contactpersoon.ingetrokken": "contactpersoon.gestopt",
    "medewerker.ingetrokken": "medewerker.gestopt",
    "onderzoeker.ingetrokken": "onderzoeker.gestopt",
    "voorstel.ingetrokken": "voorstel.verwijderd",
    "toetsing.link_ingetrokken": "toetsing.link_uitgezet",
    "interview.toestemming_weg": "interview.toestemming_terug",
}
MAILS = {"rechten_ingetrokken": "rechten_gestopt"}


def hernoem(apps, schema_editor, gebeurtenissen, mails) -> None:
    for oud, nieuw in mails.items():
        apps.get_model("regie", "Zending").objects.filter(sjabloon=oud).update(sjabloon=nieuw)
    with schema_editor.connection.cursor() as cursor:
        terug = _zet_los(cursor, schema_editor.connection.vendor)
        for oud, nieuw in gebeurtenissen.items():
            cursor.execute("UPDATE regie_gebeurtenis SET wat = %s WHERE wat = %s", [nieuw, oud])
        cursor.execute(terug)


def _zet_los(cursor, soort: str) -> str:
    """Let this one change through the trigger of 0005, and return what puts that back."""
    if soort == "postgresql":
        # It alters no table that still has to look at its keys.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE regie_gebeurtenis DISABLE TRIGGER gebeurtenis_vast")
        return "ALTER TABLE regie_gebeurtenis ENABLE TRIGGER gebeurtenis_vast"
    cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'gebeurtenis_vast'")
    [terug] = cursor.fetchone()
    cursor.execute("DROP TRIGGER gebeurtenis_vast")
    return terug


def vooruit(apps, schema_editor):
    hernoem(apps, schema_editor, GEBEURTENISSEN, MAILS)


def achteruit(apps, schema_editor):
    hernoem(apps, schema_editor, *({nieuw: oud for oud, nieuw in een.items()} for een in (GEBEURTENISSEN, MAILS)))


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0015_inzending"),
    ]

    operations = [
        migrations.RenameField("toegangslink", "ingetrokken_op", "uitgezet_op"),
        migrations.AlterField(
            "toegangslink", "uitgezet_op", models.DateTimeField("uitgezet op", null=True, blank=True)
        ),
        migrations.RunPython(vooruit, achteruit),
    ]
