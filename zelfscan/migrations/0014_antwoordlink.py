"""Personal links, and who answered through one, move to a small table of their own: it is wiped after each reveal.

Only links that work, and only of a scan that is open still: a reveal or calling off deletes them, and what happened
here before that did not is deleted now. The key in a mail that was sent stays the same. Who answered and has no link
any more, because the name was wiped on request, is forgotten: nothing asked for it. There is a way back.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q
from django.utils import timezone

DOEL, SOORT = "scan_uitnodiging", "zelfscan.genodigde"
OUD, NIEUW = "regie.Toegangslink", "zelfscan.Antwoordlink"


def wijs_mails_naar(apps, van: str, naar: str, nummers: dict[int, int]) -> None:
    """A mail that waits names the row of its link."""
    for mail in apps.get_model("regie", "Zending").objects.filter(aan_soort=SOORT).iterator(chunk_size=500):
        link = mail.context.get("link")
        if link and link["model"] == van and link["pk"] in nummers:
            mail.context["link"] = {"model": naar, "pk": nummers[link["pk"]]}
            mail.save(update_fields=["context"])


def heen(apps, _schema) -> None:
    oude = apps.get_model("regie", "Toegangslink").objects.filter(doel=DOEL, onderwerp_soort=SOORT)
    werken = oude.filter(Q(verloopt_op=None) | Q(verloopt_op__gt=timezone.now()), uitgezet_op=None)
    genodigden = apps.get_model("zelfscan", "Genodigde").objects.filter(scan__status="open")
    geantwoord = dict(genodigden.values_list("pk", "heeft_geantwoord"))
    # The newest, should somebody have two.
    per_genodigde = {een.onderwerp_id: een for een in werken.order_by("pk") if een.onderwerp_id in geantwoord}
    link = apps.get_model("zelfscan", "Antwoordlink")
    link.objects.bulk_create(
        (
            link(genodigde_id=pk, hash=een.hash, zout=een.zout, heeft_geantwoord=geantwoord[pk])
            for pk, een in sorted(per_genodigde.items())
        ),
        batch_size=1000,
    )
    wijs_mails_naar(apps, OUD, NIEUW, {een.pk: pk for pk, een in per_genodigde.items()})
    oude.delete()


def terug(apps, _schema) -> None:
    link = apps.get_model("regie", "Toegangslink")
    nieuwe = apps.get_model("zelfscan", "Antwoordlink").objects.order_by("pk")
    gemaakt = link.objects.bulk_create(
        (
            link(doel=DOEL, onderwerp_soort=SOORT, onderwerp_id=een.pk, hash=een.hash, zout=een.zout)
            for een in nieuwe.iterator(chunk_size=1000)
        ),
        batch_size=1000,
    )
    wijs_mails_naar(apps, NIEUW, OUD, {een.onderwerp_id: een.pk for een in gemaakt})
    genodigden = apps.get_model("zelfscan", "Genodigde").objects
    genodigden.filter(link__heeft_geantwoord=True).update(heeft_geantwoord=True)


class Migration(migrations.Migration):
    dependencies = [
        ("regie", "0017_gebruiker_telefoon"),
        ("zelfscan", "0013_verloop"),
    ]

    operations = [
        migrations.CreateModel(
            name="Antwoordlink",
            fields=[
                ("hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("zout", models.CharField(editable=False, max_length=22)),
                (
                    "genodigde",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="link",
                        serialize=False,
                        to="zelfscan.genodigde",
                        verbose_name="genodigde",
                    ),
                ),
                ("heeft_geantwoord", models.BooleanField(default=False, editable=False)),
            ],
            options={
                "verbose_name": "link om te antwoorden",
                "verbose_name_plural": "links om te antwoorden",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("hash", ""), _negated=True) & models.Q(("zout", ""), _negated=True),
                        name="antwoordlink_heeft_sleutel",
                        violation_error_message="Een link heeft een sleutel nodig.",
                    )
                ],
            },
        ),
        migrations.RunPython(heen, terug),
        migrations.RemoveField(model_name="genodigde", name="heeft_geantwoord"),
    ]
