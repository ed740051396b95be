"""A whole evening: two who organise, six phones and a desk, each in a browser of their own, from `/nu/` to the report.

One of them loses the line and passes the phone on, one has no JavaScript, one uses the keyboard only. axe looks at each
page as it stands at that moment, which the pages by themselves (test_toegankelijkheid) can't show.
"""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from tests.browser.avondspel import BUREAU, GEDULD, TELEFOON, Avondspel, knop
from tests.browser.invullen import begin, kies_alles, verander, verder, verstuur
from tests.browser.kijken import regels
from tests.browser.leidspel import Leidster
from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.models import Invulling, Scan

OPGESLAGEN = "je antwoord is opgeslagen"
ROL_MET_FOCUS = "() => document.activeElement.closest('fieldset')?.querySelector('.schaal-rol')?.firstChild.textContent"


@pytest.fixture
def avond(new_context):
    return Avondspel(new_context)


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


def test_een_hele_avond_van_nu_beginnen_tot_verslag(avond, gehoord, client):
    ria = avond.scherm(BUREAU)
    scan = avond.begin_nu(ria, "Alleen het totaal")
    sam = avond.tweede_leidster(scan, client, ria.url)
    # The room sees the code, and types it as it reads it.
    zaal = avond.zaal(scan)
    code = zaal.locator(".scherm-groot").inner_text()
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
    anderen = [avond.telefoon(scan, cijfers) for cijfers in ("2222", "1123", "3332", "2143")]
    for page in (zaal.locator("[data-zin]"), ria.locator("[data-leid-binnen]")):
        expect(page).to_have_text("8 binnen")

    # From here on Ria leads: all on one page, with her own phone as the remote.
    leiding = Leidster(avond, ria, zaal, sam)
    avond.keur("leiden, open", ria)
    leiding.onthul()
    assert not Invulling.objects.exists()
    # The others follow by themselves; without JavaScript there is a link.
    kaal.get_by_role("link", name="Kijk of de uitkomst er al is").click()
    kaal.get_by_role("link", name="Bekijk de uitkomst").click()
    for page in anderen:
        page.wait_for_url(f"**/s/{scan.code}/resultaat/")
    anderen[0].get_by_label("Volg het scherm").check()
    for page in (kaal, telefoon, toetsen):
        page.wait_for_url(f"**/s/{scan.code}/resultaat/")
        gezegd = page.get_by_text("Wij zien het op school het eerst.")
        page.locator("details", has=gezegd).locator("summary").click()
        expect(gezegd).to_be_visible()
    avond.keur("resultaat, onthuld", telefoon)
    leiding.score("5", is_ver=True)
    leiding.afspraak_van_de_ander()
    leiding.afstandsbediening()
    expect(anderen[0].get_by_text("Het scherm is nu bij")).to_be_visible()
    for page in anderen:
        page.close()
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
    pdf = tekst_van(telefoon.request.get(f"/s/{scan.code}/verslag.pdf", timeout=GEDULD).body())
    for zin in ("al veel gebeurt", "Nodig de jeugdarts uit", "We beginnen bij de school", "Wij zien het op school"):
        expect(telefoon.get_by_text(zin).first).to_be_visible()
        assert zin in pdf


def test_dezelfde_avond_met_een_verzonnen_instrument(new_context, gehoord, client, monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)
    avond = Avondspel(new_context, met_axe=False)
    ria = avond.scherm(BUREAU)
    scan = avond.begin_nu(ria, "Met naam")
    # Who begins at once has no choice of instrument.
    Scan.objects.filter(pk=scan.pk).update(**fabriek.met(PROEF))
    scan.refresh_from_db()
    sam = avond.tweede_leidster(scan, client, ria.url)
    zaal = avond.zaal(scan)
    telefoons = [
        avond.telefoon(scan, cijfers, organisatie=f"School {nummer}", partij="school")
        for nummer, cijfers in enumerate(("13333", "13343", "13333", "53333", "53333", "53323"))
    ]
    expect(ria.locator("[data-leid-binnen]")).to_have_text("6 binnen")
    leiding = Leidster(avond, ria, zaal, sam)
    leiding.onthul()
    for page in telefoons:
        page.wait_for_url(f"**/s/{scan.code}/resultaat/")
        page.close()
    leiding.score("2")
    leiding.afspraak_van_de_ander()
    leiding.afstandsbediening()
    leiding.afspraak_zonder_lijn(gehoord)
    leiding.conclusie_uitgelogd()
    leiding.sluit()
    assert leiding.geladen == []
    assert Scan.objects.get().is_gesloten
