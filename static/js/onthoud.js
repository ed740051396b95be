// Keeps what somebody jots down on this device and nowhere else: the field `samenwerking`, where it
// began and how far it is, and the notes beside a result.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
import { bewaart, lees, naTerug, naTypen, schrijf, toonMetScript, wis, zeg } from "./klad.js";

const PLEK = "regiescan:notities";
const velden = [...document.querySelectorAll("[data-onthoud], [data-notities] textarea, [data-notities] input[name]")];
const status = document.querySelector("[data-status]");
const aangeraakt = new Set(); // what is not kept yet
const naam = (veld) => veld.dataset.onthoud || veld.name;

// Only what somebody touched: what a browser emptied by itself takes nothing away.
const bewaar = () => {
  const notities = lees(PLEK) || {};
  velden.filter((veld) => aangeraakt.has(veld)).forEach((veld) => (notities[naam(veld)] = veld.value));
  if (schrijf(PLEK, notities)) {
    aangeraakt.clear();
    zeg(status, "Bewaard op dit toestel.");
  } else {
    zeg(status, "Je browser bewaart dit niet. Maak een pdf voordat je de pagina sluit.");
  }
};
const typen = naTypen(bewaar);
const raakAan = (veld) => aangeraakt.add(veld);
// Where this browser keeps nothing, the fields stay as they are.
const vul = () => {
  if (!bewaart() || aangeraakt.size) return;
  const notities = lees(PLEK) || {};
  velden.forEach((veld) => (veld.value = notities[naam(veld)] || ""));
  toonGevuld();
};
// What one wrote is in sight, without asking for it.
const toonGevuld = () => {
  velden.forEach((veld) => {
    for (let in_ = veld.value && veld.closest("details"); in_; in_ = in_.parentElement.closest("details")) in_.open = true;
  });
  toonBij();
};
// What belongs to a choice that never leaves this device.
const toonBij = () =>
  document.querySelectorAll("[data-bij]").forEach((tekst) => {
    tekst.hidden = document.querySelector(`[data-onthoud="${tekst.dataset.bij}"]`).value !== tekst.dataset.waarde;
  });

toonMetScript();
// What the server sends back with an error is newer than what was kept. Anything else that stands in a field was put
// back by the browser, and may have been wiped since.
if (document.querySelector("[data-notities] .foutoverzicht")) {
  velden.filter((veld) => veld.name).forEach(raakAan);
  bewaar();
  vul(); // what has no name was not sent, and so did not come back
} else {
  addEventListener("pageshow", vul);
  naTerug(vul);
}

velden.forEach((veld) =>
  veld.addEventListener("input", () => {
    raakAan(veld);
    toonBij();
    typen.straks();
  })
);
addEventListener("storage", (gebeurtenis) => gebeurtenis.key === PLEK && vul());

document.querySelector("[data-wis]")?.addEventListener("click", () => {
  if (!confirm("Wil je al je notities van dit toestel verwijderen? Dit kun je niet terugdraaien.")) return;
  typen.laat();
  aangeraakt.clear();
  velden.forEach((veld) => (veld.value = ""));
  toonBij();
  wis(PLEK);
  zeg(status, "Je notities zijn verwijderd.");
});
