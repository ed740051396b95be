// Follows where the scan is: how many answers are in, and when it is revealed. Who is filling in is only told; who is
// done goes along to the result, unless something was typed there: then a link leads on. Without JavaScript there is a
// link that asks the same.
"use strict";

(() => {
  const ELKE = 5000; // ms; a little different on each device, so that a room does not ask all at once
  const FORM = "form[data-concept]:not([data-achteraf])"; // who adds a line afterwards knows of the reveal
  let wacht;

  const deel = (vraag) => document.querySelector(vraag);
  const code = () => deel(FORM)?.dataset.concept || deel("[data-volg-fase]")?.dataset.opgeslagen;

  const zeg = (stand) => {
    const plek = deel("[data-stand]");
    if (!plek || !stand.zin) return;
    plek.textContent = stand.zin;
    plek.closest("[data-stand-deel]").hidden = false;
  };
  // In a status that was there already: what comes along with a new one is not read aloud.
  const zet = (plek, zin, adres, woorden) => {
    if (!plek || (plek.dataset.verder || "") === zin) return;
    plek.dataset.verder = zin;
    const melding = document.createElement("p");
    melding.className = "melding melding-let-op";
    melding.append(zin);
    plek.replaceChildren(...(zin ? [melding] : []));
    if (!woorden) return;
    const link = document.createElement("a");
    link.href = adres;
    link.textContent = woorden;
    melding.append(" ", link);
  };
  const meld = (zin, woorden = "Kijk wat je nu kunt doen.") => zet(deel(`${FORM} [data-verder]`), zin, `/s/${code()}/`, woorden);
  // What differs from how the page came is typed, also where the focus is not. Who is in a field is about to type.
  const getypt = () =>
    [...document.querySelectorAll("main input, main textarea, main select")].some((veld) => {
      if (veld.type === "hidden") return false;
      if (veld === document.activeElement) return true;
      if (veld.type === "checkbox" || veld.type === "radio") return veld.checked !== veld.defaultChecked;
      if (veld.options) return [...veld.options].some((keuze) => keuze.selected !== keuze.defaultSelected);
      return veld.value !== veld.defaultValue;
    });
  const ga = (adres, zin, woorden) => {
    if (!getypt()) return location.assign(adres);
    zet(deel("[data-volg-fase] [data-verder]"), `${zin} Wat je typte, staat er nog.`, adres, woorden);
  };
  const verder = (stand) => {
    const volg = deel("[data-volg-fase]");
    if (volg && stand.fase === "afgelast") ga(`/s/${code()}/`, "De scan is afgelast.", "Kijk wat je nu kunt doen.");
    else if (volg) ga(volg.dataset.volgFase, "De uitkomst is zojuist onthuld.", "Bekijk de uitkomst.");
    meld(`${stand.fase === "afgelast" ? "De scan is afgelast." : "De uitkomst is zojuist onthuld."} Versturen kan niet meer.`);
  };
  // Who sent an answer goes back to the form when the organiser began anew; who is filling in is told what stops it.
  const volgDeur = (stand) => {
    const volg = deel("[data-volg-fase]");
    if (volg && (stand.opnieuw || 0) !== Number(volg.dataset.opnieuw))
      ga(`/s/${code()}/`, "De organisator begon opnieuw.", "Vul opnieuw in.");
    const mag = deel(FORM)?.dataset.magAltijd;
    if (mag === "binnen") return;
    if (stand.oude_code && !mag) meld("Er is een nieuwe code. Met deze kun je niet meer versturen. Wat je invulde, gaat mee naar de nieuwe.");
    else if (stand.dicht) meld("De organisator laat nu geen nieuwe antwoorden toe. Wat je invulde, blijft op dit toestel staan.");
    else if (deel(`${FORM} [data-verder] p`)) meld("Versturen kan weer.", "");
  };
  const vraag = async () => {
    clearTimeout(wacht);
    if (!code()) return;
    if (!document.hidden) {
      try {
        const antwoord = await fetch(`/s/${code()}/stand/`, { headers: { Accept: "application/json" } });
        if (antwoord.ok) {
          const stand = await antwoord.json();
          if (stand.fase !== "open") return verder(stand);
          zeg(stand);
          volgDeur(stand);
        }
      } catch {
        // No line: what stands there stays, and the next time is soon.
      }
    }
    wacht = setTimeout(vraag, ELKE * (0.8 + 0.4 * Math.random()));
  };

  vraag();
  document.addEventListener("regiescan:pagina", vraag);
  document.addEventListener("visibilitychange", () => document.hidden || vraag());
})();
