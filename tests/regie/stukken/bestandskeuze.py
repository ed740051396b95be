"""What the page says of a file before it is sent, as static/js/omvang.js reads it from the field."""

import json

from regie.stukken.bestandskeuze import KIJK


def op_de_pagina(widget, naam: str, inhoud: bytes) -> str:
    """Return the sentence of the first rule that fits; empty when the page leaves it to the server."""
    begin = inhoud[:KIJK].hex()
    regels = json.loads(widget.attrs["data-soorten"])
    return next((zin for begint, einde, zin in regels if begin.startswith(begint) and naam.endswith(einde)), "")
