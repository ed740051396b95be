"""The four drafts that stay on the device: each is kept, comes back, goes when it is saved, and is not lost to less."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from tests import factories
from tests.browser.invullen import kies_alles, verstuur
from tests.browser.zelfscan import UITKOMST, ZONDER_OPSLAG, wis
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek as quickscans
from tests.regie.regios.regios import gemeenten
from tests.zelfscan import fabriek

TEKST = "De wethouder belt zelf."


def open_eromheen(veld) -> None:
    """A field that is out of sight takes no keys: they would go to the one before."""
    veld.evaluate(
        "veld => { for (let meer = veld; (meer = meer.parentElement?.closest('details')); ) meer.open = true; "
        "veld.closest('[data-stap]')?.removeAttribute('hidden') }"
    )


@dataclass(frozen=True)
class Klad:
    """A page that keeps a draft: its address, two of its fields, and how one saves it."""

    adres: str
    veld: str
    ander_veld: str
    bewaar: Callable
    # What stands in the fields is offered first, instead of put back.
    aangeboden: bool = False

    def typ(self, page, tekst: str = TEKST) -> None:
        veld = page.locator(self.veld)
        open_eromheen(veld)
        veld.fill(tekst)

    def staat_er_weer(self, page, tekst: str = TEKST) -> None:
        if self.aangeboden:
            page.get_by_role("button", name="Zet die tekst terug").click()
        expect(page.locator(self.veld)).to_have_value(tekst)


def op_toestel(page) -> str:
    return page.evaluate("JSON.stringify(Object.values(localStorage))")


def is_bewaard(page, tekst: str = TEKST) -> None:
    page.wait_for_function("tekst => JSON.stringify(Object.values(localStorage)).includes(tekst)", arg=tekst)


def maak_leeg(page) -> None:
    """As WebKit does it on the way back: without a word to the scripts."""
    page.evaluate(
        "document.querySelectorAll('textarea, input[type=text]').forEach((veld) => (veld.value = '')); "
        "document.querySelectorAll('input:checked').forEach((veld) => (veld.checked = false))"
    )


def verstuur_antwoord(page) -> None:
    kies_alles(page)
    verstuur(page)
    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()


def bewaar_stuk(page) -> None:
    page.locator("[name=bewaren]").click()
    page.wait_for_load_state()


def bewaar_notities(page) -> None:
    page.get_by_role("button", name="Bewaar nu").click()
    expect(page.locator("[data-status-alles]")).to_have_text("Alles is bewaard.")


@pytest.fixture
def robin(transactional_db, context, base_url):
    robin = factories.onderzoeker("Robin")
    geef_factor(robin)
    sessie = log_in(Client(), robin).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": base_url}])
    return robin


# The advice keeps its draft with the script of the factsheet.
@pytest.fixture(
    params=["antwoord", "spiegel", "factsheet", pytest.param("advies", marks=pytest.mark.breed), "notities"]
)
def klad(request, transactional_db):
    if request.param == "antwoord":
        scan = fabriek.scan(verwacht=4)
        velden = ("#id_verbinder_toelichting", "#id_dirigent_toelichting")
        return Klad(f"/s/{scan.code}/", *velden, verstuur_antwoord)
    if request.param == "spiegel":
        return Klad(UITKOMST, "[name=dirigent_kans]", "[name=verbinder_kans]", wis)
    robin = request.getfixturevalue("robin")
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    stap = {"notities": "onderzoek"}.get(request.param, request.param)
    quickscan = quickscans.quickscan(stap, onderzoeker=robin, regio=regio)
    if request.param == "notities":
        adres = f"/quickscan/{quickscan.pk}/interviews/{quickscans.interview(quickscan).pk}/notities/"
        return Klad(adres, "#id_gerealiseerd-tekst", "#id_dirigent-tekst", bewaar_notities)
    velden = {"factsheet": ("[name=kern]", "[name=gerealiseerd]"), "advies": ("[name=inleiding]", "[name=m1_wat]")}
    return Klad(f"/quickscan/{quickscan.pk}/{stap}/bewerken/", *velden[request.param], bewaar_stuk, aangeboden=True)


@pytest.fixture
def zonder_server(page, klad):
    """Notes go to the server while one types; only without it they stay on the device."""
    page.route("**/notities/*/", lambda vraag: vraag.abort())
    page.on("dialog", lambda vraag: vraag.accept())


def test_een_klad_staat_er_na_herladen_weer(page, klad, zonder_server, gehoord):
    page.goto(klad.adres)
    klad.typ(page)
    is_bewaard(page)
    page.reload()

    klad.staat_er_weer(page)
    gehoord.clear()


def test_een_klad_staat_er_na_terug_weer_ook_na_haast(page, klad, zonder_server, gehoord):
    page.goto(klad.adres)
    klad.typ(page)
    # Away at once, without waiting until it is kept.
    page.goto("/rollen/")
    assert TEKST in op_toestel(page)
    page.go_back()

    if not (klad.aangeboden and page.locator(klad.veld).input_value() == TEKST):
        klad.staat_er_weer(page)
    gehoord.clear()


def test_wat_bewaard_is_staat_niet_meer_op_het_toestel(page, klad):
    page.goto(klad.adres)
    klad.typ(page)
    is_bewaard(page)
    klad.bewaar(page)

    page.wait_for_function("tekst => !JSON.stringify(Object.values(localStorage)).includes(tekst)", arg=TEKST)


def test_een_formulier_dat_vanzelf_leeg_werd_neemt_niets_weg(page, klad, zonder_server, gehoord):
    page.goto(klad.adres)
    klad.typ(page)
    is_bewaard(page)
    if klad.aangeboden:
        page.reload()
    maak_leeg(page)
    open_eromheen(page.locator(klad.ander_veld))
    page.locator(klad.ander_veld).press_sequentially("Een")
    is_bewaard(page, '\\"Een')

    assert TEKST in op_toestel(page)
    page.goto("/rollen/")
    assert TEKST in op_toestel(page)
    gehoord.clear()


@pytest.mark.parametrize("hoe", ZONDER_OPSLAG)
def test_zonder_opslag_werkt_alles_verder(page, klad, hoe):
    page.add_init_script(ZONDER_OPSLAG[hoe])
    page.on("dialog", lambda vraag: vraag.accept())
    page.goto(klad.adres)
    klad.typ(page)
    if klad.bewaar is wis:
        expect(page.get_by_role("status")).to_contain_text("Je browser bewaart dit niet")
        return
    klad.bewaar(page)

    assert page.locator(".foutoverzicht").count() == 0


@pytest.mark.parametrize(
    "klad", ["antwoord", "factsheet", pytest.param("advies", marks=pytest.mark.breed)], indirect=True
)
def test_wat_er_al_stond_voor_het_script_er_was_wordt_ook_bewaard(page, klad):
    wacht = []
    page.route(re.compile(r"/(langetekst|concept)[.\w]*\.js"), lambda een: wacht.append(een))
    page.goto(klad.adres, wait_until="commit")
    klad.typ(page)
    page.wait_for_timeout(200)
    for een in wacht:
        een.continue_()

    is_bewaard(page)
