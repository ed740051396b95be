"""What goes once for many tests: what is not even read for the second database, and the middleware of all clients."""

from types import SimpleNamespace

import pytest
from django.test import Client

from tests.verdeling import BROWSER_TESTS, TESTS, pytest_ignore_collect

TWEEDE = "not browser and not eenmaal and not breed"


def overgeslagen(pad, welke) -> bool:
    return bool(pytest_ignore_collect(pad, SimpleNamespace(option=SimpleNamespace(markexpr=welke))))


@pytest.mark.parametrize(
    ("bron", "weg"),
    [
        ("pytestmark = pytest.mark.eenmaal\n", True),
        ("x = 1\npytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]\n", True),
        ('pytestmark = [\n    pytest.mark.usefixtures("a"),\n    pytest.mark.eenmaal,\n]\n', True),
        ("pytestmark = pytest.mark.django_db\n\n\n@pytest.mark.eenmaal\ndef test_a():\n    pass\n", False),
        ("pytestmark = [pytest.mark.django_db]\neen = pytest.mark.eenmaal\n", False),
    ],
)
def test_wat_voor_de_tweede_database_niet_wordt_gelezen(tmp_path, bron, weg):
    pad = tmp_path / "test_proef.py"
    pad.write_text(bron)

    assert overgeslagen(pad, TWEEDE) is weg
    assert not overgeslagen(pad, "not breed")
    assert not overgeslagen(pad, "")


def test_de_browser_hoort_bij_een_database():
    assert overgeslagen(BROWSER_TESTS, TWEEDE)
    assert not overgeslagen(TESTS, TWEEDE)
    assert not overgeslagen(BROWSER_TESTS, "not browser")


def test_alle_testbrowsers_hebben_een_site_tot_een_instelling_verandert(settings):
    def eerste_koppen():
        client = Client()
        return client.handler, client.get("/.well-known/security.txt").headers

    een, koppen = eerste_koppen()
    twee, _ = eerste_koppen()
    assert een._middleware_chain is twee._middleware_chain
    assert "strict-transport-security" not in koppen

    settings.SECURE_HSTS_SECONDS = 60
    settings.SECURE_PROXY_SSL_HEADER = ("REMOTE_ADDR", "127.0.0.1")
    drie, koppen = eerste_koppen()
    assert drie._middleware_chain is not een._middleware_chain
    assert koppen["strict-transport-security"].startswith("max-age=60")
