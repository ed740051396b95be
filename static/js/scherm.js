// The projector: follows the phase, shows one slide at a time, and keeps the last picture when the line drops.
// What happened is said aloud by one status beside it, which stays when the picture is replaced.
// Without JavaScript all slides stand below each other, and one gets the page again by hand.
"use strict";

(() => {
  const OPEN = 2000; // ms between two questions while people answer
  const DAARNA = 8000;
  const GEDULD = 8000; // ms before silence counts as a dropped line
  const GEZEGD = 10000; // ms that a sentence stays that is only heard
  const RUST = 60000; // ms between two times that it is said how many are in
  const RAND = 16; // px under which nobody misses anything
  const status = document.querySelector("[data-gezegd]");
  let scherm = document.querySelector("[data-scherm]");
  let gezien = new Date();
  let wacht;

  // Aloud: what happens at one moment is one text, because a new text takes the place of the one before

  const zinnen = [];
  let stil;
  const zeg = (zin) => {
    if (zinnen.push(zin) > 1) return;
    clearTimeout(stil);
    setTimeout(() => (status.textContent = zinnen.splice(0).join(" ")));
    // Who reads the page a little later, does not find it twice.
    stil = setTimeout(() => (status.textContent = ""), GEZEGD);
  };
  // What the page has to tell, each by what makes it new
  const nieuws = () =>
    new Map([...scherm.querySelectorAll("[data-zeg]")].map((el) => {
      const zin = el.dataset.zeg || el.textContent.trim();
      return [zin + (el.dataset.keer || ""), zin];
    }));
  let geteld = { zin: scherm.querySelector("[data-zin]")?.textContent, om: Date.now() };
  const zegHoeveel = ({ zin, binnen, van }) => {
    const rust = Date.now() - geteld.om < RUST;
    if (zin === geteld.zin || (rust && binnen !== van)) return;
    geteld = { zin, om: Date.now() };
    zeg(zin);
  };

  // Slides

  const dias = () => [...scherm.querySelectorAll("[data-dia]")];
  const nummer = () => Math.max(0, dias().findIndex((dia) => `#${dia.id}` === location.hash));
  const nu = () => dias()[nummer()];
  const plek = () => `${nummer() + 1} van ${dias().length}`;
  const wijs = (welke, dia) => {
    const link = scherm.querySelector(welke);
    link.hidden = !dia;
    if (dia) link.hash = dia.id;
  };
  const toon = () => {
    const alle = dias();
    alle.forEach((dia) => (dia.hidden = dia !== nu()));
    if (alle.length) {
      scherm.querySelector("[data-plek]").textContent = plek();
      wijs("[data-vorige]", alle[nummer() - 1]);
      wijs("[data-volgende]", alle[nummer() + 1]);
    }
    scrollTo(0, 0);
  };
  const ga = (naar) => {
    const doel = dias()[naar];
    if (doel) location.replace(`#${doel.id}`);
  };
  // Whether there is more of this slide that way, or of the wide table one is in
  const magVerderLezen = (stap, opzij) => {
    if (opzij) {
      const vak = document.activeElement.closest(".tabel-schuif");
      return vak && (stap > 0 ? vak.scrollLeft + vak.clientWidth < vak.scrollWidth - 1 : vak.scrollLeft > 0);
    }
    const { top, bottom } = nu().getBoundingClientRect();
    const balk = Math.max(0, scherm.querySelector(".scherm-balk").getBoundingClientRect().bottom);
    return stap > 0 ? bottom > innerHeight + RAND : top < balk - RAND;
  };
  const TOETSEN = { ArrowRight: 1, PageDown: 1, End: 1, ArrowLeft: -1, PageUp: -1, Home: -1 };
  addEventListener("keydown", (toets) => {
    const stap = TOETSEN[toets.key];
    if (!stap || toets.altKey || toets.ctrlKey || toets.metaKey || !dias().length) return;
    if (magVerderLezen(stap, toets.key.startsWith("Arrow"))) return;
    toets.preventDefault();
    ga({ Home: 0, End: dias().length - 1 }[toets.key] ?? nummer() + stap);
  });
  addEventListener("hashchange", () => {
    toon();
    // So that a screen reader starts there, with which slide it is.
    nu()?.focus({ preventScroll: true });
    if (nu()) zeg(plek());
  });

  // The line

  const meldLijn = (werkt) => {
    const regel = scherm.querySelector("[data-lijn]");
    if (werkt) gezien = new Date();
    const tijd = gezien.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
    const tekst = werkt ? "" : `Geen verbinding. Dit is het beeld van ${tijd}. We blijven het proberen.`;
    // Said once, not at every try.
    if (regel.textContent === tekst) return;
    regel.textContent = tekst;
    zeg(tekst || "Er is weer verbinding.");
  };
  const haal = async (adres) => {
    const antwoord = await fetch(adres, { cache: "no-cache", signal: AbortSignal.timeout(GEDULD) });
    if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
    meldLijn(true);
    return antwoord;
  };
  const vernieuw = async () => {
    const tekst = await (await haal(location.pathname)).text();
    const pagina = new DOMParser().parseFromString(tekst, "text/html");
    const nieuw = pagina.querySelector("[data-scherm]");
    if (nieuw.outerHTML === bron) return;
    bron = nieuw.outerHTML;
    const al = nieuws();
    const dia = nu()?.id;
    const bij = scherm.contains(document.activeElement) && document.activeElement.id;
    const hoogte = [scrollX, scrollY];
    scherm.replaceWith(nieuw);
    scherm = nieuw;
    document.title = pagina.title;
    maakKlaar();
    scrollTo(...hoogte);
    if (bij) geefTerug(document.getElementById(bij));
    nieuws().forEach((zin, sleutel) => al.has(sleutel) || zeg(zin));
    // It was taken out of the talk: another one stands there now.
    if (dia && dia !== nu()?.id) zeg(`${nu().querySelector("h2").textContent}, ${plek()}`);
  };
  // What had the focus may be gone, or hidden: then where one would begin to read.
  const geefTerug = (doel) => {
    doel?.focus({ preventScroll: true });
    if (!doel || document.activeElement !== doel) (nu() || scherm.querySelector("h1")).focus({ preventScroll: true });
  };
  // What the organiser did: closed the door, began anew, or gave a new code.
  const gedaan = (stand) => {
    const { dicht, opnieuw, oudeCode } = scherm.dataset;
    return Boolean(stand.dicht) !== (dicht === "1") || (stand.opnieuw || 0) !== Number(opnieuw) || Boolean(stand.oude_code) !== (oudeCode === "1");
  };
  const vraag = async () => {
    clearTimeout(wacht);
    // The rehearsal has nothing to ask.
    if (!scherm.dataset.stand) return;
    try {
      if (scherm.dataset.fase === "open") {
        const stand = await (await haal(scherm.dataset.stand)).json();
        const regel = scherm.querySelector("[data-zin]");
        if (stand.fase !== "open" || gedaan(stand)) await vernieuw();
        else if (regel && regel.textContent !== stand.zin) regel.textContent = stand.zin;
        if (stand.fase === "open" && regel) zegHoeveel(stand);
      } else {
        await vernieuw();
      }
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
    toon();
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
