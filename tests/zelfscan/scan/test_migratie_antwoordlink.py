"""Personal links and who answered through one move to a table of their own, and back, with the same keys."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from regie.mensen.toegangslink import Toegangslink, hash_van
from regie.mensen.zending import Zending
from tests.zelfscan import fabriek

from .migratie import zet_op

ERVOOR, ERNA = [("zelfscan", "0013_verloop")], [("zelfscan", "0014_antwoordlink")]


def inhoud(apps, app: str, model: str, *velden: str) -> list[tuple]:
    return list(apps.get_model(app, model).objects.order_by(velden[0]).values_list(*velden))


@pytest.mark.django_db(transaction=True)
def test_links_en_wie_antwoordde_gaan_heen_en_terug():
    scan = fabriek.scan()
    an, bo, cas = (fabriek.genodigde(scan, email=f"{naam}@voorbeeld.example") for naam in ("an", "bo", "cas"))
    weg = fabriek.genodigde(fabriek.scan(status="afgelast"))
    # Of another kind, with a number that somebody on the list has too.
    anders = Toegangslink.objects.maak(doel="toetsing", onderwerp=scan)
    anders_nummer = Toegangslink.objects.filter(pk=anders.pk)
    anders_nummer.update(onderwerp_id=bo.pk)
    try:
        apps = zet_op(ERVOOR)
        oude = apps.get_model("regie", "Toegangslink").objects

        def link(genodigde, **velden):
            nieuw = Toegangslink(doel="scan_uitnodiging", zout=f"{oude.count()}" * 22, onderwerp_id=genodigde.pk)
            velden |= {"onderwerp_soort": "zelfscan.genodigde", "onderwerp_id": genodigde.pk, "zout": nieuw.zout}
            return oude.create(doel=nieuw.doel, hash=hash_van(nieuw.sleutel), **velden), nieuw.sleutel

        (_, van_an), (rij, van_bo) = link(an), link(bo)
        link(cas, uitgezet_op="2026-11-29T12:00:00Z")
        link(weg)
        apps.get_model("zelfscan", "Genodigde").objects.filter(pk__in=[bo.pk, weg.pk]).update(heeft_geantwoord=True)
        for context in ({"link": {"model": "regie.Toegangslink", "pk": rij.pk}, "eerste": True}, {}):
            Zending.objects.create(
                sjabloon="scan_uitnodiging", aan_soort="zelfscan.genodigde", aan_nummer=str(bo.pk), context=context
            )

        apps = zet_op(ERNA)
        velden = ("genodigde", "hash", "heeft_geantwoord")
        na = inhoud(apps, "zelfscan", "Antwoordlink", *velden)
        assert na == [(an.pk, hash_van(van_an), False), (bo.pk, hash_van(van_bo), True)]
        assert inhoud(apps, "regie", "Toegangslink", "pk") == [(anders.pk,)]
        assert [een.context for een in Zending.objects.op_volgorde()] == [
            {"link": {"model": "zelfscan.Antwoordlink", "pk": bo.pk}, "eerste": True},
            {},
        ]

        apps = zet_op(ERVOOR)
        terug = inhoud(apps, "regie", "Toegangslink", "onderwerp_id", "doel", "hash")
        assert sorted(een for een in terug if een[1] != "toetsing") == [
            (an.pk, "scan_uitnodiging", hash_van(van_an)),
            (bo.pk, "scan_uitnodiging", hash_van(van_bo)),
        ]
        geantwoord = dict(inhoud(apps, "zelfscan", "Genodigde", "pk", "heeft_geantwoord"))
        assert geantwoord == {an.pk: False, bo.pk: True, cas.pk: False, weg.pk: False}
        van_de_mail = Zending.objects.op_volgorde().first().context["link"]
        assert van_de_mail["model"] == "regie.Toegangslink"
        assert Toegangslink.objects.get(pk=van_de_mail["pk"]).sleutel == van_bo
    finally:
        zet_op([blad for blad in MigrationExecutor(connection).loader.graph.leaf_nodes() if blad[0] == "zelfscan"])
