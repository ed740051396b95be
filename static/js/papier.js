// Typing over paper: Enter goes to the next small field, and sends the form from the last one. Without JavaScript Tab
// does the first, and Enter the second.
"use strict";

(() => {
  const vakken = [...document.querySelectorAll(".papiervak")];
  document.querySelectorAll("[data-met-script]").forEach((deel) => (deel.hidden = false));
  vakken.forEach((vak, nummer) => {
    vak.addEventListener("keydown", (gebeurtenis) => {
      const volgende = vakken[nummer + 1];
      if (gebeurtenis.key !== "Enter" || gebeurtenis.isComposing || !volgende) return;
      gebeurtenis.preventDefault();
      volgende.focus();
      volgende.select();
    });
  });
})();
