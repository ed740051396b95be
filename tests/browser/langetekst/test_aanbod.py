"""A long text that somebody writes stays on the device until the server has it: offered, never forced, never lost."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from quickscan.toetsing.models import LINK_DOEL
from regie.mensen.toegangslink import Toegangslink
from regie.regios.organisatie import Organisatie
from tests import factories
from tests.browser.kijken import axe
from tests.browser.langetekst.toestel import TEKST, VELD, aanbod, kladden, typ, zet_terug
from tests.inloggen import code_uit, geef_factor
from tests.quickscan import fabriek as quickscans
from tests.regie.regios.regios import gemeenten


def bewaar(page) -> None:
    page.locator("main form").filter(has=page.locator("[data-klad]")).locator("button[type=submit]").first.click()
    page.wait_for_load_state()


def test_na_herladen_staat_wat_bewaard_is_in_het_veld_en_de_tekst_ernaast(page, adres):
    page.goto(adres)
    typ(page)
    page.reload()

    expect(aanbod(page).get_by_role("group")).to_have_text(TEKST)
    expect(page.locator(VELD)).to_have_value("Oud.")
    expect(page.locator("main [role=status].alleen-voorlezen")).to_contain_text("die je nog niet bewaarde")
    assert axe(page) == []


def test_terugzetten_gaat_met_het_toetsenbord_en_kan_ongedaan(page, adres):
    page.goto(adres)
    typ(page)
    page.reload()
    # The offer stands before the fields in the order of the keys.
    aanbod(page).get_by_role("group").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(VELD)).to_have_value(TEKST)
    expect(page.locator(VELD)).to_be_focused()
    assert axe(page) == []

    page.get_by_role("button", name="Maak dit ongedaan").click()
    expect(page.locator(VELD)).to_have_value("Oud.")
    expect(aanbod(page).get_by_role("button", name="Zet die tekst terug")).to_be_focused()
    page.reload()
    zet_terug(page)
    bewaar(page)

    assert Organisatie.objects.get().biedt_aan == TEKST


def test_wat_de_server_heeft_gaat_van_het_toestel_en_niet_eerder(page, adres):
    page.goto(adres)
    typ(page)
    # Refused: the page comes back with the text, and so does the draft.
    page.locator("[name=naam]").fill("")
    bewaar(page)
    expect(page.get_by_text("Er klopt nog iets niet")).to_be_visible()
    expect(page.locator(VELD)).to_have_value(TEKST)
    expect(aanbod(page)).to_have_count(0)
    assert len(kladden(page)) == 1
    page.goto(adres)
    zet_terug(page)
    page.locator("[name=naam]").fill("Sterk")
    bewaar(page)

    page.wait_for_function("() => Object.keys(localStorage).length === 0")
    assert Organisatie.objects.get().biedt_aan == TEKST
    assert [koekje for koekje in page.context.cookies() if koekje["name"].startswith("klad_")] == []


def test_een_gesloten_tabblad_biedt_de_tekst_in_een_ander_aan(page, adres):
    page.goto(adres)
    page.locator(VELD).fill(TEKST)
    # At once, without waiting until it is kept.
    page.close(run_before_unload=True)
    ander = page.context.new_page()
    ander.goto(adres)
    zet_terug(ander)

    expect(ander.locator(VELD)).to_have_value(TEKST)


def test_na_een_sessie_die_ophield_en_inloggen_wordt_de_tekst_aangeboden(page, adres, ria):
    page.goto(adres)
    typ(page)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    bewaar(page)
    page.get_by_label("E-mailadres").fill(ria.email)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.locator("[name=code]").fill(code_uit(mail.outbox[-1]))
    page.locator("form:has([name=code]) button").first.click()
    page.wait_for_url(f"**{adres}")
    assert Organisatie.objects.get().biedt_aan == "Oud."
    zet_terug(page)
    bewaar(page)

    page.wait_for_function("() => Object.keys(localStorage).length === 0")
    assert Organisatie.objects.get().biedt_aan == TEKST


def test_terug_in_de_browser_verliest_niets(page, adres):
    page.goto(adres)
    page.locator(VELD).fill(TEKST)
    page.goto("/rollen/")
    page.go_back()
    page.wait_for_timeout(900)
    if page.locator(VELD).input_value() != TEKST:
        zet_terug(page)

    expect(page.locator(VELD)).to_have_value(TEKST)
    expect(aanbod(page)).to_have_count(0)
    assert len(kladden(page)) == 1


def test_wie_na_terug_minder_typt_dan_er_stond_verliest_niets(page, adres):
    page.goto(adres)
    typ(page)
    page.reload()
    expect(aanbod(page)).to_be_visible()
    page.locator(VELD).fill("")
    page.locator(VELD).press_sequentially("Kort")
    page.wait_for_function("() => Object.keys(localStorage).length === 2")
    page.reload()

    expect(aanbod(page)).to_have_count(2)


def test_weggooien_is_weg_en_geeft_het_veld_de_focus(page, adres):
    page.goto(adres)
    typ(page)
    page.reload()
    aanbod(page).get_by_role("button", name="Verwijder die tekst").click()

    expect(page.locator(VELD)).to_be_focused()
    expect(aanbod(page)).to_have_count(0)
    assert kladden(page) == {}


def test_een_ander_op_hetzelfde_toestel_ziet_de_tekst_niet(page, adres, organisatie, ingelogd, ria):
    page.goto(adres)
    typ(page)
    ander = factories.gebruiker("Bo")
    factories.lid(organisatie.regio, ander, rol="beheerder")
    ingelogd(ander)
    page.goto(adres)
    page.wait_for_timeout(400)
    expect(page.locator(VELD)).to_have_value("Oud.")
    expect(aanbod(page)).to_have_count(0)
    ingelogd(ria)
    page.goto(adres)

    expect(aanbod(page)).to_be_visible()


def test_een_tekst_van_een_andere_pagina_wordt_hier_niet_aangeboden(page, adres):
    page.goto(adres)
    typ(page)
    page.goto(re.sub(r"\d+/$", "maken/", adres))
    page.wait_for_timeout(400)

    expect(aanbod(page)).to_have_count(0)


def test_na_twee_weken_is_de_tekst_weg_ook_op_een_andere_pagina(page, adres):
    page.goto(adres)
    typ(page)
    for dagen, over in ((13, 1), (14, 0)):
        page.evaluate(
            "dagen => Object.entries(localStorage).forEach(([naam, klad]) => localStorage.setItem(naam,"
            " JSON.stringify({ ...JSON.parse(klad), tijd: Date.now() - dagen * 24 * 3600 * 1000 - 1000 })))",
            dagen,
        )
        page.goto("/mijn/")
        page.wait_for_function("over => Object.keys(localStorage).length === over", arg=over)


def test_wie_een_persoonlijke_link_heeft_krijgt_de_tekst_terug_en_het_toestel_weet_de_link_niet(page, robin_toetst):
    sleutel, adres = robin_toetst
    page.goto(adres)
    typ(page, "Er zijn drie scholen.", "[name=tekst]")
    assert sleutel not in str(kladden(page))
    page.reload()
    zet_terug(page)
    page.locator("[name=soort]").first.check()
    bewaar(page)

    page.wait_for_function("() => Object.keys(localStorage).length === 0")


@pytest.fixture
def robin_toetst(transactional_db):
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan("toetsing", onderzoeker=factories.onderzoeker("Robin"), regio=regio)
    toetser = quickscans.toetsing(quickscan).toetsers.first()
    sleutel = Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=toetser).sleutel
    return sleutel, f"/quickscan/toetsing/{sleutel}/reageren/"


def test_wie_niet_bekend_is_houdt_de_tekst_zolang_het_tabblad_er_is(page, transactional_db):
    ronde = quickscans.ronde()
    adres, veld = f"/quickscan/aanmelden/{ronde.pk}/", "[name=motivatie]"
    page.goto(adres)
    page.locator(veld).fill("We willen weten waar we staan.")
    page.wait_for_function("() => Object.keys(sessionStorage).length === 1")
    assert kladden(page) == {}
    page.reload()
    zet_terug(page)
    expect(page.locator(veld)).to_have_value("We willen weten waar we staan.")
    ander = page.context.new_page()
    ander.goto(adres)
    ander.wait_for_timeout(400)

    expect(aanbod(ander)).to_have_count(0)


def test_een_teruggezette_tekst_wist_niet_wat_een_ander_intussen_bewaarde(page, ingelogd, transactional_db):
    mies = factories.medewerker("Mies")
    geef_factor(mies)
    quickscan = quickscans.quickscan(
        "terugkoppelgesprek", by=mies, regio=factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    )
    gesprek = Terugkoppelgesprek.objects.create(quickscan=quickscan, wanneer=timezone.now(), plaats="Het gemeentehuis")
    adres, veld = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/verslag/", "[name=verslag]"
    ingelogd(mies)
    page.goto(adres)
    typ(page, "Wat Mies hoorde.", veld)
    Terugkoppelgesprek.objects.filter(pk=gesprek.pk).update(verslag="Wat een ander hoorde.")
    page.goto(adres)
    expect(page.locator(veld)).to_have_value("Wat een ander hoorde.")
    zet_terug(page)
    bewaar(page)

    expect(page.locator(".botsing")).to_contain_text("Wat een ander hoorde.")
    expect(page.locator(veld)).to_have_value("Wat Mies hoorde.")
    assert Terugkoppelgesprek.objects.get().verslag == "Wat een ander hoorde."
    assert len(kladden(page)) == 1
