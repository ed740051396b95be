"""How many answers a scan takes, what is told of it, and that nothing typed is lost when there is no room."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.regie.regios.regios import browser
from tests.wereld.meedoen import met_naam_onthuld, volle_scan
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import gelezen_van, trek_in, typ_over, vul_achteraf_in, vul_in
from zelfscan.meedoen.actions.weigeringen import Vol
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.models import Beeldregel, Invulling
from zelfscan.scan.ruimte import ALTIJD, MEESTE, is_vol, meeste_antwoorden, ruimte_van

from .insturen import adres, formulier, verstuur

pytestmark = pytest.mark.django_db
DRIES = dict.fromkeys(fabriek.ROLLEN, 3)
WIE = {"domein": "zorg", "partij": "jgz", "organisatie": "GGD De Proef"}


def organisator(scan):
    return scan.organisatoren.get().gebruiker


def antwoord(scan, **velden):
    gegevens = {"sleutel": uuid4(), "apparaat": uuid4().hex, "gelezen": gelezen_van(scan), "scores": DRIES}
    return vul_in(scan=scan, **(gegevens | velden))


@pytest.mark.parametrize(
    ("verwacht", "meeste"),
    [(0, 60), (9, 60), (40, 60), (41, 62), (100, 150), (101, 152), (500, 750), (666, 999), (667, 1000), (5000, 1000)],
)
def test_er_passen_zestig_antwoorden_in_of_anderhalf_keer_wat_er_verwacht_is(verwacht, meeste):
    assert meeste_antwoorden(verwacht) == meeste


def test_het_grootste_van_lijst_en_verwacht_telt_en_de_database_houdt_dat_onder_het_maximum():
    scan = fabriek.scan(verwacht=50)
    assert ruimte_van(scan) == 75
    for nummer in range(70):
        fabriek.genodigde(scan, f"School {nummer}")

    assert ruimte_van(scan) == 105
    # Nobody may expect more than 500 (constraint scan_verwacht), and no list is longer.
    assert meeste_antwoorden(500) <= MEESTE


def test_een_antwoord_te_veel_wordt_geweigerd_en_vervangen_en_herhalen_kan_altijd():
    scan, sleutel = fabriek.scan(), uuid4()
    antwoord(scan, sleutel=sleutel, apparaat="telefoon")
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(ALTIJD - 2))
    antwoord(scan, apparaat="laatste")
    assert is_vol(scan)

    with pytest.raises(Vol):
        antwoord(scan)
    antwoord(scan, apparaat="telefoon", scores=DRIES | {"dirigent": 5})
    antwoord(scan, apparaat="laatste")
    assert scan.invullingen.count() == ALTIJD

    trek_in(scan=scan, apparaat="laatste")
    antwoord(scan)
    assert scan.invullingen.count() == ALTIJD


def test_papier_telt_mee():
    scan, sleutel = volle_scan(), uuid4()
    Invulling.objects.filter(pk=scan.invullingen.first().pk).delete()

    for laatste in (3, 4):
        typ_over(by=organisator(scan), scan=scan, sleutel=sleutel, scores=DRIES | {"dirigent": laatste})

    with pytest.raises(Vol, match="Verhoog eerst"):
        typ_over(by=organisator(scan), scan=scan, sleutel=uuid4(), scores=DRIES)
    assert scan.invullingen.count() == ALTIJD


def test_ook_regels_na_de_onthulling_houden_een_keer_op():
    scan, sleutel = met_naam_onthuld(), uuid4()
    regel = {"scan": scan, "organisatie": "De Linde", "partij": "school", "domein": "onderwijs"}
    Beeldregel.objects.bulk_create(Beeldregel(**regel) for _ in range(ALTIJD - 3))
    vul_achteraf_in(scan=scan, sleutel=sleutel, scores=DRIES, **WIE)

    with pytest.raises(Vol):
        vul_achteraf_in(scan=scan, sleutel=uuid4(), scores=DRIES, **WIE)
    vul_achteraf_in(scan=scan, sleutel=sleutel, scores=DRIES | {"dirigent": 1}, **WIE)
    assert scan.beeldregels.count() == ALTIJD


def test_wie_meer_mensen_verwacht_maakt_ruimte_ook_als_alles_vastligt():
    scan = volle_scan()
    type(scan).objects.filter(pk=scan.pk).update(vast=True)

    wijzig_scan(by=organisator(scan), scan=scan, verwacht=60)

    antwoord(scan)
    assert ruimte_van(type(scan).objects.get(pk=scan.pk)) == 90


@pytest.mark.eenmaal
def test_wie_te_laat_is_leest_dat_voor_het_invullen_en_verliest_niets(client):
    scan = volle_scan()

    html = client.get(adres(scan)).text
    assert "Deze scan zit vol" in html
    assert "Vraag de organisator" in html
    assert 'name="ontwerper"' not in html
    # That would wipe what this device kept.
    assert "data-niet-meer-open" not in html

    gestuurd = formulier(scan, verbinder_toelichting="Dit typte ik al.", verbinder_mag="on")
    antwoord_ = client.post(adres(scan), gestuurd)
    assert antwoord_.status_code == 200
    assert "Je antwoord is nog niet opgeslagen" in antwoord_.text
    assert "Er zijn al 60 antwoorden binnen" in antwoord_.text
    assert "Dit typte ik al." in antwoord_.text
    assert "data-te-laat" in antwoord_.text
    assert "toestel" not in client.cookies
    assert scan.invullingen.count() == ALTIJD


@pytest.mark.eenmaal
def test_wie_al_antwoordde_vult_ook_in_een_volle_scan_opnieuw_in(client):
    scan = fabriek.scan()
    verstuur(client, scan)
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(ALTIJD - 1))

    assert "al een antwoord verstuurd" in client.get(adres(scan)).text
    assert "opgeslagen" in verstuur(client, scan, dirigent="5").text
    assert "Deze scan zit vol" in Client().get(adres(scan)).text


@pytest.mark.eenmaal
def test_hoeveel_er_passen_staat_vooraf_op_de_pagina_van_de_scan_en_bij_het_invullen(client):
    scan = fabriek.scan(verwacht=100)
    eigen = browser(organisator(scan))

    assert "Er passen 150 antwoorden in" in eigen.get(f"/mijn/scans/{scan.pk}/").text
    assert "100 antwoorden verwacht, hoogstens 150" in client.get(adres(scan)).text


@pytest.mark.parametrize(("binnen", "kop"), [(4, ""), (5, "Meer antwoorden dan je verwachtte"), (60, "zit vol")])
def test_de_organisator_leest_het_als_er_meer_binnen_is_dan_verwacht(binnen, kop):
    scan = fabriek.scan(verwacht=4)
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(binnen))
    eigen = browser(organisator(scan))

    html = eigen.get(f"/mijn/scans/{scan.pk}/").text
    onthullen = eigen.get(f"/mijn/scans/{scan.pk}/onthullen/").text

    assert ("te-veel-kop" in html) is bool(kop)
    assert kop in html
    assert f"{binnen} binnen, 4 verwacht" in html or not kop
    assert ("meer antwoorden dan je verwachtte" in onthullen) is bool(kop)


@pytest.mark.eenmaal
def test_iemand_met_alleen_de_code_krijgt_er_niet_meer_in_dan_er_passen(client):
    """Equal answers, each as from a new device."""
    scan = fabriek.scan(verwacht=9)
    gelezen = gelezen_van(scan)

    for _ in range(ALTIJD + 12):
        client.cookies.clear()
        client.post(adres(scan), dict.fromkeys(fabriek.ROLLEN, "5") | {"sleutel": str(uuid4()), "gelezen": gelezen})

    assert scan.invullingen.count() == ALTIJD
