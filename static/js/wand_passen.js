// What does not fit on a slide of the wall goes away: first what may be missed, last one first, then it is said shorter.
// On a page that scrolls nothing has to.

const WAND = matchMedia("screen and (width >= 60rem) and (height >= 30rem)");
const KRAP = ["1", "2"]; // how (static/css/paginas/zelfscan/uitkomst/dia.css)
const SPELING = 4; // px: a letter is a little higher than its line

const onder = (el) => el.getBoundingClientRect().bottom;
const past = (dia) => {
  const rand = onder(dia) + SPELING;
  // What is only heard, and what is cut off where it ends, takes no room.
  return [...dia.querySelectorAll(":not(.alleen-voorlezen, caption, .dia-conclusie *)")].every((el) => onder(el) <= rand);
};
// How many of a list are not there, where that is to be said
const noemRest = (dia) => {
  const rest = dia.querySelector("[data-rest]");
  if (!rest) return;
  const weg = dia.querySelectorAll("li[data-mag-weg][hidden]").length;
  rest.hidden = !weg;
  rest.textContent = weg ? `En nog ${weg}. Kijk op je telefoon.` : "";
};

export const maakPassend = (dia) => {
  const misbaar = [...dia.querySelectorAll("[data-mag-weg]")];
  misbaar.forEach((el) => (el.hidden = false));
  delete dia.dataset.krap;
  noemRest(dia);
  const conclusie = dia.querySelector(".dia-conclusie");
  conclusie?.removeAttribute("data-lang");
  if (!WAND.matches) return;
  conclusie?.toggleAttribute("data-lang", conclusie.scrollHeight > conclusie.clientHeight + SPELING);
  for (const el of misbaar.reverse()) {
    if (past(dia)) return;
    el.hidden = true;
    noemRest(dia);
  }
  for (const krap of KRAP) {
    if (past(dia)) return;
    dia.dataset.krap = krap;
  }
};
