// Keeps what somebody jots down on this device and nowhere else: the field `samenwerking` and the notes beside a result.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
"use strict";

(() => {
  const SLEUTEL = "regiescan:notities";
  const velden = [...document.querySelectorAll("[data-onthoud], [data-notities] textarea, [data-notities] input[name]")];
  const status = document.querySelector("[data-status]");
  const naam = (veld) => veld.dataset.onthoud || veld.name;
  let wacht;
  let gewijzigd = false;

  // null: this browser keeps nothing, so leave the fields as they are.
  const lees = () => {
    try {
      return JSON.parse(localStorage.getItem(SLEUTEL) || "{}");
    } catch {
      return null;
    }
  };
  const meld = (tekst) => {
    if (status) status.textContent = tekst;
  };
  const bewaar = () => {
    const notities = lees() || {};
    velden.forEach((veld) => (notities[naam(veld)] = veld.value));
    try {
      localStorage.setItem(SLEUTEL, JSON.stringify(notities));
      gewijzigd = false;
      meld("Bewaard op dit toestel.");
    } catch {
      meld("Je browser bewaart dit niet. Maak een pdf voordat je de pagina sluit.");
    }
  };
  const vul = () => {
    const notities = lees();
    if (notities && !gewijzigd) velden.forEach((veld) => (veld.value = notities[naam(veld)] || ""));
  };

  document.querySelectorAll("[data-met-script]").forEach((deel) => (deel.hidden = false));
  // What the server sends back with an error is newer than what was kept. Anything else that stands in a field was put
  // back by the browser, and may have been wiped since.
  if (document.querySelector("[data-notities] .foutoverzicht")) bewaar();
  else addEventListener("pageshow", vul);

  velden.forEach((veld) =>
    veld.addEventListener("input", () => {
      gewijzigd = true;
      clearTimeout(wacht);
      wacht = setTimeout(bewaar, 400);
    })
  );
  // A phone may close the page without a word.
  addEventListener("pagehide", () => gewijzigd && bewaar());
  addEventListener("storage", (gebeurtenis) => gebeurtenis.key === SLEUTEL && vul());

  document.querySelector("[data-wis]")?.addEventListener("click", () => {
    if (!confirm("Wil je al je notities van dit toestel verwijderen? Dit kun je niet terugdraaien.")) return;
    clearTimeout(wacht);
    gewijzigd = false;
    velden.forEach((veld) => (veld.value = ""));
    try {
      localStorage.removeItem(SLEUTEL);
    } catch {
      // Nothing was kept, so there is nothing to wipe.
    }
    meld("Je notities zijn verwijderd.");
  });
})();
