// A phone in the room goes along with the wall, for who wants that: to the part that is talked about now.
"use strict";

(() => {
  const ELKE = 4000; // ms; a little different on each device, so that a room does not ask all at once
  const STIL = "Het scherm staat nog stil.";
  const vak = document.querySelector("[data-meekijken]");
  const keuze = vak.querySelector("input");
  const zegt = vak.querySelector("[role=status]");
  let gezien = 0;
  let wacht;

  const ga = (dia) => {
    const doel = document.querySelector(`[data-volgplek="${CSS.escape(dia)}"]`);
    if (!doel) return;
    doel.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    zegt.textContent = `Het scherm is nu bij ${doel.querySelector("h2, h3").textContent.trim()}.`;
  };
  const vraag = async () => {
    clearTimeout(wacht);
    if (!keuze.checked) return;
    if (!document.hidden) {
      try {
        const stand = await (await fetch(vak.dataset.meekijken)).json();
        if (stand.keer > gezien) {
          gezien = stand.keer;
          ga(stand.dia);
        } else if (!stand.keer && zegt.textContent !== STIL) zegt.textContent = STIL;
      } catch {
        // No line: the next time is soon.
      }
    }
    wacht = setTimeout(vraag, ELKE * (0.8 + 0.4 * Math.random()));
  };

  keuze.checked = false; // a browser may put back what stood there
  vak.hidden = false;
  keuze.addEventListener("change", () => {
    gezien = 0;
    zegt.textContent = "";
    vraag();
  });
  document.addEventListener("visibilitychange", () => document.hidden || vraag());
})();
