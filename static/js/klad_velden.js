// The fields of a form by their name: reading what stands in them with what the page calls them, and putting it back.

const NIET = ["hidden", "file", "password", "submit", "button", "reset", "image"];
const KEUZE = ["radio", "checkbox"];

export const velden = (form, naam) => [...form.elements].filter((veld) => veld.name === naam && !NIET.includes(veld.type));
export const isTekst = (form, naam) => velden(form, naam).some((veld) => veld.matches("textarea, input[type=text]:not([data-geschreven])"));
// A form with a script that keeps a draft itself is left alone.
export const isLang = (form) => form.querySelector("[data-klad]") && !form.matches("[data-concept], [data-notities]");

export const label = (veld) => {
  const tekst = veld.labels?.[0]?.cloneNode(true);
  tekst?.querySelectorAll(".veld-optioneel").forEach((deel) => deel.remove());
  return tekst?.textContent.split("\n").map((regel) => regel.trim()).filter(Boolean).join(" ") || "Je tekst";
};
// As `leesVeld` gives it, of what was read elsewhere. A text that has no field here any more is a text all the same.
export const metLabel = (form, naam, waarden, getoond) => {
  const gezien = getoond.split(" ").find((deel) => deel.startsWith(`${naam}:`));
  const [veld] = velden(form, naam);
  const tekst = veld ? isTekst(form, naam) : waarden.some((waarde) => waarde.includes(" "));
  return tekst ? { waarden, gezien, tekst, label: veld ? label(veld) : "Je tekst" } : { waarden, gezien };
};
// Hidden beside the fields: per field a digest of what it showed (regie/stukken/samen.py). A draft takes along what it was
// written upon, so that the server sees what somebody else saved since.
const GETOOND = "getoond";
const getoondBij = (form, naam) =>
  [...form.querySelectorAll(`input[type=hidden][name$=${GETOOND}]`)]
    .map((veld) => ({ veld, voor: veld.name.slice(0, -GETOOND.length) }))
    .filter(({ voor }) => naam.startsWith(voor))
    .sort((een, ander) => ander.voor.length - een.voor.length)
    .map(({ veld, voor }) => ({ veld, begin: `${naam.slice(voor.length)}:` }))[0];
const leesGezien = (form, naam) => {
  const bij = getoondBij(form, naam);
  return bij?.veld.value.split(" ").find((deel) => deel.startsWith(bij.begin));
};
// Of a draft that does not know what it was written upon, the server asks which of the two must stand there.
const zetGezien = (form, naam, gezien) => {
  const bij = getoondBij(form, naam);
  const nieuw = gezien || (velden(form, naam)[0]?.defaultValue && isTekst(form, naam) ? `${bij?.begin}onbekend` : "");
  if (bij && nieuw) bij.veld.value = bij.veld.value.split(" ").map((deel) => (deel.startsWith(bij.begin) ? nieuw : deel)).join(" ");
};
export const leesVeld = (form, naam) => {
  const alle = velden(form, naam);
  const waarden = alle.filter((veld) => !KEUZE.includes(veld.type) || veld.checked).flatMap((veld) =>
    veld.type === "select-multiple" ? [...veld.selectedOptions].map((keuze) => keuze.value) : [veld.value]
  );
  const gezien = leesGezien(form, naam);
  return isTekst(form, naam) ? { waarden, gezien, tekst: true, label: label(alle[0]) } : { waarden, gezien };
};
export const zetVeld = (form, naam, { waarden, gezien }) => {
  zetGezien(form, naam, gezien);
  velden(form, naam).forEach((veld) => {
    if (KEUZE.includes(veld.type)) veld.checked = waarden.includes(veld.value);
    else if (veld.type === "select-multiple") [...veld.options].forEach((keuze) => (keuze.selected = waarden.includes(keuze.value)));
    else veld.value = waarden[0] ?? "";
    const meer = veld.closest("details");
    if (meer) meer.open = true;
  });
};
