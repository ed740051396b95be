"""Every page of the lists is there, on each database where that matters; test_hele_site.py looks at what is on it."""

import pytest

from tests.paginas import bekeken
from tests.paginas_binnen import te_halen


@pytest.mark.usefixtures("binnen")
def test_elke_pagina_die_de_database_leest_is_er():
    anders = {pagina.naam: status for pagina in te_halen() if (status := bekeken(pagina).status_code) != pagina.status}

    assert anders == {}
