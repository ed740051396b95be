// The rehearsal: invented people come in by themselves. Asks the server nothing: all sentences are in the page.
"use strict";

(() => {
  const ADEM = 900; // ms between two who come in
  const zinnen = document.querySelector("[data-oefening]").dataset.oefening.split("|");
  const regel = document.querySelector("[data-zin]");
  const knop = document.querySelector("[data-onthul]");
  if (!regel || !knop) return;
  document.querySelector("[data-zonder-script]").hidden = true;
  const kom = () => {
    regel.textContent = zinnen.shift() ?? regel.textContent;
    if (zinnen.length) return void setTimeout(kom, ADEM);
    knop.hidden = false;
    // Heard once, as on a real evening when all are in.
    document.querySelector("[data-gezegd]").textContent = regel.textContent;
  };
  kom();
})();
