// Keeps on this device what a researcher is writing, until the server has it; says whether it is saved; Ctrl+S saves.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
import { DAG, leesKlad, metWatIsAangeraakt, naTypen, schrijfKlad, velden, wis, zeg, zetTerug } from "./klad.js";

const form = document.querySelector("form[data-schrijven]");
const plek = `regiescan:schrijven:${form.dataset.schrijven}`;
const DUUR = 7 * DAG;
const status = form.querySelector("[data-status]");
const terug = document.querySelector("[data-terugzetten]");
const aangeraakt = new Set();

const meld = (tekst) => zeg(status, tekst);
const zonderNummer = (paren) => JSON.stringify(paren.filter(([naam]) => naam !== "vorige"));
const nummer = (paren) => Number(new Map(paren).get("vorige"));
// What somebody is sending goes whole. Else only what was touched: what was offered and not yet answered stays.
const bewaar = (verstuurd = false) => {
  typen.laat();
  const bewaard = verstuurd ? null : leesKlad(plek, DUUR)?.velden;
  const paren = bewaard ? metWatIsAangeraakt(bewaard, velden(form), aangeraakt) : velden(form);
  const gelukt = schrijfKlad(plek, { verstuurd, velden: paren });
  if (gelukt) aangeraakt.clear();
  meld(gelukt ? "Nog niet bewaard. Je tekst staat wel op dit toestel." : "Nog niet bewaard.");
};
const typen = naTypen(() => bewaar());

document.querySelectorAll("[data-zonder-script]").forEach((deel) => (deel.hidden = true));
// With an error the server sent back all that was typed.
let gewijzigd = Boolean(document.querySelector(".foutoverzicht"));
const concept = gewijzigd ? null : leesKlad(plek, DUUR);
const isBinnen = ({ verstuurd, velden: paren }) =>
  (verstuurd && nummer(velden(form)) > nummer(paren)) || zonderNummer(paren) === zonderNummer(velden(form));
if (concept && isBinnen(concept)) {
  wis(plek);
} else if (concept) {
  terug.hidden = false;
  terug.querySelector("[data-zet-terug]").addEventListener("click", () => {
    zetTerug(form, leesKlad(plek, DUUR)?.velden || concept.velden);
    terug.hidden = true;
    gewijzigd = true;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    meld("Je tekst staat er weer. Die is nog niet bewaard.");
  });
  terug.querySelector("[data-gooi-weg]").addEventListener("click", () => {
    wis(plek);
    terug.hidden = true;
  });
}

form.addEventListener("input", (gebeurtenis) => {
  gewijzigd = true;
  aangeraakt.add(gebeurtenis.target.name);
  typen.straks();
});
// What was typed before this script was there.
const alGetypt = [...form.elements].filter((veld) => veld.matches("textarea, input[type=text]") && veld.value !== veld.defaultValue);
if (!concept && alGetypt.length) {
  gewijzigd = true;
  alGetypt.forEach((veld) => aangeraakt.add(veld.name));
  typen.straks();
}
form.addEventListener("submit", () => {
  bewaar(true);
  gewijzigd = false;
});
addEventListener("beforeunload", (gebeurtenis) => {
  if (!gewijzigd) return;
  bewaar();
  gebeurtenis.preventDefault();
});
addEventListener("keydown", (gebeurtenis) => {
  if (!(gebeurtenis.ctrlKey || gebeurtenis.metaKey) || gebeurtenis.key.toLowerCase() !== "s") return;
  gebeurtenis.preventDefault();
  form.requestSubmit(form.querySelector("button[name=bewaren]"));
});
