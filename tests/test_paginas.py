"""Every page of the lists is there, on each database; what must be on it is looked at once (test_hele_site.py)."""

import pytest

from tests.lus import voor_elke
from tests.paginas import bekeken
from tests.paginas_binnen import BINNEN


@pytest.mark.usefixtures("binnen")
@voor_elke("pagina", BINNEN)
def test_elke_pagina_die_de_database_leest_is_er(pagina):
    assert bekeken(pagina).status_code == pagina.status
