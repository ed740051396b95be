"""The page in the place of a file that takes longer: it looks again by itself, for a while."""

import time

import pytest

from regie.stukken.later import LANGST, OPNIEUW_NA

pytestmark = pytest.mark.eenmaal

BEZIG = "/raam/pdf/?geen=druk"


@pytest.fixture(autouse=True)
def _raam(settings):
    settings.ROOT_URLCONF = "tests.regie.stukken.raam"


def _vernieuwt(antwoord) -> str:
    """To which address it looks again by itself; empty when it does not."""
    return antwoord.headers.get("Refresh", "").partition("; url=")[2]


def test_de_pagina_kijkt_vanzelf_opnieuw_en_houdt_na_een_minuut_op(client, monkeypatch, settings):
    nu = time.time()
    monkeypatch.setattr(time, "time", lambda: nu)
    eerste = client.get(BEZIG)
    adres = _vernieuwt(eerste)
    assert adres == f"{BEZIG}&wacht={int(nu) + LANGST}"
    assert "We kijken om de paar tellen" in eerste.text
    assert f'href="{BEZIG.replace("&", "&amp;")}"' in eerste.text

    nu += LANGST - 1
    # The same address again, so that the way back is one step.
    tweede = client.get(adres)
    assert _vernieuwt(tweede) == adres
    assert f'href="{BEZIG}"' in tweede.text

    nu += 1
    laatste = client.get(adres)
    assert laatste.status_code == 503
    assert _vernieuwt(laatste) == ""
    assert "Het is druk" in laatste.text
    assert f'href="{BEZIG}"' in laatste.text


def test_wie_samen_wacht_komt_niet_samen_terug(client):
    antwoorden = [client.get(BEZIG) for _ in range(40)]
    tellen = {int(antwoord.headers["Retry-After"]) for antwoord in antwoorden}
    assert tellen == set(OPNIEUW_NA)
    assert all(antwoord.headers["Refresh"].startswith(antwoord.headers["Retry-After"]) for antwoord in antwoorden)


@pytest.mark.parametrize("getypt", ["", "x", "-1", "99999999999999", "0"])
def test_een_eigen_getal_laat_de_pagina_niet_langer_kijken(client, getypt):
    tot = int(_vernieuwt(client.get(BEZIG, {"geen": "druk", "wacht": getypt})).rpartition("=")[2])
    assert 0 < tot - time.time() <= LANGST


def test_als_het_klaar_is_opent_het(client):
    antwoord = client.get(f"/raam/pdf/?wacht={int(time.time()) + 9}")
    assert antwoord.content.startswith(b"%PDF")


def test_wat_nooit_lukt_kijkt_niet_opnieuw(client):
    antwoord = client.get("/raam/pdf/?geen=te-zwaar")
    assert antwoord.status_code == 503
    assert _vernieuwt(antwoord) == ""
    assert "te groot om te maken" in antwoord.text
