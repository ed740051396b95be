"""What PostgreSQL sampled of answers before it was told not to is forgotten; what is too large waits for the night."""

import importlib

import pytest
from django.apps import apps
from django.db import connection

from tests.zelfscan import fabriek
from zelfscan.scan import wissen
from zelfscan.scan.models import Wisopdracht

migratie = importlib.import_module("zelfscan.migrations.0015_wissen")


def monsters() -> set[str]:
    """Of other tables the server takes samples by itself."""
    tabellen = [apps.get_model("zelfscan", naam)._meta.db_table for naam in migratie.ANTWOORDEN]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tabellen)}")
        cursor.execute("SELECT tablename FROM pg_stats WHERE tablename = ANY(%s)", [tabellen])
        return {tabel for (tabel,) in cursor.fetchall()}


@pytest.mark.django_db(transaction=True)
def test_wat_postgresql_al_van_antwoorden_wist_vergeet_het():
    if connection.vendor != "postgresql":
        pytest.skip("de statistieken van PostgreSQL")
    scan = fabriek.scan()
    fabriek.link(fabriek.genodigde(scan))
    for _ in range(4):
        fabriek.invulling(scan, teksten={"dirigent": "Zo is het."}, keuzes={"dirigent_wie": ("een",)})
    assert monsters() == set()
    with connection.schema_editor() as schema:
        migratie.met_statistieken(apps, schema)
    assert len(monsters()) == len(migratie.ANTWOORDEN)

    with connection.schema_editor() as schema:
        migratie.zonder_statistieken(apps, schema)

    assert monsters() == set()
    assert scan.invullingen.count() == 4


@pytest.mark.django_db
def test_wat_een_oudere_versie_naliet_wordt_gewist():
    migratie.vraag_wissen(apps, None)
    assert not Wisopdracht.objects.exists()
    fabriek.scan()

    migratie.vraag_wissen(apps, None)

    assert set(Wisopdracht.objects.values_list("tabel", flat=True)) == set(map(wissen._naam, wissen.NAMEN))
