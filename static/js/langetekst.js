// Keeps what somebody writes in a form with a long text on this device, until the server has it. It is offered again,
// never put back by itself: after a login that ended, a closed tab, a reload, and a way back that emptied the form.
// Every time that a page is shown, its form has a place of its own. So an empty form never takes the place of a fuller.
// Without JavaScript, or where the browser keeps nothing, everything still works; it is just not remembered.
import { naTypen, zeg } from "./klad.js";
import { isLang, isTekst, leesVeld, metLabel, velden, zetVeld } from "./klad_velden.js";
import { begin, binnen, bewaarKlad, kladden, leesEen, nieuwNummer, verstuurd, wisEen } from "./klad_plek.js";
import { bewaarDaar, haalDaar, wisDaar } from "./klad_server.js";

const WEBKIT = 700; // ms; by then WebKit has emptied what it empties on the way back
const SERVER = 1200; // ms after it was kept here
const melding = document.createElement("p");
const formulieren = [];
const herlaadt = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

const maak = (soort, eigen = {}, ...inhoud) => {
  const element = Object.assign(document.createElement(soort), eigen);
  element.append(...inhoud);
  return element;
};
// Said after it stands there, so that a screen reader hears it.
const meld = (tekst) => setTimeout(() => zeg(melding, tekst), 200);
const tijd = (moment) => {
  const toen = new Date(moment);
  const vandaag = toen.toDateString() === new Date().toDateString();
  const dag = vandaag ? "" : `${toen.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })}, `;
  return dag + toen.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
};

// Keeping

// What came back with an error is not saved, though it stands there as the server sent it.
const isGetypt = (f, naam, tekst) => Boolean(tekst.trim()) && (f.teruggestuurd || tekst !== velden(f.form, naam)[0].defaultValue);
const heeftTekst = (f, per) => Object.keys(per).some((naam) => isTekst(f.form, naam) && isGetypt(f, naam, per[naam].waarden[0]));
const naarServer = async (f, keepalive = false) => {
  clearTimeout(f.klok);
  f.klok = 0;
  const op = await bewaarDaar(f.form, f.nummer, f.bewaard, f.bij, keepalive);
  if (op && !f.klok) f.form.dispatchEvent(new CustomEvent("regiescan:concept", { detail: { op } }));
};
const bewaar = (f) => {
  f.typen.laat();
  if (!f.aangeraakt.size) return;
  f.aangeraakt.forEach((naam) => (f.bewaard[naam] = leesVeld(f.form, naam)));
  f.aangeraakt.clear();
  const tekst = heeftTekst(f, f.bewaard);
  if (!tekst) wisEen(f.plek);
  const gelukt = tekst && bewaarKlad(f.plek, f.bewaard);
  f.form.dispatchEvent(new CustomEvent("regiescan:klad", { detail: { gelukt } }));
  if (!f.form.dataset.concepten) return;
  clearTimeout(f.klok);
  f.klok = setTimeout(() => naarServer(f), SERVER);
};
const raakAan = (f, namen) => {
  namen.forEach((naam) => f.aangeraakt.add(naam));
  f.bij = namen.at(-1);
  f.typen.straks();
};
const krijgtPlek = (f, nummer) => {
  f.nummer = nummer;
  f.plek = f.begin + nummer;
  f.bewaard = leesEen(f.plek)?.velden || {};
  f.aangeraakt.clear();
};

// Offering

const gelijk = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);
const verschilt = (f, klad) => Object.entries(klad.velden).filter(([naam, { waarden }]) => !gelijk(waarden, leesVeld(f.form, naam).waarden));
const teksten = (f, klad) => verschilt(f, klad).filter(([, { tekst, waarden }]) => tekst && waarden[0].trim());
const naarVeld = (f, namen) => namen.flatMap((naam) => velden(f.form, naam)).find((veld) => veld.type !== "hidden")?.focus();
const zet = (f, per) => {
  per.forEach(([naam, inhoud]) => zetVeld(f.form, naam, inhoud));
  raakAan(f, per.map(([naam]) => naam));
  bewaar(f);
  f.form.dispatchEvent(new Event("input", { bubbles: true }));
};
const wis = (f, klad) => {
  wisEen(klad.plek);
  wisDaar(f.form, klad.nummer);
};
const knop = (tekst, klasse, doe) => {
  const element = maak("button", { type: "button", className: klasse, textContent: tekst });
  element.addEventListener("click", doe);
  return element;
};
const toon = (f, klad) => {
  const kop = maak("h2", { className: "melding-kop", id: `klad-${klad.nummer}`, textContent: `Er ${klad.daar ? "is" : "staat"} nog een tekst van ${tijd(klad.tijd)}${klad.daar ? "" : " op dit toestel"}` });
  const deel = maak("section", { className: "melding" }, kop);
  deel.setAttribute("aria-labelledby", kop.id);
  const wat = teksten(f, klad);
  wat.forEach(([, { label, waarden }]) => {
    const blok = maak("div", { className: "melding-klad", textContent: waarden[0], tabIndex: 0, role: "group", ariaLabel: label });
    deel.append(maak("p", {}, maak("strong", { textContent: label })), blok);
  });
  const weg = () => {
    wis(f, klad);
    deel.remove();
    meld("De tekst is verwijderd.");
    naarVeld(f, wat.map(([naam]) => naam));
  };
  const terug = () => {
    const per = verschilt(f, klad).filter(([naam]) => velden(f.form, naam).length);
    const was = per.map(([naam]) => [naam, leesVeld(f.form, naam)]);
    const rest = wat.filter(([naam]) => !velden(f.form, naam).length);
    zet(f, per);
    if (rest.length) {
      const over = { ...klad, velden: Object.fromEntries(rest) };
      bewaarKlad(klad.plek, over.velden, klad.tijd);
      deel.after(toon(f, over));
    } else {
      wis(f, klad);
    }
    const toch = async () => {
      bewaarKlad(klad.plek, klad.velden, klad.tijd);
      zet(f, was);
      await bied(f);
      f.aanbod[0]?.querySelector("button").focus();
      meld("Alles staat weer zoals het was.");
    };
    deel.replaceChildren(maak("p", { textContent: "Je tekst staat er weer. Die is nog niet bewaard." }), maak("p", {}, knop("Maak dit ongedaan", "knop-als-link", toch)));
    deel.removeAttribute("aria-labelledby");
    meld("Je tekst staat er weer. Die is nog niet bewaard.");
    naarVeld(f, wat.map(([naam]) => naam));
  };
  const past = wat.some(([naam]) => velden(f.form, naam).length);
  const meer = verschilt(f, klad).length > wat.length ? "Wat je verder koos, komt mee terug." : "Je kunt ook een stuk eruit kopiëren.";
  deel.append(
    maak("p", { textContent: past ? `Die tekst is nog niet bewaard. ${meer}` : "Het veld staat niet meer op deze pagina. Je kunt de tekst kopiëren." }),
    maak("p", { className: "knoppen" }, ...(past ? [knop("Zet die tekst terug", "knop knop-rustig", terug)] : []), knop("Verwijder die tekst", "knop-als-link", weg))
  );
  f.aanbod.push(deel);
  return deel;
};
// Those of this device and of the server, the newest first. One that is on both is one.
const alleKladden = async (f) => {
  const daar = await haalDaar(f.form);
  const hier = kladden(f.begin);
  const andere = daar.filter(({ nummer }) => !hier.some((klad) => klad.nummer === nummer)).map((klad) => ({
    ...klad,
    daar: true,
    plek: f.begin + klad.nummer,
    velden: Object.fromEntries(Object.entries(klad.velden).map(([naam, waarden]) => [naam, metLabel(f.form, naam, waarden, klad.getoond)])),
  }));
  return [...hier, ...andere].filter(({ nummer }) => nummer !== f.nummer).sort((een, ander) => ander.tijd - een.tijd);
};
const bied = async (f) => {
  const alle = await alleKladden(f);
  f.aanbod.splice(0).forEach((deel) => deel.remove());
  const getoond = [];
  alle.forEach((klad) => {
    const anders = teksten(f, klad).map(([naam, { waarden }]) => [naam, waarden]);
    if (anders.length) {
      if (getoond.some((al) => gelijk(al, anders))) return wis(f, klad);
      getoond.push(anders);
      f.form.before(toon(f, klad));
    } else if (heeftTekst(f, klad.velden)) {
      // The browser put it back: from here on it is of this page.
      raakAan(f, Object.keys(klad.velden));
      bewaar(f);
      wis(f, klad);
    } else {
      // It stands there as the server has it.
      wis(f, klad);
    }
  });
  if (getoond.length) meld("Boven de velden staat een tekst die je nog niet bewaarde.");
};

// When

const volg = (form) => {
  const f = { form, aangeraakt: new Set(), aanbod: [], begin: begin(form) };
  f.typen = naTypen(() => bewaar(f));
  f.teruggestuurd = Boolean(verstuurd && (leesEen(f.begin + verstuurd) || form.dataset.concepten));
  krijgtPlek(f, f.teruggestuurd ? verstuurd : nieuwNummer());
  formulieren.push(f);
  form.addEventListener("input", ({ target }) => target.matches("[name]") && target !== form && raakAan(f, [target.name]));
  form.addEventListener("submit", () => {
    bewaar(f);
    // It goes whole now. What would come after it is late.
    clearTimeout(f.klok);
    f.klok = 0;
    if (!Object.keys(f.bewaard).length) return;
    // By this the server tells that it has this text (regie/stukken/klad.py).
    const veld = form.querySelector("input[name=klad]") || maak("input", { type: "hidden", name: "klad" });
    veld.value = f.nummer;
    form.append(veld);
  });
  // What was typed before this script was there. What a browser put back was typed before.
  const alGetypt = [...form.elements].filter((veld) => veld.matches("textarea, input[type=text]") && veld.value !== veld.defaultValue);
  if (alGetypt.length && !herlaadt) raakAan(f, alGetypt.map((veld) => veld.name));
};

[...document.forms].filter(isLang).forEach(volg);
if (formulieren.length) {
  melding.className = "alleen-voorlezen";
  melding.setAttribute("role", "status");
  document.querySelector("main").prepend(melding);
}
// After what was typed last was kept here.
addEventListener("pagehide", () => formulieren.filter((f) => f.klok).forEach((f) => naarServer(f, true)));
document.addEventListener("regiescan:bewaar-nu", () => formulieren.forEach((f) => f.typen.nu()));
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return formulieren.forEach(bied);
  // Back to a page that stood still. What was typed there is of before, whatever the form says now.
  formulieren.forEach((f) => krijgtPlek(f, nieuwNummer()));
  binnen();
  setTimeout(() => formulieren.forEach(bied), WEBKIT);
});
