"""What takes eyes to see: focus behind a bar, an error without its label, a word in two, and what is on paper."""

from tests.browser.kijken import regels

# A desk, a phone, and 400% on a small laptop: there a bar takes most of the window.
VENSTERS = ((1280, 800), (360, 640), (320, 256))


def onzichtbaar(page, *, met_fout: bool) -> list[str]:
    """What cannot be seen of the page as it is used, in words; with `met_fout` also behind the list of errors."""
    gevonden = {}
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for breed, hoog in VENSTERS:
        page.set_viewport_size({"width": breed, "height": hoog})
        gevonden[f"focus bij {breed} x {hoog}"] = page.evaluate(ACHTER_EEN_BALK)
        if met_fout and hoog > 600:
            gevonden[f"fouten bij {breed} x {hoog}"] = page.evaluate(FOUT_ZONDER_LABEL)
    gevonden["smal"] = page.evaluate(GEBROKEN)
    page.set_viewport_size({"width": 700, "height": 740})
    page.emulate_media(media="print")
    gevonden["op papier"] = page.evaluate(OP_PAPIER) + page.evaluate(GEBROKEN)
    page.emulate_media(media="screen", reduced_motion="no-preference")
    return regels(gevonden).splitlines()


# WCAG 2.4.11, forth and back: of five points of what has the focus one can be seen. Where something stays in view.
ACHTER_EEN_BALK = """() => {
  const blijft = (el) => /sticky|fixed/.test(getComputedStyle(el).position);
  if (![...document.body.querySelectorAll("*")].some(blijft)) return [];
  const velden = "a[href], button, summary, select, textarea, input:not([type=hidden])";
  const bereikbaar = (el) => el.checkVisibility() && !el.disabled && el.tabIndex >= 0;
  const langs = [...document.querySelectorAll(velden)].filter(bereikbaar);
  const gevonden = new Set();
  scrollTo(0, 0);
  for (const el of [...langs, ...langs.toReversed()]) {
    el.focus();
    const { left, right, top, bottom } = el.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const punten = [[x, y], [left + 2, y], [right - 2, y], [x, top + 2], [x, bottom - 2]];
    const gezien = punten.some((punt) => {
      const daar = document.elementFromPoint(...punt);
      const eigen = [el, ...(el.labels || [])];
      return daar && (daar.contains(el) || eigen.some((deel) => deel.contains(daar)));
    });
    if (!gezien) gevonden.add(`niet te zien: ${el.tagName} ${el.id || el.textContent.trim().slice(0, 40)}`);
  }
  return [...gevonden];
}"""
# After a click on a line of the list of errors.
FOUT_ZONDER_LABEL = """() => {
  const gevonden = [];
  for (const link of document.querySelectorAll(".foutoverzicht a")) {
    scrollTo(0, 0);
    link.click();
    const veld = document.getElementById(link.hash.slice(1));
    const groep = veld.closest("fieldset:has(legend), .veld");
    const delen = { label: groep?.querySelector("legend, label") ?? veld.labels[0] };
    // What two people changed says so above the form.
    const fout = groep?.querySelector(".veld-foutmelding");
    if (fout) delen.fout = fout;
    for (const [naam, deel] of Object.entries(delen)) {
      const { top = -1, bottom } = deel?.getBoundingClientRect() || {};
      if (top < 0 || bottom > innerHeight) gevonden.push(`${naam} niet te zien: ${veld.id} ${Math.round(top)}`);
    }
  }
  return gevonden;
}"""
# WCAG 1.4.10 for what is read: a word on two lines that fits on one, and a sentence that goes sideways with its table.
GEBROKEN = """() => {
  const gevonden = [];
  const ruimte = document.querySelector("main").clientWidth - 40;
  const bereik = document.createRange();
  // Only to be read out.
  const verborgen = (el) => el && (getComputedStyle(el).clipPath !== "none" || verborgen(el.parentElement));
  const loop = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let tekst = loop.nextNode(); tekst; tekst = loop.nextNode()) {
    if (!tekst.data.trim() || !tekst.parentElement.checkVisibility()) continue;
    bereik.selectNodeContents(tekst);
    if (bereik.getClientRects().length < 2) continue;
    for (const woord of tekst.data.matchAll(/(?<![^\\s(‘])\\p{L}{4,}(?![^\\s.,:;?!)’])/gu)) {
      bereik.setStart(tekst, woord.index);
      bereik.setEnd(tekst, woord.index + woord[0].length);
      const stukken = [...bereik.getClientRects()].filter((stuk) => stuk.width > 1);
      const breed = stukken.reduce((som, stuk) => som + stuk.width, 0);
      const regels = new Set(stukken.map((stuk) => Math.round(stuk.top)));
      const waar = tekst.parentElement;
      if (regels.size > 1 && breed <= ruimte && !verborgen(waar))
        gevonden.push(`gebroken: ${woord[0]} in ${waar.tagName} ${waar.className}`);
    }
  }
  for (const bijschrift of document.querySelectorAll(".tabel-schuif caption"))
    if (bijschrift.checkVisibility() && bijschrift.clientWidth > bijschrift.closest(".tabel-schuif").clientWidth)
      gevonden.push(`schuift opzij: ${bijschrift.textContent.trim().slice(0, 40)}`);
  return gevonden;
}"""
# A browser leaves out what is behind a text: as ink on white each has 4.5 to 1. Nothing to press is printed. What folds
# on a screen, or comes after another, is; but not the table of the board, and the mirror chooses, for three sheets.
OP_PAPIER = """() => {
  const gevonden = [];
  const deel = (waarde) => (waarde <= 0.04045 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4);
  const licht = (kleur) => {
    const [rood, groen, blauw] = kleur.match(/[\\d.]+/g).map((waarde) => deel(waarde / 255));
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
  };
  const loop = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let tekst = loop.nextNode(); tekst; tekst = loop.nextNode()) {
    const el = tekst.parentElement;
    if (!tekst.data.trim() || !el.checkVisibility() || el.closest("svg, script")) continue;
    if (1.05 / (licht(getComputedStyle(el).color) + 0.05) < 4.5)
      gevonden.push(`te licht: ${el.tagName} ${el.className} ${tekst.data.trim().slice(0, 30)}`);
  }
  for (const el of document.querySelectorAll("nav, .knop, .knop-als-link, .knoppen, a[aria-current]"))
    if (el.checkVisibility()) gevonden.push(`te drukken: ${el.tagName} ${el.textContent.trim().slice(0, 40)}`);
  for (const el of document.querySelectorAll(".taken, .site-voet, main p:not(.bordrij p):has(> a:only-child)")) {
    const naam = el.textContent.trim();
    if (el.checkVisibility() && (!el.matches("p") || el.querySelector("a").textContent.trim() === naam))
      gevonden.push(`alleen een deur: ${naam.slice(0, 40)}`);
  }
  for (const el of document.querySelectorAll(".tabel-schuif")) {
    // A sheet that lies is half as wide again.
    const breed = el.clientWidth * (getComputedStyle(el).page === "auto" ? 1 : 1.5);
    if (el.checkVisibility() && el.scrollWidth > breed + 1)
      gevonden.push(`valt van het papier: ${el.textContent.trim().slice(0, 40)} ${el.scrollWidth}`);
  }
  const gevouwen = ".meer:not(:has(textarea, input, .bordtabel)) > :not(summary, nav, :has(> .los))";
  for (const el of document.querySelectorAll(`[data-dia], ${gevouwen}`))
    if (!el.checkVisibility() && !el.closest(".spiegel, .spiegel ~ .kolommen, [hidden]:not([data-dia])"))
      gevonden.push(`niet op papier: ${el.tagName} ${el.textContent.trim().slice(0, 40)}`);
  return gevonden;
}"""
