"""Rounds of one group: when, with whom, what is warned of, and the trend over them."""

from dataclasses import replace
from datetime import timedelta

import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from regie.stukken.fouten import Achterhaald
from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import onthuld, organisator, ronde_na, sluit
from zelfscan.instrumenten import INSTRUMENTEN, kernrollen
from zelfscan.organiseren.actions.rondes import GeenRonde
from zelfscan.organiseren.actions.scans import verplaats, wijzig_scan
from zelfscan.scan.actions.onthullen import TeVroeg, onthul
from zelfscan.scan.models import Scan
from zelfscan.uitkomst.trend import trend

pytestmark = pytest.mark.django_db
BEGIN = ("3333", "4444", "2222", "5555")


def test_de_volgende_ronde_heeft_dezelfde_mensen_en_dezelfde_regels():
    eerste = fabriek.scan(openheid="domein", samengevoegd=[["jeugdhulp", "zorg"]])
    fabriek.genodigde(eerste, naam="Bo", email="bo@voorbeeld.example")
    fabriek.genodigde(eerste, "De Eik", gewist=True)
    for _ in range(4):
        fabriek.invulling(eerste, domein="zorg")
    eerste = sluit(onthul(by=organisator(eerste), scan=eerste))

    tweede = ronde_na(eerste)

    assert (tweede.ronde, tweede.reeks, tweede.openheid) == (2, eerste.reeks, "domein")
    assert tweede.samengevoegd == [["jeugdhulp", "zorg"]]
    assert tweede.code != eerste.code
    assert [rij.gebruiker for rij in tweede.organisatoren.all()] == [organisator(eerste)]
    plekken = tweede.genodigden.op_volgorde().values_list("organisatie", "naam", "email")
    assert list(plekken) == [("De Eik", "", ""), ("De Linde", "Bo", "bo@voorbeeld.example")]


@pytest.mark.parametrize(("sleutel", "versie"), [("proef", 1), (kernrollen.INSTRUMENT.sleutel, 2)])
def test_een_volgende_ronde_houdt_haar_instrument_en_versie(monkeypatch, sleutel, versie):
    """Else its figures stand beside those of other questions."""
    monkeypatch.setitem(INSTRUMENTEN, (sleutel, versie), replace(kernrollen.INSTRUMENT, sleutel=sleutel, versie=versie))
    eerste = sluit(fabriek.onthulde_scan(instrument=sleutel, instrument_versie=versie))

    tweede = ronde_na(eerste)

    assert (tweede.instrument, tweede.instrument_versie) == (sleutel, versie)
    assert trend(onthuld(tweede, BEGIN)) is not None


@pytest.mark.parametrize(("splitsing", "samen"), [("domein", ["jeugdhulp", "zorg"]), ("laag", ["leiding", "bestuur"])])
def test_een_volgende_ronde_houdt_de_samengevoegde_groepen(splitsing, samen):
    eerste = fabriek.scan(openheid=splitsing, samengevoegd=[samen], verwacht=9)
    for _ in range(4):
        fabriek.invulling(eerste, domein="zorg")
    tweede = ronde_na(sluit(onthul(by=organisator(eerste), scan=eerste)))

    wijzig_scan(by=organisator(tweede), scan=tweede, openheid="totaal")
    with pytest.raises(ValidationError, match="dezelfde samengevoegde"):
        wijzig_scan(by=organisator(tweede), scan=tweede, openheid=splitsing, samengevoegd=[])
    # Two ways to split one group show who is in both.
    with pytest.raises(ValidationError, match=f"te zien per {splitsing}"):
        wijzig_scan(by=organisator(tweede), scan=tweede, openheid="laag" if splitsing == "domein" else "domein")


def test_een_ronde_kan_pas_negentig_dagen_na_de_vorige_onthulling():
    eerste = sluit(fabriek.onthulde_scan(), dagen_geleden=10)

    with pytest.raises(GeenRonde, match="90 dagen"):
        ronde_na(eerste, over=79)
    tweede = ronde_na(eerste, over=80)

    with pytest.raises(ValidationError, match="90 dagen"):
        verplaats(by=organisator(tweede), scan=tweede, bijeenkomst=timezone.now() + timedelta(days=79), plaats="")
    # Whatever date it has: the reveal itself is what counts.
    with pytest.raises(TeVroeg, match="90 dagen"):
        onthuld(tweede, BEGIN)


@pytest.mark.eenmaal
@pytest.mark.parametrize(("dagen", "mag"), [(89, False), (90, True)])
def test_de_negentig_dagen_tellen_bij_het_onthullen_zelf_wat_er_ook_gepland_was(client, dagen, mag):
    eerste = sluit(fabriek.onthulde_scan())
    tweede = ronde_na(eerste, over=300)
    for cijfers in BEGIN:
        fabriek.invulling(tweede, cijfers)
    sluit(eerste, dagen_geleden=dagen)
    client.force_login(organisator(tweede))
    adres = f"/mijn/scans/{tweede.pk}/onthullen/"

    tekst = client.get(adres).text
    client.post(adres)

    assert ("Deze ronde kan vanaf" in tekst) is not mag
    assert ("weet je het zeker?" in tekst) is mag
    tweede.refresh_from_db()
    assert tweede.is_onthuld is mag


def test_er_is_een_volgende_ronde_tegelijk_en_een_afgelaste_telt_niet():
    eerste = sluit(fabriek.onthulde_scan())
    tweede = ronde_na(eerste)
    with pytest.raises(GeenRonde, match="al een"):
        ronde_na(eerste)

    Scan.objects.filter(pk=tweede.pk).update(status="afgelast")

    assert ronde_na(eerste).ronde == 3


def test_een_ronde_begint_na_een_gesloten_scan():
    with pytest.raises(Achterhaald):
        ronde_na(fabriek.onthulde_scan())


def test_de_trend_heeft_per_ronde_het_midden_en_loopt_niet_door_een_verborgen_ronde():
    eerste = sluit(fabriek.onthulde_scan(["2200", "3300", "4400", "2200"]), dagen_geleden=300)
    tweede = sluit(onthuld(ronde_na(eerste), ["2000", "2000", "3300", "4300", "5000"]), dagen_geleden=150)
    derde = onthuld(ronde_na(tweede), ["4300", "4300", "4300", "4300"])

    uit = trend(derde)

    assert [(ronde.ronde, ronde.aantal) for ronde in uit.rondes] == [(1, 4), (2, 5), (3, 4)]
    assert [ronde.andere_samenstelling for ronde in uit.rondes] == [False, True, True]
    ontwerper, kwartiermaker, *_ = uit.onderdelen
    assert [punt.mediaan for punt in ontwerper.punten] == [2.5, 3, 4]
    assert (ontwerper.lijn.lijn.count("M"), ontwerper.lijn.lijn.count("L")) == (1, 2)
    assert [punt.mediaan for punt in kwartiermaker.punten] == [2.5, None, 3]
    assert (kwartiermaker.lijn.lijn.count("M"), kwartiermaker.lijn.lijn.count("L")) == (2, 0)
    assert "ronde 2: te weinig scores" in kwartiermaker.lijn.titel
    assert trend(eerste) is None
    # What the wall says of it.
    assert [een.eerst_en_nu for een in uit.onderdelen] == [
        "het midden ging van 3 naar 4",
        "eerst te weinig scores, nu 3",
        "net als toen te weinig scores",
        "net als toen te weinig scores",
    ]


def test_de_wand_zegt_vanaf_de_tweede_ronde_wat_er_veranderde(client):
    eerste = sluit(fabriek.onthulde_scan(), dagen_geleden=100)
    tweede = onthuld(ronde_na(eerste), ("3333", "4343", "4333", "5333"))

    wand = lxml.html.fromstring(client.get(f"/s/{tweede.code}/scherm/").text)
    (dia,) = wand.xpath("//section[@id='dia-veranderd']")

    gezegd = [" ".join(een.text_content().split()) for een in dia.xpath(".//li")]
    assert gezegd[0] == "Ontwerper, het midden ging van 3,5 naar 4."
    assert gezegd[2] == "Verbinder, het midden ging van 3,5 naar 3."
    assert not dia.xpath(".//p[contains(., 'anders samengesteld')]")
    assert "dia-veranderd" not in client.get(f"/s/{eerste.code}/scherm/").text


def test_de_trend_kost_evenveel_vragen_bij_meer_rondes(django_assert_num_queries):
    scan = sluit(fabriek.onthulde_scan(), dagen_geleden=400)
    for dagen in (300, 200, 100):
        scan = sluit(onthuld(ronde_na(scan), BEGIN), dagen_geleden=dagen)

    with django_assert_num_queries(3):
        assert len(trend(scan).rondes) == 4
