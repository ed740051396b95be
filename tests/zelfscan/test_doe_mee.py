"""The code: in any spelling, and not to be guessed."""

from unittest import mock

import pytest
from django.test import Client

from tests.zelfscan import fabriek
from zelfscan import grenzen
from zelfscan.code import toon_code

pytestmark = pytest.mark.django_db


def adres(scan):
    return f"/s/{scan.code}/"


@pytest.mark.parametrize("spelling", ["{}", "{} ", "code: {}"])
def test_doe_mee_leest_de_code_in_elke_spelling(client, spelling):
    scan = fabriek.scan(code="KWA4T7X")

    for code in ("KWA4T7X", "kwa-4t7x", "k w a 4 t 7 x", toon_code(scan.code)):
        antwoord = client.post("/doe-mee/", {"code": spelling.format(code)})
        if spelling.startswith("code"):
            assert "zeven letters en cijfers" in antwoord.text
        else:
            assert antwoord["Location"] == adres(scan)


def test_een_andere_spelling_in_het_adres_leidt_naar_de_code_op_papier(client):
    assert client.get("/s/kwa-4t7x/").status_code == 404
    fabriek.scan(code="KWA4T7X")
    assert client.get("/s/kwa-4t7x/")["Location"] == "/s/KWA4T7X/"


def test_wie_codes_raadt_moet_wachten_ook_met_een_goede_code(client):
    scan = fabriek.scan()
    with mock.patch.dict(grenzen._wacht_tot):
        for _ in range(grenzen.MEESTE_PER_MINUUT):
            client.get("/s/AAAAAAA/")
        assert client.get(adres(scan)).status_code == 200
        assert client.post("/doe-mee/", {"code": "AAAAAAA"}).status_code == 200

        for pad in ("/doe-mee/", adres(scan), f"{adres(scan)}stand/", "/s/CCCCCCC/"):
            assert client.get(pad).status_code == 429, pad
        assert Client(REMOTE_ADDR="192.0.2.7").get(adres(scan)).status_code == 200


def test_een_zaal_met_goede_codes_hoeft_nooit_te_wachten(client):
    scan = fabriek.scan()
    with mock.patch.dict(grenzen._wacht_tot):
        for _ in range(grenzen.MEESTE_PER_MINUUT + 5):
            assert client.post("/doe-mee/", {"code": scan.code}).status_code == 302
