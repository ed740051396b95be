// The projector: follows the phase, shows one slide at a time, and keeps the last picture when the line drops.
// What happened is said aloud by one status beside it, which stays when the picture is replaced.
// Without JavaScript all slides stand below each other, and one gets the page again by hand.
import { toonBinnen } from "./wand_binnen.js";
import { maakOnthulling } from "./wand_onthullen.js";
import { maakPassend } from "./wand_passen.js";

{
  const ELKE = 2000; // ms between two questions
  const VERS = 30000; // ms after which the page is asked for again, also without news
  const GEDULD = 8000; // ms before silence counts as a dropped line
  const GEZEGD = 10000; // ms that a sentence stays that is only heard
  const RUST = 60000; // ms between two times that it is said how many are in
  const KIJK = "Kijk eerst zelf. Wat valt je op?";
  const RAND = 16; // px under which nobody misses anything
  const status = document.querySelector("[data-gezegd]");
  let scherm = document.querySelector("[data-scherm]");
  let gezien = new Date();
  let bijgewerkt = {}; // what the page knows, once it was asked for by news
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
    zeg(binnen === van ? `${zin}. Iedereen is binnen.` : zin);
  };

  // For what stands beside the wall (leiden.js, volgen.js)
  const meldAan = (wat, detail) => document.dispatchEvent(new CustomEvent(wat, { detail }));

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
  const laatKijken = (dia, kijkt) => {
    const zin = dia.querySelector("[data-kijk]");
    zin.hidden = !kijkt;
    zin.textContent = kijkt ? KIJK : "";
    dia.querySelector("[data-gesprek]").hidden = kijkt;
  };
  const toon = () => {
    const alle = dias();
    items().forEach((dia) => laatKijken(dia, onthulling.kijkt && dia === nu()));
    scherm.toggleAttribute("data-kijkt", onthulling.kijkt);
    alle.forEach((dia) => (dia.hidden = dia !== nu()));
    if (alle.length) {
      scherm.querySelector("[data-plek]").textContent = plek();
      wijs("[data-vorige]", alle[nummer() - 1]);
      wijs("[data-volgende]", alle[nummer() + 1]);
    }
    if (nu()) maakPassend(nu());
    scrollTo(0, 0);
    meldAan("regiescan:dia");
  };

  // The reveal, as it happens (wand_onthullen.js). Who goes elsewhere, ends it.

  const items = () => [...scherm.querySelectorAll("[data-item]")];
  const wijsAan = (id) => history.replaceState(null, "", `#${id}`);
  const onthulling = maakOnthulling({
    aantal: () => items().length,
    toon: () => {
      const dia = items()[onthulling.nummer];
      const naam = dia.querySelector("h2").textContent;
      wijsAan(dia.id);
      toon();
      zeg(onthulling.kijkt ? `${naam}. ${KIJK}` : dia.querySelector("[data-woord]")?.dataset.woord || naam);
    },
    klaar: () => {
      wijsAan(dias()[0].id);
      toon();
      zeg(nu().querySelector("h2").textContent);
    },
  });
  const onthulNu = () => {
    if (!items().length) return;
    wijsAan(items()[0].id);
    onthulling.begin();
  };
  const eindigOnthulling = () => {
    onthulling.stop();
    toon();
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
    return stap > 0 ? bottom > innerHeight + RAND : top < -RAND;
  };
  const TOETSEN = { ArrowRight: 1, PageDown: 1, End: 1, ArrowLeft: -1, PageUp: -1, Home: -1 };
  const VERDER = ["ArrowRight", "PageDown"];
  addEventListener("keydown", (toets) => {
    if (toets.altKey || toets.ctrlKey || toets.metaKey || !dias().length) return;
    if (onthulling.bezig && toets.key === "Escape") return ga(0);
    const stap = TOETSEN[toets.key];
    if (!stap || toets.target.closest("input, textarea, select")) return;
    if (magVerderLezen(stap, toets.key.startsWith("Arrow"))) return;
    toets.preventDefault();
    if (onthulling.bezig && VERDER.includes(toets.key)) return onthulling.verder();
    ga({ Home: 0, End: dias().length - 1 }[toets.key] ?? nummer() + stap);
  });
  addEventListener("click", (klik) => {
    if (!onthulling.bezig || !klik.target.closest?.("[data-volgende]")) return;
    klik.preventDefault();
    onthulling.verder();
  });
  // Where somebody else goes: what has the focus outside the slide keeps it.
  let meegegaan = "";
  document.addEventListener("regiescan:naar", ({ detail: dia }) => {
    if (location.hash === `#dia-${dia}`) return;
    meegegaan = `#dia-${dia}`;
    location.replace(meegegaan);
  });
  addEventListener("hashchange", () => {
    const bij = document.activeElement;
    const blijft = bij.closest("input, textarea, select") || (location.hash === meegegaan && !bij.closest("[data-dia]"));
    meegegaan = "";
    eindigOnthulling();
    // So that a screen reader starts there, with which slide it is.
    // Who types below the wall while another goes on, keeps typing.
    if (!blijft) nu()?.focus({ preventScroll: true });
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
    if (tekst === gelezen) return;
    gelezen = tekst;
    const pagina = new DOMParser().parseFromString(tekst, "text/html");
    meldAan("regiescan:scherm", pagina);
    const nieuw = pagina.querySelector("[data-scherm]");
    if (!nieuw || nieuw.outerHTML === bron) return;
    bron = nieuw.outerHTML;
    const al = nieuws();
    const was = scherm.dataset.fase;
    const dia = nu()?.id;
    const bij = scherm.contains(document.activeElement) && document.activeElement.id;
    const hoogte = [scrollX, scrollY];
    scherm.replaceWith(nieuw);
    scherm = nieuw;
    document.title = pagina.title;
    if (was === "open" && scherm.dataset.fase === "onthuld") onthulNu();
    maakKlaar();
    scrollTo(...hoogte);
    if (bij) geefTerug(document.getElementById(bij));
    nieuws().forEach((zin, sleutel) => al.has(sleutel) || zeg(zin));
    // It was taken out of the talk: another one stands there now.
    if (dia && dia !== nu()?.id && !onthulling.bezig) zeg(`${nu().querySelector("h2").textContent}, ${plek()}`);
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
      const stand = await (await haal(scherm.dataset.stand)).json();
      if (scherm.dataset.fase === "open") {
        if (stand.fase !== "open" || gedaan(stand)) await vernieuw();
        else toonBinnen(scherm, stand);
        if (stand.fase === "open" && scherm.querySelector("[data-zin]")) zegHoeveel(stand);
      } else if (stand.nieuws !== bijgewerkt.nieuws || Date.now() - bijgewerkt.om > VERS) {
        await vernieuw();
        bijgewerkt = { nieuws: stand.nieuws, om: Date.now() };
      }
      meldAan("regiescan:stand", stand);
    } catch {
      meldLijn(false);
    }
    wacht = setTimeout(vraag, ELKE);
  };

  // Full screen, and no screen saver halfway

  const maakKlaar = () => {
    scherm.dataset.wand = "";
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
  let gelezen;
  if ("speel" in scherm.dataset && !location.hash) onthulNu();
  maakKlaar();
  addEventListener("resize", () => nu() && maakPassend(nu()));
  document.addEventListener("toggle", () => nu() && maakPassend(nu()), true); // what is unfolded takes room
  document.fonts.ready.then(() => nu() && maakPassend(nu()));
  document.addEventListener("visibilitychange", houdWakker);
  document.addEventListener("regiescan:ververs", vraag);
  addEventListener("online", vraag);
  addEventListener("offline", () => meldLijn(false));
  houdWakker();
}
