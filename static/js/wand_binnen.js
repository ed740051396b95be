// How many are in, on the wall: the sentence, an empty dot for each who is expected, and the heading when all are there.
// From left to right by the number alone: nobody sees whose dot it is, or who came when.

const MEESTE = 60; // above it dots are no picture any more

export const toonBinnen = (scherm, { zin, binnen, van }) => {
  const regel = scherm.querySelector("[data-zin]");
  if (!regel) return;
  if (regel.textContent !== zin) regel.textContent = zin;
  const kop = scherm.querySelector("[data-iedereen]");
  const woorden = binnen && binnen === van ? kop?.dataset.iedereen : kop?.dataset.kop;
  if (kop && kop.textContent !== woorden) kop.textContent = woorden;
  const rij = scherm.querySelector("[data-binnen]");
  const aantal = Math.max(binnen, van);
  while (rij.children.length > (aantal > MEESTE ? 0 : aantal)) rij.lastChild.remove();
  while (rij.children.length < aantal && aantal <= MEESTE) rij.append(document.createElement("span"));
  [...rij.children].forEach((stip, plek) => stip.classList.toggle("is-binnen", plek < binnen));
};
