"""The startgesprek and the afbakening: planned, written down, and closed when all is there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from regie.regios.actions.organisaties import bewaar_organisatie
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def staf(client):
    staf = factories.medewerker()
    geef_factor(staf)
    log_in(client, staf)
    return staf


def nu(quickscan) -> Quickscan:
    return Quickscan.objects.get(pk=quickscan.pk)


def test_het_startgesprek_van_plannen_tot_sluiten(client, staf, mailoutbox, django_capture_on_commit_callbacks):
    quickscan = fabriek.quickscan("startgesprek")
    adres = f"/quickscan/{quickscan.pk}/startgesprek/"
    gisteren = timezone.localdate() - timedelta(days=1)
    afspraak = {"datum": gisteren.isoformat(), "tijd": "10:00", "plaats": "Gemeentehuis"}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{adres}bijwerken/", afspraak | {"datum": "2099-03-24", "mailen": "on"})
    assert [mail.to for mail in mailoutbox] == [["bo@voorbeeld.example"]]
    assert mailoutbox[0].attachments[0].filename == "afspraak.ics"

    client.post(f"{adres}bijwerken/", afspraak)
    assert "De uitkomst van het startgesprek staat er nog niet." in client.get(adres).content.decode()
    na_afloop = {"aanwezig": "Bo", "uitkomst": "We gaan verder.", "voorwaarden_uitgelegd": "on"}
    client.post(f"{adres}bijwerken/", afspraak | na_afloop)
    client.post(f"{adres}sluiten/")

    assert nu(quickscan).start == gisteren
    assert nu(quickscan).huidige_stap.sleutel == "afbakening"


def test_een_gesprek_zonder_plek_en_zonder_link_kan_niet(client, staf):
    quickscan = fabriek.quickscan("startgesprek")

    antwoord = client.post(
        f"/quickscan/{quickscan.pk}/startgesprek/bijwerken/", {"datum": "2099-03-24", "tijd": "10:00"}
    )

    assert "Vul in waar het gesprek is" in antwoord.content.decode()
    assert nu(quickscan).startgesprek is None


def test_een_stap_die_klaar_is_verandert_niet_meer(client, staf):
    quickscan = fabriek.quickscan("selectie")
    antwoord = client.post(
        f"/quickscan/{quickscan.pk}/afbakening/bijwerken/",
        {"thema": "Iets anders", "doelgroep": "0_6", "schaal": "swv"},
    )

    assert "Deze stap is klaar. Heropen die eerst" in antwoord.content.decode()
    assert nu(quickscan).thema == "Passend onderwijs"


def test_de_afbakening_met_partijen_uit_de_lijst_van_de_regio_en_een_andere(client, staf):
    beheerder = factories.gebruiker()
    regio = factories.regio(beheerder=beheerder)
    brug = bewaar_organisatie(by=beheerder, regio=regio, naam="De Brug", partij="cjg", domein="jeugdhulp", sector="")
    quickscan = fabriek.quickscan("afbakening", regio=regio)
    adres = f"/quickscan/{quickscan.pk}/afbakening/"

    client.post(f"{adres}bijwerken/", {"thema": "Opvang", "doelgroep": "0_6", "schaal": "jeugdregio"})
    client.post(f"{adres}partijen/", {"wat": "kiezen", "kies-organisaties": [brug.pk]})
    client.post(f"{adres}partijen/", {"wat": "een", "naam": "Gemeente Proef", "partij": "gemeente"})
    dubbel = client.post(f"{adres}partijen/", {"wat": "een", "naam": "De Brug", "partij": "cjg"}).content.decode()

    assert "Deze organisatie staat er al." in dubbel
    partijen = nu(quickscan).afbakening.partijen.all()
    assert [(een.naam, een.organisatie) for een in partijen] == [("De Brug", brug), ("Gemeente Proef", None)]
    assert (nu(quickscan).thema, nu(quickscan).doelgroep) == ("Opvang", "0_6")
    assert "Sluit deze stap" in client.get(adres).content.decode()

    client.post(f"{adres}partijen/{partijen[0].pk}/weg/")
    assert nu(quickscan).afbakening.partijen.count() == 1


def test_de_regio_leest_bij_de_selectie_waar_nog_akkoord_voor_nodig_is(client):
    regio = factories.regio()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("selectie", regio=regio)

    pagina = log_in(client, contact).get(f"/quickscan/{quickscan.pk}/selectie/").content.decode()

    assert "nog niet akkoord met 6 van de 6 voorwaarden" in pagina
    assert f"/quickscan/{quickscan.pk}/voorwaarden/" in pagina
