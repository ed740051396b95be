"""Closing the door: who may when, of a new code and a new beginning too, and what stays possible."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.wereld.meedoen import met_naam_onthuld
from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, formulier, verstuur
from tests.zelfscan.organiseren.ingrijpen import ACTIES, DRIES, OPENHEDEN, organisator
from zelfscan.meedoen.actions.invullen import typ_over, vul_achteraf_in
from zelfscan.meedoen.actions.weigeringen import DeurDicht
from zelfscan.organiseren.actions.deur import zet_deur
from zelfscan.organiseren.actions.scans import gelast_af
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink, Beeldregel, Invulling, Scan, Score
from zelfscan.uitkomst.actions.uitkomst import sluit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
WIE = {"domein": "zorg", "laag": "leiding", "partij": "jgz", "organisatie": "GGD De Proef"}


def in_status(status: str, openheid: str) -> Scan:
    """A scan with answers, brought to this status by the real actions."""
    scan = fabriek.scan(openheid=openheid)
    by = organisator(scan)
    for _ in range(4):
        fabriek.invulling(scan, domein="zorg", partij="jgz" if openheid == "naam" else "")
    if status == "afgelast":
        return gelast_af(by=by, scan=scan)
    if status != "open":
        scan = onthul(by=by, scan=scan)
    return sluit(by=by, scan=scan) if status == "gesloten" else scan


STATUSSEN = ("open", "onthuld", "gesloten", "afgelast")
MAG = {("open", openheid, actie) for openheid in OPENHEDEN for actie in ACTIES} | {("onthuld", "naam", "dicht")}


@pytest.mark.parametrize("actie", ACTIES)
@pytest.mark.parametrize("openheid", OPENHEDEN)
@pytest.mark.parametrize("status", STATUSSEN)
def test_wanneer_het_mag(status, openheid, actie):
    scan = in_status(status, openheid)
    gebeurd, ervoor = Gebeurtenis.objects.count(), Scan.objects.filter(pk=scan.pk).values().get()

    if (status, openheid, actie) in MAG:
        ACTIES[actie](organisator(scan), scan)
        assert Gebeurtenis.objects.count() == gebeurd + 1
        assert Scan.objects.filter(pk=scan.pk).values().get() != ervoor
    else:
        with pytest.raises(Achterhaald):
            ACTIES[actie](organisator(scan), scan)
        assert Gebeurtenis.objects.count() == gebeurd
        assert Scan.objects.filter(pk=scan.pk).values().get() == ervoor


@pytest.mark.parametrize("wie", ["gebruiker", "medewerker"])
@pytest.mark.parametrize("actie", ACTIES)
def test_alleen_wie_organiseert(wie, actie):
    with pytest.raises(PermissionDenied):
        ACTIES[actie](getattr(factories, wie)(), in_status("open", "totaal"))


@pytest.mark.parametrize("status", STATUSSEN)
@pytest.mark.parametrize("pad", ["deur", "nieuwe-code", "opnieuw"])
def test_de_pagina_vraagt_alleen_als_het_moment_er_is(status, pad):
    scan = in_status(status, "totaal")

    antwoord = browser(organisator(scan)).get(f"/mijn/scans/{scan.pk}/{pad}/")

    assert antwoord.status_code == (200 if status == "open" else 302)


def test_met_een_dichte_deur_komt_er_niets_bij_maar_vervangen_en_intrekken_kan(client):
    scan = fabriek.scan()
    verstuur(client, scan)
    nu = zet_deur(by=organisator(scan), scan=scan, dicht=True)
    ander = Client()

    assert "Er kunnen nu geen antwoorden bij" in ander.get(adres(scan)).text
    html = verstuur(ander, scan, verbinder_toelichting="Bewaar mij.").text
    assert "De organisator laat nu geen nieuwe antwoorden toe" in html
    assert "Bewaar mij." in html
    with pytest.raises(DeurDicht):
        typ_over(by=organisator(scan), scan=nu, sleutel=uuid4(), scores=DRIES)
    assert "opgeslagen" in verstuur(client, scan, dirigent="5").text
    assert Score.objects.get(onderdeel="dirigent").waarde == 5
    assert "is ingetrokken" in client.post(adres(scan, "intrekken/")).text
    assert not Invulling.objects.exists()

    zet_deur(by=organisator(scan), scan=scan, dicht=False)
    assert "opgeslagen" in verstuur(ander, scan).text


def test_ook_een_eigen_link_komt_niet_door_een_dichte_deur(client):
    scan = fabriek.scan(dicht=True)
    sleutel = Antwoordlink.objects.maak(fabriek.genodigde(scan)).sleutel

    assert "Er kunnen nu geen antwoorden bij" in client.get(adres(scan, f"p/{sleutel}/")).text
    verstuur(client, scan, uitnodiging=sleutel)

    assert not Invulling.objects.exists()


def test_het_scherm_en_de_peiling_zeggen_dat_de_deur_dicht_is(client):
    scan = fabriek.scan(verwacht=9)
    eerst = client.get(adres(scan, "stand/"))
    assert "Pak je telefoon" in client.get(adres(scan, "scherm/")).text

    zet_deur(by=organisator(scan), scan=scan, dicht=True)

    nu = client.get(adres(scan, "stand/"), headers={"if-none-match": eerst["ETag"]})
    assert nu.json() == eerst.json() | {"dicht": True}
    scherm = client.get(adres(scan, "scherm/")).text
    assert "Er kunnen nu geen antwoorden bij" in scherm
    assert 'data-dicht="1"' in scherm


def test_twee_keer_dicht_is_een_gebeurtenis():
    scan = fabriek.scan()

    for _ in range(2):
        zet_deur(by=organisator(scan), scan=scan, dicht=True)

    assert [rij.wat for rij in Gebeurtenis.objects.over(scan)] == ["scan.deur_dicht"]


def test_met_een_dichte_deur_komt_er_na_het_onthullen_geen_regel_bij(client):
    scan = met_naam_onthuld()
    zet_deur(by=organisator(scan), scan=scan, dicht=True)

    assert "Er kunnen nu geen antwoorden bij" in client.get(adres(scan, "achteraf/")).text
    assert "achteraf/" not in client.get(adres(scan)).text
    assert "achteraf/" not in client.get(adres(scan, "resultaat/")).text
    with pytest.raises(DeurDicht):
        vul_achteraf_in(scan=scan, sleutel=uuid4(), scores=DRIES, **WIE)
    client.post(adres(scan, "achteraf/"), formulier(scan, organisatie="Laat", partij="school"))
    assert not Beeldregel.objects.filter(na_onthulling=True).exists()
