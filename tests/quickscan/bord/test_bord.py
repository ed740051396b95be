"""The board: every region, what waits for whom, what is late; in a constant number of queries."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.bord.gang import FILTERS, gangen
from quickscan.proces.actions import mensen, stappen
from quickscan.proces.models import Quickscan, Stap
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def staf():
    staf = factories.medewerker()
    geef_factor(staf)
    return staf


@pytest.fixture
def ronde():
    return fabriek.ronde(plekken=20)


def een(ronde, bij: str, naam: str, **velden) -> Quickscan:
    return fabriek.quickscan(bij, in_ronde=ronde, regio=factories.regio(naam), **velden)


def op_bord(staf, toon: str) -> list[str]:
    rijen = gangen(staf, "medewerker", Quickscan.objects.all().voor_bord())
    return [rij.quickscan.naam for rij in rijen if FILTERS[toon][1](rij)]


def test_elke_regio_staat_onder_wie_er_aan_zet_is(staf, ronde):
    een(ronde, "afbakening", "Bij MAO")
    een(ronde, "factsheet", "Bij AEF")
    gepauzeerd = een(ronde, "advies", "Gepauzeerd")
    stappen.pauzeer(by=staf, quickscan=gepauzeerd, waarom="Vakantie.")
    een(ronde, "klaar", "Klaar")

    assert op_bord(staf, "mao") == ["Bij MAO"]
    assert op_bord(staf, "aef") == ["Bij AEF"]
    assert op_bord(staf, "regio") == []
    assert op_bord(staf, "pauze") == ["Gepauzeerd"]
    assert op_bord(staf, "voorbij") == ["Klaar"]
    assert set(op_bord(staf, "alles")) == {"Bij MAO", "Bij AEF", "Gepauzeerd"}


def test_wacht_op_mij_is_wat_ik_begeleid_of_niemand(staf, ronde):
    van_mij, van_een_ander = een(ronde, "afbakening", "Van mij"), een(ronde, "afbakening", "Van een ander")
    een(ronde, "afbakening", "Van niemand")
    mensen.zet_begeleider(by=staf, quickscan=van_mij, gebruiker=staf)
    mensen.zet_begeleider(by=staf, quickscan=van_een_ander, gebruiker=factories.medewerker())

    assert set(op_bord(staf, "mij")) == {"Van mij", "Van niemand"}


def test_te_laat_staat_bovenaan(staf, ronde):
    een(ronde, "onderzoek", "Op tijd")
    laat = een(ronde, "onderzoek", "Te laat")
    gisteren = timezone.localdate() - timedelta(days=1)
    Stap.objects.filter(quickscan=laat, sleutel="onderzoek").update(termijn=gisteren)

    assert op_bord(staf, "laat") == ["Te laat"]
    assert op_bord(staf, "alles") == ["Te laat", "Op tijd"]


def test_na_te_laat_komt_wat_op_mij_wacht_en_dan_de_eerste_termijn(staf, ronde):
    vandaag = timezone.localdate()
    for naam, over, van_mij in (("A", 1, False), ("B", 9, True), ("C", 5, True), ("D", -1, False)):
        rij = een(ronde, "afbakening", naam)
        mensen.zet_begeleider(by=staf, quickscan=rij, gebruiker=staf if van_mij else factories.medewerker())
        Stap.objects.filter(quickscan=rij).update(termijn=vandaag + timedelta(days=over))
    stappen.pauzeer(by=staf, quickscan=een(ronde, "afbakening", "E"), waarom="Vakantie.")

    assert op_bord(staf, "alles") == ["D", "C", "B", "A", "E"]


def test_na_drie_maanden_is_de_hele_quickscan_te_laat(staf, ronde):
    uitloper = een(ronde, "advies", "Uitloper")
    vandaag = timezone.localdate()
    Quickscan.objects.filter(pk=uitloper.pk).update(start=vandaag - timedelta(days=100))
    Stap.objects.filter(quickscan=uitloper).update(termijn=vandaag + timedelta(days=5))

    assert op_bord(staf, "laat") == ["Uitloper"]


def test_een_onderzoeker_ziet_alleen_wat_die_zelf_onderzoekt(client, ronde):
    onderzoeker = factories.onderzoeker()
    geef_factor(onderzoeker)
    een(ronde, "onderzoek", "Mijn regio", onderzoeker=onderzoeker)
    een(ronde, "onderzoek", "Andermans regio")

    bord = log_in(client, onderzoeker).get("/quickscan/").content.decode()

    assert "Mijn regio" in bord
    assert "Andermans regio" not in bord


def test_meer_regios_kosten_niet_meer_vragen_aan_de_database(
    client, staf, ronde, django_assert_max_num_queries, django_assert_num_queries
):
    een(ronde, "terugkoppelgesprek", "Eerste")
    log_in(client, staf)
    with django_assert_max_num_queries(45) as eerst:
        client.get("/quickscan/")
    for naam in ("Tweede", "Derde"):
        een(ronde, "terugkoppelgesprek", naam)

    with django_assert_num_queries(len(eerst)):
        bord = client.get("/quickscan/").content.decode()

    assert "Derde" in bord
