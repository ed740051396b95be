// Keeps what somebody fills in for a scan on this device, until the server says that it has it; and says so.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
"use strict";

(() => {
  const NIET = ["csrfmiddlewaretoken", "gelezen", "uitnodiging"];
  const WEEK = 7 * 24 * 3600 * 1000;
  let wacht;
  let gewijzigd = false;

  const plek = (code) => `regiescan:concept:${code}`;
  const formulier = () => document.querySelector("form[data-concept]");
  const meld = (tekst) => {
    const status = document.querySelector("[data-status]");
    if (status && status.textContent !== tekst) status.textContent = tekst;
  };
  const wis = (code) => {
    clearTimeout(wacht);
    gewijzigd = false;
    try {
      localStorage.removeItem(plek(code));
    } catch {
      // Nothing was kept, so there is nothing to wipe.
    }
  };
  const bewaar = (zeg = true) => {
    const form = formulier();
    if (!form) return;
    clearTimeout(wacht);
    const velden = [...new FormData(form)].filter(([naam]) => !NIET.includes(naam));
    try {
      localStorage.setItem(plek(form.dataset.concept), JSON.stringify({ tijd: Date.now(), velden }));
      if (zeg) meld("Nog niet verzonden. Wat je invulde, staat op dit toestel.");
    } catch {
      if (zeg) meld("Nog niet verzonden. Je browser bewaart niets: sluit deze pagina niet voordat je verstuurt.");
    }
  };
  const lees = (code) => {
    try {
      const bewaard = JSON.parse(localStorage.getItem(plek(code)));
      if (bewaard && Date.now() - bewaard.tijd < WEEK) return bewaard.velden;
      wis(code);
    } catch {
      // This browser keeps nothing.
    }
    return null;
  };
  // What was filled in with a code that the organiser replaced since, moves to the new one.
  const neemMee = (form) => {
    const code = (form.dataset.oudeCodes || "").split(" ").find((oud) => oud && lees(oud));
    const velden = code ? lees(code) : null;
    if (velden) wis(code);
    return velden;
  };
  const groepeer = (velden) => {
    const per = new Map();
    velden.forEach((paar) => per.set(paar[0], [...(per.get(paar[0]) || []), paar]));
    return per;
  };
  // The id comes back too: what was sent before the line dropped, and is sent again, stays one answer.
  const zetTerug = (form, velden) => {
    const per = groepeer(velden);
    for (const veld of form.elements) {
      if (!veld.name || NIET.includes(veld.name)) continue;
      const waarden = (per.get(veld.name) || []).map(([, waarde]) => waarde);
      if (veld.type === "radio" || veld.type === "checkbox") veld.checked = waarden.includes(veld.value);
      else if (waarden.length) veld.value = waarden[0];
    }
    form.querySelectorAll("details.invulrol-meer").forEach((deel) => {
      if (deel.querySelector(":checked") || [...deel.querySelectorAll("textarea")].some((veld) => veld.value)) deel.open = true;
    });
  };

  const start = () => {
    document.querySelectorAll("[data-met-script]").forEach((deel) => (deel.hidden = false));
    const klaar = document.querySelector("[data-opgeslagen], [data-niet-meer-open]");
    if (klaar) wis(klaar.dataset.opgeslagen || klaar.dataset.nietMeerOpen);
    const form = formulier();
    if (!form) return;
    // What the server sends back with an error is newer than what was kept.
    if (document.querySelector(".foutoverzicht, [data-te-laat]")) return bewaar(false);
    const eigen = lees(form.dataset.concept);
    const velden = eigen || neemMee(form);
    if (!velden) return;
    zetTerug(form, velden);
    if (!eigen) bewaar(false);
    meld("Wat je eerder invulde, staat er weer. Het is nog niet verzonden.");
  };

  start();
  document.addEventListener("regiescan:pagina", start);
  document.addEventListener("regiescan:bewaar", () => bewaar(false));
  document.addEventListener("input", (gebeurtenis) => {
    if (!gebeurtenis.target.closest("form[data-concept]")) return;
    gewijzigd = true;
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 400);
  });
  // A phone may close the page without a word.
  addEventListener("pagehide", () => gewijzigd && bewaar(false));
  // Back to a page that stands still as it was. Was it sent meanwhile, then nobody is to see it again. If not, then what
  // was filled in comes back: WebKit then empties a form on which a browser may keep nothing, and only after this event.
  addEventListener("pageshow", (gebeurtenis) => {
    const form = formulier();
    if (!gebeurtenis.persisted || !form) return;
    if (lees(form.dataset.concept)) setTimeout(start);
    else location.reload();
  });
  document.addEventListener("click", (gebeurtenis) => {
    const form = formulier();
    if (!form) return;
    if (gebeurtenis.target.closest("[data-wis-concept]")) {
      form.reset();
      wis(form.dataset.concept);
    }
    if (gebeurtenis.target.closest("[data-wis]")) {
      form.querySelectorAll("input:checked").forEach((veld) => (veld.checked = false));
      form.querySelectorAll("input[type=text], textarea, select").forEach((veld) => (veld.value = ""));
      wis(form.dataset.concept);
      meld("Verwijderd. Er staat niets meer op dit toestel.");
    }
  });
})();
