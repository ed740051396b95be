// The wall goes along with who leads: to the slide that came last. In between one may page by oneself.
"use strict";

(() => {
  let gezien = 0;
  document.addEventListener("regiescan:stand", ({ detail: { dia, keer } }) => {
    // A slide that is not here yet comes with the next page.
    if (!keer || keer <= gezien || !document.getElementById(`dia-${dia}`)) return;
    gezien = keer;
    document.dispatchEvent(new CustomEvent("regiescan:naar", { detail: dia }));
  });
})();
