// The fields of a form by their name: reading what stands in them with what the page calls them, and putting it back.

const NIET = ["hidden", "file", "password", "submit", "button", "reset", "image"];
const KEUZE = ["radio", "checkbox"];

export const velden = (form, naam) => [...form.elements].filter((veld) => veld.name === naam && !NIET.includes(veld.type));
export const isTekst = (form, naam) => velden(form, naam).some((veld) => veld.matches("textarea, input[type=text]"));
// A form with a script that keeps a draft itself is left alone.
export const isLang = (form) => form.querySelector("[data-klad]") && !form.matches("[data-concept], [data-notities]");

const label = (veld) => {
  const tekst = veld.labels?.[0]?.cloneNode(true);
  tekst?.querySelectorAll(".veld-optioneel").forEach((deel) => deel.remove());
  return tekst?.textContent.split("\n").map((regel) => regel.trim()).filter(Boolean).join(" ") || "Je tekst";
};
export const leesVeld = (form, naam) => {
  const alle = velden(form, naam);
  const waarden = alle.filter((veld) => !KEUZE.includes(veld.type) || veld.checked).flatMap((veld) =>
    veld.type === "select-multiple" ? [...veld.selectedOptions].map((keuze) => keuze.value) : [veld.value]
  );
  return isTekst(form, naam) ? { waarden, tekst: true, label: label(alle[0]) } : { waarden };
};
export const zetVeld = (form, naam, waarden) =>
  velden(form, naam).forEach((veld) => {
    if (KEUZE.includes(veld.type)) veld.checked = waarden.includes(veld.value);
    else if (veld.type === "select-multiple") [...veld.options].forEach((keuze) => (keuze.selected = waarden.includes(keuze.value)));
    else veld.value = waarden[0] ?? "";
    const meer = veld.closest("details");
    if (meer) meer.open = true;
  });
