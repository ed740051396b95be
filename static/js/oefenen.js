// The rehearsal: invented people come in by themselves. Asks the server nothing: all sentences are in the page.

import { toonBinnen } from "./wand_binnen.js";

const ADEM = 900; // ms between two who come in
const scherm = document.querySelector("[data-oefening]");
const zinnen = scherm.dataset.oefening.split("|");
const regel = document.querySelector("[data-zin]");
const knop = document.querySelector("[data-onthul]");

const kom = () => {
  const zin = zinnen.shift() ?? regel.textContent;
  const [binnen, , van] = zin.split(" ").map(Number); // "7 van 9 binnen"
  toonBinnen(scherm, { zin, binnen, van });
  if (zinnen.length) return void setTimeout(kom, ADEM);
  knop.hidden = false;
  // Heard once, as on a real evening when all are in.
  document.querySelector("[data-gezegd]").textContent = `${zin}. Iedereen is binnen.`;
};
if (regel && knop) {
  document.querySelector("[data-zonder-script]").hidden = true;
  kom();
}
