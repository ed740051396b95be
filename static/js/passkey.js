// Passkeys: asks the browser for one when a form is sent, and sends its answer along in the field `credential`.
// Without JavaScript, or in a browser that is too old, these forms stay away; a code from an app always works.
"use strict";

(() => {
  const formulieren = document.querySelectorAll("form[data-passkey]");
  const kan = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

  const opties = async (formulier) => {
    if (formulier.dataset.opties) return JSON.parse(formulier.dataset.opties);
    const antwoord = await fetch(formulier.dataset.haalOp, { headers: { Accept: "application/json" } });
    if (!antwoord.ok) throw new Error("geen opties");
    return (await antwoord.json()).request_options;
  };

  const vraag = async (formulier) => {
    const { publicKey } = await opties(formulier);
    if (formulier.dataset.passkey === "maak") {
      // One that the device keeps and guards itself, so that it also logs in without a password.
      const kenmerken = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
      publicKey.authenticatorSelection = { ...publicKey.authenticatorSelection, ...kenmerken };
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
    }
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
  };

  for (const formulier of formulieren) {
    const fout = formulier.querySelector("[data-passkey-fout]");
    if (!kan) {
      fout.textContent = "Je browser kan nog niet met passkeys werken. Gebruik een nieuwere browser, of een app voor codes.";
      continue;
    }
    formulier.addEventListener("submit", async (gebeurtenis) => {
      gebeurtenis.preventDefault();
      fout.textContent = "";
      try {
        const sleutel = await vraag(formulier);
        formulier.elements.credential.value = JSON.stringify(sleutel.toJSON());
        formulier.submit();
      } catch {
        fout.textContent = "Dat is niet gelukt of afgebroken. Probeer het opnieuw.";
      }
    });
  }
  document.querySelectorAll("[data-met-passkey]").forEach((deel) => (deel.hidden = false));
  document.querySelectorAll("[data-zonder-passkey]").forEach((deel) => (deel.hidden = true));
})();
