// Counts along while staff choose: what is left of the guideline and of the places. Without JavaScript a button asks
// the server to count; that gives the same words (quickscan/selectie/keuze.py).
"use strict";

(() => {
  const form = document.querySelector("[data-selectie]");
  if (!form) return;
  form.querySelector("[data-zonder-js]").hidden = true;
  const melding = form.querySelector("[data-tel-melding]");

  const over = (aantal) => {
    if (aantal > 0) return `nog ${aantal}`;
    return aantal === 0 ? "vol" : `${-aantal} meer dan de richtlijn`;
  };
  const vrij = (aantal) => {
    if (aantal > 0) return `nog ${aantal} vrij`;
    return aantal === 0 ? "vol" : "te veel gekozen";
  };
  const gekozen = (doelgroep, hoe) =>
    form.querySelectorAll(`[data-doelgroep="${doelgroep}"] input[value="geselecteerd"]${hoe}`).length;
  // What was chosen before this page; the server counted the marks with which it made the page as well.
  const groepen = [...form.querySelectorAll("[data-groep]")].map((deel) => ({
    deel,
    vooraf: Number(deel.dataset.gekozen) - gekozen(deel.dataset.groep, "[checked]"),
  }));
  const tel = () => {
    let alles = 0;
    const zinnen = [];
    for (const { deel, vooraf } of groepen) {
      const aantal = vooraf + gekozen(deel.dataset.groep, ":checked");
      const zin = over(Number(deel.dataset.richtlijn) - aantal);
      alles += aantal;
      deel.querySelector("[data-aantal]").textContent = aantal;
      deel.querySelector("[data-over]").textContent = zin;
      zinnen.push(`${deel.querySelector("dt").textContent}: ${zin}.`);
    }
    const plekken = vrij(Number(form.querySelector("[data-telling]").dataset.plekken) - alles);
    form.querySelector("[data-alles]").textContent = alles;
    form.querySelector("[data-vrij]").textContent = plekken;
    return `${zinnen.join(" ")} Plekken: ${plekken}.`;
  };

  // A browser that comes back to the page may have kept other marks.
  tel();
  form.addEventListener("change", () => {
    melding.textContent = tel();
  });
})();
