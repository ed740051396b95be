"""What a browser can find wrong with a page: axe, and whether all fits and can be tapped."""

from axe_playwright_python.base import AXE_SCRIPT

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def regels(per_stand: dict[str, list[str]]) -> str:
    """One line for each thing found, so that a failing test shows them all."""
    return "\n".join(f"{stand}: {' '.join(een.split())}" for stand, gevonden in per_stand.items() for een in gevonden)


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
# Where the first of what somebody sees begins, from the top of the page; null: nowhere.
EERSTE_TOP = """(doel) => {
  const ziet = (el) =>
    el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !el.closest(".alleen-voorlezen") &&
    el.getBoundingClientRect().height > 1;
  const eerste = [...document.querySelectorAll("main " + doel)].find(ziet);
  return eerste ? Math.round(eerste.getBoundingClientRect().top + scrollY) : null;
}"""
