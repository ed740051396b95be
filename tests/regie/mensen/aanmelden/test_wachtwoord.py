"""Passwords: who has one, how one is chosen, and how the first staff member gets one."""

import re
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from regie.mensen.aanmelden.wachtwoord import kies_link
from tests.inloggen import WACHTWOORD, geef_factor, laatste_brief, link_uit, log_in

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

WW, KIES = "/account/login/wachtwoord/", "/account/wachtwoord/kiezen/"


@pytest.fixture
def mens():
    return get_user_model().objects.create_user("mira@voorbeeld.example", naam="Mira", is_staff=True)


@pytest.fixture
def gebruiker():
    return get_user_model().objects.create_user("noor@voorbeeld.example")


def is_ingelogd(client) -> bool:
    return "_auth_user_id" in client.session


def wachtwoord_stap(client, gebruiker, wachtwoord=WACHTWOORD, **meer):
    return client.post(WW, {"login": gebruiker.email, "password": wachtwoord} | meer)


# Passwords


def test_alleen_wie_een_wachtwoord_nodig_heeft_krijgt_een_link(client, mens, gebruiker):
    for adres in (mens.email, gebruiker.email, "wie@voorbeeld.example"):
        assert client.post("/account/wachtwoord/vergeten/", {"email": adres}).url == "/account/wachtwoord/verstuurd/"
    link, geen, onbekend = mail.outbox

    assert link_uit(link).startswith(KIES)
    assert "Jij hebt geen wachtwoord nodig" in geen.body
    assert KIES not in geen.body + onbekend.body


def test_een_link_om_een_wachtwoord_te_kiezen_werkt_een_keer(client, mens):
    pad = kies_link(mens).removeprefix("http://localhost:8000")
    kiezen = client.get(pad, follow=True).request["PATH_INFO"]
    antwoord = client.post(kiezen, {"password1": WACHTWOORD, "password2": WACHTWOORD})

    assert antwoord.url == "/account/wachtwoord/gekozen/"
    assert not is_ingelogd(client)
    assert "Deze link werkt niet meer" in Client().get(pad, follow=True).text


@pytest.mark.parametrize(
    ("een", "twee", "zin"),
    [
        ("kort", "kort", "te kort"),
        ("medewerker-voorbeeld", "medewerker-voorbeeld", "lijkt te veel op"),
        ("qwerty123456", "qwerty123456", "te algemeen"),
        (WACHTWOORD, WACHTWOORD + "x", "niet gelijk"),
        (WACHTWOORD, "", "nog een keer in"),
        ("", "", "Vul een nieuw wachtwoord in."),
    ],
)
def test_een_zwak_wachtwoord_krijgt_een_zin(client, een, twee, zin):
    mens = get_user_model().objects.create_user("medewerker@voorbeeld.example", is_staff=True)
    kiezen = client.get(kies_link(mens).removeprefix("http://localhost:8000"), follow=True).request["PATH_INFO"]
    antwoord = client.post(kiezen, {"password1": een, "password2": twee})

    if zin:
        assert zin in antwoord.text
        assert "foutoverzicht" in antwoord.text
    mens.refresh_from_db()
    assert mens.has_usable_password() is (not zin)


def test_het_wachtwoord_kun_je_niet_blijven_raden(client, mens):
    geef_factor(mens)
    for _ in range(6):
        antwoord = wachtwoord_stap(client, mens, "fout wachtwoord")

    assert "te vaak achter elkaar" in antwoord.text
    assert wachtwoord_stap(client, mens).status_code == 200


def test_een_verkeerd_wachtwoord_en_een_onbekend_adres_zien_er_hetzelfde_uit(client, mens):
    geef_factor(mens)
    fout = wachtwoord_stap(client, mens, "fout wachtwoord").text
    onbekend = client.post(WW, {"login": "wie@voorbeeld.example", "password": "fout wachtwoord"}).text

    assert "Het e-mailadres of het wachtwoord klopt niet." in fout
    zonder = [re.sub(r'value="[^"]*"', "", tekst) for tekst in (fout, onbekend)]
    assert zonder[0] == zonder[1]


def test_een_nieuw_wachtwoord_logt_andere_toestellen_uit_en_mailt(client, mens, django_capture_on_commit_callbacks):
    geef_factor(mens)
    ander = log_in(Client(), mens)
    log_in(client, mens)
    velden = {"oldpassword": WACHTWOORD, "password1": WACHTWOORD + " anders", "password2": WACHTWOORD + " anders"}

    assert "niet je huidige" in client.post("/account/wachtwoord/", velden | {"oldpassword": "fout"}).text
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/account/wachtwoord/", velden).url == "/account/beveiliging/"
    assert is_ingelogd(client)
    assert ander.get("/account/adres/").url.startswith("/account/login/")
    assert laatste_brief().subject == "Je wachtwoord is gewijzigd"
    assert "mail dan meteen naar" in laatste_brief().body.lower()


def test_wie_geen_wachtwoord_heeft_heeft_ook_geen_pagina_ervoor(client, gebruiker):
    log_in(client, gebruiker, stappen=["code"])

    assert client.get("/account/wachtwoord/").status_code == 404


# The first staff member


def test_de_eerste_medewerker_krijgt_een_link(client):
    uit = StringIO()
    call_command("maak_medewerker", "Eerste@Voorbeeld.example", naam="Eerste", stdout=uit)
    nieuw = get_user_model().objects.get()
    pad = re.search(r"http://localhost:8000(\S+)", uit.getvalue())[1]

    assert (nieuw.email, nieuw.naam, nieuw.is_staff, nieuw.has_usable_password()) == (
        "eerste@voorbeeld.example",
        "Eerste",
        True,
        False,
    )
    assert "Kies een wachtwoord" in client.get(pad, follow=True).text


def test_de_eerste_medewerker_met_een_wachtwoord_uit_de_omgeving(client, monkeypatch):
    monkeypatch.setenv("MEDEWERKER_WACHTWOORD", WACHTWOORD)
    uit = StringIO()
    call_command("maak_medewerker", "eerste@voorbeeld.example", wachtwoord=True, stdout=uit)

    assert WACHTWOORD not in uit.getvalue()
    assert wachtwoord_stap(client, get_user_model().objects.get()).url == "/mijn/"
    assert mail.outbox == []


@pytest.mark.parametrize(("email", "wachtwoord"), [("geen adres", ""), ("eerste@voorbeeld.example", "kort")])
def test_een_verkeerde_opdracht_maakt_niemand(monkeypatch, email, wachtwoord):
    monkeypatch.setenv("MEDEWERKER_WACHTWOORD", wachtwoord)

    with pytest.raises(CommandError):
        call_command("maak_medewerker", email, wachtwoord=bool(wachtwoord))
    assert not get_user_model().objects.exists()


def test_een_account_dat_er_al_is_wordt_medewerker(gebruiker):
    call_command("maak_medewerker", gebruiker.email.upper(), stdout=StringIO())
    gebruiker.refresh_from_db()

    assert gebruiker.is_staff
    assert get_user_model().objects.count() == 1
