"""Taking part on a phone with bad wifi: a draft that stays, a line that drops, and a room that goes on."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.invullen import begin, kies, kies_alles, verander, verder, verstuur
from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Invulling, Toelichting


@pytest.fixture
def scan(transactional_db):
    return fabriek.scan(verwacht=4)


def test_een_klad_overleeft_herladen_en_is_weg_na_het_versturen(page, scan):
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    verander(page, 3)
    page.get_by_text("Zeg er iets bij").nth(2).click()
    page.locator("#id_verbinder_toelichting").fill("Zij belt iedereen.")
    page.locator("#id_verbinder_mag").check()
    expect(page.get_by_text("Wat je invulde, staat op dit toestel.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("staat er weer")).to_be_visible()
    expect(page.locator("#id_verbinder_toelichting")).to_have_value("Zij belt iedereen.")

    verder(page)
    verstuur(page)

    kop = page.get_by_role("heading", name="je antwoord is opgeslagen")
    expect(kop).to_be_focused()
    expect(page).to_have_url(re.compile(r"/bedankt/$"))
    assert Toelichting.objects.get().tekst == "Zij belt iedereen."
    assert page.evaluate("localStorage.length") == 0
    # The form shows nothing back.
    page.goto(f"/s/{scan.code}/")
    expect(page.get_by_text("Op dit toestel is al een antwoord verstuurd")).to_be_visible()
    assert page.locator("input:checked").count() == 0


def test_een_lijn_die_wegvalt_verliest_niets_en_maakt_een_antwoord(page, context, scan, gehoord):
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    # The server saves it, and its answer never comes.
    page.route(f"**/s/{scan.code}/", lambda vraag: (vraag.fetch(), vraag.abort())[1], times=1)
    verstuur(page)
    status = page.locator("[data-status]")
    expect(status).to_contain_text("er is geen verbinding")
    assert Invulling.objects.count() == 1

    context.set_offline(True)
    page.get_by_role("button", name="Probeer nu opnieuw").click()
    expect(status).to_contain_text("Je antwoord staat op dit toestel")
    context.set_offline(False)

    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    assert Invulling.objects.count() == 1
    # Those are the lines that dropped.
    gehoord.clear()


@pytest.fixture
def verzonden(page) -> list[str]:
    """What the page tried to send, also without a line; its waiting goes as fast as the test wants."""
    verzonden = []
    page.on("request", lambda vraag: vraag.method == "POST" and verzonden.append(vraag.post_data))
    page.clock.install()
    return verzonden


def _ga_terug(page, verandert: bool) -> None:
    """From "Klopt dit?" to a question."""
    if verandert:
        verander(page, 1)
        kies(page, "Ontwerper", "Kan ik niet beoordelen")
    else:
        page.go_back()
        expect(page.locator("#controle")).to_be_hidden()


def _verstuurt_pas_als_het_weer_klopt(page, verzonden) -> None:
    """Whatever the line does, and however long it takes."""
    page.clock.fast_forward(60_000)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.get_by_role("button", name=re.compile("Klaar|Volgende")).click()
    expect(page.get_by_role("heading", name="Klopt dit?")).to_be_focused()
    assert len(verzonden) == 1
    page.get_by_role("button", name="Probeer nu opnieuw").click()
    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    assert len(verzonden) == 2


# What goes wrong on the way is not of what was changed meanwhile: each of the two daily in one of these.
@pytest.mark.parametrize("verandert", [pytest.param(True, marks=pytest.mark.breed), False])
def test_wie_zonder_verbinding_teruggaat_verstuurt_zelf_opnieuw(page, context, scan, gehoord, verzonden, verandert):
    """A line that returns sends no half-changed answer past "Klopt dit?"."""
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    context.set_offline(True)
    verstuur(page)
    status = page.locator("[data-status]")
    expect(status).to_contain_text("We proberen het vanzelf opnieuw.")
    _ga_terug(page, verandert)
    if not verandert:
        expect(status).to_contain_text("Verstuur het als je klaar bent.")
    expect(status).not_to_contain_text("vanzelf")
    context.set_offline(False)

    _verstuurt_pas_als_het_weer_klopt(page, verzonden)
    assert Invulling.objects.get().scores.count() == (3 if verandert else 4)
    gehoord.clear()


@pytest.mark.parametrize("verandert", [True, pytest.param(False, marks=pytest.mark.breed)])
def test_wie_teruggaat_terwijl_het_verstuurt_verstuurt_zelf_opnieuw(page, scan, gehoord, verzonden, verandert):
    """When that try fails after all."""
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    onderweg = []
    page.route(f"**/s/{scan.code}/", lambda vraag: onderweg.append(vraag), times=1)
    verstuur(page)
    expect(page.locator("[data-status]")).to_have_text("Bezig met versturen…")
    _ga_terug(page, verandert)
    page.clock.fast_forward(2_000)  # what was changed is kept, and said
    onderweg[0].abort()
    expect(page.locator("[data-status]")).to_contain_text("Verstuur het als je klaar bent.")

    _verstuurt_pas_als_het_weer_klopt(page, verzonden)
    gehoord.clear()


def test_wat_niet_meer_te_versturen_is_gaat_van_het_toestel(page, scan):
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    expect(page.get_by_text("Wat je invulde, staat op dit toestel.")).to_be_visible()
    for _ in range(4):
        fabriek.invulling(scan)
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)

    page.goto(f"/s/{scan.code}/")

    expect(page.locator("[data-niet-meer-open]")).to_be_visible()
    page.wait_for_function("localStorage.length === 0")


def test_een_fout_houdt_wat_er_stond_en_staat_bij_de_vraag(page, scan):
    """Also one that only the server sees."""
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    page.locator("[name=verbinder]:checked").evaluate("veld => { veld.value = '9'; }")
    verstuur(page)

    vraag = page.get_by_role("group", name=re.compile("Verbinder"))
    expect(vraag).to_have_accessible_description(re.compile("Kies bij Verbinder een score"))
    expect(vraag.get_by_role("radio").first).to_be_focused()
    expect(page.get_by_role("heading", name="Er klopt nog iets niet")).to_be_hidden()
    assert page.title().startswith("Fout: ")
    expect(page.locator("[name=ontwerper]:checked")).to_have_value("3")
    assert not Invulling.objects.exists()


def test_wie_klaar_is_gaat_vanzelf_mee_naar_de_uitkomst_en_wie_invult_hoort_het(page, context, scan):
    ander = context.new_page()
    ander.goto(f"/s/{scan.code}/")
    begin(ander)
    kies(ander, "Ontwerper")
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    verstuur(page)
    expect(page.get_by_text("1 van 4 binnen")).to_be_visible()
    for _ in range(3):
        fabriek.invulling(scan)

    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)

    page.wait_for_url(f"**/s/{scan.code}/resultaat/")
    expect(ander.get_by_text("De uitkomst is zojuist onthuld.")).to_be_visible()


def test_wie_nog_iets_typt_wordt_niet_weggehaald_maar_krijgt_een_link(page, scan):
    page.goto(f"/s/{scan.code}/")
    kies_alles(page)
    verstuur(page)
    expect(page.get_by_text("1 van 4 binnen")).to_be_visible()
    adres = page.locator("[data-volg-fase] input[type=email]")
    adres.fill("ria@voorbeeld.ex")
    # Also when the focus is elsewhere.
    page.get_by_role("heading", name="Wil je het verslag krijgen?").click()
    for _ in range(3):
        fabriek.invulling(scan)

    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)

    melding = page.locator("[data-verder]")
    expect(melding).to_contain_text("De uitkomst is zojuist onthuld.")
    expect(adres).to_have_value("ria@voorbeeld.ex")
    melding.get_by_role("link", name="Bekijk de uitkomst.").click()
    page.wait_for_url(f"**/s/{scan.code}/resultaat/")


def test_zonder_javascript_werkt_het_ook(new_context, scan, base_url):
    page = new_context(java_script_enabled=False, reduced_motion="reduce").new_page()
    page.goto(f"{base_url}/s/{scan.code}/")
    kies_alles(page)
    verstuur(page)

    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    expect(page.get_by_role("heading", name="Jouw eigen spiegel")).to_be_visible()
    page.get_by_role("link", name="Kijk of de uitkomst er al is").click()
    expect(page.get_by_role("heading", name="je antwoord is opgeslagen")).to_be_visible()
    page.get_by_role("button", name="Iemand anders vult in").click()
    assert page.get_by_text("Op dit toestel is al").count() == 0
    assert Invulling.objects.count() == 1
