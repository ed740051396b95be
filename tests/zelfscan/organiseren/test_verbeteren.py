"""A typing error in a name or an address on the list is mended before anybody answered; the old link stops."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.zending import Zending
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import NiemandTeMailen, nodig_uit, wis_naam
from zelfscan.organiseren.actions.verbeteren import AlGeantwoord, verbeter_genodigde
from zelfscan.organiseren.scanbord import bord_van
from zelfscan.scan.models import Antwoordlink

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
BO = {"organisatie": "De Linde", "partij": "school", "domein": "onderwijs"}
MO = {"organisatie": "Wijkteam", "partij": "cjg", "domein": "jeugdhulp", "email": "mo@voorbeeld.example"}
FOUT, GOED = "bo@vorbeeld.example", "bo@voorbeeld.example"


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def scan(anouk):
    scan = fabriek.scan(organisator=anouk)
    for rij in (BO | {"email": FOUT, "naam": "Bo"}, MO):
        scan.genodigden.create(**rij)
    return scan


@pytest.fixture
def bo(scan):
    return scan.genodigden.get(naam="Bo")


@pytest.fixture
def verstuur(django_capture_on_commit_callbacks, mailoutbox, anouk, scan):
    """Invite who was not invited yet; returns to whom a mail went."""

    def doe():
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            nodig_uit(by=anouk, scan=scan)
        return {brief.to[0]: brief for brief in mailoutbox}

    return doe


def test_een_ander_adres_krijgt_een_eigen_uitnodiging_en_de_oude_link_stopt(anouk, scan, bo, verstuur):
    oud = verstuur()[FOUT]
    oude_link = Antwoordlink.objects.get(genodigde=bo)

    verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email=f" {GOED}\u200b")

    assert not Antwoordlink.objects.filter(genodigde=bo).exists()
    assert not Zending.objects.filter(aan_soort="zelfscan.genodigde", aan_nummer=str(bo.pk)).exists()
    assert [een.email for een in bord_van(scan).te_mailen] == [GOED]
    nieuw = verstuur()
    assert set(nieuw) == {GOED}
    assert oude_link.sleutel in oud.body
    assert oude_link.sleutel not in nieuw[GOED].body
    with pytest.raises(NiemandTeMailen):
        verstuur()


def test_de_oude_link_is_van_niemand_meer(client, anouk, scan, bo, verstuur):
    verstuur()
    sleutel = Antwoordlink.objects.get(genodigde=bo).sleutel
    verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email=GOED)

    antwoord = client.post(f"/s/{scan.code}/", fabriek.formulier(scan, "3241", uitnodiging=sleutel))

    assert antwoord.status_code == 200
    assert scan.invullingen.count() == 1
    assert not Antwoordlink.objects.filter(heeft_geantwoord=True).exists()


def test_alleen_een_andere_naam_laat_de_link_staan(anouk, scan, bo, verstuur):
    verstuur()

    verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo de Vries", email=FOUT)

    assert Antwoordlink.objects.filter(genodigde=bo).count() == 1
    assert scan.genodigden.get(pk=bo.pk).naam == "Bo de Vries"
    assert bord_van(scan).te_mailen == []


def test_wat_er_gebeurde_staat_er_zonder_naam_en_adres(anouk, scan, bo):
    verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo Bakker", email=GOED)
    verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo Bakker", email=GOED)

    [een] = Gebeurtenis.objects.over(scan).filter(wat="scan.genodigde_verbeterd")
    assert (een.van, een.naar, een.waarom) == (None, None, "")


def test_na_het_eerste_antwoord_verandert_er_niets_wie_het_ook_gaf(anouk, scan, bo):
    Client().post(f"/s/{scan.code}/", fabriek.formulier(scan, "3241"))

    with pytest.raises(AlGeantwoord):
        verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email=GOED)

    assert scan.genodigden.get(pk=bo.pk).email == FOUT


def test_wie_niet_mag_of_wat_niet_past(anouk, scan, bo):
    with pytest.raises(PermissionDenied):
        verbeter_genodigde(by=factories.medewerker(), genodigde=bo, naam="Bo", email=GOED)
    with pytest.raises(ValidationError, match="al uitgenodigd"):
        verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email=MO["email"].upper())
    with pytest.raises(ValidationError):
        verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email="bo@")
    wis_naam(by=anouk, genodigde=bo)
    with pytest.raises(Achterhaald):
        verbeter_genodigde(by=anouk, genodigde=bo, naam="Bo", email=GOED)


def test_van_lijst_naar_pagina_en_terug(anouk, scan, bo, verstuur):
    verstuur()
    client, adres = browser(anouk), reverse("scans:verbeteren", args=[scan.pk, bo.pk])

    assert adres in client.get(reverse("scans:genodigden", args=[scan.pk])).text
    assert FOUT in client.get(adres).text
    bezet = client.post(adres, {"naam": "Bo", "email": MO["email"]})
    klaar = client.post(adres, {"naam": "Bo", "email": GOED}, follow=True)

    assert "Iemand met dit e-mailadres is al uitgenodigd." in bezet.text
    assert "De oude link werkt niet meer. Stuur de uitnodiging nog een keer." in klaar.text
    assert GOED in klaar.text


def test_na_een_antwoord_zegt_de_pagina_wat_er_nog_kan(anouk, scan, bo):
    Client().post(f"/s/{scan.code}/", fabriek.formulier(scan, "3241"))
    client, adres = browser(anouk), reverse("scans:verbeteren", args=[scan.pk, bo.pk])

    assert adres not in client.get(reverse("scans:genodigden", args=[scan.pk])).text
    pagina = client.get(adres).text
    assert "Er is al geantwoord." in pagina
    assert 'name="email"' not in pagina
