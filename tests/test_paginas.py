"""Every page of the lists is there, on each database where that matters; test_hele_site.py looks at what is on it."""

import re

import pytest
from django.urls import resolve

from tests.adressen import ADRESSEN
from tests.paginas import BEWAARD, PAGINAS, bekeken
from tests.paginas_binnen import te_halen

# What ends like a file is one; these are no page either: a file, a word, a part of a page.
BESTAND = re.compile(r"\.\w+$")
GEEN_PAGINA = {"gezond", "mfa_download_recovery_codes", "quickscan:document_bestand", "samen:stand"}


@pytest.mark.usefixtures("binnen")
def test_elke_pagina_die_de_database_leest_is_er():
    anders = {pagina.naam: status for pagina in te_halen() if (status := bekeken(pagina).status_code) != pagina.status}

    assert anders == {}


@pytest.mark.eenmaal
@pytest.mark.usefixtures("binnen")
def test_elk_adres_met_een_pagina_staat_in_de_lijst():
    """Else nobody looks at it: at its HTML, its words, its links, and how it is for who sees or hears little."""
    van_binnen = {antwoord.resolver_match.view_name for antwoord in BEWAARD.values()}
    open_ = {resolve(pagina.pad.split("?")[0]).view_name for pagina in PAGINAS if pagina.status == 200}
    paginas = {adres.naam for adres in ADRESSEN if 200 in adres.get.values() and not BESTAND.search(adres.pad)}

    zonder = {naam for naam in paginas - van_binnen - open_ if not naam.startswith("admin:")}
    assert zonder == GEEN_PAGINA, "zet deze pagina in tests/paginas*.py"
