// At logging out: what stands on this device of this account goes, unless somebody wants to keep it (besluiten 51).
// Who has nothing here logs out at once. Without JavaScript nothing was kept.
import { lees, schrijf, toonMetScript, wis } from "./klad.js";
import { account, alleVan } from "./klad_plek.js";

const WEG = "regiescan:account-weg";
const vraag = document.querySelector("form[data-uitloggen]");

if (vraag && alleVan(account).length) {
  toonMetScript();
  vraag.addEventListener("submit", () => vraag.querySelector("[data-bewaar-kladden]").checked || alleVan(account).forEach((plek) => wis(plek)));
}
document.querySelectorAll("form[data-log-uit]").forEach((form) =>
  form.addEventListener("submit", (gebeurtenis) => {
    // What was typed a moment ago counts as well.
    document.dispatchEvent(new Event("regiescan:bewaar-nu"));
    if (!alleVan(account).length) return;
    gebeurtenis.preventDefault();
    location.assign(form.action);
  })
);
// An account that is gone takes its texts along: not before the server says that it is.
document.querySelector("form[data-account-weg]")?.addEventListener("submit", () => schrijf(WEG, account, "sessionStorage"));
if (document.querySelector("[data-account-is-weg]")) {
  const was = lees(WEG, "sessionStorage");
  if (was) alleVan(was).forEach((plek) => wis(plek));
  wis(WEG, "sessionStorage");
}
