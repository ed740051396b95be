// Shows beside the own notes what the others noted meanwhile: asks now and then, as long as somebody looks at the page. Only
// what changed is put in its place, and nothing of one's own is touched. Who wrote is told aloud now and then: somebody
// who listens is at a talk.
import { zeg } from "./klad.js";

const KEER = 10000; // ms
const GEDULD = 8000;
const RUST = 60000; // ms between two times that it is told
const form = document.querySelector("form[data-meelezen]");
const hardop = document.querySelector("[data-meelezen-gezegd]");
const wie = new Set();
let laatst = -RUST;

const vak = (waar, onderwerp) => waar.querySelector(`[data-anderen="${onderwerp}"]`);
const namen = (deel) => [...deel.querySelectorAll("h3")].map((kop) => [kop.textContent, kop.parentElement.textContent]);
const zet = (nieuw) => {
  form.querySelectorAll("[data-anderen]").forEach((deel) => {
    const is = vak(nieuw, deel.dataset.anderen);
    if (!is || is.innerHTML.trim() === deel.innerHTML.trim()) return;
    const stond = new Map(namen(deel));
    namen(is).forEach(([naam, tekst]) => stond.get(naam) !== tekst && wie.add(naam));
    deel.replaceChildren(...is.childNodes);
  });
  if (!wie.size || performance.now() - laatst < RUST) return;
  laatst = performance.now();
  zeg(hardop, "");
  zeg(hardop, `Nieuw van ${[...wie].join(" en ")}.`);
  wie.clear();
};
// The ETag is the browser's: what did not change is not sent again. Without a line it stays as it was.
const vraag = async () => {
  if (document.hidden) return;
  try {
    const antwoord = await fetch(form.dataset.meelezen, { cache: "no-cache", redirect: "manual", signal: AbortSignal.timeout(GEDULD) });
    if (antwoord.ok) zet(new DOMParser().parseFromString(await antwoord.text(), "text/html"));
  } catch {
    // Next time.
  }
};

setInterval(vraag, KEER);
document.addEventListener("visibilitychange", vraag);
