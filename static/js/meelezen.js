// Shows beside the own notes what the others noted meanwhile: asks now and then, as long as somebody looks at the page. Only
// what changed is put in its place, and nothing of one's own is touched.
const KEER = 10000; // ms
const GEDULD = 8000;
const form = document.querySelector("form[data-meelezen]");

const vak = (waar, onderwerp) => waar.querySelector(`[data-anderen="${onderwerp}"]`);
const zet = (nieuw) =>
  form.querySelectorAll("[data-anderen]").forEach((deel) => {
    const is = vak(nieuw, deel.dataset.anderen);
    if (is && is.innerHTML.trim() !== deel.innerHTML.trim()) deel.replaceChildren(...is.childNodes);
  });
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
