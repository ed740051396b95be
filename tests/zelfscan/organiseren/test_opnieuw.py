"""Beginning anew: all answers and keys go, everybody reads it, and what was promised may be chosen again."""

from uuid import uuid4

import pytest
from django.test import Client

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.wereld.meedoen import opnieuw_begonnen
from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, formulier, verstuur
from zelfscan.organiseren.actions.deur import NietsTeWissen, begin_opnieuw, geef_nieuwe_code
from zelfscan.organiseren.actions.genodigden import TeVeelMail, herinner, nodig_uit
from zelfscan.organiseren.actions.scans import wijzig_scan
from zelfscan.scan.models import Invulling, Organisator, Scan, Score

from .ingrijpen import ACTIES, OPENHEDEN, organisator

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.parametrize("openheid", OPENHEDEN)
def test_opnieuw_beginnen_wist_alle_antwoorden_en_elke_sleutel_en_laat_de_rest(openheid):
    scan = fabriek.scan(openheid=openheid, vast=True)
    link = fabriek.link(fabriek.genodigde(scan, email="bo@voorbeeld.example"), heeft_geantwoord=True)
    for _ in range(3):
        fabriek.invulling(scan, domein="zorg", apparaat=uuid4().hex, teksten={"dirigent": "Weg ermee"})

    nu = begin_opnieuw(by=organisator(scan), scan=scan, keer=0)

    assert not Invulling.objects.exists()
    assert not Score.objects.exists()
    # The link itself stays: it works again.
    link.refresh_from_db()
    assert not link.heeft_geantwoord
    assert (nu.opnieuw, nu.vast, nu.openheid, nu.code) == (1, False, openheid, scan.code)
    gebeurtenis = Gebeurtenis.objects.over(scan)[0]
    assert gebeurtenis.zin().endswith("en wiste 3 antwoorden.")
    assert "GGD" not in str(vars(gebeurtenis))


def test_zonder_antwoord_valt_er_niets_te_wissen():
    scan = fabriek.scan()

    with pytest.raises(NietsTeWissen):
        begin_opnieuw(by=organisator(scan), scan=scan, keer=0)
    assert Scan.objects.get().opnieuw == 0


def test_twee_keer_dezelfde_vraag_wist_niet_wat_daarna_kwam():
    scan = fabriek.scan()
    fabriek.invulling(scan)
    begin_opnieuw(by=organisator(scan), scan=scan, keer=0)
    fabriek.invulling(scan)

    with pytest.raises(Achterhaald):
        begin_opnieuw(by=organisator(scan), scan=scan, keer=0)
    assert scan.invullingen.count() == 1


@pytest.mark.parametrize("keer", [None, "", "1", "00", "²", "٠", "9" * 5000])
def test_zonder_het_aantal_dat_de_pagina_liet_zien_blijft_alles_staan(keer):
    scan = fabriek.scan()
    fabriek.invulling(scan)
    client, pad = browser(organisator(scan)), f"/mijn/scans/{scan.pk}/opnieuw/"

    assert client.post(pad, {} if keer is None else {"keer": keer}).status_code == 200
    assert scan.invullingen.count() == 1
    assert client.post(pad, {"keer": "0"}).status_code == 302
    assert scan.invullingen.count() == 0


def test_daarna_mag_de_belofte_weer_veranderen_en_wie_de_oude_las_leest_opnieuw(client):
    """Nobody answered, so nobody was promised anything that still counts (privacy 8)."""
    scan = fabriek.scan()
    verstuur(client, scan)
    gestuurd = formulier(scan)
    scan = begin_opnieuw(by=organisator(scan), scan=scan, keer=0)

    wijzig_scan(by=organisator(scan), scan=scan, openheid="naam")

    assert "is intussen veranderd" in client.post(adres(scan), gestuurd | {"organisatie": "A", "partij": "school"}).text


def test_iedereen_leest_het_en_het_toestel_dat_antwoordde_het_meest(client):
    scan, ander = fabriek.scan(verwacht=9), Client()
    verstuur(client, scan)
    assert 'data-opnieuw="0"' in client.get(adres(scan, "bedankt/")).text

    begin_opnieuw(by=organisator(scan), scan=scan, keer=0)

    # A page of thanks that stands open finds it by asking how the scan stands, and goes to where it is told.
    assert client.get(adres(scan, "stand/")).json()["opnieuw"] == 1
    assert client.get(adres(scan, "bedankt/")).headers["Location"] == adres(scan)
    html = client.get(adres(scan)).text
    assert "Je antwoord is gewist" in html
    assert "Vul dan opnieuw in" in html
    assert "al een antwoord verstuurd" not in html
    html = ander.get(adres(scan)).text
    assert "De organisator begon opnieuw" in html
    assert "Je antwoord is gewist" not in html
    assert "We begonnen opnieuw" in ander.get(adres(scan, "scherm/")).text
    assert "opgeslagen" in verstuur(client, scan).text
    assert "al een antwoord verstuurd" in client.get(adres(scan)).text
    assert Invulling.objects.count() == 1


def test_ook_met_de_oude_code_leest_het_toestel_dat_zijn_antwoord_gewist_is(client):
    scan = fabriek.scan()
    oud = scan.code
    verstuur(client, scan)
    scan = geef_nieuwe_code(by=organisator(scan), scan=scan, oud=oud)
    begin_opnieuw(by=organisator(scan), scan=scan, keer=0)

    html = client.get(f"/s/{oud}/").text

    assert "Er is een nieuwe code" in html
    assert "Je antwoord is gewist" in html
    assert "Antwoordde je al? Dan telt dat mee." not in html
    assert "geldt niet meer" in client.post(f"/s/{oud}/", formulier(scan)).text
    assert f"Antwoordde je al met de code {oud[:3]}" not in client.get(adres(scan)).text
    assert not Invulling.objects.exists()


def test_na_opnieuw_beginnen_kan_herinneren_meteen_weer_en_zegt_de_mail_waarom(
    mailoutbox, django_capture_on_commit_callbacks
):
    scan = fabriek.scan()
    fabriek.genodigde(scan, email="bo@voorbeeld.example")
    fabriek.invulling(scan)
    by = organisator(scan)
    with django_capture_on_commit_callbacks(execute=True):
        nodig_uit(by=by, scan=scan)
        herinner(by=by, scan=scan)
    with pytest.raises(TeVeelMail):
        herinner(by=by, scan=scan)
    assert "begon opnieuw" not in mailoutbox[-1].body

    with django_capture_on_commit_callbacks(execute=True):
        begin_opnieuw(by=by, scan=scan, keer=0)
        herinner(by=by, scan=scan)

    assert len(mailoutbox) == 3
    assert "Had je toen al geantwoord? Vul dan nog een keer in." in mailoutbox[-1].body
    assert "Heb je het daarna al gedaan" in mailoutbox[-1].body
    with pytest.raises(TeVeelMail):
        herinner(by=by, scan=scan)


@pytest.mark.parametrize("actie", ["nieuwe_code", "opnieuw"])
def test_alleen_de_andere_organisator_krijgt_een_mail(actie, mailoutbox, django_capture_on_commit_callbacks):
    scan = fabriek.scan()
    by, ander = organisator(scan), factories.gebruiker("Otto", email="otto@voorbeeld.example")
    Organisator.objects.create(scan=scan, gebruiker=ander)
    fabriek.genodigde(scan, email="bo@voorbeeld.example")
    fabriek.invulling(scan)

    with django_capture_on_commit_callbacks(execute=True):
        ACTIES[actie](by, scan)

    [brief] = mailoutbox
    assert brief.to == ["otto@voorbeeld.example"]
    assert Scan.objects.get().code not in brief.body


@pytest.mark.parametrize("actie", ["nieuwe_code", "opnieuw"])
def test_zonder_mailbudget_gaat_het_toch_door(actie, mailoutbox, django_capture_on_commit_callbacks, monkeypatch):
    monkeypatch.setattr("regie.mensen.mailbudget.PER_DAG", 0)
    scan = fabriek.scan()
    Organisator.objects.create(scan=scan, gebruiker=factories.gebruiker())
    fabriek.invulling(scan)

    with django_capture_on_commit_callbacks(execute=True):
        ACTIES[actie](organisator(scan), scan)

    assert mailoutbox == []
    assert Gebeurtenis.objects.over(scan).count() == 1


def test_wie_opnieuw_begon_kan_gewoon_onthullen():
    scan = opnieuw_begonnen()
    for _ in range(4):
        fabriek.invulling(scan, "4444")

    browser(organisator(scan)).post(f"/mijn/scans/{scan.pk}/onthullen/")

    scan.refresh_from_db()
    assert scan.status == "onthuld"
    assert scan.beeld.inhoud["aantal"] == 4
