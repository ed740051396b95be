// Keeps what somebody fills in for a scan on this device, until the server says that it has it; and says so.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
import { DAG, leesKlad, metWatIsAangeraakt, naTerug, naTypen, schrijfKlad, toonMetScript, velden, wis, zeg, zetTerug } from "./klad.js";

const NIET = ["gelezen", "uitnodiging"];
const DUUR = 7 * DAG;
const aangeraakt = new Set();

const plek = (code) => `regiescan:concept:${code}`;
const formulier = () => document.querySelector("form[data-concept]");
const meld = (tekst) => zeg(document.querySelector("[data-status]"), tekst);
const lees = (code) => leesKlad(plek(code), DUUR)?.velden;
const gooiWeg = (code) => {
  typen.laat();
  aangeraakt.clear();
  wis(plek(code));
};
// `geheel`: as the form is, for what the server sent back or somebody is sending; else only what was touched.
const bewaar = ({ geheel = false, stil = false } = {}) => {
  const form = formulier();
  if (!form) return;
  typen.laat();
  const nu = velden(form, NIET);
  const bewaard = geheel ? null : lees(form.dataset.concept);
  const gelukt = schrijfKlad(plek(form.dataset.concept), { velden: bewaard ? metWatIsAangeraakt(bewaard, nu, aangeraakt) : nu });
  if (gelukt) aangeraakt.clear();
  if (stil) return;
  if (gelukt) meld("Nog niet verzonden. Wat je invulde, staat op dit toestel.");
  else meld("Nog niet verzonden. Je browser bewaart niets. Sluit deze pagina niet voordat je verstuurt.");
};
const typen = naTypen(bewaar);

// What was filled in with a code that the organiser replaced since, moves to the new one.
const neemMee = (form) => {
  const code = (form.dataset.oudeCodes || "").split(" ").find((oud) => oud && lees(oud));
  const paren = code ? lees(code) : null;
  if (paren) gooiWeg(code);
  return paren;
};
// The id comes back too: what was sent before the line dropped, and is sent again, stays one answer.
const vul = (form, paren) => {
  zetTerug(form, paren, NIET);
  form.querySelectorAll("details.invulrol-meer").forEach((deel) => {
    if (deel.querySelector(":checked") || [...deel.querySelectorAll("textarea")].some((veld) => veld.value)) deel.open = true;
  });
};

const isKeuze = (veld) => veld.type === "radio" || veld.type === "checkbox";
// Filled in before this script was there: nobody told us.
const alIngevuld = (form) =>
  [...form.elements].filter((veld) => {
    if (!veld.name || veld.type === "hidden") return false;
    return isKeuze(veld) ? veld.checked && !veld.defaultChecked : "defaultValue" in veld && veld.value !== veld.defaultValue;
  });

const start = () => {
  toonMetScript();
  const klaar = document.querySelector("[data-opgeslagen], [data-niet-meer-open]");
  if (klaar) gooiWeg(klaar.dataset.opgeslagen || klaar.dataset.nietMeerOpen);
  const form = formulier();
  if (!form) return;
  // What the server sends back with an error is newer than what was kept.
  if (document.querySelector(".foutoverzicht, [data-te-laat]")) {
    bewaar({ geheel: true, stil: true });
    return;
  }
  const eerder = alIngevuld(form).map((veld) => [veld, veld.value]);
  const eigen = lees(form.dataset.concept);
  const paren = eigen || neemMee(form);
  if (paren) vul(form, paren);
  eerder.forEach(([veld, waarde]) => {
    if (isKeuze(veld)) veld.checked = true;
    else veld.value = waarde;
    aangeraakt.add(veld.name);
    typen.straks();
  });
  if (!paren) return;
  if (!eigen) bewaar({ geheel: true, stil: true });
  meld("Wat je eerder invulde, staat er weer. Het is nog niet verzonden.");
};

start();
document.addEventListener("regiescan:pagina", start);
document.addEventListener("regiescan:bewaar", () => bewaar({ geheel: true, stil: true }));
document.addEventListener("input", (gebeurtenis) => {
  if (!gebeurtenis.target.closest("form[data-concept]")) return;
  aangeraakt.add(gebeurtenis.target.name);
  typen.straks();
});
// Was it sent meanwhile, then nobody is to see it again. If not, then what was filled in comes back.
naTerug(() => {
  const form = formulier();
  if (!form || aangeraakt.size) return;
  if (lees(form.dataset.concept)) start();
  else location.reload();
});
document.addEventListener("click", (gebeurtenis) => {
  const form = formulier();
  if (!form) return;
  if (gebeurtenis.target.closest("[data-wis-concept]")) {
    form.reset();
    gooiWeg(form.dataset.concept);
  }
  if (gebeurtenis.target.closest("[data-wis]")) {
    form.querySelectorAll("input:checked").forEach((veld) => (veld.checked = false));
    form.querySelectorAll("input[type=text], textarea, select").forEach((veld) => (veld.value = ""));
    gooiWeg(form.dataset.concept);
    meld("Verwijderd. Er staat niets meer op dit toestel.");
  }
});
