// What somebody typed, kept on this device: reading and writing it, and when. The scripts that keep drafts share this.
// Where a browser keeps nothing (a private window, a full disk, by choice), reading gives null and writing gives false.

const STIL = 400; // ms after the last key
const NOOIT = ["csrfmiddlewaretoken"];

export const DAG = 24 * 3600 * 1000; // ms

// One place on the device. `kast`: what lasts, or ("sessionStorage") what goes with its tab.

export const bewaart = () => {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
};
export const lees = (plek, kast = "localStorage") => {
  try {
    return JSON.parse(window[kast].getItem(plek));
  } catch {
    return null;
  }
};
export const schrijf = (plek, inhoud, kast = "localStorage") => {
  try {
    window[kast].setItem(plek, JSON.stringify(inhoud));
    return true;
  } catch {
    return false;
  }
};
export const wis = (plek, kast = "localStorage") => {
  try {
    window[kast].removeItem(plek);
  } catch {
    // Nothing was kept, so there is nothing to wipe.
  }
};
export const plekken = (begin, kast = "localStorage") => {
  try {
    return Object.keys(window[kast]).filter((plek) => plek.startsWith(begin));
  } catch {
    return [];
  }
};

// With the moment it was written. What is older than `duur` ms is wiped instead of read.
export const schrijfKlad = (plek, klad, kast) => schrijf(plek, { tijd: Date.now(), ...klad }, kast);
export const leesKlad = (plek, duur, kast) => {
  const klad = lees(plek, kast);
  if (klad && Date.now() - klad.tijd < duur) return klad;
  if (klad) wis(plek, kast);
  return null;
};

// The fields of a form: [name, value] for each that has one, in the order of the page

export const velden = (form, niet = []) => [...new FormData(form)].filter(([naam]) => ![...NOOIT, ...niet].includes(naam));
const perNaam = (paren) => {
  const per = new Map();
  paren.forEach(([naam, waarde]) => per.set(naam, [...(per.get(naam) || []), waarde]));
  return per;
};
// What is kept, with from the form only what somebody touched: so a form that a browser emptied by itself, or that never
// got its draft back, takes nothing away.
export const metWatIsAangeraakt = (bewaard, nu, aangeraakt) => [
  ...bewaard.filter(([naam]) => !aangeraakt.has(naam)),
  ...nu.filter(([naam]) => aangeraakt.has(naam)),
];
export const zetTerug = (form, paren, niet = []) => {
  const per = perNaam(paren);
  for (const veld of form.elements) {
    if (!veld.name || veld.type === "submit" || [...NOOIT, ...niet].includes(veld.name)) continue;
    const waarden = per.get(veld.name) || [];
    if (veld.type === "radio" || veld.type === "checkbox") veld.checked = waarden.includes(veld.value);
    else if (waarden.length) veld.value = waarden[0];
  }
};

// When

// Calls `bewaar` when the keys are still for a moment, and at once when the page goes: a phone closes it without a word.
export const naTypen = (bewaar) => {
  let wacht;
  let open = false;
  const laat = () => {
    clearTimeout(wacht);
    open = false;
  };
  const nu = () => {
    if (!open) return;
    laat();
    bewaar();
  };
  const straks = () => {
    clearTimeout(wacht);
    open = true;
    wacht = setTimeout(nu, STIL);
  };
  addEventListener("pagehide", nu);
  return { straks, nu, laat };
};
// Back to a page that stood still as it was: WebKit then empties a form on which a browser may keep nothing, some time
// after this event. So `doe` is called more than once, and has to leave alone what somebody typed meanwhile.
export const naTerug = (doe) =>
  addEventListener("pageshow", (gebeurtenis) => gebeurtenis.persisted && [0, 100, 600].forEach((ms) => setTimeout(doe, ms)));

// What it says

// Said once: a screen reader reads out what changes.
export const zeg = (plek, tekst) => {
  if (plek && plek.textContent !== tekst) plek.textContent = tekst;
};
export const toonMetScript = () => document.querySelectorAll("[data-met-script]").forEach((deel) => (deel.hidden = false));
