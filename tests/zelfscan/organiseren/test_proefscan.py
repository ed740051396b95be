"""The practice scan, of an instrument with every kind of item and of one that brings no example."""

from dataclasses import replace

import pytest
from lxml.html import fromstring

from tests import factories
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.models import Scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
ADRES = "/mijn/scans/proef/"


@pytest.fixture
def client(client):
    client.force_login(factories.gebruiker())
    return client


def pagina(client, **keuze):
    return fromstring(client.get(ADRES, keuze).text)


def tekst(knoop) -> str:
    return " ".join(knoop.text_content().split())


def koppen(boom) -> list[str]:
    return [tekst(kop) for kop in boom.xpath("//article//h3")]


def test_met_een_instrument_valt_er_niets_te_kiezen(client, alleen_kernrollen):
    boom = pagina(client)

    assert not boom.xpath("//nav[@aria-label='Wat vul je in?']")
    assert set(koppen(boom)) == {"Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent"}
    assert "twaalf verzonnen antwoorden" in tekst(boom)


def test_je_kiest_welk_instrument_je_bekijkt_en_dat_blijft_bij_een_andere_openheid(client, alleen_kernrollen, proef):
    boom = pagina(client, instrument="proef")

    assert [een.get("href") for een in boom.xpath("//nav[@aria-label='Wat vul je in?']//a")] == [
        "/mijn/scans/proef/?instrument=kernrollen",
        "/mijn/scans/proef/?instrument=proef",
    ]
    assert "/mijn/scans/proef/?openheid=naam&instrument=proef" in boom.xpath(
        "//nav[@aria-label='Wat zie je van elkaar?']//a/@href"
    )
    assert "negen verzonnen antwoorden" in tekst(boom)


@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_elke_soort_staat_er_zoals_in_een_verslag(client, proef, openheid):
    boom = pagina(client, instrument="proef", openheid=openheid)

    assert set(koppen(boom)) >= {deel.naam for deel in PROEF.gescoord} | {"Wat knelt"}
    assert "Het meest gekozen: ‘Samen’" in tekst(boom)
    assert ("Basisschool De Wilg" in tekst(boom)) is (openheid == "naam")
    assert "Niemand schreef" not in tekst(boom)
    assert not boom.xpath("//*[local-name()='svg'][@viewBox='']")


def test_zonder_eigen_voorbeeld_zijn_er_twaalf_verzonnen_antwoorden_en_wordt_niets_bewaard(client, monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, ("kaal", 1), replace(PROEF, sleutel="kaal", voorbeeld=()))

    boom = pagina(client, instrument="kaal")

    assert "twaalf verzonnen antwoorden" in tekst(boom)
    assert set(koppen(boom)) >= {deel.naam for deel in PROEF.gescoord}
    assert not Scan.objects.exists()


def test_een_openheid_die_een_instrument_niet_heeft_wordt_het_totaal(client, proef):
    boom = pagina(client, instrument="proef", openheid="domein")

    gekozen = boom.xpath("//nav[@aria-label='Wat zie je van elkaar?']//a[@aria-current='page']")
    assert [tekst(een) for een in gekozen] == ["Alleen het totaal"]


@pytest.mark.parametrize("openheid", ["totaal", "domein", "laag", "naam"])
def test_elke_openheid_van_de_kernrollen_is_te_bekijken(client, openheid):
    boom = pagina(client, openheid=openheid)

    assert len(koppen(boom)) == 4
    assert len(boom.xpath("//table[@class='tabel regeltabel']/thead//th")) == (5 if openheid == "naam" else 0)
