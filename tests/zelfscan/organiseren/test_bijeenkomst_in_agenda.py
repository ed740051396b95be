"""The meeting of a scan in people's calendars: which version of it, and that it is off."""

from datetime import timedelta

import pytest
from icalendar import Calendar

from regie.stukken.agenda import agendabestand
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.deur import geef_nieuwe_code
from zelfscan.organiseren.actions.genodigden import nodig_uit
from zelfscan.organiseren.actions.scans import gelast_af, verplaats, wijzig_scan
from zelfscan.scan.models import Scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def scan(anouk) -> Scan:
    return fabriek.scan(organisator=anouk)


def nummer(scan) -> int:
    (afspraak,) = Calendar.from_ical(agendabestand(Scan.objects.get(pk=scan.pk))[0]).events
    assert afspraak.uid == scan.agenda_uid
    return afspraak.sequence


def test_elke_verandering_telt_en_een_die_niets_verandert_niet(anouk, scan):
    eerder = scan.bijeenkomst - timedelta(hours=1)
    assert nummer(scan) == 0
    verplaats(by=anouk, scan=scan, bijeenkomst=eerder, plaats=scan.plaats)
    assert nummer(scan) == 1
    verplaats(by=anouk, scan=scan, bijeenkomst=eerder, plaats=scan.plaats)
    wijzig_scan(by=anouk, scan=scan, verwacht=scan.verwacht + 1)
    assert nummer(scan) == 1
    wijzig_scan(by=anouk, scan=scan, samenwerking="Passend onderwijs")
    assert nummer(scan) == 2
    # It stands in the appointment how to take part.
    geef_nieuwe_code(by=anouk, scan=scan, oud=scan.code)
    assert nummer(scan) == 3


def test_een_scan_die_niet_doorgaat_gaat_uit_de_agenda(anouk, scan, brieven):
    fabriek.genodigde(scan, email="bo@voorbeeld.example")
    brieven(nodig_uit, by=anouk, scan=scan)

    (brief,) = brieven(gelast_af, by=anouk, scan=scan)

    ((naam, kalender, soort),) = [tuple(een) for een in brief.attachments]
    assert (naam, soort) == ("afspraak.ics", "text/calendar; charset=utf-8; method=CANCEL")
    for regel in ("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", f"UID:{scan.agenda_uid}"):
        assert regel in kalender


def test_alleen_een_andere_plek_hoort_ook_wie_is_uitgenodigd(anouk, scan, brieven):
    fabriek.genodigde(scan, email="bo@voorbeeld.example")
    fabriek.genodigde(scan, email="mo@voorbeeld.example")
    brieven(nodig_uit, by=anouk, scan=scan)

    gekregen = brieven(wijzig_scan, by=anouk, scan=scan, plaats="Zaal 3")

    assert sorted(brief.to[0] for brief in gekregen) == ["bo@voorbeeld.example", "mo@voorbeeld.example"]
    assert gekregen[0].subject == f"Veranderd: {scan.naam}"
    assert "Het wordt: Zaal 3" in gekregen[0].body
    assert brieven(wijzig_scan, by=anouk, scan=scan, verwacht=scan.verwacht + 1) == []


def test_wie_nooit_van_de_scan_hoorde_hoort_niet_dat_die_is_afgelast(anouk, scan, brieven):
    bo = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    brieven(nodig_uit, by=anouk, scan=scan)
    fabriek.genodigde(scan, email="mo@voorbeeld.example")
    nodig_uit(by=anouk, scan=scan)

    assert [brief.to for brief in brieven(gelast_af, by=anouk, scan=scan)] == [[bo.email]]


def test_de_pagina_zegt_hoeveel_mensen_bericht_krijgen(anouk, scan, brieven):
    fabriek.genodigde(scan, email="bo@voorbeeld.example")
    brieven(nodig_uit, by=anouk, scan=scan)
    client, data = browser(anouk), {"datum": "2099-03-24", "tijd": "10:00"}

    adres = f"/mijn/scans/{scan.pk}/verplaatsen/"
    assert "Eén persoon krijgt bericht." in client.post(adres, data, follow=True).text
    assert "krijgt bericht." not in client.post(adres, data, follow=True).text
