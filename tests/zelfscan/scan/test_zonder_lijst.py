"""A scan that was begun at once has no list (privacy 10): what that shuts, and how long it stays."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import gelezen_van, vul_achteraf_in, vul_in
from zelfscan.meedoen.actions.weigeringen import DeurDicht, Vol
from zelfscan.organiseren.actions.deur import zet_deur
from zelfscan.organiseren.actions.genodigden import GeenLijst, voeg_genodigden_toe
from zelfscan.organiseren.actions.herinneren import waarschuw_voor_opruimen
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.actions.opruimen import ononthuld
from zelfscan.scan.models import Genodigde, Invulling, Scan
from zelfscan.scan.stand import lees_stand
from zelfscan.uitkomst.actions.uitkomst import sluit

from .zonder import WIE, antwoorden, nu_scan

pytestmark = pytest.mark.django_db


def test_er_komt_nooit_een_lijst(client):
    scan = nu_scan()
    with pytest.raises(GeenLijst):
        voeg_genodigden_toe(by=scan.organisatoren.get().gebruiker, scan=scan, rijen=[WIE])
    with pytest.raises(ValidationError, match="Er is geen lijst"):
        Genodigde(scan=scan, **WIE).full_clean()
    log_in(client, scan.organisatoren.get().gebruiker)
    for pad in ("genodigden", "uitnodigen"):
        assert client.get(f"/mijn/scans/{scan.pk}/{pad}/").status_code == 404
    pagina = client.get(f"/mijn/scans/{scan.pk}/").text
    assert "Wie nu in de zaal is, ziet de uitkomst. Er is geen lijst." in pagina
    assert "/genodigden/" not in pagina
    assert "/uitnodigen/" not in pagina


@pytest.mark.parametrize("anders", [{"openheid": "domein"}, {"openheid": "laag"}, {"verwacht": 9}, {"manier": 4}])
def test_wat_vaststaat_verandert_ook_later_niet(anders):
    scan = nu_scan()
    with pytest.raises(ValidationError):
        wijzig_scan(by=scan.organisatoren.get().gebruiker, scan=scan, **anders)


@pytest.mark.eenmaal
def test_de_pagina_om_te_wijzigen_vraagt_niet_wat_vaststaat(client):
    scan = nu_scan()
    log_in(client, scan.organisatoren.get().gebruiker)
    pagina = client.get(f"/mijn/scans/{scan.pk}/wijzigen/").text
    assert 'name="verwacht"' not in pagina
    assert 'value="domein"' not in pagina
    assert 'value="naam"' in pagina


def test_hoeveel_mensen_er_komen_blijft_open_en_er_passen_er_zestig_in():
    scan = nu_scan()
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(60))
    assert lees_stand(scan.code).zin == "60 binnen"
    with pytest.raises(Vol):
        vul_in(scan=scan, sleutel=uuid4(), apparaat="b" * 64, gelezen=gelezen_van(scan), scores={"ontwerper": 3})


@pytest.mark.eenmaal
def test_deelnemers_lezen_dat_er_geen_lijst_is(client):
    tekst = " ".join(client.get(f"/s/{nu_scan().code}/").text.split())
    assert "Wie nu in de zaal is, ziet de uitkomst. Er is geen lijst." in tekst


@pytest.mark.eenmaal
@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_het_onthullen_doet_de_deur_voorgoed_dicht(client, openheid):
    scan = nu_scan(openheid=openheid)
    by = scan.organisatoren.get().gebruiker
    antwoorden(scan)
    scan = onthul(by=by, scan=scan)

    assert scan.dicht
    with pytest.raises(Achterhaald):
        zet_deur(by=by, scan=scan, dicht=False)
    assert "Vul ze alsnog in" not in client.get(f"/s/{scan.code}/").text
    if openheid == "naam":
        with pytest.raises(DeurDicht):
            vul_achteraf_in(scan=scan, sleutel=uuid4(), scores={"ontwerper": 3}, teksten={}, **WIE)
    log_in(client, by)
    assert f"/mijn/scans/{scan.pk}/deur/" not in client.get(f"/mijn/scans/{scan.pk}/").text


# How long it stays (besluiten 50)


def test_hij_gaat_dertig_dagen_na_het_maken_ook_als_de_bijeenkomst_later_is():
    scan = nu_scan()
    toen = timezone.now() - timedelta(days=31)
    Scan.objects.filter(pk=scan.pk).update(created_at=toen, bijeenkomst=timezone.now() + timedelta(days=20))
    ander = fabriek.scan(bijeenkomst=timezone.now() + timedelta(days=20))
    Scan.objects.filter(pk=ander.pk).update(created_at=toen)
    assert ononthuld(timezone.localdate()) == [scan]


def test_een_week_ervoor_hoort_de_organisator_dat():
    scan = nu_scan()
    Scan.objects.filter(pk=scan.pk).update(
        created_at=timezone.now() - timedelta(days=25), bijeenkomst=timezone.now() + timedelta(days=20)
    )
    assert [een.aantal for een in waarschuw_voor_opruimen(timezone.now())] == [1]


@pytest.mark.eenmaal
@pytest.mark.parametrize("zonder_lijst", [True, False])
def test_een_geplande_ronde_blijft_tot_dertig_dagen_na_de_bijeenkomst(client, zonder_lijst):
    """It is planned ninety days ahead, and went before it could be held."""
    jo = factories.gebruiker("Jo")
    eerste = nu_scan(jo) if zonder_lijst else fabriek.scan(organisator=jo)
    antwoorden(eerste)
    sluit(by=jo, scan=onthul(by=jo, scan=eerste))
    log_in(client, jo)
    adres = f"/mijn/scans/{eerste.pk}/volgende-ronde/"
    assert ("Er is ook dan geen lijst." in client.get(adres).text) is zonder_lijst
    dag = timezone.localdate() + timedelta(days=91)
    pagina = client.post(adres, {"datum": dag.isoformat(), "tijd": "14:00", "plaats": ""}, follow=True).text
    assert ("Er is geen lijst. Zet de code op de dag zelf op het scherm." in pagina) is zonder_lijst
    assert ("nodig iedereen uit" in pagina) is not zonder_lijst

    tweede, nu = Scan.objects.get(ronde=2), timezone.now()
    assert tweede.zonder_lijst is zonder_lijst
    for dagen, gewaarschuwd in ((25, 0), (90, 0), (91 + 25, 1)):
        assert [een.aantal for een in waarschuw_voor_opruimen(nu + timedelta(days=dagen))] == [gewaarschuwd]
    for dagen, weg in ((31, []), (91 + 30, []), (91 + 31, [tweede])):
        assert ononthuld(timezone.localdate() + timedelta(days=dagen)) == weg
