"""Logging in and signing up by mailed code."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.urls import reverse

from regie.mensen.gebruiker import Gebruiker
from tests.inloggen import code_uit, laatste_brief

pytestmark = pytest.mark.django_db

ADRES = "noor@voorbeeld.example"
LOGIN, CODE = "/account/login/", "/account/login/code/"
TE_VAAK = "Dat was te vaak achter elkaar"


@pytest.fixture
def noor():
    return Gebruiker.objects.create_user(ADRES, naam="Noor")


def is_ingelogd(client) -> bool:
    return "_auth_user_id" in client.session


def vraag_code(client, adres=ADRES, **meer):
    return client.post(LOGIN, {"login": adres} | meer)


def test_met_de_code_uit_de_mail_ben_je_ingelogd(client, noor):
    gevraagd = vraag_code(client)
    ingelogd = client.post(CODE, {"code": code_uit(laatste_brief())})

    assert gevraagd.url == CODE
    assert ingelogd.url == "/mijn/"
    assert is_ingelogd(client)
    assert len(mail.outbox) == 1
    assert EmailAddress.objects.get(user=noor).verified


def test_de_mail_met_de_code_is_te_lezen(client, noor):
    vraag_code(client)
    brief = laatste_brief()
    (html, soort) = brief.alternatives[0]

    assert brief.to == [ADRES]
    assert brief.subject == f"Je code om in te loggen: {code_uit(brief)}"
    assert re.fullmatch(
        r"Hallo,\n\nMet deze code .*\n\n\d{4}-\d{4}\n\n.*\n\n.*\n\nGroet,\nRegiescan.*", brief.body, re.DOTALL
    )
    assert brief.extra_headers["Auto-Submitted"] == "auto-generated"
    assert soort == "text/html"
    assert f"<p>{code_uit(brief)}</p>" in html


@pytest.mark.parametrize("zoals", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_de_code_mag_op_meer_manieren_worden_ingevuld(client, noor, zoals):
    vraag_code(client)

    client.post(CODE, {"code": zoals(code_uit(laatste_brief()))})

    assert is_ingelogd(client)


def test_hoofdletters_in_het_adres_maken_niet_uit(client, noor):
    vraag_code(client, "Noor@Voorbeeld.Example")

    assert laatste_brief().to == [ADRES]
    assert code_uit(laatste_brief())


def test_een_verkeerde_code_zegt_wat_te_doen(client, noor):
    vraag_code(client)

    antwoord = client.post(CODE, {"code": "0000-0000"})

    assert antwoord.status_code == 200
    assert "Deze code klopt niet" in antwoord.text
    assert "<title>Fout: Vul de code in" in antwoord.text
    assert not is_ingelogd(client)


def test_na_drie_verkeerde_codes_is_de_goede_ook_niets_meer_waard(client, noor):
    vraag_code(client)
    goed = code_uit(laatste_brief())
    for _ in range(3):
        laatste = client.post(CODE, {"code": "0000-0000"})

    assert laatste.url == LOGIN
    assert TE_VAAK in client.get(LOGIN).text
    assert client.post(CODE, {"code": goed}).url == LOGIN
    assert not is_ingelogd(client)


def test_een_code_van_meer_dan_een_kwartier_oud_werkt_niet(client, noor):
    vraag_code(client)
    sessie = client.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 15 * 60 + 1
    sessie.save()

    assert client.post(CODE, {"code": code_uit(laatste_brief())}).url == LOGIN
    assert not is_ingelogd(client)


def test_een_code_werkt_maar_een_keer(client, noor):
    vraag_code(client)
    code = code_uit(laatste_brief())
    client.post(CODE, {"code": code})
    client.post("/account/uitloggen/")

    assert client.post(CODE, {"code": code}).url == LOGIN
    assert not is_ingelogd(client)


def test_een_code_werkt_alleen_in_de_browser_die_erom_vroeg(client, noor):
    vraag_code(client)
    ander = type(client)()
    vraag_code(ander, "iemand.anders@voorbeeld.example")

    ander.post(CODE, {"code": code_uit(mail.outbox[0])})

    assert not is_ingelogd(ander)


def test_een_nieuwe_code_vervangt_de_oude(client, noor):
    vraag_code(client)
    client.post(CODE, {"action": "resend"})
    oud, nieuw = map(code_uit, mail.outbox)

    assert client.post(CODE, {"code": oud}).status_code == 200
    assert client.post(CODE, {"code": nieuw}).url == "/mijn/"


def test_te_vaak_een_code_vragen_stopt_de_mail(client, noor):
    for _ in range(5):
        laatste = vraag_code(client)

    assert TE_VAAK in laatste.text
    assert len(mail.outbox) == 3


def test_de_codepagina_onthoudt_het_adres_maar_je_kunt_terug(client, noor):
    vraag_code(client, "tikfout@voorbeeld.example")

    assert "tikfout@voorbeeld.example" in client.get(CODE).text
    assert client.get(LOGIN).status_code == 200
    assert client.get(CODE).url == LOGIN


def test_een_onbekend_adres_ziet_hetzelfde_en_leest_in_de_mail_waarom(client, noor):
    bekend, onbekend = type(client)(), client
    assert vraag_code(bekend).url == vraag_code(onbekend, "nieuw@voorbeeld.example").url
    paginas = [
        re.sub(r"<strong>.*?</strong>|value=\"[^\"]{64}\"", "", wie.get(CODE).text) for wie in (bekend, onbekend)
    ]

    assert paginas[0] == paginas[1]
    assert "Er is nog geen account met dit adres" in laatste_brief().body
    assert "http://testserver/account/aanmelden/" in laatste_brief().body
    assert not re.search(r"\d{4}-\d{4}", laatste_brief().body)
    assert onbekend.post(CODE, {"code": "0000-0000"}).status_code == 200


def test_een_gesloten_account_krijgt_geen_code(client, noor):
    Gebruiker.objects.update(is_active=False)
    vraag_code(client)

    assert not re.search(r"\d{4}-\d{4}", laatste_brief().body)


# Making an account


def test_een_account_maken_gaat_met_een_code(client):
    client.post("/account/aanmelden/", {"email": ADRES})
    gemaakt = client.post("/account/aanmelden/code/", {"code": code_uit(laatste_brief())})
    nieuw = Gebruiker.objects.get()

    assert gemaakt.url == "/mijn/"
    assert is_ingelogd(client)
    assert (nieuw.email, nieuw.is_staff, nieuw.has_usable_password()) == (ADRES, False, False)
    assert EmailAddress.objects.get().verified


def test_zonder_de_code_is_er_geen_sessie(client):
    client.post("/account/aanmelden/", {"email": ADRES})
    client.post("/account/aanmelden/code/", {"code": "0000-0000"})

    assert not is_ingelogd(client)
    assert not EmailAddress.objects.get().verified


def test_een_account_dat_er_al_is_verraadt_zich_niet(client, noor):
    ander = type(client)()
    wegen = [
        wie.post("/account/aanmelden/", {"email": adres}).url
        for wie, adres in ((client, ADRES), (ander, "a@b.example"))
    ]

    assert wegen == ["/account/aanmelden/code/"] * 2
    assert client.get(wegen[0]).status_code == ander.get(wegen[1]).status_code == 200
    assert "Dat account is er al" in mail.outbox[0].body
    assert "http://testserver/account/login/" in mail.outbox[0].body
    assert Gebruiker.objects.filter(email=ADRES).count() == 1


@pytest.mark.parametrize("adres", ["", "geen adres", "a" * 250 + "@voorbeeld.example"])
@pytest.mark.parametrize(("pad", "veld"), [(LOGIN, "login"), ("/account/aanmelden/", "email")])
def test_wat_geen_adres_is_krijgt_een_zin_en_blijft_staan(client, pad, veld, adres):
    antwoord = client.post(pad, {veld: adres})

    assert antwoord.status_code == 200
    assert antwoord.text.count("foutoverzicht-kop") == 1
    assert f'value="{adres}"' in antwoord.text or not adres
    assert mail.outbox == []


# Another address


def test_een_ander_adres_geldt_met_de_code_en_het_oude_hoort_ervan(client, noor, django_capture_on_commit_callbacks):
    vraag_code(client)
    client.post(CODE, {"code": code_uit(laatste_brief())})
    client.post("/account/adres/", {"action_add": "1", "email": "noor@nieuw.example"})
    code = code_uit(laatste_brief())
    assert laatste_brief().to == ["noor@nieuw.example"]
    noor.refresh_from_db()
    assert noor.email == ADRES

    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/aanmelden/code/", {"code": code})
    noor.refresh_from_db()

    assert noor.email == "noor@nieuw.example"
    assert laatste_brief().to == [ADRES]
    assert "het is nu noor@nieuw.example" in laatste_brief().body


# Where to


@pytest.mark.parametrize(
    ("next_", "naar"),
    [
        ("/regios/", "/regios/"),
        ("http://testserver/regios/", "http://testserver/regios/"),
        ("https://kwaadwillend.example/", "/mijn/"),
        ("//kwaadwillend.example/", "/mijn/"),
        ("http://localhost/", "/mijn/"),
        ("javascript:alert(1)", "/mijn/"),
    ],
)
def test_na_het_inloggen_ga_je_alleen_naar_onszelf(client, noor, next_, naar):
    vraag_code(client, next=next_)
    code = code_uit(laatste_brief())

    assert client.post(f"{CODE}?next={next_}", {"code": code}).url == naar


def test_de_weg_naar_de_pagina_blijft_onderweg_bewaard(client, noor):
    assert vraag_code(client, next="/regios/").url == f"{CODE}?next=%2Fregios%2F"
    assert 'name="next" value="/regios/"' in client.get(f"{CODE}?next=/regios/").text


# The session


def test_inloggen_geeft_een_nieuwe_sessie_en_uitloggen_neemt_hem_weg(client, noor):
    vraag_code(client)
    voor = client.session.session_key
    ingelogd = client.post(CODE, {"code": code_uit(laatste_brief())})
    na = client.session.session_key
    koekje = ingelogd.cookies["sessionid"]

    assert voor != na
    assert koekje["httponly"] is True
    assert koekje["samesite"] == "Lax"
    assert not client.session.exists(voor)
    client.post("/account/uitloggen/")
    assert not client.session.exists(na)
    assert "Je bent uitgelogd" in client.get(LOGIN).text


def test_bekijken_logt_niet_uit(client, noor):
    client.force_login(noor)
    antwoord = client.get("/account/uitloggen/")

    assert antwoord.status_code == 200
    assert is_ingelogd(client)


def test_de_limiet_telt_ook_na_een_nieuw_proces():
    """In a cache that all workers share: a table, unless the environment says otherwise."""
    from django.conf import settings

    assert settings.CACHES["default"]["BACKEND"] == "django.core.cache.backends.db.DatabaseCache"
    assert reverse("account_login") == settings.LOGIN_URL
