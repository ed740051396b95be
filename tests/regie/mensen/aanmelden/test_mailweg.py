"""The mail server is away, slow or refuses, while somebody waits for a code."""

import socket
import time
from contextlib import contextmanager

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from regie.mensen import mailserver as post
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.mailserver import METEEN
from regie.mensen.zending import Zending
from regie.site.instellingen_uit_url import mailers_uit
from tests import factories
from tests.inloggen import code_uit, laatste_brief, log_in

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
BEKEND, ONBEKEND, STAF = "noor@voorbeeld.example", "niemand@voorbeeld.example", "mao@voorbeeld.example"
LOGIN, CODE = "/account/login/", "/account/login/code/"
VERGETEN = "/account/wachtwoord/vergeten/"


@pytest.fixture(autouse=True)
def iedereen():
    cache.delete(post._WEG)
    Gebruiker.objects.create_user(BEKEND, naam="Noor")
    factories.medewerker("Mao", email=STAF)


def is_ingelogd(client) -> bool:
    return "_auth_user_id" in client.session


def kaal(antwoord) -> str:
    """The page without what differs each time it is asked."""
    return "\n".join(regel for regel in antwoord.text.splitlines() if "nonce" not in regel)


@pytest.mark.parametrize(
    ("pad", "veld"),
    [(LOGIN, "login"), (VERGETEN, "email")],
    ids=["inloggen", "wachtwoord"],
)
def test_zonder_mailserver_leest_iedereen_dezelfde_pagina(client, mailserver, pad, veld):
    """For who is known here, for who is not, and for staff: the same words, status and headers, and no session."""
    antwoorden = []
    for adres in (BEKEND, ONBEKEND, STAF):
        cache.clear()
        antwoorden.append(type(client)().post(f"{pad}?next=/mijn/", {veld: adres}))

    assert {antwoord.status_code for antwoord in antwoorden} == {503}
    assert len({kaal(antwoord) for antwoord in antwoorden}) == 1
    assert len({tuple(sorted(antwoord.headers)) for antwoord in antwoorden}) == 1
    assert not any(antwoord.cookies.get("sessionid") for antwoord in antwoorden)
    tekst = antwoorden[0].text
    assert "De mail werkt even niet" in tekst
    assert f'href="{pad}?next=/mijn/"' in tekst
    assert reverse("account_login_wachtwoord") in tekst
    assert reverse("samen:doe_mee") in tekst


def test_wat_niet_ging_gaat_een_minuut_later_gewoon(client, mailserver):
    assert client.post(LOGIN, {"login": BEKEND}).status_code == 503
    cache.delete(post._WEG)
    with mailserver.luistert():
        assert client.post(LOGIN, {"login": BEKEND}).url == CODE
    assert mailserver.aan() == [BEKEND]


@pytest.mark.parametrize("adres", [BEKEND, ONBEKEND])
def test_wat_de_mailserver_van_een_adres_zegt_staat_er(client, mailserver, adres):
    """That tells of the mail server, not of who has an account."""
    mailserver.weigert = {adres: "550 5.1.1 No such user"}
    with mailserver.luistert():
        antwoord = client.post(LOGIN, {"login": adres})
        assert (antwoord.status_code, "Het adres bestaat niet bij deze mailserver." in antwoord.text) == (400, True)
        assert "Deze mail komt niet aan" in antwoord.text
        # It is about this one: all others go on.
        assert client.post(LOGIN, {"login": "ander@voorbeeld.example"}).url == CODE


def test_vraagt_de_mailserver_om_geduld_dan_werkt_de_mail_even_niet(client, mailserver):
    mailserver.wacht[BEKEND] = 1
    with mailserver.luistert():
        assert "De mail werkt even niet" in client.post(LOGIN, {"login": BEKEND}).text
        assert client.post(LOGIN, {"login": BEKEND}).url == CODE


@contextmanager
def zwijgend():
    """A server that takes a connection and says nothing. Gives its port."""
    with socket.socket() as oor:
        oor.bind(("127.0.0.1", 0))
        oor.listen(20)
        yield oor.getsockname()[1]


def test_een_mailserver_die_zwijgt_houdt_een_bezoeker_even_op_en_de_rest_niet(client, mailserver, settings):
    alle = mailserver.mailers()
    with zwijgend() as poort:
        opties = alle[METEEN]["OPTIONS"] | {"port": poort, "timeout": 0.3}
        settings.MAILERS = alle | {METEEN: alle[METEEN] | {"OPTIONS": opties}}
        begin = time.monotonic()
        assert client.post(LOGIN, {"login": BEKEND}).status_code == 503
        assert 0.3 <= time.monotonic() - begin < 3
        gevraagd = []
        echt = socket.create_connection
        with pytest.MonkeyPatch.context() as nep:
            nep.setattr(socket, "create_connection", lambda *wat, **hoe: gevraagd.append(wat) or echt(*wat, **hoe))
            antwoorden = [client.post(LOGIN, {"login": f"{naam}@voorbeeld.example"}) for naam in ("een", "twee")]
    assert {antwoord.status_code for antwoord in antwoorden} == {503}
    assert gevraagd == []


def test_wie_op_een_code_wacht_wacht_korter_dan_de_wachtrij():
    mailers = mailers_uit("submission://wie:wat@mail.voorbeeld.example", None)
    assert mailers[METEEN]["OPTIONS"]["timeout"] == 5
    assert mailers["default"]["OPTIONS"]["timeout"] == 10


# A new code


def test_nog_een_code_vragen_mailt_ook_wie_hier_niet_bekend_is(client):
    """Else the page, and the time it takes, tell who is known."""
    for adres in (BEKEND, ONBEKEND):
        mail.outbox.clear()
        client.post(LOGIN, {"login": adres})
        client.post(CODE, {"action": "resend"})
        assert [brief.to for brief in mail.outbox] == [[adres], [adres]]


def test_nog_een_code_zonder_mailserver_is_voor_iedereen_dezelfde_pagina_en_de_oude_code_blijft(client, settings):
    post_ = settings.MAILERS
    teksten = []
    for adres in (BEKEND, ONBEKEND):
        client.get(LOGIN)
        client.post(LOGIN, {"login": adres})
        settings.MAILERS = _weg(post_)
        antwoord = client.post(CODE, {"action": "resend"})
        settings.MAILERS = post_
        cache.delete(post._WEG)
        teksten.append((antwoord.status_code, kaal(antwoord)))
    assert teksten[0] == teksten[1]
    assert teksten[0][0] == 503
    client.get(LOGIN)
    client.post(LOGIN, {"login": BEKEND})
    oud = code_uit(laatste_brief())
    settings.MAILERS = _weg(post_)
    client.post(CODE, {"action": "resend"})
    client.post(CODE, {"code": oud})
    assert is_ingelogd(client)


def _weg(mailers: dict) -> dict:
    """The same, at a port where nobody listens."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        opties = {"host": "127.0.0.1", "port": vrij.getsockname()[1], "timeout": 2}
    weg = {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": opties}
    return dict.fromkeys(mailers, weg)


def test_nog_een_code_telt_mee_voor_hoeveel_er_mogen(client):
    for _ in range(2):
        client.post(LOGIN, {"login": BEKEND})
    client.post(CODE, {"action": "resend"})
    client.post(CODE, {"action": "resend"})
    assert len(mail.outbox) == 3


# What happened to an account


def test_een_melding_over_je_account_wacht_in_de_wachtrij_en_houdt_niets_tegen(
    client, mailserver, django_capture_on_commit_callbacks
):
    staf = Gebruiker.objects.get(email=STAF)
    staf.set_password("vier-losse-woorden-hier")
    staf.save()
    log_in(client, staf)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            "/account/wachtwoord/",
            {
                "oldpassword": "vier-losse-woorden-hier",
                "password1": "heel-andere-woorden-nu",
                "password2": "heel-andere-woorden-nu",
            },
        )
    staf.refresh_from_db()
    assert staf.check_password("heel-andere-woorden-nu")
    [zending] = Zending.objects.filter(sjabloon="account_bericht")
    assert (zending.status, zending.reden) == ("wacht", "geen_server")
    assert zending.context["onderwerp"] == "Je wachtwoord is gewijzigd"
