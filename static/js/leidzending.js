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

// `klaar` gets the form and the page that came back; `meld` gets what to say, and where to log in.
export const zending = ({ adres, plek, klaar, meld, inloggen }) => {
  let bezig = false;
  let wachtend; // a form that somebody sent, and of which nobody knows yet whether it is saved
  let keer = 0;
  let later;

  const probeer = async (form) => {
    if (bezig || !form.isConnected) return;
    bezig = true;
    clearTimeout(later);
    wachtend = form;
    bewaarHier(form);
    try {
      const pagina = await alsPagina(await stuur(adres, [...new FormData(form)]));
      if (!pagina.querySelector("[data-leid]")) throw new Uitgelogd();
      wachtend = undefined;
      keer = 0;
      bezig = false;
      klaar(form, pagina);
    } catch (fout) {
      bezig = false;
      if (fout instanceof Uitgelogd) return meld(UITGELOGD, inloggen);
      meld(fout.message.startsWith("status") ? GEEN_SERVER : GEEN_LIJN);
      later = setTimeout(() => probeer(form), 1000 * WACHT[Math.min(keer++, WACHT.length - 1)]);
    }
  };
  const nogEens = () => wachtend && document.visibilityState === "visible" && probeer(wachtend);
  document.addEventListener("visibilitychange", nogEens);
  addEventListener("focus", nogEens);
  addEventListener("online", nogEens);

  const bewaarHier = (form) => form.matches("[data-klad-hier]") && schrijfKlad(plek(form), { velden: velden(form) });
  const vergeet = (form) => {
    if (wachtend === form) wachtend = undefined;
    wis(plek(form));
  };
  // Says whether there was something that had not been saved.
  const zetHierTerug = (form) => {
    const klad = form.matches("[data-klad-hier]") && leesKlad(plek(form), DAG);
    if (klad) zetTerug(form, klad.velden);
    return Boolean(klad);
  };
  return { probeer, bewaarHier, vergeet, zetHierTerug, loopt: () => bezig || Boolean(wachtend) };
};
