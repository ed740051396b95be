"""Factsheet and advice are kept on the server while somebody writes: another device offers the text as well."""

import re

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from quickscan.concepten.models import Schrijfconcept
from quickscan.factsheet.models import Factsheetversie
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from tests import factories
from tests.browser.langetekst.toestel import aanbod, zet_terug
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek as quickscans
from tests.quickscan.factsheet.schrijven import bewaar
from tests.regie.regios.regios import gemeenten

BEWAARD = re.compile(r"Je concept is om \d\d:\d\d bewaard")
VELDEN = {"factsheet": "[name=kern]", "advies": "[name=inleiding]"}
TEKST = "De wethouder belt zelf."


@pytest.fixture
def robin(transactional_db):
    robin = factories.onderzoeker("Robin")
    geef_factor(robin)
    return robin


@pytest.fixture
def toestel(new_context, base_url, robin):
    """Returns a function that gives a page on a device that knows nothing, on which Robin is logged in, or `wie`."""

    def nieuw(wie=robin):
        sessie = log_in(Client(), wie).cookies[settings.SESSION_COOKIE_NAME].value
        context = new_context()
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])
        return context.new_page()

    return nieuw


# The same script and the same form; the wide look takes both.
@pytest.fixture(params=["factsheet", pytest.param("advies", marks=pytest.mark.breed)])
def stuk(request):
    return request.param


@pytest.fixture
def adres(stuk, robin):
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan(stuk, onderzoeker=robin, regio=regio)
    return f"/quickscan/{quickscan.pk}/{stuk}/bewerken/"


def schrijf(page, adres: str, stuk: str, tekst: str = TEKST) -> None:
    page.goto(adres)
    page.locator(VELDEN[stuk]).fill(tekst)
    expect(page.locator("form [data-status]")).to_contain_text(BEWAARD)


def teksten() -> list[str]:
    return [tekst for rij in Schrijfconcept.objects.order_by("pk") for [tekst] in rij.velden.values()]


def test_een_ander_toestel_biedt_het_concept_aan_en_bewaren_wist_het(toestel, adres, stuk):
    schrijf(toestel(), adres, stuk)
    assert teksten() == [TEKST]
    ander = toestel()
    ander.goto(adres)
    expect(ander.get_by_role("heading", name=re.compile(r"Er is nog een tekst van \d\d:\d\d"))).to_be_visible()
    zet_terug(ander)
    expect(ander.locator(VELDEN[stuk])).to_have_value(TEKST)
    ander.locator("[name=bewaren]").click()
    ander.wait_for_load_state()
    expect(ander.locator(VELDEN[stuk])).to_have_value(TEKST)

    expect(aanbod(ander)).to_have_count(0)
    assert teksten() == []


def test_minder_tekst_op_een_ander_toestel_neemt_het_concept_niet_weg(toestel, adres, stuk):
    schrijf(toestel(), adres, stuk)
    schrijf(toestel(), adres, stuk, "Kort.")

    assert teksten() == [TEKST, "Kort."]


def test_wie_meteen_weggaat_vindt_de_tekst_op_een_ander_toestel(toestel, adres, stuk):
    een = toestel()
    een.on("dialog", lambda vraag: vraag.accept())
    een.goto(adres)
    een.locator(VELDEN[stuk]).fill(TEKST)
    een.goto("/rollen/")
    een.wait_for_timeout(500)
    ander = toestel()
    ander.goto(adres)

    expect(aanbod(ander)).to_be_visible()


def test_verwijderen_op_het_ene_toestel_is_weg_op_het_andere(toestel, adres, stuk):
    schrijf(toestel(), adres, stuk)
    ander = toestel()
    ander.goto(adres)
    aanbod(ander).get_by_role("button", name="Verwijder die tekst").click()
    ander.wait_for_timeout(500)

    assert teksten() == []


def test_zonder_server_staat_de_tekst_op_het_toestel(toestel, adres, stuk, gehoord):
    page = toestel()
    page.on("dialog", lambda vraag: vraag.accept())
    page.route("**/concept/**", lambda vraag: vraag.fulfill(status=503))
    page.goto(adres)
    page.locator(VELDEN[stuk]).fill(TEKST)
    page.wait_for_timeout(2500)
    expect(page.locator("form [data-status]")).to_have_text("Nog niet bewaard. Je tekst staat wel op dit toestel.")
    page.reload()

    expect(aanbod(page)).to_be_visible()
    gehoord.clear()


def test_een_mogelijkheid_die_niet_meer_op_de_pagina_staat_gaat_niet_verloren(toestel, robin):
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan("advies", onderzoeker=robin, regio=regio)
    adres, page = f"/quickscan/{quickscan.pk}/advies/bewerken/", toestel()
    page.on("dialog", lambda vraag: vraag.accept())
    page.goto(adres)
    page.locator("[name=erbij]").click()
    page.locator("[name=inleiding]").fill(TEKST)
    page.locator("[name=m4_uitleg]").fill("Een vierde mogelijkheid.")
    expect(page.locator("form [data-status]")).to_contain_text(BEWAARD)
    page.goto(adres)
    zet_terug(page)
    expect(page.locator("[name=inleiding]")).to_have_value(TEKST)

    expect(aanbod(page).get_by_role("group")).to_have_text("Een vierde mogelijkheid.")


def test_wat_een_ander_intussen_bewaarde_blijft_als_je_een_concept_terugzet(toestel, robin):
    """Two write at once, in the same field and in others. The one goes on upon what the other saved, elsewhere."""
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan("factsheet", onderzoeker=robin, regio=regio)
    bewaar(quickscan)
    bo = factories.onderzoeker("Bo")
    geef_factor(bo)
    voeg_onderzoeker_toe(by=factories.medewerker("Mies"), quickscan=quickscan, gebruiker=bo)
    adres, bij_bo, bij_robin = f"/quickscan/{quickscan.pk}/factsheet/bewerken/", toestel(bo), toestel()
    bij_bo.goto(adres)
    bij_robin.goto(adres)
    bij_robin.locator("[name=gerealiseerd]").fill("Robin: een tafel.")
    bij_robin.locator("[name=kern]").fill(TEKST)
    expect(bij_robin.locator("form [data-status]")).to_contain_text(BEWAARD)
    # As who comes back to this window: it asks at once who else writes, and tells it once.
    bij_bo.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(bij_bo.locator("[data-schrijvers]")).to_have_text("Robin schrijft nu aan ‘In het kort’.")
    expect(bij_bo.locator("[data-schrijvers-gezegd]")).to_have_text("Robin schrijft nu aan ‘In het kort’.")
    bij_bo.locator("[name=kern]").fill("Bo: het gaat goed.")
    bij_bo.locator("[name=opvallend]").fill("Bo: iedereen kent elkaar.")
    expect(bij_bo.get_by_role("region", name="Zo leest het")).to_contain_text("Bo: iedereen kent elkaar.")
    bij_bo.locator("[name=bewaren]").click()
    expect(bij_bo.get_by_text("Versie 2 is bewaard.")).to_be_visible()

    ander = toestel()
    ander.goto(adres)
    zet_terug(ander)
    ander.locator("[name=bewaren]").click()
    botsing = ander.get_by_role("group", name="Wat moet hier komen te staan?")
    expect(botsing).to_have_count(1)
    expect(ander.locator(".botsing blockquote")).to_have_text("Bo: het gaat goed.")
    botsing.get_by_label("Wat ik hierboven invulde").check()
    ander.locator("[name=bewaren]").click()
    expect(ander.get_by_text("Versie 3 is bewaard.")).to_be_visible()

    versie = Factsheetversie.objects.get(nummer=3)
    assert (versie.kern, versie.gerealiseerd, versie.opvallend) == (
        TEKST,
        "Robin: een tafel.",
        "Bo: iedereen kent elkaar.",
    )
