// Says who else is writing this text now, and at which field: asks now and then, as long as somebody looks at the page.
// It is told aloud once for each person, and when that is at the field one is in: not at every move.
import { zeg } from "./klad.js";
import { label, velden } from "./klad_velden.js";

const KEER = 10000; // ms
const GEDULD = 8000;
const deel = document.querySelector("[data-schrijvers]");
const hardop = document.querySelector("[data-schrijvers-gezegd]");
const form = document.querySelector("form[data-schrijven]");
const gezegd = new Set();

const zin = ({ naam, veld }) => {
  const [waar] = velden(form, veld);
  return waar ? `${naam} schrijft nu aan ‘${label(waar)}’.` : `${naam} schrijft nu ook.`;
};
const bijMij = ({ veld }) => Boolean(veld) && document.activeElement?.name === veld;
const toon = (schrijvers) => {
  zeg(deel, schrijvers.map(zin).join(" "));
  deel.hidden = !schrijvers.length;
  const nieuw = schrijvers.filter((een) => !gezegd.has(een.naam) || (bijMij(een) && !gezegd.has(zin(een))));
  nieuw.forEach((een) => [een.naam, bijMij(een) && zin(een)].forEach((wat) => gezegd.add(wat)));
  if (nieuw.length) zeg(hardop, nieuw.map(zin).join(" "));
};
// The ETag is the browser's: what did not change is not sent again.
const vraag = async () => {
  if (document.hidden) return;
  try {
    const antwoord = await fetch(deel.dataset.schrijvers, { cache: "no-cache", redirect: "manual", signal: AbortSignal.timeout(GEDULD) });
    toon(antwoord.ok ? (await antwoord.json()).schrijvers : []);
  } catch {
    // Without a line nobody knows.
    toon([]);
  }
};

setInterval(vraag, KEER);
vraag();
document.addEventListener("visibilitychange", vraag);
