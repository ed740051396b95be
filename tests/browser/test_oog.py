"""What takes eyes to see, on every kind of page (tests/browser/oog.py)."""

import pytest

from tests.bouw import te_openen
from tests.browser.kijken import regels
from tests.browser.oog import onzichtbaar
from tests.inventaris import TOESTANDEN


@pytest.mark.breed
def test_niets_blijft_uit_het_oog(open_pagina, bezoek, request):
    """Each kind of page once, on a desk, on a phone, at 400%, and on paper."""
    naam = request.config.getoption("--pagina")
    gekozen = (
        [een for een in TOESTANDEN if naam in een.naam] if naam else [een for een, _ in te_openen(bezoek, TOESTANDEN)]
    )
    gevonden = {een.naam: onzichtbaar(open_pagina(een, breedte=1280), met_fout=een.met_fout) for een in gekozen}

    assert gevonden
    if alles := regels(gevonden):
        pytest.fail(alles, pytrace=False)
