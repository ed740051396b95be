// Leading from one window: the bar follows the slide, its forms are sent without leaving the page, and the slide goes to
// the server, which tells the wall and other devices. Without JavaScript every form is a page (views/leiden.py).
import { lees, naTypen, schrijf } from "./klad.js";
import { alsPagina, kladplek, stuur, Uitgelogd, zending } from "./leidzending.js";

const TOETSEN = "regiescan:leidtoetsen";
const NIEUW = 2000; // ms between two tries to tell where we are
const GEZEGD = 8000; // ms that is said what was done
const GETYPT = "Wat je daarna typte, is nog niet bewaard.";
const leid = document.querySelector("[data-leid]");
const balk = leid.querySelector("[data-leid-balk]");
const zegt = leid.querySelector("[data-leid-zegt]");
const adres = leid.dataset.leid;

let stil;
// `even`: what is done; what is not done stays.
const meld = (tekst, inloggen = "", even = false) => {
  zegt.textContent = tekst;
  clearTimeout(stil);
  if (even) stil = setTimeout(() => (zegt.textContent = ""), GEZEGD);
  if (!inloggen) return;
  const link = document.createElement("a");
  Object.assign(link, { href: inloggen, target: "_blank", rel: "noopener", textContent: "Log in op een nieuw tabblad" });
  zegt.append(" ", link);
};

// The slide

const dias = () => [...document.querySelectorAll("[data-dia]")];
const nummer = () => Math.max(0, dias().findIndex((dia) => `#${dia.id}` === location.hash));
const hier = () => dias()[nummer()]?.id.replace("dia-", "") || "";
let keer = Number(leid.dataset.keer); // of the last move that is known here
let gevolgd = ""; // where somebody else went, or the server
let wil = ""; // where we went, and the server does not know yet
let onderweg = false;
let verteld = leid.dataset.nu; // the slide that the server knows

const ga = (dia, zelf = false) => {
  if (!dia || hier() === dia || !document.getElementById(`dia-${dia}`)) return;
  gevolgd = zelf ? "" : dia;
  location.replace(`#dia-${dia}`);
};
const volg = (dia, nieuw) => {
  if (!dia || nieuw <= keer || onderweg || !document.getElementById(`dia-${dia}`)) return;
  keer = nieuw;
  verteld = dia;
  if (hier() === dia) return;
  gevolgd = dia;
  document.dispatchEvent(new CustomEvent("regiescan:naar", { detail: dia }));
};
const vertel = async (dia) => {
  wil = verteld = dia;
  if (onderweg) return;
  onderweg = true;
  while (wil) {
    const deze = wil;
    const token = balk.querySelector("[name=csrfmiddlewaretoken]").value;
    const paren = [["csrfmiddlewaretoken", token], ["wat", "dia"], ["dia", deze]];
    try {
      const antwoord = await stuur(adres, paren, { Accept: "application/json" });
      if (!antwoord.headers.get("Content-Type").startsWith("application/json")) throw new Uitgelogd();
      keer = Math.max(keer, (await antwoord.json()).keer);
      if (wil === deze) wil = "";
    } catch (fout) {
      if (fout instanceof Uitgelogd) {
        meld("Je bent niet meer ingelogd. Het scherm in de zaal gaat niet mee.", leid.dataset.inloggen);
        break;
      }
      if (fout.message.startsWith("status 4")) {
        meld("De andere schermen gaan niet mee. Laad deze pagina opnieuw.");
        break;
      }
      await new Promise((klaar) => setTimeout(klaar, NIEUW));
    }
  }
  onderweg = false;
};

// The bar at this slide

const kies = (lijst, waarde) =>
  [...lijst.options].forEach((een) => (een.selected = een.defaultSelected = een.value === waarde));
const toonBij = () => {
  const alle = dias();
  const plek = balk.querySelector("[data-leid-plek]");
  if (!plek || !alle.length) return;
  const nu = nummer();
  plek.firstChild.textContent = `${nu + 1} van ${alle.length} `;
  plek.querySelector("strong").textContent = alle[nu].querySelector("h2").textContent;
  // What is half typed stays, also when somebody else went on.
  const scores = [...balk.querySelectorAll("[data-bij]")];
  const vorm = scores.find(isGetypt) || scores.find((form) => form.dataset.bij === hier());
  scores.forEach((form) => (form.hidden = form !== vorm));
  balk.querySelectorAll("[data-past-bij]").forEach((deel) => (deel.hidden = deel.dataset.pastBij !== hier()));
  balk.querySelectorAll("[data-leidstap]").forEach((form) => {
    const naar = alle[nu + (form.dataset.leidstap === "Vorige" ? -1 : 1)];
    form.querySelector("button").disabled = !naar;
    form.dataset.naar = naar ? naar.id.replace("dia-", "") : "";
  });
  const lijst = balk.querySelector("#leid-afspraak select");
  if (lijst && !isGetypt(lijst.form)) kies(lijst, [...lijst.options].some((een) => een.value === hier()) ? hier() : "");
};
document.addEventListener("regiescan:dia", toonBij);
// Who chooses while the reveal still goes from one to the next, stops it here.
const blijfHier = () => hier() !== verteld && dispatchEvent(new HashChangeEvent("hashchange"));
addEventListener("hashchange", () => {
  toonBij();
  if (hier() !== gevolgd) vertel(hier());
  gevolgd = "";
});

// What is typed

let geweigerd = leid.dataset.geweigerd; // what came back stands in the page as if it was always there
const isGetypt = (vak) =>
  [...vak.querySelectorAll("input:not([type=hidden]):not(#leid-toetsen-aan), textarea, select")].some((veld) => {
    if (veld.dataset.label) return veld.checked;
    if (veld.type === "checkbox" || veld.type === "radio") return veld.checked !== veld.defaultChecked;
    if (veld.options) return [...veld.options].some((een) => een.selected !== een.defaultSelected);
    return veld.value !== veld.defaultValue;
  });
const zeggekozen = (form) => {
  const label = form.querySelector("input[data-label]:checked")?.dataset.label;
  if (label) form.querySelector("[data-gekozen]").textContent = `${form.dataset.naam} · ${label}`;
};
const klaar = (form, pagina) => {
  const nieuw = pagina.querySelector("[data-leid]");
  geweigerd = nieuw.dataset.geweigerd;
  // Before the bar comes anew: that puts back what was kept.
  const typteVerder = isGetypt(form) && zenden.isVeranderd(form);
  if (!geweigerd) (typteVerder ? zenden.bewaarVervolg : zenden.vergeet)(form);
  const vervallen = geweigerd === "vervallen";
  if (vervallen) geweigerd = undefined;
  const getypt = zetBalk(nieuw);
  const gezegd = nieuw.querySelector("[data-leid-zegt]").textContent.trim();
  // What was typed stays on this device.
  if (vervallen) {
    meld(`Nog niet bewaard. ${gezegd}`);
    return false;
  }
  if (geweigerd) {
    meld("Nog niet bewaard. Kijk wat er nog moet.");
    const fout = balk.querySelector(".veld-fout :is(input, textarea, select):not([type=hidden]), .botsing input, .leid-deel[open] button");
    fout?.focus();
    return false;
  }
  meld(getypt ? `${gezegd} ${GETYPT}` : gezegd, "", !getypt);
  keer = Math.max(keer, Number(nieuw.dataset.keer));
  document.getElementById(form.closest("details")?.id)?.querySelector("summary").focus();
  ga(nieuw.dataset.nu);
  document.dispatchEvent(new Event("regiescan:ververs"));
  return true;
};
const zenden = zending({ adres, plek: kladplek({ ...leid.dataset }), klaar, meld, inloggen: leid.dataset.inloggen });
const bewaren = naTypen(() => balk.querySelectorAll("form").forEach((form) => isGetypt(form) && zenden.bewaarHier(form)));

balk.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  const form = gebeurtenis.target;
  if (form.dataset.leidstap) return ga(form.dataset.naar, true);
  bewaren.laat();
  zenden.zend(form);
});
balk.addEventListener("input", ({ target }) => {
  if (target.id === "leid-toetsen-aan") return schrijf(TOETSEN, target.checked);
  if (target.form) zeggekozen(target.form);
  bewaren.straks();
});
balk.addEventListener("reset", ({ target }) => {
  bewaren.laat();
  zenden.vergeet(target);
  geweigerd = undefined;
  meld("");
  const deel = target.closest("details");
  if (deel) deel.open = false;
  (deel?.querySelector("summary") || dias()[nummer()])?.focus({ preventScroll: true });
  setTimeout(() => {
    target.querySelectorAll("input[data-label]").forEach((keuze) => (keuze.checked = false));
    toonBij();
  });
});
// One part is open at a time.
balk.addEventListener("toggle", ({ target }) => {
  if (target.open) balk.querySelectorAll("details[open]").forEach((deel) => deel !== target && (deel.open = false));
}, true);
balk.addEventListener("click", (klik) => {
  // By mouse or finger: with the arrows of the keyboard one is still choosing.
  if (klik.detail === 0 || !klik.target.matches("input[data-label]")) return;
  blijfHier();
  zin(klik.target.form).focus();
});
const zin = (form) => form.querySelector("input[type=text]");

// The bar anew

const kaal = (nieuw) => {
  const kopie = nieuw.querySelector("[data-leid-balk]").cloneNode(true);
  kopie.querySelectorAll("[data-leid-plek], [data-leid-binnen], [data-leidstap], [type=hidden]").forEach((deel) => deel.remove());
  kopie.querySelectorAll("[data-bij], [data-past-bij]").forEach((deel) => deel.removeAttribute("hidden"));
  kopie.querySelectorAll("[selected]").forEach((deel) => deel.removeAttribute("selected"));
  return kopie.innerHTML;
};
let bron = kaal(leid);
// Both say whether something stands in it that is not saved.
const zetBalk = (nieuw, houdOpen = false) => {
  bron = kaal(nieuw);
  const open_ = houdOpen ? [...balk.querySelectorAll("details[open]")].map((deel) => deel.id) : [];
  const bij = balk.contains(document.activeElement) && document.activeElement.closest("[id]")?.id;
  balk.replaceChildren(...nieuw.querySelector("[data-leid-balk]").childNodes);
  leid.dataset.nu = nieuw.dataset.nu;
  const getypt = maakKlaar();
  open_.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  if (bij) {
    const doel = document.getElementById(bij);
    (doel?.matches("details") ? doel.querySelector("summary") : doel)?.focus({ preventScroll: true });
  }
  return getypt;
};
const ververs = (pagina) => {
  const nieuw = pagina.querySelector("[data-leid]");
  // That something is not saved, says more.
  if (!nieuw) return zenden.loopt() || meld("Je bent niet meer ingelogd. Wat je typt, blijft hier staan.", leid.dataset.inloggen);
  // This page may be of before the login ended: trying says how it is.
  if (zenden.loopt()) zenden.nogEens();
  else if (zegt.querySelector("a")) meld("");
  if (kaal(nieuw) !== bron && !geweigerd && !isGetypt(balk) && !zenden.loopt()) zetBalk(nieuw, true);
};
const maakKlaar = () => {
  balk.querySelectorAll("[data-met-toetsen]").forEach((deel) => (deel.hidden = false));
  balk.querySelector("#leid-toetsen-aan").checked = lees(TOETSEN) !== false;
  toonBij();
  let getypt = false;
  balk.querySelectorAll("form").forEach((form) => {
    if (!isGetypt(form) && zenden.zetHierTerug(form)) {
      form.closest("details")?.setAttribute("open", "");
      meld("Dit typte je eerder. Nog niet bewaard.");
      getypt = true;
    }
    zeggekozen(form);
  });
  return getypt;
};
document.addEventListener("regiescan:scherm", ({ detail }) => ververs(detail));
document.addEventListener("regiescan:stand", async ({ detail: stand }) => {
  volg(stand.dia, stand.keer);
  const binnen = balk.querySelector("[data-leid-binnen]");
  if (!stand.zin || !binnen || binnen.textContent === stand.zin) return;
  binnen.textContent = stand.zin;
  // Whether it can be revealed may have changed with it.
  try {
    ververs(await alsPagina(await fetch(adres)));
  } catch {
    // The next who comes in, or the next question.
  }
});

// Keys: letters and figures only where nobody types, and only as long as somebody wants them (WCAG 2.1.4)

const open = (id) => {
  const deel = balk.querySelector(id);
  if (!deel) return;
  deel.open = true;
  (deel.querySelector(":is(input, textarea):not([type=hidden])") || deel.querySelector("summary")).focus();
};
addEventListener("keydown", (toets) => {
  if (toets.key === "Escape") {
    const deel = balk.querySelector("details[open]");
    if (deel) deel.open = false;
    return deel?.querySelector("summary").focus();
  }
  const aan = balk.querySelector("#leid-toetsen-aan").checked;
  if (!aan || toets.altKey || toets.ctrlKey || toets.metaKey || toets.target.closest("input, textarea, select")) return;
  const form = balk.querySelector("[data-bij]:not([hidden])");
  const keuze = "123456789".includes(toets.key) && form?.querySelectorAll("input[data-label]")[toets.key - 1];
  if (keuze) {
    blijfHier();
    keuze.checked = true;
    keuze.dispatchEvent(new Event("input", { bubbles: true }));
    zin(form).focus();
  } else if (toets.key.toLowerCase() === "a") open("#leid-afspraak");
  else if (toets.key === "?") open("#leid-toetsen");
  else return;
  toets.preventDefault();
});

meld(zegt.textContent.trim(), "", true);
maakKlaar();
ga(leid.dataset.nu);
