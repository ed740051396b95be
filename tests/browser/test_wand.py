"""The wall as the last row sees it: nothing over its edge, letters and dots of a size, whatever there is to show."""

import pytest
from playwright.sync_api import Page, expect

from tests.zelfscan import fabriek, wandscans
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.models import Scan

MATEN = ((1280, 720), (1920, 1080))
# Of the height of the screen: what is talked about, and all else that one reads.
PRAAT, LABEL, STIP = 4, 2.7, 5
# Who was where, and why, stands in small when it has much company.
GESPREK = (
    ".dia h2, .dia-zin, .dia-vragen li, .dia-woord, .dia-groep > .cijfer, .dia-rol:not([data-krap]) .dia-kern, "
    ".scherm-vragen li, .dia-lijst strong, .scherm-stappen p, .scherm-stand, .dia:not(.dia-veel) .overzicht a"
)
MEET = """(gesprek) => {
  const hoog = innerHeight, uit = [], klein = [], stippen = [];
  const deel = (px) => Math.round(px / hoog * 1000) / 10;
  const scherm = document.querySelector("[data-scherm]");
  const lees = document.createTreeWalker(scherm, NodeFilter.SHOW_TEXT);
  while (lees.nextNode()) {
    const el = lees.currentNode.parentElement;
    const tekst = lees.currentNode.textContent.trim();
    if (!tekst || !el.checkVisibility() || el.closest(".alleen-voorlezen, caption, title, noscript")) continue;
    const schaal = el.ownerSVGElement ? el.getScreenCTM().a : 1;
    const maat = deel(parseFloat(getComputedStyle(el).fontSize) * schaal);
    if (maat < (el.matches(gesprek) ? PRAAT : LABEL)) klein.push(`${maat}: ${tekst.slice(0, 40)}`);
  }
  for (const el of scherm.querySelectorAll(".scherm-balk, .dia > *, .dia-rol *, .scherm-voet > *")) {
    if (!el.checkVisibility() || el.closest(".alleen-voorlezen, caption")) continue;
    const { bottom, right } = el.getBoundingClientRect();
    const opzij = right > innerWidth + 2 && !el.closest(".dia-lijst");
    if (bottom > hoog + 2 || opzij) uit.push(el.className || el.tagName);
  }
  for (const el of scherm.querySelectorAll(".dia-plaatje .teken-stip"))
    if (el.checkVisibility()) stippen.push(deel(el.getAttribute("stroke-width") * el.getScreenCTM().a));
  const over = document.scrollingElement.scrollHeight - hoog;
  return { over, opzij: document.scrollingElement.scrollWidth - innerWidth, uit, klein, stippen };
}""".replace("PRAAT", str(PRAAT)).replace("LABEL", str(LABEL))


@pytest.fixture
def instrumenten(monkeypatch, transactional_db):
    for een in (PROEF_LANG, wandscans.VEERTIEN):
        monkeypatch.setitem(INSTRUMENTEN, (een.sleutel, een.versie), een)


@pytest.fixture
def muur(new_context, base_url):
    """Returns a function that opens the wall of a scan, of this size."""

    def open_(scan: Scan, maat: tuple[int, int], **opties) -> Page:
        page = new_context(viewport=dict(zip(("width", "height"), maat, strict=True)), **opties).new_page()
        page.goto(f"{base_url}/s/{scan.code}/scherm/")
        page.evaluate("document.fonts.ready")
        return page

    return open_


def bezwaren(page: Page) -> dict[str, dict]:
    """What does not fit or is too small, by slide."""
    gevonden = {}
    sleutels = page.locator("[data-dia]").evaluate_all("alle => alle.map((een) => een.id)") or [""]
    for sleutel in sleutels:
        page.evaluate("(id) => id && location.replace(`#${id}`)", sleutel)
        if sleutel:
            page.locator(f"#{sleutel}:visible").wait_for()
        gemeten = page.evaluate(MEET, GESPREK)
        goed = gemeten["over"] <= 0 and gemeten["opzij"] <= 0 and not gemeten["uit"] and not gemeten["klein"]
        if not goed:
            gevonden[sleutel] = gemeten
    return gevonden


def naar_de_tweede(page: Page) -> None:
    """The address changes first, and the slide with it a moment later."""
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-dia]").nth(1)).to_be_visible()


def test_de_volste_wand_past_en_is_van_achterin_te_lezen(muur, instrumenten):
    """Sixty people who talked, and fourteen items of every kind."""
    for scan in (wandscans.totaal_van_zestig(), wandscans.veertien()):
        assert bezwaren(muur(scan, MATEN[0])) == {}


def test_met_weinig_mensen_is_een_stip_groot(muur, transactional_db):
    page = muur(wandscans.totaal(9), MATEN[0])
    naar_de_tweede(page)
    (stip,) = page.evaluate(MEET, GESPREK)["stippen"]

    assert stip >= STIP


@pytest.mark.breed
@pytest.mark.parametrize("maat", MATEN, ids=["720", "1080"])
@pytest.mark.parametrize("maak", wandscans.VOLLE, ids=lambda maak: maak.__name__)
def test_elke_wand_past_en_is_van_achterin_te_lezen(muur, instrumenten, maak, maat):
    assert bezwaren(muur(maak(), maat)) == {}


@pytest.mark.breed
@pytest.mark.parametrize("maat", MATEN, ids=["720", "1080"])
@pytest.mark.parametrize(("verwacht", "binnen"), [(0, 0), (12, 7), (60, 60)])
def test_ook_voor_de_onthulling_past_alles(muur, transactional_db, maat, verwacht, binnen):
    scan = fabriek.scan(verwacht=verwacht, samenwerking=wandscans.LANGE_NAAM, code="WWWWWWW")
    for _ in range(binnen):
        fabriek.invulling(scan)

    assert bezwaren(muur(scan, maat)) == {}


def test_op_een_telefoon_is_de_wand_een_gewone_pagina_waar_niets_wegvalt(muur, instrumenten):
    page = muur(wandscans.domein(), (360, 640))
    naar_de_tweede(page)

    assert page.evaluate("document.scrollingElement.scrollHeight > innerHeight")
    assert page.locator("[data-mag-weg][hidden], [data-krap]").count() == 0
