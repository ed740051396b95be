"""How often somebody may: each limit at its exact number, for each address by itself, and none that nothing counts."""

import ast
import re
import time

import pytest
from allauth.account import app_settings
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client, RequestFactory

from regie import urls
from regie.mensen import grenzen
from regie.mensen.aanmelden.grenzen import GRENZEN as VAN_ALLAUTH
from regie.mensen.grenzen import GRENZEN, Grens, te_vaak, tel, wacht_even
from tests import factories
from tests.kamers import MODULES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nog_niets_gedaan():
    grenzen.vergeet()
    cache.clear()
    yield
    grenzen.vergeet()
    cache.clear()


@pytest.fixture
def klok(monkeypatch):
    """A clock that stands still, and that a test moves."""
    nu = [time.time()]
    monkeypatch.setattr(time, "time", lambda: nu[0])
    return nu


@pytest.fixture
def in_geheugen(monkeypatch):
    """A thousand tries, without the table that all processes share: below are the tests of that."""
    geheugen = LocMemCache("grenzen", {})
    geheugen.clear()
    monkeypatch.setattr(grenzen, "cache", geheugen)


def van(adres="192.0.2.7", methode="POST"):
    return RequestFactory().generic(methode, "/", REMOTE_ADDR=adres)


@pytest.mark.eenmaal
@pytest.mark.usefixtures("in_geheugen")
@pytest.mark.parametrize("wat", GRENZEN)
def test_elke_grens_houdt_op_precies_dit_aantal(wat, klok):
    keer = GRENZEN[wat].keer

    for _ in range(keer):
        assert not te_vaak(van(), wat)
        assert tel(van(), wat)
    assert te_vaak(van(), wat)
    assert not tel(van(), wat)


@pytest.mark.eenmaal
@pytest.mark.usefixtures("in_geheugen")
@pytest.mark.parametrize("wat", GRENZEN)
def test_wie_te_vaak_was_krijgt_er_telkens_een_terug(wat, klok):
    grens = GRENZEN[wat]
    while tel(van(), wat):
        pass
    begin = klok[0]

    klok[0] = begin + grens.terug_na - 0.01
    assert not tel(van(), wat)
    klok[0] = begin + grens.terug_na
    assert not te_vaak(van(), wat)
    assert tel(van(), wat)
    assert not tel(van(), wat)
    klok[0] = begin + (grens.keer + 1) * grens.terug_na
    assert [tel(van(), wat) for _ in range(grens.keer + 1)] == [True] * grens.keer + [False]


def test_wie_blijft_proberen_wacht_daar_niet_langer_om(klok, monkeypatch):
    monkeypatch.setitem(GRENZEN, "aanmelding", Grens(keer=2, terug_na=180))
    assert [tel(van(), "aanmelding") for _ in range(9)] == [True, True] + [False] * 7

    klok[0] += 180
    assert tel(van(), "aanmelding")


def test_ieder_adres_en_elke_grens_telt_voor_zich(klok, monkeypatch):
    for wat in GRENZEN:
        monkeypatch.setitem(GRENZEN, wat, Grens(keer=1, terug_na=60))
    eerste, *andere = GRENZEN
    assert tel(van(), eerste)

    assert not tel(van(), eerste)
    assert [tel(van(), wat) for wat in andere] == [True] * len(andere)
    assert not te_vaak(van("192.0.2.8"), eerste)
    assert tel(van("192.0.2.8"), eerste)
    # What one house has of IPv6, is one address.
    assert tel(van("2001:db8:0:1::1"), eerste)
    assert not tel(van("2001:db8:0:1::2"), eerste)
    assert tel(van("2001:db8:0:2::1"), eerste)


def test_een_ander_proces_telt_mee(klok, monkeypatch):
    monkeypatch.setitem(GRENZEN, "aanmelding", Grens(keer=2, terug_na=180))
    for _ in range(2):
        assert tel(van(), "aanmelding")
        grenzen.vergeet()

    # What nobody asked the cache yet, this process does not know: then nothing is refused.
    assert not te_vaak(van(), "aanmelding")
    assert not tel(van(), "aanmelding")
    assert te_vaak(van(), "aanmelding")


def test_vragen_of_het_te_vaak_was_kost_geen_vraag(django_assert_num_queries):
    tel(van(), "verkeerde_code")

    with django_assert_num_queries(0):
        assert not te_vaak(van(), "verkeerde_code")
        assert not te_vaak(van("192.0.2.8"), "verkeerde_code")


def test_het_geheugen_van_een_proces_heeft_een_maat(monkeypatch):
    monkeypatch.setattr(grenzen, "_MEESTE_ADRESSEN", 5)

    for nummer in range(12):
        tel(van(f"192.0.2.{nummer}"), "verkeerde_code")
        assert len(grenzen._weer_vrij) <= 5


def test_er_is_een_antwoord_ook_voor_de_paginas_van_allauth(client):
    antwoord = wacht_even(van(), "aanmelding")

    assert antwoord.status_code == 429
    assert antwoord.headers["Retry-After"] == str(GRENZEN["aanmelding"].terug_na)
    assert "Even wachten" in antwoord.text
    assert urls.handler429 is wacht_even
    assert ratelimit.respond_429(van()).text == wacht_even(van()).text
    zelf = re.compile(r"respond_429|429\.html|status=429")
    assert [naam for naam, pad in MODULES.items() if zelf.search(pad.read_text())] == ["regie.mensen.grenzen"]


# No limit without use, no use without a row


def gebruikt(functie: str) -> dict[str, list]:
    """Per module what stands as `wat` in its calls of this function of the limiter."""
    gevonden = {}
    for naam, pad in MODULES.items():
        if "regie.mensen.grenzen import" not in (bron := pad.read_text()):
            continue
        for knoop in ast.walk(ast.parse(bron)):
            match knoop:
                case ast.Call(func=ast.Name(id=id), args=[_, ast.Constant(value=wat)]) if id == functie:
                    gevonden.setdefault(naam, []).append(wat)
                case ast.Call(func=ast.Name(id=id)) if id == functie:
                    gevonden.setdefault(naam, []).append(None)
    return gevonden


@pytest.mark.eenmaal
def test_elke_grens_wordt_geteld_en_wat_telt_heeft_een_grens():
    geteld = [wat for alle in gebruikt("tel").values() for wat in alle]
    gevraagd = [wat for functie in ("te_vaak", "wacht_even") for alle in gebruikt(functie).values() for wat in alle]

    assert {*geteld} == {*GRENZEN}
    assert {*gevraagd} == {*GRENZEN}


@pytest.mark.eenmaal
def test_niemand_telt_zelf_hoe_vaak_een_adres_iets_deed():
    """What all processes share, is of the limiter, of how many are busy at once, and of a mail server that is away."""
    gedeeld = re.compile(r"core\.cache import (\w+, )*cache\b|caches\[.default")
    kent = [naam for naam, pad in MODULES.items() if gedeeld.search(pad.read_text())]

    assert kent == ["regie.mensen.grenzen", "regie.mensen.mailserver", "regie.stukken.plek"]
    assert [naam for naam in MODULES if naam.endswith(".grenzen")] == [
        "regie.mensen.aanmelden.grenzen",
        "regie.mensen.grenzen",
    ]


# Those of allauth


REGELS = [(actie, rij) for actie, rijen in VAN_ALLAUTH.items() for rij in ratelimit.parse_rates(rijen)]


def test_allauth_kent_elke_grens_die_wij_haar_geven():
    eigen = app_settings.AppSettings("ACCOUNT_") if hasattr(app_settings, "AppSettings") else app_settings

    assert {*VAN_ALLAUTH} <= {*eigen.RATE_LIMITS}
    assert {actie: eigen.RATE_LIMITS[actie] for actie in VAN_ALLAUTH} == VAN_ALLAUTH


@pytest.mark.eenmaal
@pytest.mark.parametrize(("actie", "rij"), REGELS, ids=[f"{actie} {rij.amount} per {rij.per}" for actie, rij in REGELS])
def test_elke_grens_van_allauth_houdt_op_precies_dit_aantal(actie, rij, klok, monkeypatch):
    """Each row by itself; what else it counts, differs each time."""
    nummer = iter(range(10_000))
    mensen = [factories.gebruiker("Bo"), factories.gebruiker("Jo")] if rij.per == "user" else [None, None]

    def mag(wie=0):
        vers = next(nummer)
        adres = f"192.0.2.{wie}" if rij.per == "ip" else f"10.{vers // 250}.{vers % 250}.1"
        sleutel = f"sleutel{wie}" if rij.per == "key" else f"sleutel{vers}x"
        verzoek = van(adres)
        return bool(
            ratelimit.consume(verzoek, app="allauth.account", action=actie, key=sleutel, user=mensen[wie] or mensen[0])
        )

    gelukt = 0
    while gelukt <= rij.amount and mag():
        gelukt += 1
    strengste = min(een.amount for een in ratelimit.parse_rates(VAN_ALLAUTH[actie]) if een.per == rij.per)
    assert gelukt == strengste
    assert mag(1)
    klok[0] += rij.duration
    assert mag()


@pytest.mark.eenmaal
def test_een_grens_van_allauth_houdt_ook_op_de_pagina(mailoutbox):
    per_adres = next(rij for actie, rij in REGELS if (actie, rij.per) == ("reset_password", "ip"))
    for nummer in range(per_adres.amount):
        antwoord = Client().post("/account/wachtwoord/vergeten/", {"email": f"a{nummer}@voorbeeld.example"})
        assert antwoord.status_code == 302

    assert Client().post("/account/wachtwoord/vergeten/", {"email": "nog@voorbeeld.example"}).status_code == 429
    elders = Client(REMOTE_ADDR="192.0.2.9").post("/account/wachtwoord/vergeten/", {"email": "nog@voorbeeld.example"})
    assert elders.status_code == 302
