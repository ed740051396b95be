"""The clock at the steps of the talk: started and paused by who wants it, and it goes on when the wall is renewed."""

import re

import pytest
from playwright.sync_api import expect

from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import onthuld, organisator
from zelfscan.uitkomst.actions.uitkomst import leg_groepsscore_vast


@pytest.mark.django_db(transaction=True)
def test_de_klok_telt_af_pauzeert_en_gaat_niet_vanzelf_verder(base_url, new_context):
    scan = onthuld(fabriek.scan(), ("3333",) * 4)
    page = new_context().new_page()
    page.clock.install()
    page.goto(f"{base_url}/s/{scan.code}/scherm/#dia-ontwerper")
    kijken, praten = (page.get_by_role("button", name=naam) for naam in ("zelf kijken", "in tweetallen"))

    kijken.click()
    page.clock.run_for(20_000)
    # The clock of the page also goes on by itself.
    expect(kijken).to_contain_text(re.compile("klok 0:(3.|40)"))
    leg_groepsscore_vast(by=organisator(scan), scan=scan, onderdeel="dirigent", waarde=3, waarom="Zo is het.")
    page.clock.run_for(10_000)
    expect(page.locator("#dia-dirigent .dia-groep")).to_have_count(1)
    kijken.click()
    expect(kijken).to_contain_text("(pauze)")
    stil = kijken.text_content()
    page.clock.run_for(30_000)
    expect(kijken).to_have_attribute("aria-pressed", "false")
    expect(kijken).to_have_text(stil)

    kijken.click()
    page.clock.run_for(60_000)
    expect(kijken).to_contain_text("klok tijd om")
    expect(praten).to_have_text("klok")
    assert page.url.endswith("#dia-ontwerper")
