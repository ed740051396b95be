"""Staff and researchers without a second factor: every address of the site, and what they do reach."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import URLPattern, URLResolver, get_resolver

from regie.mensen.aanmelden.tweede_factor import INSTELLEN, heeft
from regie.mensen.rechten.openbaar import OPENBAAR
from tests.inloggen import WACHTWOORD, log_in

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

INDEX = "/account/beveiliging/"
SOORTEN = {"medewerker": {"is_staff": True}, "onderzoeker": {"is_onderzoeker": True}}


@pytest.fixture(params=SOORTEN)
def mens(request):
    return get_user_model().objects.create_user(f"{request.param}@voorbeeld.example", **SOORTEN[request.param])


@pytest.fixture
def gebruiker():
    return get_user_model().objects.create_user("noor@voorbeeld.example")


def is_ingelogd(client) -> bool:
    return "_auth_user_id" in client.session


def invulling(vondst) -> str:
    """Something for an argument: the first of the choices, or anything."""
    keuzes = (vondst["keuzes"] or "").split("|")
    return keuzes[0] if re.fullmatch(r"\w+", keuzes[0]) else "1" if vondst[0].startswith("<int:") else "x1"


def alle_adressen(patronen, voor="", ruimte=""):
    """Yield the name and a path of every view of the site, with something for each argument."""
    for patroon in patronen:
        deel = re.sub(r"\(\?P<\w+>(?P<keuzes>[^)]*)\)|<(\w+:)?\w+>", invulling, str(patroon.pattern))
        deel = deel.lstrip("^").removesuffix("$").removesuffix("\\Z")
        if isinstance(patroon, URLResolver):
            naam = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from alle_adressen(patroon.url_patterns, voor + deel, naam)
        elif isinstance(patroon, URLPattern):
            yield f"{ruimte}{patroon.name}", f"/{voor}{deel}"


def test_zonder_tweede_factor_kom_je_nergens(client, mens):
    """Every address there is, also those that come later: open to everybody, part of enrolment, or closed."""
    mens.set_password(WACHTWOORD)
    mens.save()
    log_in(client, mens, stappen=["password"])
    geprobeerd = 0
    for naam, pad in alle_adressen(get_resolver().url_patterns):
        if naam in OPENBAAR or naam in INSTELLEN or "reauthenticate" in naam:
            continue
        for methode in ("get", "post"):
            antwoord = getattr(client, methode)(pad)
            assert (antwoord.status_code, antwoord.headers.get("Location")) == (302, INDEX), (methode, naam, pad)
        geprobeerd += 1

    assert geprobeerd > 100
    assert not heeft(mens)


def test_wat_je_zonder_tweede_factor_wel_bereikt(client, mens):
    mens.set_password(WACHTWOORD)
    mens.save()
    log_in(client, mens, stappen=["password"])

    assert "Stel daarom eerst een tweede stap in" in client.get(INDEX).text
    for pad in ("/account/beveiliging/app/", "/account/beveiliging/passkeys/maken/", "/account/wachtwoord/", "/hulp/"):
        assert client.get(pad).status_code == 200, pad
    assert client.post("/account/uitloggen/").status_code == 302
    assert not is_ingelogd(client)


def test_een_gewone_gebruiker_merkt_hier_niets_van(client, gebruiker):
    log_in(client, gebruiker, stappen=["code"])

    assert client.get("/account/adres/").status_code == 200
    assert "Dat mag, het hoeft niet" in client.get(INDEX).text
