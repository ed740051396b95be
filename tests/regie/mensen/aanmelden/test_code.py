"""Logging in by mailed code; of a new address in test_nieuw_adres.py."""

import re
import time

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
    assert brief.subject == f"Je code voor Regiescan: {code_uit(brief)}"
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
    assert "Dat was drie keer niet de goede code" in client.get(LOGIN).text
    assert client.post(CODE, {"code": goed}).url == LOGIN
    assert not is_ingelogd(client)


def test_een_code_van_meer_dan_een_kwartier_oud_werkt_niet_en_kost_je_niets(client, noor):
    """What was typed stays, and so does where one was going."""
    vraag_code(client)
    sessie = client.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 15 * 60 + 1
    sessie.save()

    te_laat = client.post(f"{CODE}?next=/regios/", {"code": code_uit(laatste_brief())})
    assert te_laat.url == f"{LOGIN}?next=%2Fregios%2F"
    assert not is_ingelogd(client)
    opnieuw = client.get(te_laat.url).text
    assert "Deze code werkt niet meer" in opnieuw
    assert f'value="{ADRES}"' in opnieuw
    vraag_code(client, next="/regios/")
    assert client.post(f"{CODE}?next=/regios/", {"code": code_uit(laatste_brief())}).url == "/regios/"


def test_een_nieuwe_code_werkt_weer_een_kwartier(client, noor):
    vraag_code(client)
    sessie = client.session
    sessie["account_login"]["initiated_at"] -= 14 * 60
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 14 * 60
    sessie.save()
    client.post(CODE, {"action": "resend"})
    wacht = client.session["account_login"]

    assert time.time() - wacht["initiated_at"] < 60
    assert time.time() - wacht["state"]["stages"]["login_by_code"]["data"]["at"] < 60


def test_wat_je_typte_wordt_vergeten(client, noor):
    vraag_code(client)
    sessie = client.session
    sessie["inlogadres"] = (ADRES, time.time() - 3601)
    sessie.save()

    assert ADRES not in client.get(LOGIN).text


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


@pytest.mark.parametrize("adres", ["", "geen adres", "a" * 250 + "@voorbeeld.example"])
def test_wat_geen_adres_is_krijgt_een_zin_en_blijft_staan(client, adres):
    antwoord = vraag_code(client, adres)

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
