// The projector: follows the phase, shows one slide at a time, and keeps the last picture when the line drops.
// Without JavaScript all slides stand below each other, and one gets the page again by hand.
"use strict";

(() => {
  const OPEN = 2000; // ms between two questions while people answer
  const DAARNA = 8000;
  const GEDULD = 8000; // ms before silence counts as a dropped line
  let scherm = document.querySelector("[data-scherm]");
  let gezien = new Date();
  let wacht;

  // Slides

  const dias = () => [...scherm.querySelectorAll("[data-dia]")];
  const nummer = () => Math.max(0, dias().findIndex((dia) => `#${dia.id}` === location.hash));
  const wijs = (welke, dia) => {
    const link = scherm.querySelector(welke);
    link.hidden = !dia;
    if (dia) link.hash = dia.id;
  };
  const toon = (metFocus) => {
    const alle = dias();
    const nu = nummer();
    alle.forEach((dia, plek) => (dia.hidden = plek !== nu));
    if (alle.length) {
      scherm.querySelector("[data-plek]").textContent = `${nu + 1} van ${alle.length}`;
      wijs("[data-vorige]", alle[nu - 1]);
      wijs("[data-volgende]", alle[nu + 1]);
    }
    scrollTo(0, 0);
    if (metFocus) {
      // So that a screen reader starts there.
      alle[nu]?.focus({ preventScroll: true });
    }
  };
  const ga = (naar) => {
    const doel = dias()[naar];
    if (doel) location.replace(`#${doel.id}`);
  };
  const STAPPEN = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  addEventListener("keydown", (toets) => {
    if (toets.altKey || toets.ctrlKey || toets.metaKey || !dias().length) return;
    const naar = { Home: 0, End: dias().length - 1 }[toets.key] ?? (STAPPEN[toets.key] && nummer() + STAPPEN[toets.key]);
    if (naar === undefined) return;
    toets.preventDefault();
    ga(naar);
  });
  addEventListener("hashchange", () => toon(true));

  // The line

  const meldLijn = (werkt) => {
    const regel = scherm.querySelector("[data-lijn]");
    if (werkt) gezien = new Date();
    const tijd = gezien.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
    const tekst = werkt ? "" : `Geen verbinding. Dit is het beeld van ${tijd}. We blijven het proberen.`;
    // Said once, not at every try.
    if (regel.textContent !== tekst) regel.textContent = tekst;
  };
  const haal = async (adres) => {
    const antwoord = await fetch(adres, { cache: "no-cache", signal: AbortSignal.timeout(GEDULD) });
    if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
    return antwoord;
  };
  const vernieuw = async () => {
    const tekst = await (await haal(location.pathname)).text();
    const nieuw = new DOMParser().parseFromString(tekst, "text/html").querySelector("[data-scherm]");
    if (nieuw.outerHTML === bron) return;
    bron = nieuw.outerHTML;
    scherm.replaceWith(nieuw);
    scherm = nieuw;
    const plek = [scrollX, scrollY];
    maakKlaar();
    scrollTo(...plek);
  };
  // What the organiser did: closed the door, began anew, or gave a new code.
  const gedaan = (stand) => {
    const { dicht, opnieuw, oudeCode } = scherm.dataset;
    return Boolean(stand.dicht) !== (dicht === "1") || (stand.opnieuw || 0) !== Number(opnieuw) || Boolean(stand.oude_code) !== (oudeCode === "1");
  };
  const vraag = async () => {
    clearTimeout(wacht);
    try {
      if (scherm.dataset.fase === "open") {
        const stand = await (await haal(scherm.dataset.stand)).json();
        const regel = scherm.querySelector("[data-zin]");
        if (stand.fase !== "open" || gedaan(stand)) await vernieuw();
        else if (regel.textContent !== stand.zin) regel.textContent = stand.zin;
      } else {
        await vernieuw();
      }
      meldLijn(true);
    } catch {
      meldLijn(false);
    }
    wacht = setTimeout(vraag, scherm.dataset.fase === "open" ? OPEN : DAARNA);
  };

  // Full screen, and no screen saver halfway

  const maakKlaar = () => {
    scherm.querySelectorAll("[data-met-script]").forEach((deel) => (deel.hidden = false));
    const knop = scherm.querySelector("[data-volledig]");
    knop.hidden = !document.fullscreenEnabled;
    knop.addEventListener("click", () => document.documentElement.requestFullscreen());
    toon(false);
  };
  const houdWakker = () => {
    if (document.visibilityState !== "visible") return;
    navigator.wakeLock?.request("screen").catch(() => {});
    vraag();
  };

  let bron = scherm.outerHTML;
  maakKlaar();
  document.addEventListener("visibilitychange", houdWakker);
  addEventListener("online", vraag);
  addEventListener("offline", () => meldLijn(false));
  houdWakker();
})();
