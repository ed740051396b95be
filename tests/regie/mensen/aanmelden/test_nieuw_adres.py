"""One page for whoever fills in an address (besluiten 31): what it answers does not tell whose that is."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regie.mensen.gebruiker import Gebruiker
from tests import factories
from tests.inloggen import code_uit, laatste_brief, log_in

pytestmark = pytest.mark.django_db
LOGIN, CODE = "/account/login/", "/account/login/code/"
NIEUW = "nieuw@voorbeeld.example"
IEDEREEN = {
    "bekend": "noor@voorbeeld.example",
    "uitgenodigd": "bodb@voorbeeld.example",
    "onbekend": "zusj@voorbeeld.example",
    "medewerker": "maob@voorbeeld.example",
    "onderzoeker": "onno@voorbeeld.example",
    "gesloten": "weg1@voorbeeld.example",
}
MET_CODE = {"bekend", "uitgenodigd", "onbekend"}


@pytest.fixture
def mensen():
    bekend = factories.gebruiker("Noor", email=IEDEREEN["bekend"])
    EmailAddress.objects.create(user=bekend, email=bekend.email, verified=True, primary=True)
    factories.gebruiker("Bo", email=IEDEREEN["uitgenodigd"])
    factories.medewerker("Mao", email=IEDEREEN["medewerker"])
    factories.onderzoeker("Onno", email=IEDEREEN["onderzoeker"])
    factories.gebruiker("Dicht", email=IEDEREEN["gesloten"], is_active=False)


def zonder(adres: str, antwoord) -> str:
    """An answer without what differs each time it is asked, and without the address that was typed."""
    return re.sub(r'value="\w{64}"|nonce="[^"]*"', "", antwoord.content.decode()).replace(adres, "ADRES")


def reis(adres: str) -> list[tuple]:
    """What somebody sees who asks a code, tries a wrong one, asks another and tries three more: page, and work."""
    client, gezien = Client(), []
    stappen = (
        (LOGIN, {"login": adres, "next": "/regios/"}),
        (CODE, None),
        (CODE, {"code": "0000-0000"}),
        (CODE, {"action": "resend"}),
        (CODE, {"code": "0000-0000"}),
        (CODE, {"code": "0000-0000"}),
        (LOGIN, None),
    )
    for pad, data in stappen:
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.get(pad) if data is None else client.post(pad, data)
        gezien.append(
            (
                antwoord.status_code,
                antwoord.headers.get("Location"),
                sorted(set(antwoord.headers) - {"Location"}),
                zonder(adres, antwoord),
                len(antwoord.content) - antwoord.content.decode().count(adres) * len(adres),
                [re.sub(r"'[^']*'|\d+", "?", vraag["sql"]) for vraag in vragen.captured_queries],
            )
        )
    return gezien


@pytest.fixture
def geteld(monkeypatch):
    """How often a password or a key was made or compared: what takes time without a query."""
    keren = []
    for waar in ("django.contrib.auth.hashers.make_password", "django.contrib.auth.hashers.verify_password"):
        monkeypatch.setattr(waar, lambda *wat, **hoe: keren.append(wat) or "")
    return keren


def test_wat_je_ziet_en_hoe_lang_het_duurt_is_voor_elk_adres_gelijk(mensen, geteld):
    """Page, status, headers, length and the statements one by one; and each time one mail, at once."""
    reizen, mails = {}, {}
    for soort, adres in IEDEREEN.items():
        mail.outbox.clear()
        # Every journey is the first of the day.
        cache.clear()
        reizen[soort] = reis(adres)
        mails[soort] = [brief.to for brief in mail.outbox]

    for soort, adres in IEDEREEN.items():
        assert reizen[soort] == reizen["onbekend"], soort
        assert mails[soort] == [[adres], [adres]], soort
    assert geteld == []
    assert Gebruiker.objects.count() == len(IEDEREEN) - 1


@pytest.mark.parametrize("soort", IEDEREEN)
def test_alleen_de_mail_zegt_wat_er_kan(mensen, soort):
    Client().post(LOGIN, {"login": IEDEREEN[soort], "next": "/regios/"})
    tekst = laatste_brief().body

    assert bool(re.search(r"\d{4}-\d{4}", tekst)) is (soort in MET_CODE)
    assert ("Log in met je wachtwoord" in laatste_brief().subject) is (soort in {"medewerker", "onderzoeker"})
    assert ("/account/login/wachtwoord/?next=%2Fregios%2F" in tekst) is (soort in {"medewerker", "onderzoeker"})
    assert ("niet meer in gebruik" in tekst) is (soort == "gesloten")


def test_de_code_maakt_het_account_en_je_komt_waar_je_heen_ging(client):
    client.post(LOGIN, {"login": "Nieuw@Voorbeeld.example", "next": "/regios/"})
    assert not Gebruiker.objects.exists()
    code = code_uit(laatste_brief())
    assert client.post(f"{CODE}?next=/regios/", {"code": "0000-0000"}).status_code == 200
    assert not Gebruiker.objects.exists()

    binnen = client.post(f"{CODE}?next=/regios/", {"code": code})

    nieuw = Gebruiker.objects.get()
    assert (nieuw.email, nieuw.naam, nieuw.soort, nieuw.has_usable_password()) == (NIEUW, "", "gebruiker", False)
    assert EmailAddress.objects.filter(user=nieuw, email=NIEUW, verified=True, primary=True).exists()
    assert client.session["_auth_user_id"] == str(nieuw.pk)
    # First the name, once.
    assert binnen.url == "/mijn/naam/?next=%2Fregios%2F"
    assert 'href="/regios/"' in client.get(binnen.url).text
    assert client.post(binnen.url, {"naam": " "}).status_code == 200
    assert client.post(binnen.url, {"naam": "Jo de Vries"}).url == "/regios/"
    client.post("/account/uitloggen/")
    client.post(LOGIN, {"login": NIEUW, "next": "/regios/"})
    assert client.post(f"{CODE}?next=/regios/", {"code": code_uit(laatste_brief())}).url == "/regios/"
    assert Gebruiker.objects.get().naam == "Jo de Vries"


def test_de_naam_vragen_leidt_niet_naar_een_ander(client):
    log_in(client, factories.gebruiker("", email=NIEUW))
    assert 'href="/mijn/"' in client.get("/mijn/naam/?next=https://kwaad.example/").text
    assert client.post("/mijn/naam/?next=//kwaad.example/", {"naam": "Jo"}).url == "/mijn/"


def test_de_naam_vragen_laat_het_telefoonnummer_staan(client):
    jo = factories.gebruiker("", email=NIEUW, telefoon="06 1")
    log_in(client, jo).post("/mijn/naam/", {"naam": "Jo"})
    jo.refresh_from_db()
    assert (jo.naam, jo.telefoon) == ("Jo", "06 1")


def test_twee_keer_de_code_in_twee_schermen_maakt_een_account():
    een, ander = Client(), Client()
    for client in (een, ander):
        client.post(LOGIN, {"login": NIEUW})
    for client, brief in zip((een, ander), mail.outbox, strict=True):
        client.post(CODE, {"code": code_uit(brief)})

    assert een.session["_auth_user_id"] == ander.session["_auth_user_id"] == str(Gebruiker.objects.get().pk)


def test_wie_intussen_medewerker_werd_komt_niet_binnen_met_een_code(client, mensen):
    client.post(LOGIN, {"login": IEDEREEN["bekend"]})
    Gebruiker.objects.filter(email=IEDEREEN["bekend"]).update(is_staff=True)

    assert client.post(CODE, {"code": code_uit(laatste_brief())}).url == "/account/login/wachtwoord/"
    assert "_auth_user_id" not in client.session


def test_wiens_account_intussen_gesloten_werd_komt_niet_binnen(client, mensen):
    client.post(LOGIN, {"login": IEDEREEN["bekend"]})
    Gebruiker.objects.filter(email=IEDEREEN["bekend"]).update(is_active=False)

    assert client.post(CODE, {"code": code_uit(laatste_brief())}).url == "/account/gesloten/"
    assert "_auth_user_id" not in client.session


def test_een_adres_dat_iemand_nog_niet_bewees_is_niet_van_die_iemand(client, mensen):
    """Who asked to change to an address does not get the account of whoever reads its mail."""
    bekend = Gebruiker.objects.get(email=IEDEREEN["bekend"])
    EmailAddress.objects.create(user=bekend, email=NIEUW, verified=False)
    client.post(LOGIN, {"login": NIEUW})
    client.post(CODE, {"code": code_uit(laatste_brief())})

    assert client.session["_auth_user_id"] != str(bekend.pk)
    assert Gebruiker.objects.filter(email=NIEUW).count() == 1


def test_een_zaal_achter_een_adres_komt_binnen_en_een_postbus_krijgt_er_een_paar(settings):
    """Two hundred people of one town hall in a minute; the limit of one mailbox stays."""
    regels = settings.ACCOUNT_RATE_LIMITS
    assert "200/m/ip" in regels["login"].split(",")
    assert "200/m/ip" in regels["request_login_code"].split(",")
    antwoorden = [Client().post(LOGIN, {"login": NIEUW}) for _ in range(4)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302, 302, 200]
    assert Client().post(LOGIN, {"login": "ander@voorbeeld.example"}).status_code == 302


def test_de_oude_pagina_leidt_naar_de_nieuwe(client):
    assert client.get("/account/aanmelden/?next=/mijn/vragen/7/").url == "/account/login/?next=/mijn/vragen/7/"
