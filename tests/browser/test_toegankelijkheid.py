"""What a browser can check about accessibility on every page: axe, and room to read and tap on any screen."""

import pytest

from tests.bouw import te_openen
from tests.browser.kijken import STEEKT_UIT, TE_KLEIN, axe, regels
from tests.inventaris import TOESTANDEN, Toestand

# What can differ with the colours and the room there is; all else axe reads from the HTML.
IN_BEELD = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")


def test_axe_vindt_niets_en_alles_past(open_pagina, bezoek, gehoord, request):
    """Every page that has something no other has; or those asked for: `pytest tests/browser --pagina rollen`."""
    if naam := request.config.getoption("--pagina"):
        gekozen = [pagina for pagina in TOESTANDEN if naam in pagina.naam]
    else:
        gekozen = [pagina for pagina, nieuw in te_openen(bezoek, TOESTANDEN) if nieuw]
    bekijk(gekozen, open_pagina, gehoord, ook_donker=True)


@pytest.mark.breed
def test_axe_vindt_ook_niets_waar_niets_nieuws_staat(open_pagina, bezoek, gehoord):
    """The other kinds of page, one of each."""
    gekozen = [pagina for pagina, nieuw in te_openen(bezoek, TOESTANDEN) if not nieuw]
    bekijk(gekozen, open_pagina, gehoord, ook_donker=False)


def bekijk(paginas: list[Toestand], open_pagina, gehoord, *, ook_donker: bool) -> None:
    """In one visit and in one test: opening a page takes as long as looking at it."""
    gevonden = {}
    for pagina in paginas:
        try:
            gevonden[pagina.naam] = gebreken(open_pagina(pagina, breedte=360), ook_donker=ook_donker) + gehoord
        except Exception as fout:
            gevonden[pagina.naam] = [repr(fout)]
        gehoord.clear()

    assert gevonden
    if alles := regels(gevonden):
        # The whole list, which an assert would cut off.
        pytest.fail(alles, pytrace=False)


def gebreken(page, *, ook_donker: bool) -> list[str]:
    """What is wrong with the page, in words.

    Every rule of axe on a phone by day; what one sees also on a desk in the dark, if no other page shows it. Room: WCAG
    1.4.10 (320 px is 1280 px at 400%), 1.4.12, 1.4.4, and 2.5.8 without its exception for lonely targets.
    """
    gevonden = {"telefoon": axe(page)}
    page.evaluate("document.querySelectorAll('details').forEach((deel) => (deel.open = true))")
    if ook_donker:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="dark")
        gevonden["bureau, donker"] = axe(page, *IN_BEELD)

    page.set_viewport_size({"width": 320, "height": 740})
    gevonden |= {"smal": page.evaluate(STEEKT_UIT), "aantikken": page.evaluate(TE_KLEIN)}
    page.evaluate(ZET_STIJL, RUIME_TEKST)
    gevonden["ruime tekst"] = page.evaluate(STEEKT_UIT)
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate(ZET_STIJL, GROTE_LETTERS)
    gevonden["grote letters"] = page.evaluate(STEEKT_UIT)
    return regels(gevonden).splitlines()


def test_axe_ziet_wat_er_mis_is(page):
    """Or the test above would prove nothing: bad contrast in the dark only, targets too small, no names."""
    page.goto("/hulp/")
    page.evaluate("document.querySelector('main').innerHTML = '<input><button>a</button><p>Grijs</p>'")
    page.evaluate(
        ZET_STIJL,
        "button { inline-size: 9px; block-size: 9px; margin-inline-start: -4px; padding: 0 }"
        "@media (prefers-color-scheme: dark) { p { color: #555 } }",
    )
    licht = " ".join(axe(page))
    page.emulate_media(color_scheme="dark")

    assert {regel for regel in ("label", "target-size", "page-has-heading-one") if f"{regel}: " in licht} == {
        "label",
        "target-size",
        "page-has-heading-one",
    }
    assert "color-contrast" not in licht
    assert "color-contrast" in " ".join(axe(page, "color-contrast"))


ZET_STIJL = """(stijl) => {
  // As a reader's own style sheet does; the CSP is about what the page brings along.
  const blad = new CSSStyleSheet();
  blad.replaceSync(stijl);
  document.adoptedStyleSheets = [blad];
}"""
# The distances of WCAG 1.4.12.
RUIME_TEKST = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
GROTE_LETTERS = "html { font-size: 200% !important; }"


def test_wat_niet_past_wordt_gezien(page):
    """The same test on a page with one of each."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/hulp/")
    page.evaluate(
        "document.querySelector('main').innerHTML = '<p class=vast>Samenwerkingsverband</p>"
        "<p>Een <a href=#inhoud>link</a> in een zin.</p><p class=klein><a href=#inhoud>alleen</a></p>"
        "<button class=breed>Knop</button>'"
    )
    page.evaluate(
        ZET_STIJL,
        ".vast { inline-size: 3rem; overflow-wrap: normal } .breed { inline-size: 400px } .klein { font-size: 12px }",
    )

    uit, klein = page.evaluate(STEEKT_UIT), page.evaluate(TE_KLEIN)

    assert "de pagina schuift opzij" in uit
    assert any(regel.startswith("past niet: P vast") for regel in uit)
    assert any(regel.startswith("buiten beeld: BUTTON breed") for regel in uit)
    assert [regel.split()[2] for regel in klein] == ["alleen", "Knop"]
