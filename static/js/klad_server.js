// What somebody is writing, on the server as well: for the forms that say where (data-concepten). So another device
// offers it too. What goes wrong here is no loss: it stands on this device.

const GEDULD = 4000; // ms before a page is shown without

const stuur = (form, paren, keepalive = false) =>
  fetch(form.dataset.concepten, {
    method: "POST",
    body: new URLSearchParams([["csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value], ...paren]),
    redirect: "manual",
    headers: { Accept: "application/json" },
    keepalive,
  });

// [{ nummer, tijd, velden: { naam: [waarde] }, getoond }], the newest first
export const haalDaar = async (form) => {
  if (!form.dataset.concepten) return [];
  try {
    const antwoord = await fetch(form.dataset.concepten, { redirect: "manual", signal: AbortSignal.timeout(GEDULD) });
    return antwoord.ok ? (await antwoord.json()).concepten : [];
  } catch {
    return [];
  }
};
// Returns when it was kept ("14:02"), or "" when it was not.
// `bij`: the field that was touched last.
export const bewaarDaar = async (form, nummer, velden, bij, keepalive) => {
  const paren = Object.entries(velden).flatMap(([naam, { waarden }]) => waarden.map((waarde) => [naam, waarde]));
  const getoond = Object.values(velden).map(({ gezien }) => gezien).filter(Boolean).join(" ");
  try {
    const antwoord = await stuur(form, [["klad", nummer], ["getoond", getoond], ["bij", bij], ...paren], keepalive);
    return antwoord.ok ? (await antwoord.json()).op : "";
  } catch {
    return "";
  }
};
export const wisDaar = (form, nummer) => form.dataset.concepten && stuur(form, [["klad", nummer], ["weg", "1"]], true).catch(() => {});
