"""The letters of the pages: the same Source Sans 3 as in a PDF, in files that a browser gets from us.

A finder of static files, so that `collectstatic` takes them along and `make run` serves them: as all static files,
under an address that changes with what is in them. They are made once for each version of the package and of the
recipe below, and kept in VAR_MAP; git has no copy.
"""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from regie.stukken.letters import FAMILIE, KENMERKEN, PAKKET, snijd, zet_klaar

MAP = "letters"
# What nearly every page has enough of: the signs of Dutch text, and those that our own texts draw.
GEWOON = sorted(
    map(
        ord,
        (
            *map(chr, range(0x20, 0x7F)),
            *"àáâäçèéêëìíîïñòóôöùúûüÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜß\u00a0\u00a7°·±²³½×€‘’‚“”„–—…•›←→✓●○◉▴▾",
        ),
    )
)
# The rest of Europe's Latin, as in the name of a person: fetched where it occurs (unicode-range in css/letters.css).
LATIJN = (*range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x2010, 0x201F), 0x2020, 0x2021, 0x2039)
REST = [teken for teken in LATIJN if teken not in GEWOON]
# The names, and the ranges of these signs, stand in css/letters.css.
BESTANDEN = {"gewoon.woff2": GEWOON, "rest.woff2": REST}
# Both weights in one file: smaller than two, and one request.
GEWICHTEN = (400, 600)
BRON = "SourceSans3[wght].ttf"


class Schermletters(BaseFinder):
    """Finds letters/<a name of BESTANDEN>, and makes them when nobody asked before (about 2 s)."""

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False):
        gevonden = []
        map_, _, naam = path.replace("\\", "/").rpartition("/")
        if map_ == MAP and naam in BESTANDEN:
            gevonden = [str(zorg_voor_schermletters() / MAP / naam)]
        return gevonden if find_all else next(iter(gevonden), None)

    def list(self, ignore_patterns):
        opslag = FileSystemStorage(location=zorg_voor_schermletters())
        for naam in BESTANDEN:
            yield f"{MAP}/{naam}", opslag


def zorg_voor_schermletters() -> Path:
    """Return the folder that holds the folder MAP with the files of BESTANDEN, made first if need be."""

    def maak(werkmap: Path) -> None:
        (werkmap / MAP).mkdir()
        for naam in BESTANDEN:
            (werkmap / MAP / naam).write_bytes(maak_schermletter(naam))

    return zet_klaar(Path(settings.VAR_MAP) / "lettertypen" / _versie(), maak)


def maak_schermletter(naam: str) -> bytes:
    """Cut one file of BESTANDEN out of the package."""
    return snijd(BRON, GEWICHTEN, "Regular", BESTANDEN[naam], "woff2")


@cache
def _versie() -> str:
    """Another package, another program that cuts or packs, or another recipe above gives another folder."""
    recept = repr((FAMILIE, BESTANDEN, GEWICHTEN, KENMERKEN, metadata.version("fonttools"), metadata.version("brotli")))
    return f"scherm-{metadata.version(PAKKET)}-{hashlib.sha256(recept.encode()).hexdigest()[:8]}"
