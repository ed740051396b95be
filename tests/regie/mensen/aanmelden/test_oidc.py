"""Logging in by the account of one's own organisation, against a provider that only exists here."""

import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured

from regie.site.instellingen_uit_url import csp_voor, oidc_uit
from tests.inloggen import appcode, geef_factor

SERVER = "https://inloggen.organisatie.example"
LOGIN, BEGIN, TERUG = "/account/login/", "/account/extern/oidc/", "/account/extern/oidc/terug/"
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


class Aanbiederantwoord:
    status_code, headers = 200, {"content-type": "application/json"}

    def __init__(self, inhoud):
        self.inhoud = inhoud

    def json(self):
        return self.inhoud

    def raise_for_status(self):
        pass


class Aanbieder:
    """Answers like a provider, for one person."""

    def __init__(self, email="noor@voorbeeld.example", bevestigd=True):
        self.mens = {"sub": "noor-1", "email": email, "email_verified": bevestigd}
        self.gevraagd = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def get(self, url, **_):
        self.gevraagd.append(url)
        if url.endswith("/.well-known/openid-configuration"):
            plekken = {f"{naam}_endpoint": f"{SERVER}/{naam}" for naam in ("authorization", "token", "userinfo")}
            return Aanbiederantwoord(plekken | {"issuer": SERVER, "jwks_uri": f"{SERVER}/jwks"})
        assert url == f"{SERVER}/userinfo"
        return Aanbiederantwoord(self.mens)

    def request(self, methode, url, **_):
        self.gevraagd.append(url)
        assert url == f"{SERVER}/token"
        nu = int(time.time())
        inhoud = self.mens | {"iss": SERVER, "aud": "regiescan", "iat": nu, "exp": nu + 60}
        id_token = jwt.encode(inhoud, "geheim" * 8, algorithm="HS256")
        return Aanbiederantwoord({"access_token": "toegang", "token_type": "Bearer", "id_token": id_token})


@pytest.fixture
def oidc(settings, monkeypatch):
    """Return a function that switches OIDC on, with this provider behind it."""

    def zet_aan(**mens):
        settings.SOCIALACCOUNT_PROVIDERS = oidc_uit(
            SERVER, client_id="regiescan", secret="geheim", naam="Gemeente Proef"
        )
        aanbieder = Aanbieder(**mens)
        monkeypatch.setattr("regie.mensen.aanmelden.adapter.OidcAdapter.get_requests_session", lambda _: aanbieder)
        return aanbieder

    return zet_aan


def ga_heen_en_terug(client):
    heen = client.post(BEGIN)
    vraag = parse_qs(urlsplit(heen.url).query)
    return heen, client.get(TERUG, {"code": "abc", "state": vraag["state"][0]})


def test_zonder_instelling_is_er_geen_knop_en_geen_adres(client):
    assert "/extern/" not in client.get(LOGIN).text
    assert client.post(BEGIN).status_code == client.get(TERUG).status_code == 404


def test_met_de_instelling_staat_de_knop_er_en_gebeurt_er_niets_op_get(client, oidc):
    aanbieder = oidc()

    assert "Log in via Gemeente Proef" in client.get(LOGIN).text
    assert client.get(BEGIN).status_code == 200
    assert aanbieder.gevraagd == []


def test_wie_terugkomt_heeft_een_account_en_is_ingelogd(client, oidc):
    oidc()
    heen, terug = ga_heen_en_terug(client)
    vraag = parse_qs(urlsplit(heen.url).query)

    assert heen.url.startswith(f"{SERVER}/authorization?")
    assert set(vraag["scope"][0].split()) == {"openid", "email"}
    assert vraag["code_challenge_method"] == ["S256"]
    assert vraag["redirect_uri"] == [f"http://testserver{TERUG}"]
    assert terug.url == "/mijn/naam/?next=%2Fmijn%2F"
    assert get_user_model().objects.get().email == "noor@voorbeeld.example"
    assert "_auth_user_id" in client.session


def test_een_bestaand_account_wordt_herkend_aan_het_bevestigde_adres(client, oidc):
    noor = get_user_model().objects.create_user("noor@voorbeeld.example")
    noor.emailaddress_set.create(email=noor.email, verified=True, primary=True)
    oidc()
    ga_heen_en_terug(client)

    assert client.session["_auth_user_id"] == str(noor.pk)
    assert SocialAccount.objects.get().user == noor


def test_een_adres_dat_de_aanbieder_niet_bevestigt_opent_geen_account(client, oidc):
    noor = get_user_model().objects.create_user("noor@voorbeeld.example")
    noor.emailaddress_set.create(email=noor.email, verified=True, primary=True)
    oidc(bevestigd=False)
    ga_heen_en_terug(client)

    assert "_auth_user_id" not in client.session


def test_een_medewerker_moet_ook_dan_de_eigen_tweede_stap_doen(client, oidc):
    mira = get_user_model().objects.create_user("mira@voorbeeld.example", is_staff=True)
    geef_factor(mira)
    oidc(email=mira.email)
    _, terug = ga_heen_en_terug(client)

    assert terug.url == "/account/login/tweede-stap/"
    assert "_auth_user_id" not in client.session
    assert client.post(terug.url, {"code": appcode()}).url == "/mijn/"
    assert client.get("/account/adres/").status_code == 200


def test_een_medewerker_zonder_tweede_stap_komt_niet_verder(client, oidc):
    mira = get_user_model().objects.create_user("mira@voorbeeld.example", is_staff=True)
    mira.emailaddress_set.create(email=mira.email, verified=True, primary=True)
    oidc(email=mira.email)
    ga_heen_en_terug(client)

    assert client.get("/account/adres/").url == "/account/beveiliging/"


def test_een_half_ingevulde_instelling_start_niet():
    with pytest.raises(ImproperlyConfigured, match="OIDC_CLIENT_SECRET"):
        oidc_uit(SERVER, client_id="regiescan", secret="", naam="")


def test_de_csp_noemt_alleen_de_aanbieder_die_er_is():
    assert csp_voor("") == []
    assert csp_voor(f"{SERVER}/realms/x") == [SERVER]
