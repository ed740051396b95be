// Keeps what somebody jots down on this device and nowhere else: the field `samenwerking`, where it began and how far it
// is, the notes beside a result, which knelpunten play, and what two people came to.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
import { bewaart, lees, naTerug, naTypen, schrijf, toonMetScript, wis, zeg } from "./klad.js";

const PLEK = "regiescan:notities";
const velden = [
  ...document.querySelectorAll("[data-onthoud], [data-notities] :is(textarea, select[name], input[name])"),
];
const status = document.querySelector("[data-status]");
const aangeraakt = new Set(); // what is not kept yet
const naam = (veld) => veld.dataset.onthoud || veld.name;
const isKeuze = (veld) => veld.type === "radio";
// A choice taken back says nothing.
const gevuld = (veld) => (!isKeuze(veld) || veld.checked) && veld.value;
const zet = (veld, waarde) => {
  if (isKeuze(veld)) veld.checked = waarde && veld.value === waarde;
  else veld.value = waarde;
};

// Only what somebody touched: what a browser emptied by itself takes nothing away.
const bewaar = () => {
  const notities = lees(PLEK) || {};
  velden
    .filter((veld) => aangeraakt.has(veld) && (!isKeuze(veld) || veld.checked))
    .forEach((veld) => (notities[naam(veld)] = veld.value));
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
  velden.forEach((veld) => zet(veld, notities[naam(veld)] || ""));
  toonGevuld();
};
// What one wrote is in sight, without asking for it.
const toonGevuld = () => {
  velden.forEach((veld) => {
    for (let in_ = gevuld(veld) && veld.closest("details"); in_; in_ = in_.parentElement.closest("details")) in_.open = true;
  });
  toonBij();
};
// What belongs to a choice that never leaves this device.
const toonBij = () => {
  const keuze = (wat) => document.querySelector(`[data-onthoud="${wat}"], select[name="${wat}"]`).value;
  document.querySelectorAll("[data-bij]").forEach((tekst) => {
    tekst.hidden = keuze(tekst.dataset.bij) !== tekst.dataset.waarde;
  });
  const gezegd = velden.filter((veld) => isKeuze(veld) && gevuld(veld));
  const vaak = gezegd.filter((veld) => veld.value === "vaak").length;
  document.querySelectorAll("[data-stapel]").forEach((tekst) => {
    tekst.hidden = !gezegd.length || vaak < tekst.dataset.vanaf || vaak > tekst.dataset.tot;
  });
};

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
  velden.forEach((veld) => zet(veld, ""));
  toonBij();
  wis(PLEK);
  zeg(status, "Je notities zijn verwijderd.");
});
