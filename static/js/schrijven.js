// Keeps on this device what a researcher is writing, until the server has it; says whether it is saved; Ctrl+S saves.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
"use strict";

(() => {
  const form = document.querySelector("form[data-schrijven]");
  if (!form) return;
  const plek = `regiescan:schrijven:${form.dataset.schrijven}`;
  const WEEK = 7 * 24 * 3600 * 1000;
  const NIET = ["csrfmiddlewaretoken"];
  const status = form.querySelector("[data-status]");
  const terug = document.querySelector("[data-terugzetten]");
  let wacht;
  let gewijzigd = false;

  const meld = (tekst) => {
    if (status.textContent !== tekst) status.textContent = tekst;
  };
  const velden = () => [...new FormData(form)].filter(([naam]) => !NIET.includes(naam));
  const zonderNummer = (paren) => JSON.stringify(paren.filter(([naam]) => naam !== "vorige"));
  const wis = () => {
    try {
      localStorage.removeItem(plek);
    } catch {
      // Nothing was kept.
    }
  };
  const bewaar = (verstuurd = false) => {
    clearTimeout(wacht);
    try {
      localStorage.setItem(plek, JSON.stringify({ tijd: Date.now(), verstuurd, velden: velden() }));
      meld("Nog niet bewaard. Je tekst staat wel op dit toestel.");
    } catch {
      meld("Nog niet bewaard.");
    }
  };
  const lees = () => {
    try {
      const bewaard = JSON.parse(localStorage.getItem(plek));
      if (bewaard && Date.now() - bewaard.tijd < WEEK) return bewaard;
    } catch {
      // This browser keeps nothing.
    }
    wis();
    return null;
  };
  const zetTerug = (paren) => {
    const per = new Map(paren);
    for (const veld of form.elements) {
      if (!veld.name || NIET.includes(veld.name) || veld.type === "submit") continue;
      if (veld.type === "radio") veld.checked = per.get(veld.name) === veld.value;
      else if (per.has(veld.name)) veld.value = per.get(veld.name);
    }
    gewijzigd = true;
    meld("Je tekst staat er weer. Die is nog niet bewaard.");
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.querySelectorAll("[data-zonder-script]").forEach((deel) => (deel.hidden = true));
  // With an error the server sent back all that was typed.
  gewijzigd = Boolean(document.querySelector(".foutoverzicht"));
  const concept = gewijzigd ? null : lees();
  const nummer = (paren) => Number(new Map(paren).get("vorige"));
  if (concept && ((concept.verstuurd && nummer(velden()) > nummer(concept.velden)) || zonderNummer(concept.velden) === zonderNummer(velden()))) {
    wis();
  } else if (concept) {
    terug.hidden = false;
    terug.querySelector("[data-zet-terug]").addEventListener("click", () => {
      zetTerug(concept.velden);
      terug.hidden = true;
    });
    terug.querySelector("[data-gooi-weg]").addEventListener("click", () => {
      wis();
      terug.hidden = true;
    });
  }

  form.addEventListener("input", () => {
    gewijzigd = true;
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 400);
  });
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
})();
