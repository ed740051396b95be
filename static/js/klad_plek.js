// Where the draft of a form is kept: per account, page and form, each with a number of its own, for two weeks at most.
// Who has no account has one by a personal link; who has neither, keeps it as long as the tab.
import { DAG, lees, leesKlad, plekken, schrijfKlad, wis } from "./klad.js";

const ALLE = "regiescan:klad:";
const NOTITIES = "regiescan:notitie:";
const DUUR = 14 * DAG;
const KOEKJE = "klad_";
const { kladVan: van, kladPlek: pagina, kladVerstuurd } = document.querySelector("script[data-klad-van]").dataset;
const kast = van ? "localStorage" : "sessionStorage";

const vanMij = `${ALLE}${van}:`;
export const account = van;
// All that stands here of one account, notes that are on their way included
export const alleVan = (wie) => (Number(wie) ? [ALLE, NOTITIES].flatMap((soort) => plekken(`${soort}${wie}:`)) : []);
// The number of the draft that came back with this page: what was sent is not saved.
export const verstuurd = kladVerstuurd;
export const nieuwNummer = () => (crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${String(Math.random()).slice(2)}`);

// An address may hold the key of a personal link; this does not.
const kort = (tekst) => [...tekst].reduce((som, teken) => (Math.imul(som, 31) + teken.codePointAt(0)) | 0, 7).toString(36);
export const begin = (form) => `${vanMij}${pagina}:${kort(form.getAttribute("action") || "")}:`;

export const leesEen = (plek) => leesKlad(plek, DUUR, kast);
export const bewaarKlad = (plek, velden, tijd = Date.now()) => schrijfKlad(plek, { tijd, velden }, kast);
export const wisEen = (plek) => wis(plek, kast);
// Those of one form, the newest first
export const kladden = (van_) =>
  plekken(van_, kast)
    .map((plek) => ({ plek, nummer: plek.slice(van_.length), ...leesEen(plek) }))
    .filter((klad) => klad.velden)
    .sort((een, ander) => ander.tijd - een.tijd);

// The server tells by a cookie which drafts it has.
export const binnen = () =>
  document.cookie.split("; ").forEach((koekje) => {
    if (!koekje.startsWith(KOEKJE)) return;
    const nummer = koekje.slice(KOEKJE.length, koekje.indexOf("="));
    plekken(vanMij, kast).filter((plek) => plek.endsWith(`:${nummer}`)).forEach(wisEen);
    document.cookie = `${KOEKJE}${nummer}=; path=/; max-age=0; samesite=lax`;
  });

binnen();
// Reading wipes what is too old, also of who was here before. What an older version left has no time yet.
[ALLE, NOTITIES, "regiescan:schrijven:"].flatMap((soort) => plekken(soort)).forEach((plek) => {
  const klad = lees(plek);
  if (klad && !klad.tijd) schrijfKlad(plek, klad);
  leesKlad(plek, DUUR);
});
