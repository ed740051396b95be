// The reveal on the wall: a count of three, then each item by itself. First one looks, and the word comes after a key or
// a moment. Who asked for less movement gets no count. A wall that was opened later, begins with all items.

const TEL = 3;
const SECONDE = 1000; // ms
const KIJK = 5000; // ms to look, and as much with the word

const stilGraag = matchMedia("(prefers-reduced-motion: reduce)");
const vlak = document.createElement("p");
vlak.className = "scherm-tel";
vlak.setAttribute("aria-hidden", "true");

// `aantal`: how many items there are now; `toon`: show the state; `klaar`: it is over.
export const maakOnthulling = ({ aantal, toon, klaar }) => {
  let klok;
  let nummer = -1;
  let woord = false;
  const straks = (wat, ms) => {
    clearTimeout(klok);
    klok = setTimeout(wat, ms);
  };
  const stop = () => {
    clearTimeout(klok);
    vlak.remove();
    nummer = -1;
  };
  const verder = () => {
    vlak.remove();
    if (!woord) woord = true;
    else if (nummer + 1 < aantal()) [nummer, woord] = [nummer + 1, false];
    else {
      stop();
      return klaar();
    }
    toon();
    straks(verder, KIJK);
  };
  const kijk = () => {
    vlak.remove();
    toon();
    straks(verder, KIJK);
  };
  const tel = (nog) => {
    if (!nog) return kijk();
    vlak.textContent = nog;
    document.body.append(vlak);
    straks(() => tel(nog - 1), SECONDE);
  };
  return {
    begin: () => {
      [nummer, woord] = [0, false];
      if (stilGraag.matches) straks(kijk, 0);
      else tel(TEL);
    },
    verder,
    stop,
    get telt() {
      return vlak.isConnected;
    },
    get nummer() {
      return nummer;
    },
    get bezig() {
      return nummer >= 0;
    },
    get kijkt() {
      return nummer >= 0 && !woord;
    },
  };
};
