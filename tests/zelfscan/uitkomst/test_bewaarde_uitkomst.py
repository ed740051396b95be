"""Wall and result are kept for a moment: whoever looks still never sees less than was done."""

from uuid import uuid4

import pytest

from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import vul_achteraf_in
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast

pytestmark = pytest.mark.django_db


@pytest.fixture
def scan():
    return fabriek.onthulde_scan(openheid="naam")


@pytest.fixture
def ria(scan):
    return scan.organisatoren.get().gebruiker


@pytest.mark.parametrize("deel", ["resultaat", "scherm"])
def test_wat_de_groep_net_bewaarde_staat_er_meteen(client, scan, ria, deel):
    adres = f"/s/{scan.code}/{deel}/"
    client.get(adres)
    bewaar_afspraak(by=ria, scan=scan, wat="Nodig de jeugdarts uit.", organisatie="De Linde")
    assert "Nodig de jeugdarts uit." in client.get(adres).content.decode()
    leg_conclusie_vast(by=ria, scan=scan, conclusie="We beginnen bij de school.")
    assert "We beginnen bij de school." in client.get(adres).content.decode()


def test_een_te_late_regel_staat_er_meteen(client, scan):
    adres = f"/s/{scan.code}/resultaat/"
    client.get(adres)
    wie = {"domein": "zorg", "laag": "leiding", "partij": "jgz", "organisatie": "De late school"}
    vul_achteraf_in(scan=scan, sleutel=uuid4(), scores=fabriek.scores(scan.instrument_nu, "1111"), **wie)
    assert "De late school" in client.get(adres).content.decode()


def test_wie_is_ingelogd_krijgt_zijn_eigen_menu_en_een_ander_niet(client, scan, ria):
    adres = f"/s/{scan.code}/resultaat/"
    assert "Inloggen" in client.get(adres).content.decode()
    log_in(client, ria)
    assert "Uitloggen" in client.get(adres).content.decode()
    client.logout()
    assert "Uitloggen" not in client.get(adres).content.decode()


def test_het_beeld_kost_een_zaal_maar_twee_vragen(client, scan, django_assert_max_num_queries):
    for deel in ("resultaat", "scherm"):
        client.get(f"/s/{scan.code}/{deel}/")
        with django_assert_max_num_queries(3):
            client.get(f"/s/{scan.code}/{deel}/")
