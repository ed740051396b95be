"""A scan that was begun at once has no list (privacy 10): what that shuts, how long it stays, and two of them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import AndersDanGelezen, DeurDicht, Vol, gelezen_van, vul_achteraf_in, vul_in
from zelfscan.organiseren.actions.deur import zet_deur
from zelfscan.organiseren.actions.genodigden import GeenLijst, voeg_genodigden_toe
from zelfscan.organiseren.actions.herinneren import waarschuw_voor_opruimen
from zelfscan.organiseren.actions.nu import begin_nu
from zelfscan.organiseren.actions.rondes import OVERGENOMEN
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.actions.onthullen import NogBevestigen, onthul
from zelfscan.scan.actions.opruimen import ononthuld
from zelfscan.scan.models import Genodigde, Invulling, Scan
from zelfscan.scan.rondes import waarschuwingen
from zelfscan.scan.stand import lees_stand
from zelfscan.uitkomst.actions.uitkomst import sluit

pytestmark = pytest.mark.django_db
WIE = {"organisatie": "De Linde", "partij": "school"}
NOG_EEN = "Deze organisator begon nog een scan zonder lijst"


def nu_scan(by=None, **anders) -> Scan:
    by = by or factories.gebruiker("Jo")
    velden = {"samenwerking": "Twee scholen en het wijkteam", "openheid": "totaal"} | anders
    return begin_nu(by=by, sleutel=uuid4(), **velden)


def antwoorden(scan: Scan, aantal: int = 4) -> None:
    for _ in range(aantal):
        fabriek.invulling(scan)


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


# Two of them


@pytest.mark.eenmaal
def test_een_tweede_binnen_negentig_dagen_zegt_dat_aan_allen_en_vraagt_om_bevestiging(client):
    jo = factories.gebruiker("Jo")
    een, ander, van_bo = nu_scan(jo), nu_scan(jo), nu_scan()
    assert waarschuwingen(van_bo) == []
    # Both groups are told, before the first answer.
    for scan in (een, ander):
        assert NOG_EEN in client.get(f"/s/{scan.code}/").text
        assert waarschuwingen(scan)[0].startswith(f"{NOG_EEN}: een die nu open is.")
        antwoorden(scan)
    with pytest.raises(NogBevestigen, match="nog een scan zonder lijst"):
        onthul(by=jo, scan=ander)
    onthul(by=jo, scan=een)
    assert "een die op" in waarschuwingen(ander)[0]
    log_in(client, jo)
    assert "Bevestig eerst dat de groep dit weet" in client.get(f"/mijn/scans/{ander.pk}/onthullen/").text
    onthul(by=jo, scan=ander, toch=True)


def test_na_negentig_dagen_is_er_niets_meer_te_zeggen():
    jo = factories.gebruiker("Jo")
    een, ander = nu_scan(jo), nu_scan(jo)
    antwoorden(een)
    onthul(by=jo, scan=een)
    for dagen, gezegd in ((89, True), (90, False)):
        Scan.objects.filter(pk=een.pk).update(onthuld_op=timezone.localdate() - timedelta(days=dagen))
        assert bool(waarschuwingen(ander)) is gezegd


def test_de_lange_weg_telt_niet_mee_en_wordt_niet_gewaarschuwd():
    jo = factories.gebruiker("Jo")
    nu, vooraf = nu_scan(jo), fabriek.scan(organisator=jo)
    assert waarschuwingen(nu) == waarschuwingen(vooraf) == []


def test_wie_las_voor_er_een_tweede_was_leest_opnieuw():
    """Nobody sends a first answer before having been told."""
    jo = factories.gebruiker("Jo")
    scan = nu_scan(jo)
    gelezen = gelezen_van(scan)
    nu_scan(jo)
    with pytest.raises(AndersDanGelezen):
        vul_in(scan=scan, sleutel=uuid4(), apparaat="b" * 64, gelezen=gelezen, scores={"ontwerper": 3})


def test_een_volgende_ronde_heeft_ook_geen_lijst():
    assert "zonder_lijst" in OVERGENOMEN
