"""The field for a code on the front page: the same as that of /doe-mee/, without a token, kept when it is wrong."""

import pytest
from django.test import Client

from tests.zelfscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_de_code_gaat_van_de_voorpagina_naar_de_scan_in_elke_spelling():
    scan, strikt = fabriek.scan(), Client(enforce_csrf_checks=True)
    voorpagina = strikt.get("/").text
    assert 'action="/doe-mee/"' in voorpagina
    assert "csrfmiddlewaretoken" not in voorpagina
    goed = strikt.post("/doe-mee/", {"code": f" {scan.code_leesbaar.lower()} "})
    assert goed.url == f"/s/{scan.code}/"
    fout = strikt.post("/doe-mee/", {"code": "aaa aaaa"})
    assert "Deze code kennen we niet." in fout.text
    assert 'value="aaa aaaa"' in fout.text
