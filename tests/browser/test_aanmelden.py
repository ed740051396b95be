"""Logging in as people do it: a code by mail, an app, a passkey, and what to do when all that is lost."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from playwright.sync_api import expect

from regie.mensen.aanmelden.wachtwoord import vertrouw_adres
from tests.browser.kijken import axe
from tests.inloggen import WACHTWOORD, appcode, code_uit

MAIL = "mira@voorbeeld.example"
VINGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def mira():
    """Staff with a password, and nothing else yet."""
    mens = get_user_model().objects.create_user(MAIL, WACHTWOORD, naam="Mira", is_staff=True)
    vertrouw_adres(mens)
    return mens


def keur(page):
    """axe on a phone and on a desk, and no room wasted sideways."""
    gevonden = []
    for breedte in (320, 1280):
        page.set_viewport_size({"width": breedte, "height": 800})
        gevonden += axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte
    page.emulate_media(color_scheme="dark")
    gevonden += axe(page, "color-contrast")
    page.emulate_media(color_scheme="light")
    assert gevonden == []


def vul_wachtwoord_in(page):
    page.goto("/account/login/wachtwoord/")
    page.get_by_label("E-mailadres").fill(MAIL)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def log_uit(page):
    page.goto("/account/uitloggen/")
    keur(page)
    page.get_by_role("button", name="Log uit").click()
    page.get_by_text("Je bent uitgelogd.").wait_for()


def koppel_app(page) -> tuple[str, list[str]]:
    """Link an app from the page about security. Returns its secret and the recovery codes."""
    page.get_by_role("link", name="App koppelen").click()
    keur(page)
    geheim = page.locator(".sleutel").inner_text()
    page.get_by_label("Code uit je app").fill(appcode(geheim))
    page.get_by_role("button", name="Koppel de app").click()
    page.get_by_role("heading", name="Herstelcodes").wait_for()
    keur(page)
    return geheim, page.locator(".herstelcodes code").all_inner_texts()


def test_inloggen_met_een_code_uit_de_mail(page):
    get_user_model().objects.create_user("noor@voorbeeld.example", naam="Noor")
    page.goto("/account/login/?next=/account/adres/")
    keur(page)
    page.get_by_label("E-mailadres").fill("noor@voorbeeld.example")
    page.keyboard.press("Enter")
    page.get_by_label("Code uit de mail").fill("0000-0000")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Er klopt nog iets niet").wait_for()
    keur(page)
    page.get_by_label("Code uit de mail").fill(code_uit(mail.outbox[-1]))
    page.keyboard.press("Enter")

    page.wait_for_url("**/account/adres/")
    expect(page.get_by_text("Ingelogd als Noor")).to_be_visible()
    keur(page)
    log_uit(page)


def test_een_medewerker_stelt_een_app_in_en_raakt_hem_kwijt(page, mira):
    page.goto("/account/login/wachtwoord/")
    keur(page)
    vul_wachtwoord_in(page)
    page.goto("/account/beveiliging/")
    keur(page)
    _, codes = koppel_app(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    assert set(re.findall(r"\d{8}", download.value.path().read_text())) == set(codes)
    log_uit(page)

    vul_wachtwoord_in(page)
    keur(page)
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Ga verder").click()
    page.goto("/account/beveiliging/")
    expect(page.get_by_text("Nog 9 over")).to_be_visible()


def test_een_medewerker_maakt_een_passkey_en_logt_ermee_in(page, mira):
    toestel = page.context.new_cdp_session(page)
    toestel.send("WebAuthn.enable")
    sleutel = toestel.send("WebAuthn.addVirtualAuthenticator", {"options": VINGER})["authenticatorId"]
    vul_wachtwoord_in(page)
    page.goto("/account/beveiliging/")
    page.get_by_role("link", name="Passkey maken").click()
    page.get_by_label("Naam van deze passkey").fill("Laptop van het werk")
    keur(page)
    page.get_by_role("button", name="Maak passkey").click()
    page.get_by_role("heading", name="Herstelcodes").wait_for()
    page.goto("/account/beveiliging/passkeys/")
    expect(page.get_by_role("heading", name="Laptop van het werk")).to_be_visible()
    keur(page)
    (bewaard,) = toestel.send("WebAuthn.getCredentials", {"authenticatorId": sleutel})["credentials"]
    assert bewaard["isResidentCredential"] is True
    log_uit(page)

    # Alone, without the password.
    page.goto("/account/login/wachtwoord/")
    page.get_by_role("button", name="Log in met een passkey").click()
    page.wait_for_url("**/mijn/")
    page.goto("/account/beveiliging/")
    expect(page.get_by_text("Ingelogd als Mira")).to_be_visible()
    log_uit(page)

    # After the password; and an attempt the device refuses says so.
    vul_wachtwoord_in(page)
    toestel.send("WebAuthn.setUserVerified", {"authenticatorId": sleutel, "isUserVerified": False})
    page.get_by_role("button", name="Gebruik je passkey").click()
    page.get_by_text("Dat is niet gelukt of afgebroken.").wait_for()
    keur(page)
    toestel.send("WebAuthn.setUserVerified", {"authenticatorId": sleutel, "isUserVerified": True})
    page.get_by_role("button", name="Gebruik je passkey").click()
    page.wait_for_url("**/mijn/")
    page.goto("/account/beveiliging/")
    expect(page.get_by_text("Ingelogd als Mira")).to_be_visible()


def test_zonder_javascript_werkt_alles_behalve_de_passkey(new_context, mira):
    page = new_context(java_script_enabled=False).new_page()
    vul_wachtwoord_in(page)
    page.goto("/account/beveiliging/passkeys/maken/")

    expect(page.get_by_text("Voor een passkey heeft je browser JavaScript nodig")).to_be_visible()
    page.get_by_role("button", name="Maak passkey").click()
    expect(page.get_by_text("Je browser stuurde geen passkey mee")).to_be_visible()
    page.goto("/account/beveiliging/app/")
    page.get_by_label("Code uit je app").fill(appcode(page.locator(".sleutel").inner_text()))
    page.get_by_role("button", name="Koppel de app").click()
    expect(page.get_by_role("heading", name="Herstelcodes")).to_be_visible()
