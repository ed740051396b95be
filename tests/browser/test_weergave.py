"""What the reader decides about how it looks: own colours, no movement, paper."""

from playwright.sync_api import expect

from tests.browser.zelfscan import keuze, kies
from tests.klok import wacht_op


def stijl(plek, eigenschap: str) -> str:
    return plek.evaluate("(el, eigenschap) => getComputedStyle(el)[eigenschap]", eigenschap)


def test_met_eigen_kleuren_zie_je_wat_je_koos(page):
    page.goto("/zelfscan/")
    kies(page, "3241")
    page.emulate_media(forced_colors="active")
    wel = keuze(page, "ontwerper", "3").locator(".schaal-cijfer")
    niet = keuze(page, "ontwerper", "2").locator(".schaal-cijfer")

    assert stijl(wel, "backgroundColor") != stijl(niet, "backgroundColor")
    assert stijl(wel, "color") != stijl(wel, "backgroundColor")
    keuze(page, "ontwerper", "3").locator("input").press("ArrowLeft")
    assert stijl(niet, "outlineStyle") == "solid"
    assert stijl(niet, "outlineColor") != stijl(page.locator("body"), "backgroundColor")


def test_met_eigen_kleuren_zie_je_de_stip(page):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto("/zelfscan/resultaat/3241/")
    achtergrond = stijl(page.locator("html"), "backgroundColor")

    stip, as_ = (stijl(page.locator(naam).first, "stroke") for naam in (".teken-stip", ".teken-as"))

    assert len({stip, as_, achtergrond}) == 3


def test_een_qr_code_blijft_donker_op_licht_ook_met_eigen_kleuren(page):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto("/zelfscan/")
    qr = '<figure class="qr-kader"><svg class="qr"><path d="M0 0h1" stroke="red"/></svg></figure>'
    page.locator("main").evaluate("(main, qr) => main.insertAdjacentHTML('beforeend', qr)", qr)

    assert stijl(page.locator(".qr-kader"), "backgroundColor") == "rgb(255, 255, 255)"
    assert stijl(page.locator(".qr path"), "stroke") == "rgb(0, 0, 0)"


def test_met_het_toetsenbord_zie_je_waar_je_bent(page):
    """WCAG 2.4.7: a ring around whatever has the focus. Of a radio it may stand around the figure beside it."""
    page.goto("/zelfscan/")
    gezien, zonder_ring = set(), []
    for _ in range(16):
        page.keyboard.press("Tab")
        soort, ring = page.locator(":focus").evaluate(
            """el => [el.localName, [el, ...(el.type === "radio" ? el.parentElement.children : [])].some((deel) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(deel);
                return outlineStyle === "solid" && parseFloat(outlineWidth) >= 3;
            })]"""
        )
        gezien.add(soort)
        if not ring:
            zonder_ring.append(page.locator(":focus").evaluate("el => el.outerHTML"))

    assert zonder_ring == []
    assert gezien == {"a", "input", "summary"}


def test_wie_geen_beweging_wil_krijgt_geen_beweging(page):
    page.emulate_media(reduced_motion="no-preference")
    page.goto("/rollen/")
    assert stijl(page.locator("html"), "scrollBehavior") == "smooth"

    page.emulate_media(reduced_motion="reduce")
    assert stijl(page.locator("html"), "scrollBehavior") == "auto"


def test_op_papier_staat_wat_je_leest_en_niet_wat_je_aanklikt(page):
    page.emulate_media(media="print")
    page.goto("/zelfscan/resultaat/3241/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_role("navigation", name="Kruimelpad")).to_be_hidden()
    for naam in ("Zelfscan", "Hulp", "Neem mee als pdf", "Maak een pdf met je notities", "Vul opnieuw in"):
        expect(page.get_by_text(naam, exact=True).first).to_be_hidden()


IS_ER = """document.fonts.check('1rem "Regie Sans"')"""
EIGEN_IS_ER = """[...document.fonts].some((een) => /Terugval/.test(een.family) && een.status === "loaded")"""
VERSCHOVEN = """() => new Promise((klaar) => {
  new PerformanceObserver((lijst) => klaar(lijst.getEntries().reduce((som, een) => som + een.value, 0)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => klaar(0), 300);
})"""


def test_een_letter_die_later_komt_verschuift_niets(page):
    """The device's own letter waits in its place, made as wide (static/css/letters.css)."""
    gevraagd = []
    page.route("**/letters/*.woff2", lambda vraag: gevraagd.append(vraag))
    # Asked for when the page is laid out; the device's own letter takes a moment to be found, too.
    with page.expect_request("**/letters/*.woff2"):
        page.goto("/rollen/", wait_until="domcontentloaded")
    wacht_op(lambda: page.evaluate(EIGEN_IS_ER))
    page.wait_for_timeout(300)
    assert not page.evaluate(IS_ER)
    hoog = page.locator("main").bounding_box()["height"]
    for letter in gevraagd:
        letter.continue_()
    page.evaluate("document.fonts.ready")
    assert page.evaluate(IS_ER)

    assert page.locator("main").bounding_box()["height"] == hoog
    assert page.evaluate(VERSCHOVEN) < 0.005
    assert len(gevraagd) == 1
