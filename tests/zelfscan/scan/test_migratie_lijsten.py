"""Who organised a scan before the table for it was there is read from the history, once."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.organisatoren import aanvaard, draag_over, haal_organisator_weg

from .migratie import zet_op

ERVOOR, ERNA = [("zelfscan", "0009_bespreken")], [("zelfscan", "0010_lijsten_vergeleken")]


@pytest.mark.breed
@pytest.mark.django_db(transaction=True)
def test_wie_een_scan_eerder_organiseerde_en_wat_er_zonder_splitsing_samen_telde():
    overgedragen, weggehaald = factories.gebruiker(), factories.gebruiker()
    scan = fabriek.scan(organisator=overgedragen)
    nu = factories.gebruiker()
    aanvaard(by=nu, voorstel=draag_over(by=overgedragen, scan=scan, email=nu.email))
    haal_organisator_weg(by=nu, organisator=fabriek.organisator(scan, weggehaald))
    try:
        apps = zet_op(ERVOOR)
        apps.get_model("zelfscan", "Scan").objects.update(samengevoegd=[["jeugdhulp", "zorg"]])

        apps = zet_op(ERNA)
        rijen = apps.get_model("zelfscan", "OudOrganisator").objects.values_list("scan", "gebruiker")
        assert set(rijen) == {(scan.pk, overgedragen.pk), (scan.pk, weggehaald.pk)}
        assert apps.get_model("zelfscan", "Scan").objects.get().samengevoegd == []
    finally:
        zet_op([blad for blad in MigrationExecutor(connection).loader.graph.leaf_nodes() if blad[0] == "zelfscan"])
