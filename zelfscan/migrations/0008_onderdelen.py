"""What was of roles only becomes what any item can have: ticks, and per item how many were asked.

Who fulfils a role is now an item of its own, `<rol>_wie`: a row per tick before the reveal, a count in the frozen view
after it. Until here everybody was asked everything, so as many were asked as answered. Everything that is kept stays
as it was, and there is a way back.
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models

HOEVEEL = ("een", "meer", "niemand")
WIE = "_wie"


def naar_onderdelen(inhoud: dict) -> dict:
    """Return a frozen view in its new shape."""
    onderdelen: dict[str, dict] = {}
    for rol, deel in inhoud["rollen"].items():
        houders = deel["houders"]
        onderdelen[rol] = {"gevraagd": inhoud["aantal"]} | {n: w for n, w in deel.items() if n != "houders"}
        onderdelen[f"{rol}{WIE}"] = {
            "gevraagd": inhoud["aantal"],
            "teksten": [],
            "aantal": houders["aantal"] if houders else None,
            "keuzes": houders["hoeveel"] | houders["partijen"] if houders else None,
        }
    return {naam: wat for naam, wat in inhoud.items() if naam != "rollen"} | {"onderdelen": onderdelen}


def naar_rollen(inhoud: dict) -> dict:
    """Return a frozen view in the shape it had before."""
    rollen: dict[str, dict] = {}
    for rol, deel in inhoud["onderdelen"].items():
        if rol.endswith(WIE):
            continue
        wie = inhoud["onderdelen"].get(f"{rol}{WIE}", {})
        houders = None
        if wie.get("keuzes") is not None:
            hoeveel = {een: keer for een, keer in wie["keuzes"].items() if een in HOEVEEL}
            partijen = {een: keer for een, keer in wie["keuzes"].items() if een not in HOEVEEL}
            houders = {"aantal": wie["aantal"], "hoeveel": hoeveel, "partijen": partijen}
        rollen[rol] = {naam: wat for naam, wat in deel.items() if naam != "gevraagd"} | {"houders": houders}
    return {naam: wat for naam, wat in inhoud.items() if naam != "onderdelen"} | {"rollen": rollen}


def zet_beelden_om(apps, maak) -> None:
    for beeld in apps.get_model("zelfscan", "Beeld").objects.iterator(chunk_size=200):
        beeld.inhoud = maak(beeld.inhoud)
        beeld.save(update_fields=["inhoud"])


def heen(apps, _schema) -> None:
    zet_beelden_om(apps, naar_onderdelen)
    keuze = apps.get_model("zelfscan", "Keuze")
    # By their random key: not in the order in which people answered.
    rijen = apps.get_model("zelfscan", "Rolvervulling").objects.order_by("pk")
    keuze.objects.bulk_create(
        (
            keuze(invulling_id=rij.invulling_id, onderdeel=f"{rij.onderdeel}{WIE}", sleutel=gekozen)
            for rij in rijen.iterator(chunk_size=1000)
            for gekozen in dict.fromkeys((rij.hoeveel, *rij.partijen))
            if gekozen
        ),
        batch_size=1000,
    )


def terug(apps, _schema) -> None:
    zet_beelden_om(apps, naar_rollen)
    vervulling = apps.get_model("zelfscan", "Rolvervulling")
    gekozen: dict[tuple, list[str]] = {}
    rijen = apps.get_model("zelfscan", "Keuze").objects.filter(onderdeel__endswith=WIE).order_by("pk")
    for rij in rijen.iterator(chunk_size=1000):
        gekozen.setdefault((rij.invulling_id, rij.onderdeel.removesuffix(WIE)), []).append(rij.sleutel)
    vervulling.objects.bulk_create(
        (
            vervulling(
                invulling_id=invulling,
                onderdeel=rol,
                hoeveel=next((een for een in keuzes if een in HOEVEEL), ""),
                partijen=sorted(een for een in keuzes if een not in HOEVEEL),
            )
            for (invulling, rol), keuzes in gekozen.items()
        ),
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("zelfscan", "0007_laag"),
    ]

    operations = [
        migrations.CreateModel(
            name="Keuze",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("onderdeel", models.CharField(max_length=30, verbose_name="onderdeel")),
                ("sleutel", models.CharField(max_length=30, verbose_name="keuze")),
                (
                    "invulling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="keuzes",
                        to="zelfscan.invulling",
                    ),
                ),
            ],
            options={
                "verbose_name": "keuze",
                "verbose_name_plural": "keuzes",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("invulling", "onderdeel", "sleutel"),
                        name="keuze_een_keer",
                        violation_error_message="Dit is al aangevinkt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("onderdeel", ""), _negated=True) & models.Q(("sleutel", ""), _negated=True),
                        name="keuze_zegt_iets",
                        violation_error_message="Kies iets uit de lijst.",
                    ),
                ],
            },
        ),
        migrations.RunPython(heen, terug),
        migrations.DeleteModel(name="Rolvervulling"),
    ]
