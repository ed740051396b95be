"""What takes eyes to see, on every kind of page (tests/browser/oog.py)."""

import pytest

from tests.bouw import te_openen
from tests.browser.kijken import regels
from tests.browser.oog import onzichtbaar
from tests.inventaris import TOESTANDEN
from tests.stijlbladen import regels as stijlregels
from tests.stijlbladen import van_scherm

# One page with each bar that stays in view, with most mistakes in it; a wide table; and what one prints most.
KERN = {
    "samen:scherm scherm op_naam als bezoeker",
    "scans:leiden leiden onthuld als beheerder",
    "samen:scan scan mee_naam met fouten als bezoeker",
    "quickscan:factsheet_bewerken factsheet intussen bewaard als onderzoeker",
    "quickscan:bord bord als medewerker",
    "quickscan:notities notities gebotst als onderzoeker",
    "quickscan:selectie kiezen met onzin als medewerker",
    "quickscan:ronde_open aanmelden met onzin als bezoeker",
    "quickscan:ronde_cijfers als medewerker",
    "regio regio als beheerder",
    "zelfscan:resultaat",
}


def test_de_kern_blijft_in_het_oog(open_pagina):
    """On a desk, on a phone, at 400% and on paper; a bar that is new asks for a page here."""
    balken = {
        regel.selector for blad in van_scherm() for regel in stijlregels(blad) if "position: sticky" in regel.inhoud
    }
    gevonden = {}
    for een in (een for een in TOESTANDEN if een.naam in KERN):
        page = open_pagina(een, breedte=1280)
        balken -= set(page.evaluate("(balken) => balken.filter((balk) => document.querySelector(balk))", [*balken]))
        gevonden[een.naam] = onzichtbaar(page, met_fout=een.met_fout)

    assert len(gevonden) == len(KERN)
    assert balken == set()
    if alles := regels(gevonden):
        pytest.fail(alles, pytrace=False)


@pytest.mark.breed
def test_niets_blijft_uit_het_oog(open_pagina, bezoek, request):
    """Each kind of page once."""
    naam = request.config.getoption("--pagina")
    gekozen = (
        [een for een in TOESTANDEN if naam in een.naam] if naam else [een for een, _ in te_openen(bezoek, TOESTANDEN)]
    )
    gevonden = {een.naam: onzichtbaar(open_pagina(een, breedte=1280), met_fout=een.met_fout) for een in gekozen}

    assert gevonden
    if alles := regels(gevonden):
        pytest.fail(alles, pytrace=False)
