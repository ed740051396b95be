"""The code: in any spelling, and not to be guessed."""

import pytest

from tests.zelfscan import fabriek
from zelfscan.scan.code import toon_code

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


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
