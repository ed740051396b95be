"""Every page of logging in, also those one only meets halfway: Dutch, whole, and nothing inline."""

import re
from collections import Counter
from itertools import chain

import lxml.html
import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.test import Client

from regie.mensen.aanmelden.wachtwoord import kies_link
from tests.inloggen import WACHTWOORD, geef_factor, log_in
from tests.keuring import ENGELS, VERBODEN, keur_koppen, tekst, van_buiten

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]
ACCOUNT = "/account/"
OPEN = (
    "login/",
    "login/wachtwoord/",
    "gesloten/",
    "wachtwoord/vergeten/",
    "wachtwoord/verstuurd/",
    "wachtwoord/gekozen/",
    "wachtwoord/kiezen/1-oud/",
    "extern/afgebroken/",
    "extern/fout/",
)
BINNEN = (
    "uitloggen/",
    "adres/",
    "wachtwoord/",
    "bevestigen/",
    "bevestigen/code/",
    "beveiliging/",
    "beveiliging/app/weg/",
    "beveiliging/passkeys/",
    "beveiliging/passkeys/maken/",
    "beveiliging/passkeys/1001/",
    "beveiliging/passkeys/1001/weg/",
    "beveiliging/herstelcodes/",
    "beveiliging/herstelcodes/nieuw/",
    "bevestigen/passkey/",
)


@pytest.fixture
def mira(monkeypatch):
    """Staff with everything: password, app, codes and a passkey whose inside nobody looks at here."""
    mens = get_user_model().objects.create_user("mira@voorbeeld.example", naam="Mira", is_staff=True)
    geef_factor(mens)
    Authenticator.objects.create(pk=1001, user=mens, type="webauthn", data={"name": "Laptop", "credential": {}})
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.get_credentials", lambda _: [])
    return mens


def keur(antwoord, *, fout=False):
    wortel = lxml.html.document_fromstring(antwoord.text)
    titel = " ".join(wortel.findtext(".//title").split())
    aantallen = Counter(wortel.xpath("//@id"))
    verwezen = {
        *wortel.xpath("//@for"),
        *chain.from_iterable(lijst.split() for lijst in wortel.xpath("//@aria-describedby | //@aria-labelledby")),
        *(adres[1:] for adres in wortel.xpath("//a/@href") if adres.startswith("#")),
    }
    buiten = [adres for adres in wortel.xpath("//@href | //@src | //@action") if van_buiten(adres)]

    assert re.fullmatch(r"\S.* · Regiescan", titel)
    assert titel.startswith("Fout: ") is fout
    assert bool(wortel.xpath("//*[@class='foutoverzicht']")) is fout
    assert len(wortel.xpath("//h1")) == 1
    assert wortel.xpath("//@style | //style | //@*[starts-with(name(), 'on')] | //script[not(@src)]") == []
    # Only the link that hands the secret to an app on the same device.
    assert [adres for adres in buiten if not adres.startswith("otpauth://totp/")] == []
    assert [naam for naam, aantal in aantallen.items() if aantal > 1] == []
    assert verwezen - set(aantallen) == set()
    assert wortel.xpath("//@placeholder") == []
    assert VERBODEN.findall(tekst(wortel)) == []
    assert ENGELS.findall(tekst(wortel)) == []
    assert re.findall(r"{%|{{|{#|%}|}}|#}", re.sub(r'data-opties="[^"]*"', "", antwoord.text)) == []
    assert {"no-store", "private"} <= set(antwoord.headers["Cache-Control"].split(", "))
    keur_koppen(antwoord.headers)
    return titel


@pytest.mark.parametrize("pad", OPEN)
def test_een_open_pagina_is_heel(client, pad):
    keur(client.get(ACCOUNT + pad))


@pytest.mark.parametrize("pad", BINNEN)
def test_een_pagina_voor_wie_is_ingelogd_is_heel(client, mira, pad):
    antwoord = log_in(client, mira).get(ACCOUNT + pad)

    assert antwoord.status_code == 200
    keur(antwoord)
    boom = lxml.html.document_fromstring(antwoord.text)
    # Beside the name stands its first letter, which is only seen.
    gehoord = boom.find_class("accountmenu")[0].xpath(".//summary//text()[not(ancestor::*[@aria-hidden])]")
    assert " ".join(gehoord).split() == ["Ingelogd", "als", "Mira"]


def halfweg(client, waar):
    if waar == "code":
        client.post("/account/login/", {"login": "mira@voorbeeld.example"})
        return "/account/login/code/"
    if waar == "tweede stap":
        client.post("/account/login/wachtwoord/", {"login": "mira@voorbeeld.example", "password": WACHTWOORD})
        return "/account/login/tweede-stap/"
    link = kies_link(get_user_model().objects.get()).removeprefix("http://localhost:8000")
    return client.get(link, follow=True).request["PATH_INFO"]


@pytest.mark.parametrize("waar", ["code", "tweede stap", "wachtwoord kiezen"])
def test_een_pagina_halverwege_is_heel_en_zegt_wat_er_fout_is(client, mira, waar):
    pad = halfweg(client, waar)
    keur(client.get(pad))

    keur(client.post(pad, {"code": "1"} if waar != "wachtwoord kiezen" else {}), fout=True)


@pytest.mark.parametrize(
    "pad",
    ["login/", "login/wachtwoord/", "wachtwoord/vergeten/"],
)
def test_een_leeg_formulier_krijgt_een_lijst_met_fouten(client, pad):
    keur(client.post(ACCOUNT + pad, {}), fout=True)


@pytest.mark.parametrize(
    ("pad", "data"),
    [
        ("adres/", {"action_add": "1"}),
        ("wachtwoord/", {}),
        ("bevestigen/", {}),
        ("bevestigen/code/", {"code": "1"}),
        ("beveiliging/passkeys/maken/", {}),
        ("beveiliging/passkeys/1001/", {}),
    ],
)
def test_een_leeg_formulier_binnen_krijgt_een_lijst_met_fouten(client, mira, pad, data):
    keur(log_in(client, mira).post(ACCOUNT + pad, data), fout=True)


def test_de_app_koppelen_is_heel_ook_met_een_verkeerde_code(client):
    mens = get_user_model().objects.create_user("mira@voorbeeld.example", is_staff=True)
    log_in(client, mens, stappen=["password"])

    keur(client.get("/account/beveiliging/app/"))
    keur(client.post("/account/beveiliging/app/", {"code": "1"}), fout=True)
    keur(client.get("/account/beveiliging/"))


def test_te_vaak_is_een_hele_pagina(client):
    for nummer in range(21):
        antwoord = client.post("/account/wachtwoord/vergeten/", {"email": f"a{nummer}@voorbeeld.example"})
        client = Client()

    assert antwoord.status_code == 429
    keur(antwoord)


def test_een_gesloten_account_leest_wat_er_is(client):
    mens = get_user_model().objects.create_user("mira@voorbeeld.example", is_staff=True)
    log_in(client, mens)
    get_user_model().objects.update(is_active=False)

    assert client.get("/account/adres/").url.startswith("/account/login/")
    assert "niet meer in gebruik" in client.get("/account/gesloten/").text


@pytest.mark.parametrize("methode", ["put", "patch", "delete"])
@pytest.mark.parametrize("pad", OPEN)
def test_andere_methoden_mogen_niet(client, pad, methode):
    assert getattr(client, methode)(ACCOUNT + pad).status_code == 405
