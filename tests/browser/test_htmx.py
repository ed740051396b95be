"""Our own htmx, called in by somebody who got a piece of HTML onto a page: it does nothing there."""

import pytest
from django.templatetags.static import static

STUK = """<div id="proef" data-hx-get="/rollen/?proef" data-hx-trigger="load" data-hx-swap="none"
  hx-on:click="document.title = 'gekaapt'">x</div>"""
ROEP = """async ([stuk, adres, aan]) => {
  const meta = document.querySelector('meta[name="htmx-config"]');
  if (aan) meta.content = meta.content.replace('"*"', '"[data-hx-disable]"');
  document.querySelector('main').insertAdjacentHTML('beforeend', stuk);
  await new Promise((klaar) => {
    const script = document.createElement('script');
    script.src = adres;
    script.onload = klaar;
    document.head.append(script);
  });
  document.querySelector('#proef').click();
  await new Promise((klaar) => setTimeout(klaar, 150));
  return document.title;
}"""


@pytest.mark.parametrize("aan", [False, True], ids=["als elke pagina", "als een pagina met htmx"])
def test_htmx_vraagt_niets_op_een_pagina_die_het_niet_gebruikt_en_voert_nergens_iets_uit(page, gehoord, aan):
    gevraagd = []
    page.on("request", lambda vraag: gevraagd.append(vraag.url) if "?proef" in vraag.url else None)
    page.goto("/hulp/")

    titel = page.evaluate(ROEP, [STUK, static("django_htmx/htmx-2.min.js"), aan])

    assert bool(gevraagd) is aan
    assert "gekaapt" not in titel
    # What it would have to run, it refuses itself; the CSP would too.
    assert ["evalDisallowed" in fout for fout in gehoord] == [True] * aan
    gehoord.clear()
