// A clock at each step of a talk, that nobody must use: press it to start, press it again to pause. It makes no sound and
// goes nowhere by itself; nothing moves but its figures, and those are not read aloud. One runs at a time.
"use strict";

(() => {
  const MINUUT = 60000;
  const over = new Map(); // ms that are left, of what was begun
  let loopt; // which one, and when it ends

  const knoppen = () => [...document.querySelectorAll("[data-klokstap]")];
  const rest = (stap) => (loopt?.stap === stap ? Math.max(0, loopt.eind - Date.now()) : over.get(stap));
  const tijd = (ms) => {
    const tellen = Math.ceil(ms / 1000);
    return tellen ? `${Math.floor(tellen / 60)}:${String(tellen % 60).padStart(2, "0")}` : "tijd om";
  };
  const toon = () =>
    knoppen().forEach((knop) => {
      const stap = knop.dataset.klokstap;
      const ms = rest(stap);
      const gepauzeerd = ms && loopt?.stap !== stap ? " (pauze)" : "";
      knop.querySelector("[data-kloktijd]").textContent = ms === undefined ? "klok" : `klok ${tijd(ms)}${gepauzeerd}`;
      knop.setAttribute("aria-pressed", loopt?.stap === stap);
    });
  const pauzeer = () => {
    if (loopt) over.set(loopt.stap, rest(loopt.stap));
    loopt = undefined;
  };
  document.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-klokstap]");
    if (!knop) return;
    const { klokstap: stap, minuten } = knop.dataset;
    const liep = loopt?.stap === stap;
    pauzeer();
    if (!liep) loopt = { stap, eind: Date.now() + (over.get(stap) || minuten * MINUUT) };
    toon();
  });
  setInterval(() => {
    if (!loopt) return;
    if (!rest(loopt.stap)) pauzeer();
    toon();
  }, 1000);
  // The wall puts a new picture in the place of the old one: the clock goes on in it.
  new MutationObserver(toon).observe(document.querySelector("[data-scherm]").parentNode, { childList: true });
})();
