"""The letters of a page: six sizes, and no other (the weights stand in test_stijlbladen.py)."""

import re

import pytest

from regie.stukken.tokens import waarden
from tests.stijlbladen import LICHT, TOKENS, bron, regels, van_scherm

pytestmark = pytest.mark.eenmaal

# In pixels, for who has not set another size.
MATEN = {
    "--maat-klein": 14.5,
    "--maat": 17,
    "--maat-h3": 20,
    "--maat-h2": 24,
    "--maat-h1": 32,
    "--maat-titel": 40,
}
# What also stands on the wall, where letters grow with the screen; and a drawing, which has units of its own.
VAN_DE_WAND = (
    "components/stroken.css",
    "components/tekening.css",
    "components/verdeling.css",
    "paginas/zelfscan/uitkomst/dia.css",
    "paginas/zelfscan/uitkomst/dia_soorten.css",
    "paginas/zelfscan/uitkomst/gespreksstappen.css",
    "paginas/zelfscan/uitkomst/knelpunten.css",
    "paginas/zelfscan/uitkomst/namen.css",
    "paginas/zelfscan/uitkomst/overzicht.css",
    "paginas/zelfscan/uitkomst/scherm.css",
)
LETTERMAAT = re.compile(r"font-size:\s*([^;}]+)")


def test_op_een_pagina_staan_zes_maten_letters():
    gezet = waarden(bron(TOKENS), LICHT)
    mag = {f"var({naam})" for naam in MATEN} | {"inherit", "100%"}
    anders = {
        (blad, maat)
        for blad in van_scherm()
        if blad not in VAN_DE_WAND
        for regel in regels(blad)
        # On paper a whole page may be set smaller.
        if "@media print" not in regel.media
        for maat in LETTERMAAT.findall(regel.inhoud)
    }

    assert {naam: float(gezet[naam].removesuffix("rem")) * 16 for naam in MATEN} == MATEN
    assert {(blad, maat) for blad, maat in anders if maat not in mag} == set()
