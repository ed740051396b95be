// What is sent from the bar: once, also when the line dropped or the login ended. What was typed stays on this device
// until the server says that it is saved; then nothing is typed twice.
import { DAG, leesKlad, schrijfKlad, velden, wis, zetTerug } from "./klad.js";

const GEDULD = 10000; // ms after which a try counts as failed
const WACHT = [2, 3, 5, 10]; // seconds before the next try
const GEEN_LIJN = "Nog niet bewaard. Er is geen verbinding. We proberen het vanzelf opnieuw.";
const GEEN_SERVER = "Nog niet bewaard. De server doet het even niet. We proberen het vanzelf opnieuw.";
const UITGELOGD = "Nog niet bewaard. Je bent niet meer ingelogd. Wat je typte, blijft hier staan.";

export class Uitgelogd extends Error {}

export const alsPagina = async (antwoord) => new DOMParser().parseFromString(await antwoord.text(), "text/html");
const tijdig = () => AbortSignal.timeout(GEDULD);
const haal = async (adres) => {
  const pagina = await alsPagina(await fetch(adres, { signal: tijdig() }));
  // Logged in as somebody else: what was typed here is not theirs.
  const van = document.querySelector("[data-leid]").dataset.van;
  if (pagina.querySelector("[data-leid]")?.dataset.van !== van) throw new Uitgelogd();
  return pagina;
};
// The token of before a new login is too old; a page that is asked for now has the new one.
export const stuur = async (adres, paren, headers = {}, nogEens = true) => {
  const antwoord = await fetch(adres, { method: "POST", body: new URLSearchParams(paren), headers, signal: tijdig() });
  if (antwoord.status === 403 && nogEens) {
    const vers = (await haal(adres)).querySelector("[name=csrfmiddlewaretoken]").value;
    document.querySelectorAll("[data-leid] [name=csrfmiddlewaretoken]").forEach((veld) => (veld.value = vers));
    const rest = paren.filter(([naam]) => naam !== "csrfmiddlewaretoken");
    return stuur(adres, [["csrfmiddlewaretoken", vers], ...rest], headers, false);
  }
  if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
  return antwoord;
};

// Kept here under the account, so that logging out takes it along.
export const kladplek = ({ van, leid }) => (form) => `regiescan:klad:${van}:leiden:${leid}:${form.id}`;

// `klaar` gets the form and the page that came back, and returns whether it was saved; `meld` gets what to say, and where
// to log in. What is sent while another is on its way, or waits for the line, goes after that one.
export const zending = ({ adres, plek, klaar, meld, inloggen }) => {
  const rij = []; // ids of the forms that somebody sent, and of which nobody knows yet whether they are saved
  let bezig = false;
  let verzonden; // what went with the last try
  let keer = 0;
  let later;

  const typte = (form) => JSON.stringify(velden(form));
  const probeer = async () => {
    clearTimeout(later);
    // The bar may have come anew since it was sent: then without this form, or with it.
    while (rij.length && !document.getElementById(rij[0])) rij.shift();
    if (bezig || !rij.length) return;
    bezig = true;
    const form = document.getElementById(rij[0]);
    verzonden = typte(form);
    try {
      const pagina = await alsPagina(await stuur(adres, [...new FormData(form)]));
      if (!pagina.querySelector("[data-leid]")) throw new Uitgelogd();
      keer = 0;
      bezig = false;
      haalUitRij(form);
      // Who has to look at this one first, sends the others again.
      if (!klaar(form, pagina)) rij.length = 0;
      probeer();
    } catch (fout) {
      bezig = false;
      if (fout instanceof Uitgelogd) return meld(UITGELOGD, inloggen);
      meld(fout.message.startsWith("status") ? GEEN_SERVER : GEEN_LIJN);
      later = setTimeout(probeer, 1000 * WACHT[Math.min(keer++, WACHT.length - 1)]);
    }
  };
  const zend = (form) => {
    bewaarHier(form);
    if (!rij.includes(form.id)) rij.push(form.id);
    if (rij[0] === form.id) probeer();
  };
  const nogEens = () => document.visibilityState === "visible" && probeer();
  document.addEventListener("visibilitychange", nogEens);
  addEventListener("focus", nogEens);
  addEventListener("online", nogEens);

  const bewaarHier = (form, niet = []) =>
    form.matches("[data-klad-hier]") && schrijfKlad(plek(form), { velden: velden(form, niet) });
  // What was typed while it was on its way goes on from what is saved now: which version that is, the new page says.
  const bewaarVervolg = (form) => bewaarHier(form, [...form.querySelectorAll("[type=hidden]")].map((veld) => veld.name));
  const haalUitRij = (form) => rij.includes(form.id) && rij.splice(rij.indexOf(form.id), 1);
  const vergeet = (form) => {
    haalUitRij(form);
    wis(plek(form));
  };
  // Says whether there was something that had not been saved.
  const zetHierTerug = (form) => {
    const klad = form.matches("[data-klad-hier]") && leesKlad(plek(form), DAG);
    if (klad) zetTerug(form, klad.velden);
    return Boolean(klad);
  };
  const isVeranderd = (form) => typte(form) !== verzonden;
  return { zend, nogEens, bewaarHier, bewaarVervolg, vergeet, zetHierTerug, isVeranderd, loopt: () => rij.length > 0 };
};
