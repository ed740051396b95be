// Sends the answer without leaving the page, so that a dropped line loses nothing: it says what is the matter and tries
// again. Only the server's own answer says "opgeslagen". Without JavaScript the browser sends the form by itself.
"use strict";

(() => {
  const WACHT = [3, 5, 10, 20, 30]; // seconds before the next try
  const GEDULD = 20000; // ms; after this a try counts as failed, the id keeps it one answer
  const VANZELF = "We proberen het vanzelf opnieuw.";
  const GEEN_LIJN = `Nog niet verzonden: er is geen verbinding. Je antwoord staat op dit toestel. ${VANZELF}`;
  const GEEN_SERVER = `Nog niet verzonden: de server kan het nu niet opslaan. Je antwoord staat op dit toestel. ${VANZELF}`;
  let bezig = false;
  let gevraagd = false; // what stands in the form is what somebody asked to send
  let keer = 0;
  let later;

  const knop = (form) => form.querySelector("[data-verzendknop]");
  const meld = (form, tekst, soort) => {
    const status = form.querySelector("[data-status]");
    status.textContent = tekst;
    status.dataset.soort = soort;
  };

  const toon = (pagina) => {
    document.title = pagina.title;
    const main = document.querySelector("main");
    const bedankt = main.querySelector("form[data-bedankt]")?.dataset.bedankt;
    main.replaceChildren(...pagina.querySelector("main").childNodes);
    // The address to come back to has no scores in it, and the back button leads past what was filled in.
    if (main.querySelector("[data-opgeslagen]") && bedankt) history.replaceState(null, "", bedankt);
    document.dispatchEvent(new Event("regiescan:pagina"));
    scrollTo({ top: 0, behavior: "instant" });
    (main.querySelector(".foutoverzicht-kop") || main.querySelector("h1[tabindex]") || main).focus();
  };
  // The token of a page that stood open for very long may be too old.
  const verstuur = async (form, nogEens = true) => {
    const antwoord = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: AbortSignal.timeout ? AbortSignal.timeout(GEDULD) : undefined,
    });
    if (antwoord.status === 403 && nogEens) {
      const vers = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const token = vers.querySelector("[name=csrfmiddlewaretoken]");
      if (token) {
        form.elements.csrfmiddlewaretoken.value = token.value;
        return verstuur(form, false);
      }
    }
    return antwoord;
  };
  const probeer = async (form) => {
    if (bezig || !form.isConnected) return;
    bezig = gevraagd = true;
    clearTimeout(later);
    knop(form).setAttribute("aria-disabled", "true");
    meld(form, "Bezig met versturen…", "bezig");
    document.dispatchEvent(new Event("regiescan:bewaar"));
    let mis = GEEN_LIJN;
    try {
      const antwoord = await verstuur(form);
      if (antwoord.ok || antwoord.status === 404) {
        const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
        if (pagina.querySelector("main h1")) {
          keer = 0;
          toon(pagina);
          return;
        }
      }
      mis = GEEN_SERVER;
    } catch {
      // No line, or it took too long.
    } finally {
      bezig = false;
      knop(form).removeAttribute("aria-disabled");
    }
    meld(form, mis, "mis");
    knop(form).textContent = "Probeer nu opnieuw";
    if (gevraagd) later = setTimeout(() => probeer(form), 1000 * WACHT[Math.min(keer++, WACHT.length - 1)]);
    else laatStaan();
  };
  // Who goes back or changes something sends it again by hand, also when the line returns, or a try fails after that.
  const laatStaan = () => {
    gevraagd = false;
    clearTimeout(later);
    const status = document.querySelector("form[data-concept] [data-soort=mis]");
    if (!status) return;
    delete status.dataset.soort;
    status.textContent = status.textContent.replace(VANZELF, "Verstuur het als je klaar bent.");
  };

  document.addEventListener("submit", (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (!form.matches("form[data-concept]")) return;
    gebeurtenis.preventDefault();
    probeer(form);
  });
  document.addEventListener("input", (gebeurtenis) => {
    if (gebeurtenis.target.closest("form[data-concept]")) laatStaan();
  });
  document.addEventListener("regiescan:verandert", laatStaan); // stappen.js
  addEventListener("online", () => {
    const form = document.querySelector("form[data-concept]");
    if (form?.querySelector("[data-soort=mis]")) probeer(form);
  });
})();
