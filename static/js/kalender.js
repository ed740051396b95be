// Beside a day that one types: the browser's own calendar, for who picks one. What is picked is written as one would type
// it, so the field reads the same in every browser (docs/adr/0016). Without JavaScript one types.
const tekst = (dag) => dag.split("-").reverse().map(Number).join("-");
// Where the calendar opens: at the day that is typed, where that is written in figures.
const dagVan = (getypt) => {
  const [dag, maand, jaar, ...rest] = getypt.split("-").map(Number);
  const is = new Date(Date.UTC(jaar, maand - 1, dag));
  return rest.length || !(jaar >= 2000) || Number.isNaN(is.getTime()) ? "" : is.toISOString().slice(0, 10);
};
const maak = (soort, eigen) => Object.assign(document.createElement(soort), eigen);

const zetKalender = (veld) => {
  const dag = maak("input", { type: "date", tabIndex: -1, className: "veld-kalender-dag", ariaHidden: "true" });
  const knop = maak("button", { type: "button", className: "knop-als-link", textContent: "Kies uit de kalender" });
  knop.append(maak("span", { className: "alleen-voorlezen", textContent: ` voor ‘${veld.labels[0].firstChild.textContent.trim()}’` }));
  knop.addEventListener("click", () => {
    dag.value = dagVan(veld.value);
    dag.showPicker();
  });
  // Of the calendar the page hears nothing: only of the field.
  dag.addEventListener("input", (gebeurtenis) => gebeurtenis.stopPropagation());
  dag.addEventListener("change", (gebeurtenis) => {
    gebeurtenis.stopPropagation();
    if (!dag.value) return;
    veld.value = tekst(dag.value);
    ["input", "change"].forEach((soort) => veld.dispatchEvent(new Event(soort, { bubbles: true })));
    veld.focus();
  });
  const plek = maak("span", { className: "veld-kalender" });
  plek.append(knop, dag);
  veld.after(plek);
};

if ("showPicker" in HTMLInputElement.prototype)
  document.querySelectorAll("input[data-kalender]").forEach(zetKalender);
