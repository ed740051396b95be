// Says whether what a researcher is writing is saved, asks before one leaves, and saves with Ctrl+S. What is not saved
// yet stays on this device by langetekst.js.
import { zeg } from "./klad.js";

const STIL = 600; // ms

const form = document.querySelector("form[data-schrijven]");
const status = form.querySelector("[data-status]");

document.querySelectorAll("[data-zonder-script]").forEach((deel) => (deel.hidden = true));
// With an error the server sent back all that was typed. A field may differ before this script was there.
const getypt = (veld) => veld.matches("textarea, input[type=text]") && veld.value !== veld.defaultValue;
let gewijzigd = Boolean(document.querySelector(".foutoverzicht")) || [...form.elements].some(getypt);

form.addEventListener("input", () => (gewijzigd = true));
form.addEventListener("regiescan:klad", ({ detail }) => {
  if (gewijzigd) zeg(status, detail.gelukt ? "Nog niet bewaard. Je tekst staat wel op dit toestel." : "Nog niet bewaard.");
});
form.addEventListener("regiescan:concept", ({ detail }) => {
  if (gewijzigd) zeg(status, `Nog geen nieuwe versie. Je concept is om ${detail.op} bewaard. Je kunt op een ander toestel verder.`);
});

// How it will read, when the keys are still for a moment. Without a line what stood there stays.
const voorbeeld = document.querySelector("[data-voorbeeld]");
let straks;
let vraag;
const lees = async () => {
  vraag?.abort();
  vraag = new AbortController();
  try {
    const body = new URLSearchParams(new FormData(form));
    const antwoord = await fetch(voorbeeld.dataset.voorbeeld, { method: "POST", body, redirect: "manual", signal: vraag.signal });
    if (!antwoord.ok) return;
    voorbeeld.replaceChildren(...new DOMParser().parseFromString(await antwoord.text(), "text/html").body.childNodes);
  } catch {
    // The next key asks again.
  }
};
if (voorbeeld)
  form.addEventListener("input", () => {
    clearTimeout(straks);
    straks = setTimeout(lees, STIL);
  });

form.addEventListener("submit", () => (gewijzigd = false));
addEventListener("beforeunload", (gebeurtenis) => gewijzigd && gebeurtenis.preventDefault());
addEventListener("keydown", (gebeurtenis) => {
  if (!(gebeurtenis.ctrlKey || gebeurtenis.metaKey) || gebeurtenis.key.toLowerCase() !== "s") return;
  gebeurtenis.preventDefault();
  form.requestSubmit(form.querySelector("button[name=bewaren]"));
});
