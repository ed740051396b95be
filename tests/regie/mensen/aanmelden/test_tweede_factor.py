"""Staff and researchers: password and second factor, and nothing else until it is there."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client

from regie.mensen.aanmelden.tweede_factor import heeft, nodig_voor, wis
from regie.mensen.aanmelden.wachtwoord import kies_link
from tests.inloggen import WACHTWOORD, appcode, code_uit, geef_factor, laatste_brief, link_uit, log_in

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

WW, TWEEDE, INDEX = "/account/login/wachtwoord/", "/account/login/tweede-stap/", "/account/beveiliging/"
KIES = "/account/wachtwoord/kiezen/"
SOORTEN = {"medewerker": {"is_staff": True}, "onderzoeker": {"is_onderzoeker": True}}


@pytest.fixture(params=SOORTEN)
def mens(request):
    """Staff and a researcher, without a password yet."""
    return get_user_model().objects.create_user(f"{request.param}@voorbeeld.example", **SOORTEN[request.param])


@pytest.fixture
def medewerker():
    return get_user_model().objects.create_user("mira@voorbeeld.example", naam="Mira", is_staff=True)


@pytest.fixture
def gebruiker():
    return get_user_model().objects.create_user("noor@voorbeeld.example")


def is_ingelogd(client) -> bool:
    return "_auth_user_id" in client.session


def wachtwoord_stap(client, gebruiker, wachtwoord=WACHTWOORD, **meer):
    return client.post(WW, {"login": gebruiker.email, "password": wachtwoord} | meer)


# Who


def test_wie_een_tweede_factor_nodig_heeft(mens, gebruiker):
    assert nodig_voor(mens)
    assert not nodig_voor(gebruiker)
    assert not heeft(mens)
    geef_factor(mens)
    assert heeft(mens)


# No code by mail


def test_een_code_wordt_geweigerd_zonder_dat_je_het_ziet(client, mens, gebruiker):
    ander = Client()
    assert (
        client.post("/account/login/", {"login": mens.email}).url
        == ander.post("/account/login/", {"login": gebruiker.email}).url
    )
    brief = mail.outbox[0]
    paginas = [
        re.sub(r"<strong>.*?</strong>|value=\"[^\"]{64}\"", "", wie.get("/account/login/code/").text)
        for wie in (client, ander)
    ]

    assert paginas[0] == paginas[1]
    assert brief.to == [mens.email]
    assert brief.subject == "Log in met je wachtwoord of passkey"
    assert link_uit(brief) == WW
    assert not re.search(r"\d{4}-\d{4}", brief.body)
    # The link in the mail works in the browser that still waits for a code.
    assert client.get(WW).status_code == 200


def test_een_code_van_voor_de_benoeming_opent_niets_meer(client, gebruiker):
    client.post("/account/login/", {"login": gebruiker.email})
    gebruiker.is_staff = True
    gebruiker.save()

    antwoord = client.post("/account/login/code/", {"code": code_uit(laatste_brief())})

    assert antwoord.url == WW
    assert not is_ingelogd(client)


def test_een_sessie_van_voor_de_benoeming_telt_niet(client, gebruiker):
    """Also when that person has an app by then: this session never showed it."""
    log_in(client, gebruiker, stappen=["code"])
    gebruiker.is_staff = True
    gebruiker.save()

    antwoord = client.get("/account/adres/", follow=True)

    assert antwoord.request["PATH_INFO"] == WW
    assert "log je in met een wachtwoord of een passkey" in antwoord.text
    assert not is_ingelogd(client)


def test_een_sessie_zonder_tweede_stap_moet_hem_alsnog_laten_zien(client, mens):
    geef_factor(mens)
    log_in(client, mens, stappen=["password"])

    gevraagd = client.get("/account/adres/?a=1")
    assert gevraagd.url == "/account/bevestigen/code/?next=%2Faccount%2Fadres%2F%3Fa%3D1"
    assert client.post("/account/beveiliging/app/weg/").url.startswith("/account/bevestigen/code/")
    assert client.post(gevraagd.url, {"code": appcode()}).url == "/account/adres/?a=1"
    assert client.get("/account/adres/").status_code == 200


# The whole way in


def test_van_uitnodiging_tot_tweede_stap(client, mens, monkeypatch):
    # A test never commits, and allauth tells only afterwards that there is a new factor.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda doe, **_: doe())
    gekozen = client.get(kies_link(mens).removeprefix("http://localhost:8000"), follow=True)
    client.post(gekozen.request["PATH_INFO"], {"password1": WACHTWOORD, "password2": WACHTWOORD})
    ingelogd = wachtwoord_stap(client, mens)
    assert ingelogd.url == "/mijn/"

    pagina = client.get("/account/beveiliging/app/")
    sleutel = re.search(r"<code class=\"sleutel\">(\w+)</code>", pagina.text)[1]
    assert "<svg" in pagina.text
    assert "data:" not in pagina.text
    gekoppeld = client.post("/account/beveiliging/app/", {"code": appcode(sleutel)})
    codes = client.get(gekoppeld.url)

    assert gekoppeld.url == "/account/beveiliging/herstelcodes/"
    assert len(re.findall(r"<code>\d{8}</code>", codes.text)) == 10
    assert heeft(mens)
    assert client.get("/account/adres/").status_code == 200
    download = client.get("/account/beveiliging/herstelcodes/download/")
    assert download.headers["Content-Disposition"] == 'attachment; filename="herstelcodes-regiescan.txt"'
    assert set(re.findall(r"\d{8}", download.text)) == set(re.findall(r"<code>(\d{8})</code>", codes.text))
    assert laatste_brief().subject == "Er is een app gekoppeld"


@pytest.mark.parametrize("soort", ["app", "herstelcode"])
def test_met_wachtwoord_en_tweede_stap_ben_je_binnen(client, mens, soort):
    geef_factor(mens)
    herstel = mens.authenticator_set.get(type="recovery_codes").wrap().get_unused_codes()[0]

    eerst = wachtwoord_stap(client, mens, next="/regios/")
    assert (eerst.url, is_ingelogd(client)) == (TWEEDE, False)
    voor = client.session.session_key
    dan = client.post(TWEEDE, {"code": appcode() if soort == "app" else herstel})

    assert dan.url == "/regios/"
    assert client.get("/account/adres/").status_code == 200
    assert client.session.session_key != voor
    assert client.session.get_expiry_age() <= 12 * 3600


def test_een_herstelcode_werkt_een_keer(client, mens):
    geef_factor(mens)
    code = mens.authenticator_set.get(type="recovery_codes").wrap().get_unused_codes()[0]
    for verwacht in (302, 200):
        client = Client()
        wachtwoord_stap(client, mens)
        assert client.post(TWEEDE, {"code": code}).status_code == verwacht


def test_een_code_uit_de_app_werkt_een_keer_en_een_oude_niet(mens):
    geef_factor(mens)
    code = appcode()
    for probeer, verwacht in ((appcode(over=-4), 200), (code, 302), (code, 200)):
        client = Client()
        wachtwoord_stap(client, mens)
        assert client.post(TWEEDE, {"code": probeer}).status_code == verwacht


def test_de_tweede_stap_kun_je_niet_blijven_raden(client, mens):
    geef_factor(mens)
    wachtwoord_stap(client, mens)
    for poging in range(6):
        antwoord = client.post(TWEEDE, {"code": f"00000{poging}"})

    assert "te vaak achter elkaar" in antwoord.text
    assert client.post(TWEEDE, {"code": appcode()}).status_code == 200
    assert not is_ingelogd(client)


def test_de_tweede_stap_zonder_de_eerste_bestaat_niet(client, mens):
    geef_factor(mens)

    assert client.post(TWEEDE, {"code": appcode()}).url == "/account/login/"
    assert not is_ingelogd(client)


# Taking away


def test_wie_alles_kwijt_is_begint_opnieuw(client, mens):
    geef_factor(mens)
    log_in(client, mens)
    assert client.get("/account/adres/").status_code == 200

    wis(mens)

    assert not heeft(mens)
    assert not Authenticator.objects.filter(user=mens).exists()
    assert client.get("/account/adres/").url == "/account/login/?next=/account/adres/"
    assert wachtwoord_stap(client, mens).status_code == 200
    assert not is_ingelogd(client)


def test_wie_de_laatste_tweede_stap_weghaalt_moet_een_nieuwe(client, mens, django_capture_on_commit_callbacks):
    geef_factor(mens)
    log_in(client, mens)

    with django_capture_on_commit_callbacks(execute=True):
        assert client.post("/account/beveiliging/app/weg/").url == INDEX
    assert not heeft(mens)
    assert client.get("/account/adres/").url == INDEX
    assert client.get("/account/beveiliging/app/").status_code == 200
    assert laatste_brief().subject == "Je app is ontkoppeld"


@pytest.mark.parametrize(
    "pad",
    ["/account/beveiliging/app/weg/", "/account/beveiliging/herstelcodes/", "/account/beveiliging/herstelcodes/nieuw/"],
)
def test_wat_belangrijk_is_vraagt_opnieuw_wie_je_bent(client, mens, pad):
    geef_factor(mens)
    log_in(client, mens, geleden=600)

    antwoord = client.get(pad)

    assert antwoord.url == f"/account/bevestigen/?next={pad.replace('/', '%2F')}"
    assert client.post(antwoord.url, {"password": "fout wachtwoord"}).status_code == 200
    assert client.post(antwoord.url, {"password": WACHTWOORD}).url == pad


def test_bekijken_haalt_niets_weg_en_maakt_niets(client, mens):
    geef_factor(mens)
    log_in(client, mens)
    stand = set(Authenticator.objects.values_list("pk", "type"))
    for pad in ("app/weg/", "herstelcodes/nieuw/", "passkeys/maken/", ""):
        assert client.get(INDEX + pad).status_code == 200

    assert set(Authenticator.objects.values_list("pk", "type")) == stand
