"""The pages of a scan that are kept for some seconds: what is wiped is gone soon, what changed shows at once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from regie.regios.regio import Regio
from tests import factories
from tests.regie.stukken.klok import BELOOFD, stille_klok
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import wis_naam
from zelfscan.scan.models import Scan

from .insturen import adres, eigen_spiegel, verstuur

OM_NEGEN_UUR = (timezone.localtime() + timedelta(days=7)).replace(hour=9, minute=0)
OM_ZEVEN_OVER_TIEN = OM_NEGEN_UUR.replace(hour=10, minute=7)

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def klok(monkeypatch):
    yield from stille_klok(monkeypatch)


def test_een_gewiste_naam_is_binnen_tien_seconden_van_de_pagina(client, klok):
    scan = fabriek.scan()
    rij = fabriek.genodigde(scan, naam="Bo Jansen")
    assert "Bo Jansen" in client.get(adres(scan)).text

    wis_naam(by=scan.organisatoren.get().gebruiker, genodigde=rij)
    klok.nu += BELOOFD + 0.1

    html = client.get(adres(scan)).text
    assert "Bo Jansen" not in html
    assert "(naam gewist)" in html


# What people read before they answer: field, another value, and the words that then stand there.
VERANDERD = {
    "samenwerking": ("Heel iets anders", "Heel iets anders"),
    "bijeenkomst": (OM_ZEVEN_OVER_TIEN, "10:07 uur"),
    "plaats": ("Het Dorpshuis", "Het Dorpshuis"),
    "verwacht": (37, "37 antwoorden verwacht"),
    "openheid": ("naam", "Doe alleen mee als je dat goed vindt"),
    "met_toelichting": (False, None),
    "naar_factsheet": (True, "mag ook in de factsheet"),
    "manier": (4, "Jouw scores voor je eigen regio"),
}


@pytest.mark.parametrize("veld", VERANDERD)
def test_wat_de_organisator_verandert_staat_er_meteen(client, klok, veld):
    waarde, woorden = VERANDERD[veld]
    scan = fabriek.scan(
        openheid="naam" if veld == "manier" else "totaal",
        regio=factories.regio(),
        plaats="Thuis",
        bijeenkomst=OM_NEGEN_UUR,
    )
    eerst = client.get(adres(scan)).text
    assert woorden is None or woorden not in eerst

    Scan.objects.filter(pk=scan.pk).update(**{veld: waarde})

    html = client.get(adres(scan)).text
    assert woorden in html if woorden else 'name="ontwerper_toelichting"' in eerst
    assert woorden or 'name="ontwerper_toelichting"' not in html


def test_een_andere_regio_staat_er_meteen(client, klok):
    scan = fabriek.scan(regio=factories.regio("Hier"))
    client.get(adres(scan))

    Scan.objects.filter(pk=scan.pk).update(regio=factories.regio("Ginds"))

    assert str(Regio.objects.get(naam__contains="Ginds")) in client.get(adres(scan)).text


@pytest.mark.parametrize("veld", ["samenwerking", "bijeenkomst"])
def test_ook_de_bladzijde_met_dank_volgt_meteen(client, klok, veld):
    waarde, woorden = VERANDERD[veld]
    scan = fabriek.scan(bijeenkomst=OM_NEGEN_UUR)
    verstuur(client, scan)
    eerst = client.get(adres(scan, "bedankt/")).text

    Scan.objects.filter(pk=scan.pk).update(**{veld: waarde})

    assert woorden not in eerst
    assert woorden in client.get(adres(scan, "bedankt/")).text


def test_van_wie_al_antwoordde_ziet_een_ander_niets(client, klok):
    """Kept pages are for everybody with the code: nothing of one visitor is in them."""
    scan = fabriek.scan()
    assert eigen_spiegel(verstuur(client, scan).text)["Verbinder"] == "4 Redelijk aanwezig"
    assert "is al een antwoord verstuurd" in client.get(adres(scan)).text
    ander = Client()

    assert "is al een antwoord verstuurd" not in ander.get(adres(scan)).text
    assert eigen_spiegel(verstuur(ander, scan, verbinder="2").text)["Verbinder"] == "2 Incidenteel aanwezig"
    assert eigen_spiegel(ander.get(adres(scan, "bedankt/")).text) == {}


def test_wie_terugkomt_neemt_een_ander_de_eigen_spiegel_niet_af(client, klok):
    """The page of thanks is kept in two ways: with and without a place for the own mirror."""
    scan = fabriek.scan()
    verstuur(client, scan)
    klok.nu += BELOOFD + 0.1

    assert "<title>Opgeslagen" in client.get(adres(scan, "bedankt/")).text
    gestuurd = verstuur(Client(), scan).text
    assert "<title>Dank je" in gestuurd
    assert eigen_spiegel(gestuurd)["Verbinder"] == "4 Redelijk aanwezig"


def test_de_pagina_van_na_de_onthulling_is_een_andere(client, klok):
    scan = fabriek.scan(openheid="naam")
    voor = client.get(adres(scan)).text
    Scan.objects.filter(pk=scan.pk).update(status="onthuld", onthuld_op=timezone.localdate())

    na = client.get(adres(scan, "achteraf/")).text

    assert "De uitkomst is al onthuld" not in voor
    assert "De uitkomst is al onthuld" in na
