"""What one came for stands on the first screen, and what one works with has the whole width (tests/hoogten.py)."""

from dataclasses import replace

import pytest

from tests.browser.kijken import EERSTE_TOP, regels
from tests.hoogten import ALLEEN_MET_FOUT, BUREAU, GEHEEL, HOOGTEN, TELEFOON, VAAK
from tests.inventaris import PAGINAS, TOESTANDEN

PER_NAAM = {str(een): een for een in TOESTANDEN}
# The document itself is as high as its window at least.
HELE_PAGINA = "document.querySelector('.site-voet').getBoundingClientRect().bottom + scrollY"
BREED = (1920, 1080)
WERKVLAK = (
    "quickscan:bord als onderzoeker",
    "quickscan:ronde_cijfers als medewerker",
    "quickscan:geschiedenis als onderzoeker",
)
BREEDTEN = """() => [...document.querySelectorAll("main .vol, main p")]
  .filter((el) => el.checkVisibility())
  .map((el) => [el.matches(".vol"), el.getBoundingClientRect().width])"""
LEESBREEDTE = 42 * 16


def begint(page, doel: str, maat: tuple[int, int]) -> int | None:
    """Where what one comes for begins in a window of this size; None: nowhere."""
    page.set_viewport_size(dict(zip(("width", "height"), maat, strict=True)))
    page.evaluate("document.fonts.ready")
    return page.evaluate(EERSTE_TOP, doel) if doel else page.evaluate(HELE_PAGINA)


def te_laag(page, een) -> list[str]:
    """Which of both is further down than it may be, in words."""
    gevonden = []
    for maat, hoogstens in ((BUREAU, een.bureau), (TELEFOON, een.telefoon)):
        top = begint(page, een.doel, maat)
        if top is None or top > hoogstens:
            gevonden.append(f"{een.doel or 'geheel'} op {maat[0]}: {top}, hoogstens {hoogstens}")
    return gevonden


def keur(open_pagina, hoogten) -> None:
    gevonden = {}
    for een in hoogten:
        gevonden.setdefault(een.pagina, []).extend(te_laag(open_pagina(PER_NAAM[een.pagina], breedte=BUREAU[0]), een))
    if alles := regels(gevonden):
        pytest.fail(alles, pytrace=False)


def test_waar_je_voor_komt_staat_op_het_eerste_scherm(open_pagina):
    keur(open_pagina, [*(een for een in HOOGTEN if een.pagina in VAAK), *GEHEEL])


@pytest.mark.breed
def test_waar_je_voor_komt_staat_op_elke_soort_pagina_bovenaan(open_pagina):
    keur(open_pagina, HOOGTEN)


def test_wat_te_laag_staat_wordt_gezien(open_pagina):
    """Or the tests above would prove nothing: pushed down, folded away, or not there at all."""
    home = next(een for een in HOOGTEN if een.pagina == "home als bezoeker")
    page = open_pagina(PER_NAAM["home als bezoeker"], breedte=BUREAU[0])
    assert te_laag(page, home) == []

    assert len(te_laag(page, replace(home, doel=".bestaat-niet"))) == 2
    page.evaluate("document.querySelector('main').style.paddingBlockStart = '900px'")
    assert len(te_laag(page, home)) == 2


def test_elke_soort_pagina_zegt_waar_je_voor_komt():
    soorten = {een.pagina.split()[0] for een in HOOGTEN}

    assert {pagina.naam for pagina in PAGINAS if pagina.kop and pagina.te_bekijken} - soorten == ALLEEN_MET_FOUT
    assert set(VAAK) <= {een.pagina for een in HOOGTEN}


def test_wat_je_naast_elkaar_legt_krijgt_het_hele_scherm(open_pagina):
    """And a text does not: that stays as wide as one reads."""
    for naam in WERKVLAK:
        for breedte, hoogte in (BUREAU, BREED):
            page = open_pagina(PER_NAAM[naam], breedte=breedte)
            page.set_viewport_size({"width": breedte, "height": hoogte})
            vol, tekst = ([maat for is_vol, maat in page.evaluate(BREEDTEN) if is_vol is zo] for zo in (True, False))

            assert min(vol, default=0) >= breedte - 64, naam
            assert max(tekst) <= LEESBREEDTE, naam
            assert page.evaluate("document.documentElement.scrollWidth") <= breedte
