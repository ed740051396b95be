"""Every address × every kind of person × every method: what one gets, and whether it changes anything.

The table is in tests/adressen. An address that is missing there fails.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, include, path, resolve

from regie.mensen import mailbudget
from regie.mensen.rechten.openbaar import OPENBAAR
from tests import factories
from tests.adressen import ADRESSEN, MENSEN
from tests.adressen.soort import LOGIN, Adres
from tests.wereld import geschreven, tijdelijke_wereld

ANDERE_METHODEN = ("put", "patch", "delete", "options", "trace")
elk_adres = pytest.mark.parametrize("adres", ADRESSEN, ids=str)


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


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker):
    """Once for all rows; each test undoes what it did."""
    with django_db_blocker.unblock(), tijdelijke_wereld() as wereld:
        yield wereld


def antwoord_van(browser, methode: str, wereld, adres, mens: str) -> tuple[int | str, int, list[str]]:
    """Return the status, where it leads when that is elsewhere, and what was written meanwhile."""
    data = wereld.vul_data(adres.data, mens) if methode == "post" else None
    with geschreven() as gedaan:
        antwoord = getattr(browser, methode)(wereld.vul(adres.pad, mens), data)
    return antwoord.status_code, urlsplit(antwoord.headers.get("Location", "")).path, gedaan


def test_de_tabel_is_compleet():
    in_tabel, in_urlconf = {adres.naam for adres in ADRESSEN}, set(namen(get_resolver().url_patterns))

    assert in_urlconf - in_tabel == set(), "adressen die niet in de tabel staan"
    assert in_tabel - in_urlconf == set(), "adressen in de tabel die niet meer bestaan"


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_het_voorbeeld_hoort_bij_de_naam(subtests, wereld):
    for adres in ADRESSEN:
        with subtests.test(str(adres)):
            assert resolve(urlsplit(wereld.vul(adres.pad, "bezoeker")).path).view_name == adres.naam


def afwijkingen(wereld, adres: Adres, mens: str) -> Iterator[str]:
    """Yield in words what this person gets and should not. Nothing happens on GET; on POST only for who may do it."""
    for methode, rij, doet in (("get", adres.get, ()), ("post", adres.post, adres.doet)):
        status, waarheen, gedaan = antwoord_van(wereld.browser(mens), methode, wereld, adres, mens)
        if rij[mens] not in (status, waarheen):
            yield f"{methode} als {mens}: {status} {waarheen} in plaats van {rij[mens]}"
        if bool(gedaan) is not (mens in doet):
            yield f"{methode} als {mens}: {gedaan or 'er is niets gedaan'}"


def wie_telt(adres: Adres) -> Iterable[str]:
    """Everybody; on a second database who gets furthest, because what is refused never reached it."""
    if connection.vendor == "sqlite":
        return MENSEN
    return [mens for mens in MENSEN if mens in adres.doet][:1] or [max(MENSEN, key=lambda mens: adres.get[mens] == 200)]


@pytest.mark.django_db
@elk_adres
def test_wie_wat_krijgt(wereld, adres):
    anders = []
    for mens in wie_telt(adres):
        with transaction.atomic():
            try:
                anders += afwijkingen(wereld, adres, mens)
            except Exception as fout:
                anders.append(f"{mens}: {fout!r}")
            transaction.set_rollback(True)

    assert anders == []


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_andere_methoden_mogen_nergens(subtests, wereld):
    """Not even for staff."""
    for adres in ADRESSEN:
        with subtests.test(str(adres)):
            mens = "bezoeker" if adres.openbaar else "medewerker"
            browser = wereld.browser(mens)

            gekregen = {methode: antwoord_van(browser, methode, wereld, adres, mens) for methode in ANDERE_METHODEN}

            assert gekregen == dict.fromkeys(ANDERE_METHODEN, (405, "", []))


def aantallen() -> dict[str, int]:
    """How many rows each table has; every action adds one to the history."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model is not Session}


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_wie_niet_meer_mag_mailen_leest_dat_en_er_verandert_niets(wereld, monkeypatch):
    """Every address that mails, with a budget of nothing: no 500, no half work, and the sentence that says why."""
    for grens in ("PER_DAG", "PER_DAG_MEDEWERKER", "PER_ONTVANGER"):
        monkeypatch.setattr(mailbudget, grens, 0)
    geweigerd = []
    monkeypatch.setattr(mailbudget.MailbudgetOp, "__str__", lambda fout: geweigerd.append(fout) or fout.args[0])
    anders, gevraagd, eerst = [], set(), aantallen()
    for adres in (adres for adres in ADRESSEN if adres.doet):
        mens = min(adres.doet)
        geweigerd.clear()
        with transaction.atomic():
            browser = wereld.browser(mens)
            antwoord = browser.post(wereld.vul(adres.pad, mens), wereld.vul_data(adres.data, mens))
            if geweigerd:
                gevraagd.add(adres.naam)
                tekst = antwoord.text if antwoord.status_code == 200 else browser.get(antwoord.headers["Location"]).text
                if aantallen() != eerst or "Er is niets verstuurd en niets veranderd." not in tekst:
                    anders.append(f"{adres} als {mens}: {antwoord.status_code}")
            transaction.set_rollback(True)

    assert anders == []
    assert len(gevraagd) >= 15, gevraagd


def test_openbaar_is_wat_de_tabel_zegt():
    assert {adres.naam for adres in ADRESSEN if adres.openbaar} == OPENBAAR


def test_wat_iemand_doet_mag_die_ook():
    """The table itself: no row says that something happens for who is refused."""
    geweigerd = [
        f"{adres}: {mens}"
        for adres in ADRESSEN
        for mens in adres.doet
        if adres.post[mens] in (401, 403, 404, 405, LOGIN) or (mens == "bezoeker" and not adres.openbaar)
    ]

    assert geweigerd == []


def _besloten(request):
    return HttpResponse("alleen voor wie is ingelogd")


# Also a URLconf by itself: two views that nobody named as public, and a public name in a room of its own.
_kamer = ([path("home/", _besloten, name="home")], "kamer")
urlpatterns = [path("besloten/", _besloten, name="besloten"), path("kamer/", include(_kamer))]


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/besloten/", "/kamer/home/"])
@pytest.mark.parametrize("methode", ["get", "post", *ANDERE_METHODEN])
@override_settings(ROOT_URLCONF=__name__)
def test_een_view_die_nergens_genoemd_is_vraagt_om_inloggen(client, pad, methode):
    antwoord = getattr(Client(), methode)(pad)

    assert antwoord.status_code == 302
    assert antwoord.url == f"{settings.LOGIN_URL}?next={pad}"
    client.force_login(factories.gebruiker())
    assert getattr(client, methode)(pad).status_code == 200


def test_een_adres_zonder_naam_valt_op():
    with pytest.raises(AssertionError, match="geen naam"):
        list(namen([path("besloten/", _besloten)]))


def test_een_adres_in_een_kamer_krijgt_de_naam_van_die_kamer():
    assert list(namen([path("kamer/", include(_kamer))])) == ["kamer:home"]
