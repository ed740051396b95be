// Looks before sending whether the server takes it: of text data-meeste, of files data-megabytes, and data-soorten: which
// kinds it knows by how they begin and what they are called, and what it says of each. What it would not take stays on the
// page, with the part it is about and why, as an error of the server would. Without JavaScript there is the page of the
// server (413.html).
import { label } from "./klad_velden.js";

const MB = 1024 * 1024;
const ERBIJ = 500; // bytes; what scripts and buttons add to a form when it goes
const basis = Number(document.querySelector("script[data-meeste]").dataset.meeste);

const inBytes = (tekst) => new TextEncoder().encode(tekst).length;
// As a browser sends it.
const gestuurd = (tekst) => tekst.split("\r").join("").split("\n").join("\r\n");
const getal = (aantal) => aantal.toLocaleString("nl-NL");
const megabytes = (bytes) => `${getal(Math.ceil((bytes / MB) * 10) / 10)} MB`;
const maak = (soort, eigen = {}, ...inhoud) => {
  const element = Object.assign(document.createElement(soort), eigen);
  element.append(...inhoud);
  return element;
};

// How many bytes of text there are, as they are sent.
const meet = (form, naam, waarde) =>
  form.enctype === "multipart/form-data" ? inBytes(naam + gestuurd(waarde)) : new URLSearchParams([[naam, gestuurd(waarde)]]).toString().length + 1;
const meetTekst = (form) =>
  [...new FormData(form)].filter(([, waarde]) => typeof waarde === "string").reduce((samen, [naam, waarde]) => samen + meet(form, naam, waarde), 0);

const teVeelTekst = (form) => {
  const over = meetTekst(form) + ERBIJ - basis;
  if (over <= 0) return [];
  const velden = [...form.elements].filter((veld) => veld.matches("textarea, input:not([type=hidden], [type=file])"));
  const lengte = (veld) => meet(form, "", veld.value);
  const langste = velden.reduce((een, ander) => (lengte(ander) > lengte(een) ? ander : een));
  const tekens = langste.value.length;
  const eraf = Math.min(tekens, Math.ceil((over / lengte(langste)) * tekens));
  return [{ veld: langste, zin: `Er is te veel tekst om in één keer te versturen. In ‘${label(langste)}’ staat het meeste: ${getal(tekens)} tekens. Haal er minstens ${getal(eraf)} af.` }];
};
const teVeelBestanden = (form) =>
  [...form.querySelectorAll("input[type=file]")].flatMap((veld) => {
    const bestanden = [...veld.files];
    const tegelijk = Number(veld.dataset.meesteTegelijk || Infinity);
    if (bestanden.length > tegelijk) {
      return [{ veld, zin: `Kies hoogstens ${tegelijk} bestanden tegelijk; nu zijn het er ${bestanden.length}. Tot en met ‘${bestanden[tegelijk - 1].name}’ past het.` }];
    }
    let samen = 0;
    const past = bestanden.findIndex((bestand) => (samen += bestand.size) > form.dataset.megabytes * MB);
    if (past < 0) return [];
    const alles = megabytes(bestanden.reduce((som, bestand) => som + bestand.size, 0));
    const hier = `Hier past hoogstens ${form.dataset.megabytes} MB in één keer.`;
    const zin = past
      ? `Deze ${bestanden.length} bestanden zijn samen ${alles}. ${hier} Tot en met ‘${bestanden[past - 1].name}’ past het. Verstuur de rest daarna.`
      : `‘${bestanden[0].name}’ is ${megabytes(bestanden[0].size)}. ${hier} Kies een kleiner bestand.`;
    return [{ veld, zin }];
  });

// Of each file its first bytes, read when it is chosen: when somebody sends, there is no time to.
const BEGIN = 16;
const begin = new WeakMap();
const inHex = (bytes) => [...new Uint8Array(bytes)].map((een) => een.toString(16).padStart(2, "0")).join("");
const leesBegin = (veld) =>
  [...veld.files].forEach(async (bestand) => begin.set(bestand, inHex(await bestand.slice(0, BEGIN).arrayBuffer().catch(() => new ArrayBuffer(0)))));
const watIsEr = (bestand, regels) => {
  const gelezen = begin.get(bestand);
  const past = gelezen && regels.find(([begint, einde]) => gelezen.startsWith(begint) && bestand.name.toLowerCase().endsWith(einde));
  return past ? past[2] : "";
};
// Of several files the server keeps those that are fine, so only when none is, nothing is sent.
const geenGoedeSoort = (form) =>
  [...form.querySelectorAll("input[data-soorten]")].flatMap((veld) => {
    const regels = JSON.parse(veld.dataset.soorten);
    const zinnen = [...veld.files].map((bestand) => ({ bestand, zin: watIsEr(bestand, regels) }));
    if (!zinnen.length || zinnen.some(({ zin }) => !zin)) return [];
    return [{ veld, zin: veld.multiple ? zinnen.map(({ bestand, zin }) => `${bestand.name}: ${zin}`).join(" ") : zinnen[0].zin }];
  });

const wis = (form) => {
  form.querySelectorAll("[data-te-veel]").forEach((element) => element.remove());
  form.querySelectorAll("[data-te-veel-bij]").forEach((veld) => {
    const bij = (veld.getAttribute("aria-describedby") || "").split(" ").filter((id) => id !== `${veld.id}_te_veel`);
    veld.setAttribute("aria-describedby", bij.join(" "));
    if (!bij.join("")) veld.removeAttribute("aria-describedby");
    veld.removeAttribute("aria-invalid");
    veld.removeAttribute("data-te-veel-bij");
    veld.closest(".veld")?.classList.remove("veld-fout");
  });
};
const bijVeld = ({ veld, zin }) => {
  const melding = maak("p", { className: "veld-foutmelding", id: `${veld.id}_te_veel` }, maak("span", { className: "alleen-voorlezen" }, "Fout: "), zin);
  melding.dataset.teVeel = "";
  veld.before(melding);
  veld.dataset.teVeelBij = "";
  veld.setAttribute("aria-invalid", "true");
  veld.setAttribute("aria-describedby", [veld.getAttribute("aria-describedby"), melding.id].filter(Boolean).join(" "));
  veld.closest(".veld")?.classList.add("veld-fout");
  const meer = veld.closest("details");
  if (meer) meer.open = true;
};
const toon = (form, fouten) => {
  const regels = fouten.map(({ veld, zin }) => maak("li", {}, maak("a", { href: `#${veld.id}` }, zin)));
  const kop = maak("h2", { className: "foutoverzicht-kop", tabIndex: -1 }, "Er klopt nog iets niet");
  const overzicht = maak("div", { className: "foutoverzicht" }, kop, maak("p", {}, "Er is niets verstuurd. Alles staat er nog."), maak("ul", {}, ...regels));
  overzicht.dataset.teVeel = "";
  form.prepend(overzicht);
  fouten.forEach(bijVeld);
  if (!document.title.startsWith("Fout: ")) document.title = `Fout: ${document.title}`;
  kop.focus();
};

const metSoorten = (veld) => veld.matches("input[data-soorten]");
document.addEventListener("change", ({ target }) => metSoorten(target) && leesBegin(target));
document.querySelectorAll("input[data-soorten]").forEach(leesBegin);

// Before every other script that waits for this: what does not go, is not sent and stays a draft.
document.addEventListener(
  "submit",
  (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (form.method !== "post") return;
    wis(form);
    const groot = teVeelBestanden(form);
    const fouten = [...teVeelTekst(form), ...(groot.length ? groot : geenGoedeSoort(form))];
    if (!fouten.length) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    toon(form, fouten);
  },
  true
);
