"""With names one taps one's own organisation in the list of invited; who is not on it, writes it down."""

import pytest
from lxml.html import fromstring

from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, verstuur
from zelfscan.scan.models import Invulling

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
GETYPT = {"organisatie": "De Club", "partij": "school"}


@pytest.fixture
def scan():
    return fabriek.scan(openheid="naam")


@pytest.fixture
def ggd(scan):
    return fabriek.genodigde(scan, "GGD De Proef", partij="jgz", domein="zorg")


def wie(rij: Invulling) -> tuple[str, ...]:
    return rij.organisatie, rij.partij, rij.domein


def fouten(antwoord) -> list[str]:
    """The fields with something wrong."""
    return [een.get("id") for een in fromstring(antwoord.text).xpath("//p[@class='veld-foutmelding']")]


@pytest.mark.parametrize("getypt", [{}, GETYPT])
def test_wie_je_aantikt_zegt_de_lijst_ook_als_je_al_iets_getypt_had(client, scan, ggd, getypt):
    verstuur(client, scan, genodigde=ggd.pk, **getypt)

    assert wie(Invulling.objects.get()) == ("GGD De Proef", "jgz", "zorg")


def test_wie_er_niet_bij_staat_schrijft_de_organisatie_op(client, scan, ggd):
    assert fouten(verstuur(client, scan, genodigde="anders")) == ["id_organisatie_error", "id_partij_error"]

    verstuur(client, scan, genodigde="anders", **GETYPT)
    assert wie(Invulling.objects.get()) == ("De Club", "school", "onderwijs")


@pytest.mark.parametrize("gekozen", ["", "0", "x"])
def test_wie_niets_kiest_leest_dat_daar_en_nergens_anders(client, scan, ggd, gekozen):
    antwoord = verstuur(client, scan, genodigde=gekozen)

    assert fouten(antwoord) == ["id_genodigde_error"]
    assert "Kies namens welke organisatie je invult." in antwoord.text
    assert not Invulling.objects.exists()


def test_een_genodigde_van_een_andere_scan_past_niet(client, scan, ggd):
    elders = fabriek.genodigde(fabriek.scan(openheid="naam"), "Elders")

    assert fouten(verstuur(client, scan, genodigde=elders.pk)) == ["id_genodigde_error"]


def test_wat_je_koos_staat_er_na_een_fout_nog(client, scan, ggd):
    boom = fromstring(verstuur(client, scan, genodigde=ggd.pk, dirigent="").text)

    assert boom.xpath("//input[@name='genodigde'][@checked]/@value") == [str(ggd.pk)]


def test_tussen_regios_hoort_de_regio_bij_wie_je_aantikt(client):
    scan = fabriek.scan(openheid="naam", manier=4)
    rij = fabriek.genodigde(scan, "Wijkteam", partij="cjg", domein="jeugdhulp", eigen_regio="Dal")
    assert "Wijkteam, Dal" in " ".join(client.get(adres(scan)).text.split())

    verstuur(client, scan, genodigde=rij.pk)
    assert Invulling.objects.get().eigen_regio == "Dal"


def test_zonder_lijst_typ_je_de_organisatie(client, scan):
    assert not fromstring(client.get(adres(scan)).text).xpath("//input[@name='genodigde']")

    verstuur(client, scan, **GETYPT)
    assert wie(Invulling.objects.get()) == ("De Club", "school", "onderwijs")
