from django.db import migrations


def zoek_ook_op_oude_namen(apps, schema_editor):
    """Write down once more by which names each municipality is found."""
    from regie.regios.gebied import Gemeente as Nu

    Gemeente = apps.get_model("regie", "Gemeente")
    rijen = list(Gemeente.objects.all())
    for rij in rijen:
        rij.zoeknaam = Nu.naamvelden(rij.code, rij.naam)["zoeknaam"]
    Gemeente.objects.bulk_update(rijen, ["zoeknaam"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("regie", "0011_woorden")]

    # Backwards nothing: to be found by one more name does no harm.
    operations = [migrations.RunPython(zoek_ook_op_oude_namen, migrations.RunPython.noop, elidable=True)]
