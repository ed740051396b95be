"""Pages on which more people write: what they say of the others, while the own text stays (test_wat_verandert)."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from quickscan.concepten.actions import bewaar_concept
from quickscan.onderzoek.actions.notities import bewaar_notitie
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from tests import factories
from tests.browser.omroep import Omroep
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek as quickscans
from tests.regie.regios.regios import gemeenten
from tests.zelfscan import fabriek as scans
from zelfscan.uitkomst.actions.leiden import toon_dia


@pytest.mark.parametrize(
    ("stuk", "veld", "naam"),
    [
        ("factsheet", "kern", "In het kort"),
        pytest.param("advies", "inleiding", "Inleiding", marks=pytest.mark.breed),
    ],
)
def test_wie_samen_schrijft_hoort_het_en_houdt_wat_er_staat(
    context, page, client, base_url, transactional_db, stuk, veld, naam
):
    robin, bo = factories.onderzoeker("Robin"), factories.onderzoeker("Bo")
    geef_factor(robin)
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan(stuk, onderzoeker=robin, regio=regio)
    voeg_onderzoeker_toe(by=factories.medewerker("Mies"), quickscan=quickscan, gebruiker=bo)
    koekje = log_in(client, robin).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": base_url}])
    tafel = Omroep(page, f"/quickscan/{quickscan.pk}/{stuk}/bewerken/")
    titel = page.title()
    eigen = page.locator(f"[name={veld}]")
    eigen.fill("Half af")
    tafel.verder(5)
    expect(page.locator("form [data-status]")).to_contain_text("Je concept is om")
    tafel.gezegd()
    bewaar_concept(by=bo, quickscan=quickscan, stuk=stuk, nummer="11111111-bbbb", velden={veld: ["Van Bo"]}, veld=veld)
    tafel.verder(10)
    tafel.hoort(f"Bo schrijft nu aan ‘{naam}’.")

    assert (page.title(), tafel.focus) == (titel, eigen.get_attribute("id"))
    expect(eigen).to_have_value("Half af")


def test_wie_meeleest_hoort_af_en_toe_van_wie_er_iets_is(context, page, client, base_url, transactional_db):
    robin, kim = factories.onderzoeker("Robin"), factories.onderzoeker("Kim")
    geef_factor(robin)
    # A municipality of its own would stay behind among those of the migrations.
    regio = factories.regio("De Proef", gemeenten=gemeenten("Vught"))
    quickscan = quickscans.quickscan("onderzoek", onderzoeker=robin, regio=regio)
    quickscan.onderzoekers.create(gebruiker=kim)
    interview = quickscans.interview(quickscan)
    koekje = log_in(client, robin).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": base_url}])
    notities = Omroep(page, f"/quickscan/{quickscan.pk}/interviews/{interview.pk}/notities/")
    titel, eigen = page.title(), page.locator("#id_gerealiseerd-tekst")
    eigen.fill("Half af")
    vak = page.locator("[data-anderen=gerealiseerd]")
    rustig = (("Kort.", 10, ["Nieuw van Kim."]), ("Meer.", 10, []), ("Nog meer.", 60, ["Nieuw van Kim."]))
    for versie, (tekst, seconden, hoort) in enumerate(rustig):
        bewaar_notitie(by=kim, interview=interview, onderwerp="gerealiseerd", tekst=tekst, versie=versie)
        notities.verder(seconden)
        expect(vak).to_contain_text(tekst)
        assert [zin for zin in notities.gezegd() if "Nieuw" in zin] == hoort

    assert (page.title(), notities.focus) == (titel, "id_gerealiseerd-tekst")
    expect(eigen).to_have_value("Half af")


def test_wie_leidt_hoort_de_ander_en_houdt_wat_er_getypt_is(context, page, client, base_url, transactional_db):
    """The other goes to another slide while one types: the slide goes along, and the sentence stays where it was."""
    scan = scans.onthulde_scan()
    ander = scans.organisator(scan).gebruiker
    ria = scan.organisatoren.exclude(gebruiker=ander).get().gebruiker
    koekje = log_in(client, ria).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": base_url}])
    venster = Omroep(page, f"/mijn/scans/{scan.pk}/leiden/")
    page.keyboard.press("End")
    venster.hoort("8 van 8")
    titel = page.title()
    page.get_by_text("Conclusie", exact=True).click()
    zin = page.get_by_label("Wat is jullie conclusie?")
    zin.fill("We beginnen bij")

    toon_dia(by=ander, scan=scan, dia="verbinder")
    venster.verder(3)
    expect(page.locator("[data-leid-plek] strong")).to_have_text("Verbinder")
    expect(zin).to_have_value("We beginnen bij")
    expect(page.locator("[data-dia]:visible h2")).to_have_text("Verbinder")
    assert page.title() == titel == f"Leid de avond: {scan.titel} · Regiescan"
