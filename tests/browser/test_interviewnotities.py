"""Notes during an interview: saved while typing, kept when the line drops, and never over somebody else's."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from quickscan.onderzoek.actions.notities import bewaar_notitie
from quickscan.onderzoek.models.interview import Notitie
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten

BEWAARD = "Alles is bewaard."


@pytest.fixture
def robin(transactional_db):
    return factories.onderzoeker("Robin")


@pytest.fixture
def kim(transactional_db):
    return factories.onderzoeker("Kim")


@pytest.fixture
def interview(robin, kim):
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = fabriek.quickscan("onderzoek", onderzoeker=robin, regio=regio)
    quickscan.onderzoekers.create(gebruiker=kim)
    return fabriek.interview(quickscan)


@pytest.fixture
def adres(interview):
    return f"/quickscan/{interview.quickscan_id}/interviews/{interview.pk}/notities/"


@pytest.fixture
def kom_binnen(context, robin, base_url):
    """Returns a function that gives the browser a session, as logging in does."""
    geef_factor(robin)

    def log_in_():
        sessie = log_in(Client(), robin).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])

    return log_in_


@pytest.fixture
def page(page, kom_binnen):
    kom_binnen()
    return page


def veld(page, onderwerp="gerealiseerd"):
    return page.locator(f"#id_{onderwerp}-tekst")


def tekst(onderwerp="gerealiseerd") -> str:
    return Notitie.objects.get(onderwerp=onderwerp).tekst


def stand(page):
    return page.locator("[data-status-alles]")


def op_toestel(page) -> int:
    return page.evaluate("localStorage.length")


def test_wat_je_typt_wordt_vanzelf_bewaard_en_staat_dan_niet_meer_op_het_toestel(page, adres):
    page.goto(adres)
    veld(page).press_sequentially("Een overlegtafel.")
    expect(page.get_by_text("Bewaard om")).to_be_visible()
    veld(page, "dirigent").fill("De wethouder.\nSoms.")
    page.get_by_role("button", name="Bewaar nu").click()
    expect(stand(page)).to_have_text(BEWAARD)

    assert (tekst(), tekst("dirigent")) == ("Een overlegtafel.", "De wethouder.\nSoms.")
    assert op_toestel(page) == 0


def test_zonder_verbinding_blijft_de_tekst_ook_na_herladen_en_komt_hij_vanzelf_binnen(page, context, adres, gehoord):
    page.goto(adres)
    # The server saves it, and its answer never comes.
    page.route("**/notities/gerealiseerd/", lambda vraag: (vraag.fetch(), vraag.abort())[1], times=1)
    veld(page).fill("De gemeente")
    expect(stand(page)).to_contain_text("Nog niet bewaard. Je tekst staat op dit toestel.")
    assert tekst() == "De gemeente"
    context.set_offline(True)
    veld(page).fill("De gemeente trekt.")
    expect(page.locator("[data-stand]", has_text="Geen verbinding")).to_be_visible()
    assert op_toestel(page) == 1

    # The laptop is shut; another page opens later, with a line.
    page.goto("about:blank")
    context.set_offline(False)
    page.goto(adres)
    expect(stand(page)).to_have_text(BEWAARD)
    expect(veld(page)).to_have_value("De gemeente trekt.")
    assert page.locator(".notitie-botsing").count() == 0
    assert tekst() == "De gemeente trekt."
    assert op_toestel(page) == 0
    gehoord.clear()


def test_wie_in_een_ander_venster_verder_schreef_ziet_beide_teksten_en_kiest(page, adres, interview, robin, gehoord):
    page.goto(adres)
    bewaar_notitie(by=robin, interview=interview, onderwerp="gerealiseerd", tekst="Van thuis.", versie=0)
    veld(page).fill("Van hier.")
    botsing = page.get_by_role("group", name="Twee teksten")
    expect(botsing).to_contain_text("Intussen bewaard in een ander venster")
    expect(botsing).to_contain_text("Van thuis.")
    assert tekst() == "Van thuis."

    botsing.get_by_role("button", name="Zet deze onder de mijne").click()

    expect(stand(page)).to_have_text(BEWAARD)
    expect(veld(page)).to_be_focused()
    assert tekst() == "Van hier.\n\nVan thuis."
    gehoord.clear()


def test_wat_de_ander_schrijft_verschijnt_vanzelf_en_laat_het_eigen_vak_met_rust(page, adres, interview, kim):
    page.goto(adres)
    ander = page.locator("[data-anderen=gerealiseerd]")
    expect(ander).to_have_text("")
    veld(page).fill("Van Robin.")
    bewaar_notitie(by=kim, interview=interview, onderwerp="gerealiseerd", tekst="Van Kim.", versie=0)
    # As who comes back to this window: it asks at once.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(ander).to_contain_text("Van Kim.")
    expect(veld(page)).to_have_value("Van Robin.")
    expect(veld(page)).to_be_focused()
    expect(stand(page)).to_have_text(BEWAARD)
    assert {een.van.naam: een.tekst for een in Notitie.objects.all()} == {"Robin": "Van Robin.", "Kim": "Van Kim."}


def test_wat_nog_op_het_toestel_stond_overschrijft_geen_ander_venster(page, context, adres, interview, robin, gehoord):
    page.goto(adres)
    context.set_offline(True)
    veld(page).fill("Van Robin, onderweg.")
    expect(stand(page)).to_contain_text("Nog niet bewaard")
    # Before one leaves: what a page sends then, the browser may still get through.
    bewaar_notitie(by=robin, interview=interview, onderwerp="gerealiseerd", tekst="Van thuis.", versie=0)
    page.goto("about:blank")
    context.set_offline(False)
    page.goto(adres)

    botsing = page.get_by_role("group", name="Twee teksten")
    expect(botsing).to_contain_text("Van thuis.")
    expect(veld(page)).to_have_value("Van Robin, onderweg.")
    assert tekst() == "Van thuis."
    botsing.get_by_role("button", name="Houd mijn tekst").click()
    expect(stand(page)).to_have_text(BEWAARD)
    assert tekst() == "Van Robin, onderweg."
    assert op_toestel(page) == 0
    gehoord.clear()


def test_een_tweede_tabblad_loopt_mee(page, context, adres):
    page.goto(adres)
    tweede = context.new_page()
    tweede.goto(adres)
    veld(page).fill("In het eerste.")
    expect(veld(tweede)).to_have_value("In het eerste.")

    veld(tweede).fill("In het tweede.")
    expect(veld(page)).to_have_value("In het tweede.")
    assert tekst() == "In het tweede."


def test_wie_intussen_is_uitgelogd_verliest_niets(page, context, adres, kom_binnen, gehoord):
    page.goto(adres)
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    veld(page).fill("Toch bewaard.")
    expect(page.get_by_text("Je bent uitgelogd")).to_be_visible()
    expect(page.get_by_role("link", name="Log in (nieuw tabblad)")).to_be_visible()
    assert not Notitie.objects.exists()

    # In another tab, with a new token.
    context.clear_cookies()
    kom_binnen()

    # By itself, and nobody had to press anything.
    expect(stand(page)).to_have_text(BEWAARD)
    assert tekst() == "Toch bewaard."
    gehoord.clear()
