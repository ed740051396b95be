"""The style sheet of every PDF, in one piece."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings

IMPORT = re.compile(r'@import url\("([^"]+)"\);\n')


def stijlblad() -> str:
    """Return static/css/pdf.css with the files it imports written out: WeasyPrint keeps what it parsed by this text.

    Read once, but for who is working on it.
    """
    return _lees() if settings.DEBUG else _gelezen()


def _lees() -> str:
    map_ = Path(settings.STATICFILES_DIRS[0]) / "css"
    return IMPORT.sub(lambda vondst: (map_ / vondst[1]).read_text(), (map_ / "pdf.css").read_text())


_gelezen = cache(_lees)
