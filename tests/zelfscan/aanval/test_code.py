"""Guessing codes: every address with a code counts the wrong ones, and nobody with a right one is held back."""

import time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regie.mensen import grenzen
from regie.mensen.grenzen import Grens
from tests import factories
from tests.databank import in_de_cachetabel
from tests.inloggen import log_in
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.deur import geef_nieuwe_code
from zelfscan.scan import code as codes
from zelfscan.scan import raden
from zelfscan.scan.models import Antwoordlink
from zelfscan.scan.toestel import NAAM, hash_van

from .kamers import formulier
from .oppervlakken import met_code
from .zaal import sleutel_van_genodigde

pytestmark = pytest.mark.django_db
MET_CODE = met_code()


def pad(naam, delen, code, sleutel=""):
    wat = {"code": code} | ({"sleutel": sleutel or sleutel_van_genodigde()} if "sleutel" in delen else {})
    return reverse(naam, kwargs=wat)


@pytest.fixture(autouse=True)
def _nog_niets_geraden(monkeypatch):
    monkeypatch.setattr(raden, "_bekend_tot", {})
    grenzen.vergeet()
    cache.clear()
    yield
    grenzen.vergeet()
    cache.clear()


@pytest.fixture
def grens(monkeypatch):
    """Two wrong codes, and then one a minute."""
    monkeypatch.setitem(grenzen.GRENZEN, "verkeerde_code", Grens(keer=2, terug_na=60))


def raad_te_veel(browser=None):
    for code in ("AAAAAAA", "CCCCCCC"):
        assert (browser or Client()).get(f"/s/{code}/").status_code == 404


@pytest.mark.parametrize("methode", ["get", "post"])
def test_elk_adres_met_een_code_telt_verkeerde_codes(grens, methode):
    """Each by itself: one that forgets it, is where somebody goes on guessing."""
    scan, browser = fabriek.scan(), Client()
    ongeteld = []
    for naam, delen in MET_CODE:
        cache.clear()
        grenzen.vergeet()
        statussen = [getattr(browser, methode)(pad(naam, delen, code)).status_code for code in ["AAAAAAA"] * 2]
        if statussen == [405] * 2:
            continue
        # A code that was never right from here has to wait as well, or guessing could go on.
        if statussen != [404] * 2 or getattr(browser, methode)(pad(naam, delen, scan.code)).status_code != 429:
            ongeteld.append((naam, statussen))

    assert ongeteld == []


def test_een_zaal_met_de_goede_code_wordt_nooit_geweigerd(grens):
    scan = fabriek.scan()

    assert {Client().get(f"/s/{scan.code}/stand/").status_code for _ in range(20)} == {200}


def test_na_eenenveertig_verkeerde_codes_komt_een_ander_gewoon_binnen():
    """As it went wrong: a room behind one address, and somebody who types what comes to mind."""
    scan = fabriek.scan(verwacht=9)
    for nummer in range(41):
        assert Client().post("/doe-mee/", {"code": f"AAAAAA{'ACDEFGH'[nummer % 7]}"}).status_code == 200
        assert Client().get("/s/AAAAAAA/").status_code == 404

    binnen = Client()
    assert binnen.post("/doe-mee/", {"code": scan.code}).status_code == 302
    assert "Dit gebeurde te vaak" not in binnen.get(f"/s/{scan.code}/").text
    assert binnen.post(f"/s/{scan.code}/", formulier(scan, "3241")).status_code == 200
    assert binnen.get(f"/s/{scan.code}/stand/").json()["binnen"] == 1
    # And who was wrong is still helped.
    assert "Deze code kennen we niet" in Client().post("/doe-mee/", {"code": "AAAAAAA"}).text


def test_wie_er_al_was_merkt_niets_van_een_machine_die_raadt(grens):
    scan = fabriek.scan()
    assert Client().get(f"/s/{scan.code}/scherm/").status_code == 200
    raad_te_veel()

    assert Client().get(f"/s/{scan.code}/").status_code == 200
    assert Client().post("/doe-mee/", {"code": scan.code}).status_code == 302
    assert Client().get("/s/EEEEEEE/").status_code == 429
    # From elsewhere nobody notices at all.
    ander = fabriek.scan()
    assert Client().get(f"/s/{ander.code}/").status_code == 429
    assert Client(REMOTE_ADDR="192.0.2.7").get(f"/s/{ander.code}/").status_code == 200


def link_van(scan) -> Antwoordlink:
    return Antwoordlink.objects.maak(fabriek.genodigde(scan))


def met_toestel(scan, echt="t" * 32, verzonnen=""):
    fabriek.invulling(scan, "3333", apparaat=hash_van(scan, echt))
    browser = Client()
    browser.cookies[NAAM] = verzonnen or echt
    return browser, f"/s/{scan.code}/"


def met_eigen_link(scan, sleutel=""):
    link = link_van(scan)
    return Client(), reverse("samen:persoonlijk", args=[scan.code, sleutel or link.sleutel])


def als_organisator(scan, wie=None):
    browser = Client()
    log_in(browser, wie or scan.organisatoren.get().gebruiker, stappen=("code",))
    return browser, f"/s/{scan.code}/scherm/"


@pytest.mark.parametrize("vervangen", [False, True], ids=["", "met de oude code"])
@pytest.mark.parametrize("bewijs", [met_toestel, met_eigen_link, als_organisator])
def test_wie_laat_zien_erbij_te_horen_komt_binnen_terwijl_een_machine_raadt(grens, bewijs, vervangen):
    scan = fabriek.scan()
    browser, adres = bewijs(scan)
    if vervangen:
        geef_nieuwe_code(by=scan.organisatoren.get().gebruiker, scan=scan, oud=scan.code)
    raad_te_veel()

    assert browser.get(adres).status_code == 200


def test_een_antwoord_met_een_eigen_link_komt_aan_terwijl_een_machine_raadt(grens):
    scan = fabriek.scan()
    link = link_van(scan)
    raad_te_veel()

    antwoord = Client().post(f"/s/{scan.code}/", formulier(scan, "3241", uitnodiging=link.sleutel))

    assert antwoord.status_code == 200
    assert scan.invullingen.count() == 1


def test_wat_op_bewijs_lijkt_opent_niets(grens):
    scan, ander = fabriek.scan(), fabriek.scan()
    browsers = [
        met_toestel(scan, verzonnen="v" * 32),
        met_eigen_link(scan, "0" * 43),
        # A real link, device and organiser of another scan.
        (Client(), reverse("samen:persoonlijk", args=[scan.code, link_van(ander).sleutel])),
        (met_toestel(ander, "a" * 32)[0], f"/s/{scan.code}/"),
        als_organisator(scan, factories.gebruiker("Een ander")),
    ]
    raad_te_veel()

    assert [browser.get(adres).status_code for browser, adres in browsers] == [429] * 5


def test_wie_moet_wachten_ziet_niet_of_een_code_goed_was(grens):
    """The same page for the same work: also how long it takes says nothing."""
    scan = fabriek.scan()
    raad_te_veel()
    for naam, delen in MET_CODE:
        gezien = []
        for code in (scan.code, "EEEEEEE"):
            browser = Client()
            browser.cookies[NAAM] = "verzonnen"
            with CaptureQueriesContext(connection) as vragen:
                antwoord = browser.get(pad(naam, delen, code))
            # When it was asked may differ by a second, whatever the code was.
            koppen = {kop: waarde for kop, waarde in antwoord.headers.items() if kop != "Expires"}
            gezien.append((antwoord.status_code, antwoord.content, koppen, len(vragen)))
        if gezien[0][0] != 405:
            assert gezien[0] == gezien[1]
            assert gezien[0][0] == 429


def test_na_even_wachten_mag_er_weer_een(grens, monkeypatch):
    scan, nu = fabriek.scan(), time.time()
    raad_te_veel()
    assert Client().get(f"/s/{scan.code}/").headers["Retry-After"] == "60"
    monkeypatch.setattr(grenzen.time, "time", lambda: nu + 61)

    assert Client().get(f"/s/{scan.code}/").status_code == 200
    assert Client().get("/s/EEEEEEE/").status_code == 404
    assert Client().get("/s/EEEEEEE/").status_code == 429


def test_een_ander_proces_telt_mee(grens):
    """What is known in memory alone, another process learns from its next wrong code."""
    raad_te_veel()
    grenzen.vergeet()

    assert Client().get("/s/EEEEEEE/").status_code == 404
    assert Client().get("/s/EEEEEEE/").status_code == 429


@pytest.mark.parametrize("adres", ["2001:db8:0:1::{}", "::ffff:192.0.2.{}"])
def test_een_huis_met_veel_adressen_is_een_bezoeker(grens, adres):
    for nummer in range(1, 3):
        Client(REMOTE_ADDR=adres.format(nummer)).get("/s/AAAAAAA/")

    # But an old address written the new way is one house each.
    assert Client(REMOTE_ADDR=adres.format(9)).get("/s/AAAAAAA/").status_code == (429 if "2001" in adres else 404)


def test_in_de_tabel_staat_niet_wie_het_was(grens):
    Client(REMOTE_ADDR="192.0.2.7").get("/s/AAAAAAA/")

    (rij,) = in_de_cachetabel()
    assert "192.0.2.7" not in rij
    assert "AAAAAAA" not in rij


def test_raden_blijft_hopeloos():
    """The sum in zelfscan/scan/raden.py."""
    aantal, per_dag = len(codes.TEKENS) ** codes.LENGTE, 24 * 3600 / grenzen.GRENZEN["verkeerde_code"].terug_na
    assert grenzen.GRENZEN["verkeerde_code"].keer == 1000
    assert aantal == 13_492_928_512
    assert per_dag == 8640
    assert 4 < aantal / 1000 / per_dag / 365 < 5
    assert 15 < aantal / 1000 / per_dag / 100 < 17
    assert 2000 < aantal / 2 / per_dag / 365 < 2200
