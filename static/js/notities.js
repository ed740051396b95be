// Saves notes while somebody types. What the server does not have yet, stands on this device as well, until it has it.
// Each note goes upon a version: was another one saved meanwhile, then both texts are shown and nothing is overwritten.
// Without JavaScript the button of the form does the same for all notes at once.
import { bewaart, lees, naTerug, plekken, schrijfKlad, toonMetScript, wis, zeg } from "./klad.js";

const form = document.querySelector("form[data-notities]");
const WACHT = 900; // ms after the last key
const LANGSTE = 5000; // ms while somebody types on
const POGING = 20000; // ms before a request counts as lost
const plek = `regiescan:notitie:${form.dataset.gebruiker}:${form.dataset.notities}:`;
const pagina = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
const alles = form.querySelector("[data-status-alles]");
const inloggen = form.querySelector("[data-inloggen]");
const melding = form.querySelector("[data-melding]");
const kanaal = "BroadcastChannel" in window ? new BroadcastChannel(plek) : null;
const notities = [];
let volgnummer = 0;
let bewaartNiets = !bewaart(); // this browser keeps nothing on the device
let ververst = 0;

// What stands on the device

const onthoud = (n) => {
  bewaartNiets = !schrijfKlad(n.sleutel, { tekst: n.tekst, versie: n.versie, pagina, volgnummer: volgnummer + 1 });
};
const opToestel = (onderwerp) => plekken(`${plek}${onderwerp}:`).map((sleutel) => ({ tekst: "", sleutel, ...lees(sleutel) }));

// What it says

const veilig = () => (bewaartNiets ? "Sluit deze pagina niet. Je browser bewaart niets op dit toestel." : "Je tekst staat op dit toestel.");
const zegBij = (n, woorden, soort = "") => {
  zeg(n.stand, woorden);
  n.deel.dataset.soort = soort;
  zegAlles();
};
const zegAlles = () => {
  const open = notities.filter((n) => n.vuil || n.botsing);
  const botst = open.filter((n) => n.botsing);
  const vast = open.find((n) => n.deel.dataset.soort === "fout");
  let woorden = "Alles is bewaard.";
  let aandacht = true;
  if (botst.length) woorden = `Kies wat je wilt houden bij ${botst.map((n) => `‘${n.naam}’`).join(", ")}.`;
  else if (vast) woorden = `Nog niet bewaard. ${veilig()}`;
  else aandacht = false;
  if (!aandacht && open.length) woorden = "Bezig met bewaren…";
  zeg(alles, woorden);
  // A screen reader hears what goes wrong, and that it is right again: not each time that something is saved.
  const was = form.dataset.soort === "fout";
  if (aandacht || (was && !open.length)) melding.textContent = woorden;
  if (aandacht || !open.length) form.dataset.soort = aandacht ? "fout" : "";
};

// Sending

const stuur = async (n, body, keepalive = false) => {
  const stop = new AbortController();
  const klok = setTimeout(() => stop.abort(), POGING);
  try {
    return await fetch(n.deel.dataset.adres, {
      method: "POST",
      body: new URLSearchParams(body),
      redirect: "manual",
      signal: stop.signal,
      keepalive,
      headers: { Accept: "application/json" },
    });
  } finally {
    clearTimeout(klok);
  }
};
const pak = (n) => {
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  // A copy of an earlier page goes first, as that page would have sent it: so it is no clash with itself.
  if (n.kopie) {
    const { tekst, versie, pagina: van, volgnummer: nummer } = n.kopie;
    return { csrfmiddlewaretoken: token, tekst, versie, pagina: van, volgnummer: nummer };
  }
  return { csrfmiddlewaretoken: token, tekst: n.tekst, versie: n.versie, pagina, volgnummer: ++volgnummer };
};
const later = (n, woorden) => {
  n.pogingen += 1;
  zegBij(n, `${woorden} ${veilig()}`, "fout");
  clearTimeout(n.klok);
  n.klok = setTimeout(() => bewaar(n), Math.min(30000, 1000 * 2 ** n.pogingen));
};
// Logged out, or logged in again elsewhere: then a new page has a new token. Never on behalf of somebody else.
const ververs = async () => {
  if (Date.now() - ververst < 3000) return false;
  ververst = Date.now();
  const antwoord = await fetch(location.href, { redirect: "manual" });
  if (!antwoord.ok) return false;
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("form[data-notities]");
  if (!nieuw || nieuw.dataset.gebruiker !== form.dataset.gebruiker) return false;
  form.querySelector("[name=csrfmiddlewaretoken]").value = nieuw.querySelector("[name=csrfmiddlewaretoken]").value;
  return true;
};

const bewaar = async (n) => {
  if (n.bezig || n.botsing || !n.vuil) return;
  clearTimeout(n.klok);
  n.klok = n.sinds = null;
  const meeste = Number(n.veld.dataset.meeste);
  if (n.tekst.length > meeste) {
    zegBij(n, `Te lang: ${n.tekst.length} tekens, er passen er ${meeste}. ${veilig()}`, "fout");
    return;
  }
  n.bezig = true;
  if (n.deel.dataset.soort !== "fout") zegBij(n, "Bezig met bewaren…");
  const body = pak(n);
  let antwoord = null;
  let inhoud = {};
  try {
    antwoord = await stuur(n, body);
    if ((antwoord.headers.get("Content-Type") || "").includes("json")) inhoud = await antwoord.json();
  } catch {
    antwoord = null;
  }
  n.bezig = false;
  if (!antwoord) return later(n, "Geen verbinding. Nog niet bewaard, we proberen het opnieuw.");
  if (antwoord.ok && "versie" in inhoud) return gelukt(n, body, inhoud);
  if (antwoord.status === 409) return bots(n, body.tekst, inhoud);
  if (inhoud.fout) return zegBij(n, `Niet bewaard. ${inhoud.fout} ${veilig()}`, "fout");
  if (antwoord.type === "opaqueredirect" || antwoord.status === 403) {
    if (await ververs().catch(() => false)) return bewaar(n);
    inloggen.hidden = false;
    return later(n, "Je bent uitgelogd, of je mag hier niet meer schrijven. Nog niet bewaard. Log in op een ander tabblad.");
  }
  if (antwoord.status === 404) return zegBij(n, `Niet bewaard: dit interview is er voor jou niet meer. ${veilig()}`, "fout");
  later(n, "Er gaat iets mis. Nog niet bewaard, we proberen het opnieuw.");
};
const gelukt = (n, body, { versie, op }) => {
  n.versie = versie;
  n.pogingen = 0;
  inloggen.hidden = true;
  if (n.kopie) {
    wis(n.kopie.sleutel);
    n.kopie = null;
  }
  n.vuil = n.tekst !== body.tekst;
  kanaal?.postMessage({ onderwerp: n.onderwerp, tekst: body.tekst, versie });
  if (n.vuil) return bewaar(n);
  wis(n.sleutel);
  zegBij(n, `Bewaard om ${op} uur.`);
};

// Two texts

const bots = (n, mijn, ander) => {
  n.botsing = ander;
  if (n.kopie) {
    // It was of an earlier page. From here on it is what stands in the field.
    onthoud(n);
    wis(n.kopie.sleutel);
    n.kopie = null;
  }
  const deel = document.getElementById("botsing").content.cloneNode(true).firstElementChild;
  deel.setAttribute("aria-label", `Twee teksten bij ${n.naam}`);
  deel.querySelector("[data-van]").textContent = `Intussen bewaard in een ander venster om ${ander.op} uur:`;
  deel.querySelector("[data-ander]").textContent = ander.tekst || "(leeg)";
  deel.addEventListener("click", (gebeurtenis) => kies(n, gebeurtenis.target.dataset.kies));
  n.deel.querySelector(".notitie-botsing")?.remove();
  n.stand.before(deel);
  zegBij(n, "Hier staan twee teksten. Jouw tekst staat in het veld en is nog niet bewaard. Kies wat je wilt houden.", "fout");
};
const kies = (n, wat) => {
  if (!wat || !n.botsing) return;
  const { tekst, versie } = n.botsing;
  if (wat === "ander") zetTekst(n, tekst);
  if (wat === "samen") zetTekst(n, [n.veld.value, tekst].filter((deel) => deel.trim()).join("\n\n"));
  n.versie = versie;
  n.botsing = null;
  n.deel.querySelector(".notitie-botsing").remove();
  n.veld.focus();
  verander(n);
  bewaar(n);
};

// Typing

const zetTekst = (n, tekst) => {
  n.veld.value = n.tekst = tekst;
};
const verander = (n) => {
  n.vuil = true;
  n.tekst = n.veld.value;
  onthoud(n);
  if (n.botsing) return;
  n.sinds ??= Date.now();
  clearTimeout(n.klok);
  n.klok = setTimeout(() => bewaar(n), Math.max(0, Math.min(WACHT, LANGSTE - (Date.now() - n.sinds))));
  if (n.deel.dataset.soort !== "fout") zegBij(n, "Nog niet bewaard…");
};

form.querySelectorAll("[data-onderwerp]").forEach((deel) => {
  const onderwerp = deel.dataset.onderwerp;
  const n = {
    deel,
    onderwerp,
    naam: deel.dataset.naam,
    veld: deel.querySelector("[data-tekst]"),
    stand: deel.querySelector("[data-stand]"),
    versie: Number(deel.querySelector(`[name="${onderwerp}-versie"]`).value),
    sleutel: `${plek}${onderwerp}:${pagina}`,
    tekst: "", // what stands in the field by what was typed or saved here
    vuil: false,
    bezig: false,
    botsing: null,
    kopie: null,
    pogingen: 0,
    klok: null,
    sinds: null,
  };
  n.tekst = n.veld.value;
  notities.push(n);
  n.veld.addEventListener("input", () => verander(n));
  // What somebody typed before this script was there, or what came back with an error.
  if (n.veld.value !== n.veld.defaultValue || deel.matches(".veld-fout")) verander(n);
  // Two pages may have left something: none of it may go. What is part of a longer text, is in there.
  const kopieen = opToestel(onderwerp).sort((een, ander) => ander.tekst.length - een.tekst.length);
  if (!kopieen.length) return;
  const [kopie, ...rest] = kopieen;
  const anders = rest.filter((een) => !kopie.tekst.includes(een.tekst) && een.tekst !== n.veld.value);
  if (!anders.length && kopie.tekst === n.veld.value) return kopieen.forEach((een) => wis(een.sleutel));
  n.vuil = true;
  n.kopie = kopie;
  zetTekst(n, [kopie, ...anders].map((een) => een.tekst).join("\n\n"));
  if (anders.length) onthoud(n);
  rest.forEach((een) => wis(een.sleutel));
  zegBij(n, "Deze tekst stond nog op dit toestel. Bezig met bewaren…");
  bewaar(n);
});
toonMetScript();
zegAlles();

const nu = () => notities.forEach((n) => bewaar(n));
form.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  nu();
  zegAlles();
});
addEventListener("online", nu);
addEventListener("pageshow", nu);
// WebKit emptied the fields; a key more, and that would have been the whole note.
naTerug(() => notities.forEach((n) => zetTekst(n, n.tekst)));
document.addEventListener("visibilitychange", nu);
addEventListener("pagehide", () => {
  // The answer is not heard any more, so the copy stays; the next page sees that it is in.
  notities.filter((n) => n.vuil && !n.botsing && !n.kopie).forEach((n) => {
    onthoud(n);
    stuur(n, pak(n), true).catch(() => {});
  });
});
addEventListener("beforeunload", (gebeurtenis) => {
  if (bewaartNiets && notities.some((n) => n.vuil)) gebeurtenis.preventDefault();
});
// Another tab of the same person: what it saved, stands here too, unless something was typed here.
kanaal?.addEventListener("message", ({ data }) => {
  const n = notities.find((een) => een.onderwerp === data.onderwerp);
  if (!n || n.vuil || n.bezig || n.botsing || data.versie <= n.versie) return;
  zetTekst(n, data.tekst);
  n.versie = data.versie;
  zegBij(n, "Bewaard in een ander tabblad.");
});
