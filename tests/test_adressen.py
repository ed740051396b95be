"""Every address × every kind of person × GET and POST: what one gets. An address missing from the table fails."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, include, path, resolve

from regie.rechten.openbaar import OPENBAAR
from tests.paginas import INGEVULD

MENSEN = ("bezoeker", "gebruiker")


def iedereen(status: int) -> dict[str, int]:
    return dict.fromkeys(MENSEN, status)


@dataclass(frozen=True)
class Adres:
    """One row: a name out of the URLconf with a sample of its address, and the status per kind of person."""

    naam: str
    pad: str
    openbaar: bool
    get: Mapping[str, int]
    post: Mapping[str, int]
    data: Mapping[str, str] = field(default_factory=dict)  # of the POST

    def __str__(self):
        return f"{self.naam} {self.pad}"


OPEN = True
ADRESSEN = (
    Adres("home", "/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rollen", "/rollen/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rol", "/rollen/verbinder/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("rol", "/rollen/baas/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("hulp", "/hulp/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("privacy", "/privacy/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("toegankelijkheid", "/toegankelijkheid/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("security_txt", "/.well-known/security.txt", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("favicon", "/favicon.ico", OPEN, get=iedereen(302), post=iedereen(405)),
    Adres("gezond", "/gezond/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("onderdelen", "/onderdelen/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("zelfscan:spiegel", "/zelfscan/", OPEN, get=iedereen(200), post=iedereen(200)),
    Adres("zelfscan:spiegel", "/zelfscan/", OPEN, get=iedereen(200), post=iedereen(302), data=INGEVULD),
    Adres("zelfscan:formulier_pdf", "/zelfscan/formulier.pdf", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("zelfscan:resultaat", "/zelfscan/resultaat/3241/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("zelfscan:resultaat", "/zelfscan/resultaat/3261/", OPEN, get=iedereen(404), post=iedereen(405)),
    Adres("zelfscan:resultaat_pdf", "/zelfscan/resultaat/3241.pdf", OPEN, get=iedereen(200), post=iedereen(200)),
    Adres("zelfscan:resultaat_pdf", "/zelfscan/resultaat/32411.pdf", OPEN, get=iedereen(404), post=iedereen(404)),
)


def namen(patronen, voorvoegsel: str = "") -> Iterator[str]:
    """Yield every name in the URLconf, as view_name says it. An address without a name gets none of our rules."""
    for patroon in patronen:
        if isinstance(patroon, URLResolver):
            ruimte = f"{patroon.namespace}:" if patroon.namespace else ""
            yield from namen(patroon.url_patterns, voorvoegsel + ruimte)
        else:
            assert isinstance(patroon, URLPattern)
            assert patroon.name, f"{patroon} heeft geen naam"
            yield voorvoegsel + patroon.name


@pytest.fixture
def als(db):
    """Return a function that gives the browser of one kind of person."""

    def browser(mens: str) -> Client:
        client = Client()
        if mens != "bezoeker":
            client.force_login(get_user_model().objects.create_user(f"{mens}@voorbeeld.example"))
        return client

    return browser


def test_de_tabel_is_compleet():
    in_tabel, in_urlconf = {adres.naam for adres in ADRESSEN}, set(namen(get_resolver().url_patterns))

    assert in_urlconf - in_tabel == set(), "adressen die niet in de tabel staan"
    assert in_tabel - in_urlconf == set(), "adressen in de tabel die niet meer bestaan"


@pytest.mark.parametrize("adres", ADRESSEN, ids=str)
def test_het_voorbeeld_hoort_bij_de_naam(adres):
    assert resolve(adres.pad).view_name == adres.naam


@pytest.mark.parametrize("mens", MENSEN)
@pytest.mark.parametrize("adres", ADRESSEN, ids=str)
def test_wie_wat_krijgt(als, adres, mens):
    client = als(mens)

    assert client.get(adres.pad).status_code == adres.get[mens]
    assert client.post(adres.pad, adres.data).status_code == adres.post[mens]


@pytest.mark.parametrize("methode", ["put", "patch", "delete"])
@pytest.mark.parametrize("adres", ADRESSEN, ids=str)
def test_andere_methoden_mogen_nergens(client, adres, methode):
    assert getattr(client, methode)(adres.pad).status_code == 405


def test_openbaar_is_wat_de_tabel_zegt():
    assert {adres.naam for adres in ADRESSEN if adres.openbaar} == OPENBAAR


def _besloten(request):
    return HttpResponse("alleen voor wie is ingelogd")


# Also a URLconf by itself: two views that nobody named as public, and a public name in a room of its own.
_kamer = ([path("home/", _besloten, name="home")], "kamer")
urlpatterns = [path("besloten/", _besloten, name="besloten"), path("kamer/", include(_kamer))]


@pytest.mark.parametrize("pad", ["/besloten/", "/kamer/home/"])
@pytest.mark.parametrize("methode", ["get", "post"])
@override_settings(ROOT_URLCONF=__name__)
def test_een_view_die_nergens_genoemd_is_vraagt_om_inloggen(als, pad, methode):
    antwoord = getattr(als("bezoeker"), methode)(pad)

    assert antwoord.status_code == 302
    assert antwoord.url == f"{settings.LOGIN_URL}?next={pad}"
    assert getattr(als("gebruiker"), methode)(pad).status_code == 200


def test_een_adres_zonder_naam_valt_op():
    with pytest.raises(AssertionError, match="geen naam"):
        list(namen([path("besloten/", _besloten)]))


def test_een_adres_in_een_kamer_krijgt_de_naam_van_die_kamer():
    assert list(namen([path("kamer/", include(_kamer))])) == ["kamer:home"]
