"""What a browser can check about accessibility on every page: axe, and room to read and tap on any screen."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.paginas import PAGINAS
from tests.paginas_binnen import BINNEN

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Other words in a template that is looked at already.
ZELFDE_SJABLOON = {
    # The room and the outcome: other numbers in a template that is looked at.
    *(f"scherm {soort} als bezoeker" for soort in ("onthuld", "gesloten", "afgelast")),
    *(f"resultaat {soort} als bezoeker" for soort in ("onthuld", "gesloten")),
    *(f"uitkomst {soort} als beheerder" for soort in ("per_domein", "op_naam")),
    *("onthullen toch als beheerder", "onthullen afgelast als beheerder", "rol te weinig als beheerder"),
    *("rol gesloten als beheerder", "groepsscore leeg als beheerder", "verbergen op naam als beheerder"),
    *("afspraak als beheerder", "conclusie te lang als beheerder"),
    *("rol kwartiermaker", "rol verbinder", "rol dirigent", "geen rol", "geen uitkomst als pdf", "fout 400 te groot"),
    *("zelfscan met onzin", "zelfscan met tienduizend tekens"),
    *(f"uitkomst {cijfers}" for cijfers in ("0000", "1111", "2222", "3333", "4444", "5555", "0213", "5511", "1155")),
    # The same templates for somebody else, or with another of the same errors.
    *(
        "inloggen met wachtwoord leeg als bezoeker",
        "aanmelden leeg als bezoeker",
        "wachtwoord vergeten leeg als bezoeker",
    ),
    *(
        "adres leeg als lid",
        "app koppelen fout als lid",
        "passkey maken leeg als lid",
        "wachtwoord leeg als medewerker",
    ),
    *("app koppelen als medewerker_zonder_factor", "bevestigen leeg als medewerker", "passkey leeg als medewerker"),
    *("gegevens leeg als lid", "mijn als beheerder", "overdragen leeg als beheerder", "gegevens als medewerker"),
    *("regio maken met een link als gebruiker", "gemeenten gevonden als gebruiker", "regio maken leeg als gebruiker"),
    *(
        "contacten als lid",
        "organisaties als lid",
        "leden als lid",
        "regio als beheerder",
        "wijzigen leeg als beheerder",
    ),
    *("contact maken leeg als beheerder", "contact als beheerder", "organisatie maken leeg als beheerder"),
    *("organisatie als beheerder", "organisatie te lang als beheerder", "uitnodigen leeg als beheerder"),
    *("rol leeg als beheerder", "inlezen leeg als beheerder", "inlezen te laat als beheerder"),
    *("regio als contactpersoon", "leden als contactpersoon", "regio's gezocht als medewerker", "leden als medewerker"),
    *(
        "contactpersoon leeg als medewerker",
        "samenvoegen gezocht als medewerker",
        "samenvoegen met leeg als medewerker",
    ),
    *("mensen gezocht als medewerker", "uitnodigen leeg als medewerker", "onderzoeker als medewerker"),
    *("zichzelf als medewerker", "mens zonder regio als medewerker", "tweede stap wissen leeg als medewerker"),
    *("stap medewerker-intrekken als medewerker", "stap onderzoeker-maken als medewerker"),
    *("stap onderzoeker-intrekken als medewerker", "geschiedenis van een mens als medewerker"),
    *("nieuwe regio, contacten", "nieuwe regio, organisaties", "nieuwe regio, leden", "mensen als lid", "geen mens"),
}
elke_pagina = pytest.mark.parametrize(
    "pagina", [pagina for pagina in (*PAGINAS, *BINNEN) if pagina.naam not in ZELFDE_SJABLOON], ids=str
)


def regels(per_stand: dict[str, list[str]]) -> str:
    """One line for each thing found, so that a failing test shows them all."""
    return "\n".join(f"{stand}: {gebrek}" for stand, gebreken in per_stand.items() for gebrek in gebreken)


def axe(page, *regels: str) -> list[str]:
    """What axe finds wrong, in words; by all rules, or by those named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    welke = {"type": "rule", "values": list(regels)} if regels else {"type": "tag", "values": REGELS}
    # `preload` puts style sheets in the page, which our CSP refuses.
    opties = {"runOnly": welke, "resultTypes": ["violations"], "preload": False}
    return [
        f"{gebrek['id']}: {plek['target']} {plek['failureSummary']}"
        for gebrek in page.evaluate("async (opties) => (await axe.run(opties)).violations", opties)
        for plek in gebrek["nodes"]
    ]


@elke_pagina
def test_axe_vindt_niets_en_alles_past(open_pagina, pagina):
    """Both in one visit: opening a page takes as long as looking at it.

    Every rule on a phone and on a desk; the colours by day on the one, in the dark on the other. Room: WCAG 1.4.10
    (320 px is 1280 px at 400%), 1.4.12, 1.4.4, and 2.5.8 without its exception for lonely targets.
    """
    page = open_pagina(pagina, breedte=360)
    gevonden = {"telefoon": axe(page)}
    page.evaluate("document.querySelectorAll('details').forEach((deel) => (deel.open = true))")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="dark")
    gevonden["bureau, donker"] = axe(page)

    page.set_viewport_size({"width": 320, "height": 740})
    gevonden |= {"smal": page.evaluate(STEEKT_UIT), "aantikken": page.evaluate(TE_KLEIN)}
    page.evaluate(ZET_STIJL, RUIME_TEKST)
    gevonden["ruime tekst"] = page.evaluate(STEEKT_UIT)
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate(ZET_STIJL, GROTE_LETTERS)
    gevonden["grote letters"] = page.evaluate(STEEKT_UIT)

    assert not regels(gevonden)


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
        *("label", "target-size", "page-has-heading-one")
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

STEEKT_UIT = """() => {
  const breedte = document.documentElement.clientWidth;
  const noem = (el) => `${el.tagName} ${el.getAttribute("class")} ${el.textContent.trim().slice(0, 40)}`;
  const gevonden = [];
  const kijk = (el) => {
    const vak = el.getBoundingClientRect();
    // One pixel: to be read out only.
    if (!el.checkVisibility() || el.matches("svg") || vak.width <= 1) return;
    if (vak.left < -1 || vak.right > breedte + 1) gevonden.push(`buiten beeld: ${noem(el)}`);
    // A wide table in a box that scrolls by itself may.
    if (/auto|scroll/.test(getComputedStyle(el).overflowX) && !el.matches("textarea, input")) return;
    // So may a line of text to type in: it scrolls along while one types.
    const typveld = el.matches("input");
    if (!typveld && el.clientWidth && el.scrollWidth > el.clientWidth + 1) gevonden.push(`past niet: ${noem(el)}`);
    [...el.children].forEach(kijk);
  };
  if (document.documentElement.scrollWidth > breedte) gevonden.push("de pagina schuift opzij");
  [...document.body.children].forEach(kijk);
  return gevonden;
}"""

TE_KLEIN = """() => {
  const gevonden = [];
  for (const el of document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])")) {
    if (!el.checkVisibility()) continue;
    // All of a card is its link, all of a label its radio.
    const raak = el.closest("label, .kaart") || el;
    const { width, height } = raak.getBoundingClientRect();
    const naam = el.textContent.trim();
    // A link in a sentence is as high as its line.
    let regel = el;
    while (getComputedStyle(regel).display === "inline") regel = regel.parentElement;
    if (regel !== el && regel.textContent.trim() !== naam) continue;
    if (Math.min(width, height) < 24) gevonden.push(`te klein: ${naam || el.id} ${Math.round(width)}x${height}`);
  }
  return gevonden;
}"""


def test_wat_niet_past_wordt_gezien(page):
    """The same test on a page with one of each."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/hulp/")
    page.evaluate(
        "document.querySelector('main').innerHTML = '<p class=vast>Samenwerkingsverband</p>"
        "<p>Een <a href=#inhoud>link</a> in een zin.</p><p><a href=#inhoud>alleen</a></p>"
        "<button class=breed>Knop</button>'"
    )
    page.evaluate(ZET_STIJL, ".vast { inline-size: 3rem; overflow-wrap: normal } .breed { inline-size: 400px }")

    uit, klein = page.evaluate(STEEKT_UIT), page.evaluate(TE_KLEIN)

    assert "de pagina schuift opzij" in uit
    assert any(regel.startswith("past niet: P vast") for regel in uit)
    assert any(regel.startswith("buiten beeld: BUTTON breed") for regel in uit)
    assert [regel.split()[2] for regel in klein] == ["alleen", "Knop"]
