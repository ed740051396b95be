"""A whole evening: an organiser and three participants, each in a browser of their own, from the scan to the report.

One of them loses the line and passes the phone on, one has no JavaScript, one uses the keyboard only. axe looks at each
page as it stands at that moment, which the pages by themselves (test_toegankelijkheid) can't show.
"""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from tests import factories
from tests.browser.avondspel import BUREAU, TELEFOON, Avondspel, knop
from tests.browser.invullen import begin, kies_alles, verander, verder, verstuur
from tests.browser.kijken import regels
from tests.browser.leidspel import Leidster
from tests.inloggen import code_uit
from tests.pdftekst import tekst_van
from zelfscan.scan.models import Invulling, Scan

OPGESLAGEN = "je antwoord is opgeslagen"
ROL_MET_FOCUS = "() => document.activeElement.closest('fieldset')?.querySelector('.schaal-rol')?.firstChild.textContent"


@pytest.fixture
def avond(new_context):
    return Avondspel(new_context)


def log_in(page, adres: str) -> None:
    page.goto("/account/login/?next=/mijn/scans/maken/%3Finstrument=kernrollen")
    page.get_by_label("E-mailadres").fill(adres)
    page.keyboard.press("Enter")
    page.get_by_label("Code uit de mail").wait_for()
    page.get_by_label("Code uit de mail").fill(code_uit(mail.outbox[-1]))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Een scan maken").wait_for()


def maak_scan(avond, page) -> Scan:
    """As somebody does who forgets the choice that matters most the first time."""
    page.get_by_label("Over welke samenwerking gaat het?").fill("Hulp in de klas in 's-Hertogenbosch")
    page.get_by_label("Tussen domeinen").check()
    page.get_by_label("Op welke dag").fill("2099-03-24")
    page.get_by_label("Hoe laat?").fill("19:30")
    page.get_by_label("Hoeveel mensen verwacht je?").fill("4")
    knop(page, "Maak de scan")
    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_focused()
    avond.keur("maken, met een fout", page)
    page.get_by_role("radio", name="Alleen het totaal").check()
    page.get_by_text("Meer (hoeft niet)").click()
    page.get_by_label("een toelichting schrijven").check()
    knop(page, "Maak de scan")
    page.get_by_text("Je scan staat klaar").wait_for()
    scan = Scan.objects.get()
    avond.keur("de lijst van genodigden", page)
    page.goto(f"/mijn/scans/{scan.pk}/")
    avond.keur("de scan van de organisator", page)
    return scan


def doe_mee(page, code: str) -> None:
    page.goto("/doe-mee/")
    page.get_by_label("Code").fill(code)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Ik heb het gelezen").wait_for()


def vul_in_met_toetsen(avond, page, code: str, cijfers: str) -> None:
    """No mouse at all: Tab to each of the four roles, arrows to the figure, Enter to send."""
    page.goto("/doe-mee/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "code":
            break
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Ik heb het gelezen").wait_for()
    avond.keur("lezen", page)
    begin(page)
    avond.keur("invullen", page)
    gezien = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.schaal-radio')"):
            gezien.append(page.evaluate(ROL_MET_FOCUS))
            page.keyboard.press("Space")
            for _ in range(int(cijfers[len(gezien) - 1]) - 1):
                page.keyboard.press("ArrowRight")
            # As the button "Volgende" does.
            page.keyboard.press("Enter")
        elif page.evaluate("document.activeElement.matches('[data-volgende]')"):
            # Past what one may leave out.
            page.keyboard.press("Enter")
        elif page.evaluate("document.activeElement.matches('[data-verzendknop]')"):
            break
    assert gezien == ["Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent"]
    assert (
        page.evaluate("[...document.querySelectorAll('.schaal-radio:checked')].map((e) => e.value).join('')") == cijfers
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=OPGESLAGEN)).to_be_focused()


def test_een_hele_avond_van_uitnodiging_tot_verslag(avond, gehoord):
    factories.gebruiker(email="ria@voorbeeld.example", naam="Ria")
    ria = avond.scherm(BUREAU)
    log_in(ria, "ria@voorbeeld.example")
    scan = maak_scan(avond, ria)

    # The room sees the code, and types it as it reads it.
    zaal = ria.context.new_page()
    zaal.goto(f"/s/{scan.code}/scherm/")
    code = zaal.locator(".scherm-groot").inner_text()
    expect(zaal.locator("[data-zin]", has_text="0 van 4 binnen")).to_be_visible()
    avond.keur("zaal, open", zaal)
    telefoon, toetsen = avond.scherm(TELEFOON), avond.scherm(BUREAU)
    kaal = avond.scherm(TELEFOON, java_script_enabled=False)

    doe_mee(telefoon, code.lower().replace("-", " "))
    kies_alles(telefoon)
    verander(telefoon, 1)
    telefoon.get_by_text("Zeg er iets bij").nth(0).click()
    telefoon.locator("#id_ontwerper_toelichting").fill("Wij zien het op school het eerst.")
    telefoon.locator("#id_ontwerper_mag").check()
    verder(telefoon)
    telefoon.context.set_offline(True)
    verstuur(telefoon)
    expect(telefoon.locator("[data-status]")).to_contain_text("er is geen verbinding")
    avond.keur("zonder verbinding", telefoon)

    doe_mee(kaal, code)
    kies_alles(kaal)
    verstuur(kaal)
    kaal.get_by_role("heading", name=OPGESLAGEN).wait_for()
    vul_in_met_toetsen(avond, toetsen, code, "1135")
    assert Invulling.objects.count() == 2

    telefoon.context.set_offline(False)
    telefoon.get_by_role("heading", name=OPGESLAGEN).wait_for()
    gehoord.clear()  # the browser itself complains of the dropped line
    # Who has no phone borrows this one.
    knop(telefoon, "Iemand anders vult in op dit toestel")
    kies_alles(telefoon)
    verstuur(telefoon)
    telefoon.get_by_role("heading", name=OPGESLAGEN).wait_for()
    avond.keur("bedankt", telefoon)
    telefoon.get_by_label("Je e-mailadres").fill("teun@voorbeeld.example")
    knop(telefoon, "Stuur mij het verslag")
    telefoon.get_by_role("link", name="Terug naar de scan").click()
    expect(zaal.locator("[data-zin]", has_text="4 van 4 binnen")).to_be_visible()

    # From here on Ria leads: all on one page, with her own phone as the remote.
    ria.reload()
    ria.get_by_role("link", name="Leid de avond").click()
    ria.locator("[data-leid-binnen]", has_text="4 van 4 binnen").wait_for()
    leiding = Leidster(avond, ria, zaal)
    avond.keur("leiden, open", ria)
    leiding.onthul()
    assert not Invulling.objects.exists()
    # The others follow by themselves; without JavaScript there is a link.
    kaal.get_by_role("link", name="Kijk of de uitkomst er al is").click()
    kaal.get_by_role("link", name="Bekijk de uitkomst").click()
    for page in (kaal, telefoon, toetsen):
        page.wait_for_url(f"**/s/{scan.code}/resultaat/")
        gezegd = page.get_by_text("Wij zien het op school het eerst.")
        page.locator("details", has=gezegd).locator("summary").click()
        expect(gezegd).to_be_visible()
    avond.keur("resultaat, onthuld", telefoon)
    leiding.score_ver_weg()
    leiding.afstandsbediening()
    leiding.afspraak_zonder_lijn(gehoord)
    leiding.conclusie_uitgelogd()
    leiding.sluit()
    assert leiding.geladen == []
    ria.get_by_role("link", name="Lees het verslag").click()
    ria.get_by_role("heading", name="Afspraken").first.wait_for()
    avond.keur("verslag", ria)

    # What was asked for comes by mail, and leads to the same report for who has no account.
    (brief,) = [brief for brief in mail.outbox if brief.to == ["teun@voorbeeld.example"]]
    telefoon.goto(re.search(r"https?://[^/]+(/s/\S+/)", brief.body)[1])
    avond.keur("verslag, telefoon", telefoon)
    assert not regels(avond.gevonden)
    pdf = tekst_van(telefoon.request.get(f"/s/{scan.code}/verslag.pdf").body())
    for zin in ("al veel gebeurt", "Nodig de jeugdarts uit", "We beginnen bij de school", "Wij zien het op school"):
        expect(telefoon.get_by_text(zin).first).to_be_visible()
        assert zin in pdf
