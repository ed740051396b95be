"""Every address × every kind of person × every method: what one gets, and whether it changes anything.

The table is that of tests/inventaris.
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
from django.urls import include, path, resolve

from regie.mensen import mailbudget
from tests import factories
from tests.inventaris import ADRESSEN, MENSEN, PAGINAS, Adres, Pagina
from tests.inventaris.soort import LOGIN, Data
from tests.wereld import geschreven

ANDERE_METHODEN = ("put", "patch", "delete", "options", "trace")


def antwoord_van(wereld, mens: str, methode: str, pad: str, data: Data | None = None) -> tuple[int, str, list[str]]:
    """Return the status, where it leads when that is elsewhere, and what was written meanwhile. All of it is undone."""
    with transaction.atomic():
        browser, pad = wereld.browser(mens), wereld.vul(pad, mens)
        ingevuld = None if data is None else wereld.vul_data(data, mens)
        with geschreven() as gedaan:
            antwoord = getattr(browser, methode)(pad, ingevuld)
        transaction.set_rollback(True)
    return antwoord.status_code, urlsplit(antwoord.headers.get("Location", "")).path, gedaan


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_het_voorbeeld_hoort_bij_de_naam(subtests, wereld):
    for adres in ADRESSEN:
        with subtests.test(str(adres)):
            assert resolve(urlsplit(wereld.vul(adres.pad, "bezoeker")).path).view_name == adres.naam


def afwijking(wereld, rij: Adres, mens: str, methode: str) -> str:
    """Say in words what this person gets and should not. Nothing happens on GET; on POST only for who may do it."""
    hoort, doet, data = (rij.get, (), None) if methode == "get" else (rij.post, rij.doet, rij.data)
    try:
        status, waarheen, gedaan = antwoord_van(wereld, mens, methode, rij.pad, data)
    except Exception as fout:
        return f"{fout!r}"
    if hoort[mens] not in (status, waarheen):
        return f"{status} {waarheen} in plaats van {hoort[mens]}"
    if bool(gedaan) is not (mens in doet):
        return f"{gedaan or 'er is niets gedaan'}"
    return ""


def wie_telt(rij: Adres) -> Iterable[str]:
    """Everybody; on a second database who gets furthest, because what is refused never reached it."""
    if connection.vendor == "sqlite":
        return MENSEN
    return [mens for mens in MENSEN if mens in rij.doet][:1] or [rij.eerste or MENSEN[0]]


def te_vragen(pagina: Pagina) -> Iterator[tuple[Adres, str, str]]:
    """Every row, person and method. Of rows that only send something else to the same address, one GET is enough."""
    gehad = set()
    for rij in pagina.rijen:
        for mens in wie_telt(rij):
            vraag = rij.pad, mens, rij.get[mens]
            if vraag not in gehad:
                gehad.add(vraag)
                yield rij, mens, "get"
            yield rij, mens, "post"


@pytest.mark.usefixtures("kale_weigering")
@pytest.mark.django_db
@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: pagina.naam)
def test_wie_wat_krijgt(wereld, pagina):
    gevraagd = te_vragen(pagina)

    assert [
        f"{methode} {rij} als {mens}: {anders}"
        for rij, mens, methode in gevraagd
        if (anders := afwijking(wereld, rij, mens, methode))
    ] == []


@pytest.mark.eenmaal
@pytest.mark.breed
@pytest.mark.django_db
def test_andere_methoden_mogen_nergens(subtests, wereld):
    """Not even for staff."""
    for rij in {rij.pad: rij for rij in ADRESSEN}.values():
        with subtests.test(str(rij)):
            mens = "bezoeker" if rij.openbaar else "medewerker"

            gekregen = {methode: antwoord_van(wereld, mens, methode, rij.pad) for methode in ANDERE_METHODEN}

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
