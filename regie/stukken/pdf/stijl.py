"""The style sheets of every PDF, with the values of the tokens: of the text in one piece, and of the drawings in it."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import tinycss2
from django.conf import settings

from regie.stukken.tokens import is_wortel, vul_in, waarden

IMPORT = re.compile(r'@import url\("([^"]+)"\);\n')
TEKENING = "components/tekening.css"


def stijlblad() -> str:
    """Return static/css/pdf.css with the files it imports and the values of the tokens written out.

    WeasyPrint keeps what it parsed by this text, and a PDF is kept by it: so a changed token shows. Written out, as
    every element would inherit a hundred custom properties. Read once, but for who is working on it.
    """
    return _lees(_tekst)


def tekenstijl() -> str:
    """Return the rules of TEKENING, which are those of the pages too, with the values that the tokens have here."""
    return _lees(_tekening)


def _lees(deel: Callable[[], str]) -> str:
    return deel() if settings.DEBUG else _gelezen(deel)


@cache
def _gelezen(deel: Callable[[], str]) -> str:
    return deel()


def _tekst() -> str:
    css = _bladen()
    return _ingevuld(css, css)


def _tekening() -> str:
    return _ingevuld((_map() / TEKENING).read_text(), _bladen())


def _ingevuld(css: str, tokens: str) -> str:
    """The rules of this sheet, but for those of one medium or width: what print has of its own is in `tokens`."""
    regels = [
        regel
        for regel in tinycss2.parse_stylesheet(css, skip_comments=True)
        if not is_wortel(regel) and not (regel.type == "at-rule" and regel.lower_at_keyword in ("media", "container"))
    ]
    return vul_in(tinycss2.serialize(regels), waarden(tokens)).strip()


def _bladen() -> str:
    return IMPORT.sub(lambda vondst: (_map() / vondst[1]).read_text(), (_map() / "pdf.css").read_text())


def _map() -> Path:
    return Path(settings.STATICFILES_DIRS[0]) / "css"
