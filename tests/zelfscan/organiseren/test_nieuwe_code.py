"""A new code: the old one lets in who answered and who has a link, and never tells the new one."""

import re
from unittest.mock import ANY
from uuid import uuid4

import pytest
from django.test import Client

from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.wereld.meedoen import scan_met_oude_code
from tests.zelfscan import fabriek
from tests.zelfscan.meedoen.insturen import adres, formulier, verstuur
from zelfscan.meedoen.actions.invullen import gelezen_van, vul_in
from zelfscan.meedoen.actions.weigeringen import CodeVervangen
from zelfscan.organiseren.actions.deur import begin_opnieuw, geef_nieuwe_code
from zelfscan.scan.models import Antwoordlink, Invulling, OudeCode, Scan, Score

from .ingrijpen import DRIES, organisator

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_met_de_oude_code_komt_niemand_nieuw_binnen_en_de_pagina_zegt_waarom(client):
    scan, oud = scan_met_oude_code()

    html = client.get(f"/s/{oud}/").text
    assert "Er is een nieuwe code" in html
    assert "Vraag de organisator" in html
    gestuurd = client.post(f"/s/{oud}/", formulier(scan, verbinder_toelichting="Bewaar mij.")).text
    assert "geldt niet meer" in gestuurd
    assert "Bewaar mij." in gestuurd
    assert not Invulling.objects.exists()

    assert "opgeslagen" in verstuur(client, scan).text
    assert OudeCode.objects.get().scan == scan


def test_de_code_invullen_die_vervangen_is_leidt_naar_uitleg(client):
    _, oud = scan_met_oude_code()

    antwoord = client.post("/doe-mee/", {"code": oud.lower()}, follow=True)

    assert "Er is een nieuwe code" in antwoord.text


def test_wie_antwoordde_kan_met_de_oude_code_vervangen_en_intrekken(client):
    scan = fabriek.scan()
    oud = scan.code
    verstuur(client, scan)
    geef_nieuwe_code(by=organisator(scan), scan=scan, oud=oud)

    assert "al een antwoord verstuurd" in client.get(f"/s/{oud}/").text
    gestuurd = formulier(scan, dirigent="5")
    assert "opgeslagen" in client.post(f"/s/{oud}/", gestuurd).text
    assert Score.objects.get(onderdeel="dirigent").waarde == 5
    assert "opgeslagen" in client.get(f"/s/{oud}/bedankt/").text
    assert client.post(f"/s/{oud}/verslag-ontvangen/", {"email": "bo@voorbeeld.example"}).status_code == 200
    assert scan.rapportadressen.count() == 1
    assert "is ingetrokken" in client.post(f"/s/{oud}/intrekken/").text
    assert not Invulling.objects.exists()
    # That was its right to come in.
    assert "Er is een nieuwe code" in client.get(f"/s/{oud}/").text


def test_een_eigen_link_met_de_oude_code_blijft_werken(client):
    scan, oud = scan_met_oude_code()
    genodigde = fabriek.genodigde(scan)
    sleutel = Antwoordlink.objects.maak(genodigde).sleutel
    elders = Antwoordlink.objects.maak(fabriek.genodigde(fabriek.scan())).sleutel

    assert 'name="ontwerper"' in client.get(f"/s/{oud}/p/{sleutel}/").text
    for verkeerd in ("onzin", elders):
        assert "geldt niet meer" in Client().post(f"/s/{oud}/", formulier(scan, uitnodiging=verkeerd)).text
    assert "opgeslagen" in client.post(f"/s/{oud}/", formulier(scan, uitnodiging=sleutel)).text

    assert Antwoordlink.objects.get(genodigde=genodigde).heeft_geantwoord
    assert Invulling.objects.count() == 1


def test_met_een_eigen_link_en_de_oude_code_vult_niemand_de_scan(client):
    scan, oud = scan_met_oude_code()
    sleutel = Antwoordlink.objects.maak(fabriek.genodigde(scan)).sleutel
    client.post(f"/s/{oud}/", formulier(scan, uitnodiging=sleutel))

    for _ in range(3):
        gestuurd = Client().post(
            f"/s/{oud}/", formulier(scan, uitnodiging=sleutel, verbinder_toelichting="Mijn tekst.")
        )
        assert "geldt niet meer" in gestuurd.text
        assert "Mijn tekst." in gestuurd.text
    elders = Client().get(f"/s/{oud}/p/{sleutel}/").text
    assert "Met deze link is al een antwoord verstuurd" in elders
    assert 'name="ontwerper"' not in elders
    assert Invulling.objects.count() == 1

    # On the device of that answer, with the new code, and after all answers were deleted, it works as before.
    assert "opgeslagen" in client.post(f"/s/{oud}/", formulier(scan, uitnodiging=sleutel)).text
    assert "opgeslagen" in verstuur(Client(), scan, uitnodiging=sleutel).text
    begin_opnieuw(by=organisator(scan), scan=scan, keer=0)
    assert "opgeslagen" in Client().post(f"/s/{oud}/", formulier(scan, uitnodiging=sleutel)).text
    assert Invulling.objects.count() == 1


def test_het_scherm_met_de_oude_code_zegt_het_en_laat_de_nieuwe_niet_zien(client):
    scan, oud = scan_met_oude_code(verwacht=9)

    assert client.get(f"/s/{oud}/stand/").json() == {
        "fase": "open",
        "binnen": 0,
        "van": 9,
        "zin": "0 van 9 binnen",
        "oude_code": True,
    }
    html = client.get(f"/s/{oud}/scherm/").text
    assert "Er is een nieuwe code" in html
    assert 'data-oude-code="1"' in html
    assert scan.code not in html
    assert scan.code_leesbaar not in html
    assert scan.code_leesbaar in client.get(adres(scan, "scherm/")).text


@pytest.mark.parametrize("wat", ["qr.svg", "poster.pdf", "formulier.pdf", "agenda.ics", "resultaat/", "verslag/"])
def test_wat_op_papier_stond_is_er_met_de_oude_code_niet_meer(client, wat):
    _, oud = scan_met_oude_code()

    antwoord = client.get(f"/s/{oud}/{wat}")

    assert antwoord.status_code == 410
    assert "Er is een nieuwe code" in antwoord.text
    assert antwoord["X-Robots-Tag"] == "noindex"


def test_na_de_onthulling_is_de_uitkomst_er_alleen_met_de_nieuwe_code(client):
    scan = fabriek.scan()
    for _ in range(4):
        fabriek.invulling(scan)
    oud = scan.code
    geef_nieuwe_code(by=organisator(scan), scan=scan, oud=oud)
    browser(organisator(scan)).post(f"/mijn/scans/{scan.pk}/onthullen/")
    scan.refresh_from_db()

    for pad in (f"/s/{oud}/", f"/s/{oud}/resultaat/", f"/s/{oud}/scherm/"):
        html = client.get(pad).text
        assert "Er is een nieuwe code" in html
        assert 'class="strook"' not in html
    assert 'class="strook"' in client.get(adres(scan, "resultaat/")).text
    assert client.get(f"/s/{oud}/stand/").json() == {"fase": "onthuld", "oude_code": True, "nieuws": ANY}


def test_wie_verstuurt_terwijl_de_code_wisselt_krijgt_wat_er_stond_terug(client):
    """The page was there, and the action finds another code."""
    scan = fabriek.scan()
    gezien = Scan.objects.get(pk=scan.pk)
    geef_nieuwe_code(by=organisator(scan), scan=scan, oud=scan.code)

    with pytest.raises(CodeVervangen):
        vul_in(scan=gezien, sleutel=uuid4(), apparaat="x", gelezen=gelezen_van(gezien), scores=DRIES)


def test_een_code_wordt_nooit_opnieuw_gebruikt(monkeypatch):
    scan, oud = scan_met_oude_code()
    anouk = factories.gebruiker()
    codes = iter([oud, scan.code, "KWA4T7X", oud, "CCCCCCC"])
    monkeypatch.setattr("zelfscan.organiseren.actions.deur.nieuwe_code", lambda: next(codes))

    browser(anouk).post(
        fabriek.MAKEN,
        {
            "samenwerking": "Nieuw",
            "manier": "3",
            "datum": "2099-03-24",
            "tijd": "14:30",
            "verwacht": "9",
            "openheid": "totaal",
        },
    )
    nieuw = Scan.objects.van(anouk).get()
    assert nieuw.code == "KWA4T7X"
    assert geef_nieuwe_code(by=anouk, scan=nieuw, oud="KWA4T7X").code == "CCCCCCC"
    assert set(OudeCode.objects.values_list("pk", flat=True)) == {oud, "KWA4T7X"}


def test_twee_keer_dezelfde_vraag_geeft_een_nieuwe_code():
    scan = fabriek.scan()
    nieuw = geef_nieuwe_code(by=organisator(scan), scan=scan, oud=scan.code)

    with pytest.raises(Achterhaald):
        geef_nieuwe_code(by=organisator(scan), scan=scan, oud=scan.code)
    assert Scan.objects.get(pk=scan.pk).code == nieuw.code


def test_de_pagina_van_de_nieuwe_code_zegt_wie_al_antwoordde_dat_dat_telt(client):
    scan, oud = scan_met_oude_code()

    html = client.get(adres(scan)).text

    assert f"Antwoordde je al met de code {oud[:3]}-{oud[3:]}?" in html
    # So that what was typed under the old one comes along.
    assert re.search(rf'data-oude-codes="{oud} "', html)


def test_de_organisator_leest_dat_papier_en_posters_niet_meer_kloppen():
    scan = fabriek.scan()
    eigen = browser(organisator(scan))
    assert "Print en verstuur ze opnieuw" in eigen.get(f"/mijn/scans/{scan.pk}/nieuwe-code/").text

    html = eigen.post(f"/mijn/scans/{scan.pk}/nieuwe-code/", {"oud": scan.code}, follow=True).text

    nu = Scan.objects.get(pk=scan.pk)
    assert nu.code != scan.code
    assert f"De nieuwe code is {nu.code_leesbaar}" in html
    assert f"De code was eerst {scan.code_leesbaar}" in html
