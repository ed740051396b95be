"""At logging out one says whether a text that is not saved may stay; an account that goes takes it along."""

from playwright.sync_api import expect

from tests import factories
from tests.browser.kijken import axe
from tests.browser.langetekst.toestel import TEKST, VELD, aanbod, kladden, typ


def log_uit(page) -> None:
    page.get_by_role("banner").locator("summary", has_text="Ingelogd als").click()
    page.get_by_role("button", name="Uitloggen").click()


def bevestig(page) -> None:
    page.get_by_role("button", name="Log uit", exact=True).click()
    page.get_by_text("Je bent uitgelogd.").wait_for()


def leg_neer(page, plek: str) -> None:
    page.evaluate("plek => localStorage.setItem(plek, JSON.stringify({ tijd: Date.now(), velden: {} }))", plek)


def test_zonder_vinkje_gaat_alle_tekst_van_dit_account_bij_uitloggen_van_het_toestel(page, adres, ria):
    page.goto(adres)
    # A note that waits for a connection counts as well, and what is not kept yet; not what is of somebody else.
    notitie, van_ander = (f"regiescan:notitie:{pk}:7:vrij:pagina" for pk in (ria.pk, ria.pk + 1))
    leg_neer(page, notitie)
    leg_neer(page, van_ander)
    page.locator(VELD).fill(TEKST)
    log_uit(page)
    expect(page.get_by_label("Bewaar mijn teksten op dit toestel")).not_to_be_checked()
    assert axe(page) == []
    assert len(kladden(page)) == 1
    bevestig(page)

    assert page.evaluate("Object.keys(localStorage)") == [van_ander]


def test_met_vinkje_blijft_de_tekst_voor_dit_account(page, adres, ria, ingelogd):
    page.goto(adres)
    typ(page)
    log_uit(page)
    page.get_by_label("Bewaar mijn teksten op dit toestel").check()
    bevestig(page)
    ingelogd(ria)
    page.goto(adres)

    expect(aanbod(page)).to_be_visible()


def test_wie_niets_op_het_toestel_heeft_wordt_bij_uitloggen_niets_gevraagd(page, adres, ria, ingelogd):
    page.goto(adres)
    log_uit(page)
    page.get_by_text("Je bent uitgelogd.").wait_for()
    ingelogd(ria)
    page.goto("/account/uitloggen/")

    expect(page.get_by_label("Bewaar mijn teksten op dit toestel")).to_be_hidden()
    bevestig(page)


def test_een_account_dat_weggaat_neemt_de_tekst_mee_en_niet_eerder(page, ingelogd, transactional_db):
    bo = factories.gebruiker("Bo")
    ingelogd(bo)
    page.goto("/mijn/verwijderen/")
    plek = f"regiescan:klad:{bo.pk}:a:b:12345678"
    leg_neer(page, plek)
    page.get_by_role("button", name="Verwijder mijn account").click()
    page.get_by_text("Er klopt nog iets niet").wait_for()
    assert list(kladden(page)) == [plek]
    page.locator("[name=zeker]").check()
    page.get_by_role("button", name="Verwijder mijn account").click()
    page.get_by_text("Je account is verwijderd").first.wait_for()

    page.wait_for_function("() => Object.keys(localStorage).length === 0")
