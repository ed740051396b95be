// A menu that opens: it closes with Escape, by a press elsewhere, and when the focus leaves it. Without JavaScript it
// closes by its own button.
document.querySelectorAll("details[data-klapt-dicht]").forEach((menu) => {
  const dicht = () => (menu.open = false);
  menu.addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape" || !menu.open) return;
    dicht();
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (gebeurtenis) => gebeurtenis.relatedTarget && !menu.contains(gebeurtenis.relatedTarget) && dicht());
  document.addEventListener("click", (gebeurtenis) => !menu.contains(gebeurtenis.target) && dicht());
});
