"""The style sheet of every PDF, in one piece."""

import re
from functools import cache
from pathlib import Path

import tinycss2
from django.conf import settings

from regie.stukken.tokens import is_wortel, vul_in, waarden

IMPORT = re.compile(r'@import url\("([^"]+)"\);\n')


def stijlblad() -> str:
    """Return static/css/pdf.css with the files it imports and the values of the tokens written out.

    WeasyPrint keeps what it parsed by this text, and a PDF is kept by it: so a changed token shows. Written out, as
    every element would inherit a hundred custom properties, and because a drawing knows none. Read once, but for who
    is working on it.
    """
    return _lees() if settings.DEBUG else _gelezen()


def _lees() -> str:
    map_ = Path(settings.STATICFILES_DIRS[0]) / "css"
    css = IMPORT.sub(lambda vondst: (map_ / vondst[1]).read_text(), (map_ / "pdf.css").read_text())
    # What is for one medium only is in the tokens, which know print.
    regels = [
        regel
        for regel in tinycss2.parse_stylesheet(css, skip_comments=True)
        if not is_wortel(regel) and not (regel.type == "at-rule" and regel.lower_at_keyword == "media")
    ]
    return vul_in(tinycss2.serialize(regels), waarden(css)).strip()


_gelezen = cache(_lees)
