// Shows the answer page one screen at a time: what one reads first, each question, and at last what one is about to send.
// It stays one form and one request. Each screen is a place in the history of the browser; without JavaScript all stands
// on one page.

const hoofd = document.querySelector("main");
const basis = document.title.replace("Fout: ", "");
// In the address; no part of the page is called that, so a browser scrolls nowhere and leaves the focus alone.
const BEGIN = "#scherm-";
let nu = "";

const formulier = () => document.querySelector("form[data-concept]");
// Of this form: who fills in next reads it again.
const gelezen = () => [formulier().elements.gelezen.value, formulier().elements.sleutel.value].join(" ");
const ziet = (deel) => getComputedStyle(deel).display !== "none";
// What is not asked of this kind of organisation takes no screen.
const stappen = () => [...hoofd.querySelectorAll("[data-stap]")].filter((stap) => [...stap.querySelectorAll(".invulrol")].every(ziet));
const stap = (id) => stappen().find((een) => een.id === id);
const naast = (hoeveel) => stappen()[stappen().findIndex((een) => een.id === nu) + hoeveel];
const koppen = (een) => een.querySelector("[data-stap-kop], legend, .veld-label");

const maak = (soort, eigen = {}, ...inhoud) => {
  const element = Object.assign(document.createElement(soort), eigen);
  element.append(...inhoud);
  return element;
};
const woorden = (element) => element.textContent.split("\n").map((regel) => regel.trim()).filter(Boolean).join(" ");
const zonderPunt = (tekst) => (tekst.endsWith(".") ? tekst.slice(0, -1) : tekst);

// What was not answered is told there, and goes when one answers.
const telt = (vraag) => {
  for (let deel = vraag; deel && !deel.matches("[data-stap]"); deel = deel.parentElement) if (!ziet(deel)) return false;
  return true;
};
const leeg = (vraag) => (vraag.matches("fieldset") ? !vraag.querySelector(":checked") : !vraag.querySelector("input, select").value.trim());
const wisFout = (vraag) => {
  vraag.querySelectorAll(".veld-foutmelding").forEach((melding) => melding.remove());
  vraag.classList.remove("veld-fout");
  vraag.querySelectorAll("[aria-invalid]").forEach((veld) => veld.removeAttribute("aria-invalid"));
};
const meldFout = (vraag) => {
  wisFout(vraag);
  const velden = [...vraag.querySelectorAll("input, select")];
  const melding = maak("p", { className: "veld-foutmelding", id: `id_${velden[0].name}_error` }, maak("span", { className: "alleen-voorlezen" }, "Fout: "), vraag.dataset.moet);
  const plek = [...vraag.children].find((deel) => deel.contains(velden[0]));
  plek.before(melding);
  vraag.classList.add("veld-fout");
  velden.forEach((veld) => veld.setAttribute("aria-invalid", "true"));
  const beschreven = vraag.matches("fieldset") ? vraag : velden[0];
  const bij = (beschreven.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== melding.id);
  beschreven.setAttribute("aria-describedby", [...bij, melding.id].join(" "));
  velden[0].focus();
};
const vergeten = (een) => [...een.querySelectorAll("[data-moet]")].find((vraag) => vraag.dataset.moet && telt(vraag) && leeg(vraag));

// The answers, as they stand in the form.
const tekstVan = (veld) => {
  const mag = veld.closest(".veld").querySelector("[type=checkbox]");
  return `‘${veld.value.trim()}’${mag && !mag.checked ? " (zonder vinkje leest niemand dit)" : ""}`;
};
const antwoord = (een) => {
  const delen = [...een.querySelectorAll("input:not([type=hidden]), select, textarea")].flatMap((veld) => {
    if (!telt(veld.closest(".veld, fieldset"))) return [];
    if (veld.matches("textarea")) return veld.value.trim() ? [tekstVan(veld)] : [];
    if (veld.matches("select")) return veld.value ? [veld.selectedOptions[0].text] : [];
    if (veld.type === "text") return veld.value.trim() ? [veld.value.trim()] : [];
    // The tick for a text is told with that text.
    if (!veld.checked || !veld.value || veld.value === "anders" || (veld.type === "checkbox" && veld.closest(".veld").querySelector("textarea"))) return [];
    const gekozen = woorden(veld.closest("label").querySelector(".schaal-label, span:last-child"));
    // Of more questions on one screen: which one.
    const bij = veld.closest("[data-noem]")?.dataset.noem;
    return [bij ? `${bij} (${gekozen.toLowerCase()})` : gekozen];
  });
  return delen.join(", ") || "Niets ingevuld";
};
const regel = (een) => {
  const naam = zonderPunt(woorden(een.querySelector(".schaal-rol, .schaal-zin") || koppen(een)));
  const link = maak("a", { href: `#${een.id}` }, "Verander", maak("span", { className: "alleen-voorlezen" }, ` je antwoord bij: ${naam}`));
  return maak("div", {}, maak("dt", {}, naam), maak("dd", {}, antwoord(een), " ", link));
};
const toonAntwoorden = () => hoofd.querySelector("[data-antwoorden]").replaceChildren(...stappen().slice(1, -1).map(regel));

const nummer = () => {
  const vragen = stappen().map((een) => een.querySelector("[data-nummer]")).filter(Boolean);
  vragen.forEach((plek, nummer_) => {
    plek.textContent = nummer_ + 1;
    plek.parentElement.querySelector("[data-van]").textContent = vragen.length;
  });
};
const toon = (id, { focus = true } = {}) => {
  // By a link or the back button of the browser: "Klopt dit?" is open again (verzenden.js).
  if (nu === "controle" && id !== nu) document.dispatchEvent(new Event("regiescan:verandert"));
  nu = id;
  nummer();
  if (id === "controle") toonAntwoorden();
  hoofd.querySelectorAll("[data-stap]").forEach((een) => (een.hidden = een.id !== id));
  // What one may leave out is folded on one page, and open on a screen of its own.
  hoofd.querySelectorAll(`[id="${id}"] details[data-open]`).forEach((een) => (een.open = true));
  hoofd.dataset.stap = id;
  hoofd.classList.add("stapsgewijs");
  hoofd.querySelector("[data-verzendknop]").hidden = id !== "controle";
  const volgende = hoofd.querySelector("[data-volgende]");
  volgende.hidden = id === "controle";
  volgende.textContent = history.state?.na ? "Klaar" : "Volgende";
  if (!focus) return;
  const kop = id === "vooraf" ? hoofd.querySelector("h1") : koppen(stap(id));
  document.title = id === "vooraf" ? basis : `${woorden(kop)} · ${basis}`;
  scrollTo({ top: 0, behavior: "instant" });
  kop.tabIndex = -1;
  kop.focus({ preventScroll: true });
};
const ga = (id, na = "") => {
  history.pushState({ gelezen: gelezen(), van: nu, na }, "", BEGIN + id);
  toon(id);
};
// What one reads first is passed, not skipped: an address that was sent on does not lead by it.
const plek = () => {
  const id = location.hash.startsWith(BEGIN) && location.hash.slice(BEGIN.length);
  return history.state?.gelezen === gelezen() && stap(id) ? id : "vooraf";
};
const volgende = () => {
  const fout = vergeten(stap(nu));
  if (fout) meldFout(fout);
  else ga(history.state?.na || naast(1).id);
};
const terug = () => {
  if (history.state?.van === naast(-1).id) history.back();
  else ga(naast(-1).id);
};

const start = () => {
  if (!formulier()) {
    hoofd.classList.remove("stapsgewijs");
    return;
  }
  hoofd.querySelectorAll("[data-met-stappen]").forEach((deel) => (deel.hidden = false));
  const fout = hoofd.querySelector(".veld-fout");
  const begin = fout?.closest("[data-stap]").id || (hoofd.querySelector(".invulkop [data-te-laat]") ? "controle" : "");
  if (begin) {
    // The server had it, so it was read.
    history.replaceState({ gelezen: gelezen() }, "", BEGIN + begin);
    toon(begin, { focus: false });
    fout?.querySelector("[aria-invalid]")?.focus();
    return;
  }
  toon(plek(), { focus: false });
};

start();
document.addEventListener("regiescan:pagina", start);
addEventListener("popstate", () => {
  if (!formulier()) return location.reload();
  // Not to the text of the page, by the link at its top.
  if (!location.hash || location.hash.startsWith(BEGIN)) toon(plek());
});
document.addEventListener("click", (gebeurtenis) => {
  if (!formulier()) return;
  const op = (welke) => gebeurtenis.target.closest(welke);
  if (op("[data-volgende]")) return volgende();
  if (op("[data-terug]")) return terug();
  // After it was wiped (concept.js).
  if (op("[data-wis]")) return setTimeout(() => ga(stappen()[1].id));
  const doel = document.getElementById(op("main a")?.hash.slice(1));
  const waar = doel?.closest("[data-stap]");
  if (!waar) return;
  gebeurtenis.preventDefault();
  ga(waar.id, nu === "controle" ? "controle" : "");
  if (doel !== waar) doel.focus();
});
document.addEventListener("input", ({ target }) => {
  const vraag = target.closest("form[data-concept] [data-moet]");
  if (vraag && !leeg(vraag)) wisFout(vraag);
  if (target.name !== "genodigde") return;
  // Who is on the list says nothing more, and the list says of what kind an organisation is.
  target.closest("[data-stap]").querySelectorAll(".veld-fout").forEach(wisFout);
  if (target.dataset.partij) document.querySelectorAll("#id_partij, #id_domein").forEach((veld) => (veld.value = ""));
});
// Before it is sent: who presses Enter goes on to the next question, and nothing is left out.
document.addEventListener(
  "submit",
  (gebeurtenis) => {
    if (!gebeurtenis.target.matches("form[data-concept]")) return;
    const over = nu === "controle" ? stappen().find(vergeten) : stap(nu);
    if (!over) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    if (nu !== "controle") return volgende();
    ga(over.id, "controle");
    meldFout(vergeten(over));
  },
  true
);
