"""What a browser fetches for a page, read from its HTML, CSS and JavaScript as a browser does."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import chain

GRENS, KB = 60, 1000
IN_CSS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
IN_JS = re.compile(r"""^import [^"';]*["'](\./[^"']+)["']""", re.MULTILINE)
LETTER = re.compile(r"@font-face\s*{([^}]*)}")
BEREIK = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
# What a browser fetches at once because of these; links to go to are not among them.
HAALT_OP = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "object": "data"}
REL_OP = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"}


class Bijlagen(HTMLParser):
    """Collects the addresses that a page makes the browser fetch."""

    def __init__(self, html: str):
        super().__init__()
        self.adressen: list[str] = []
        self.pictogram = False
        self.feed(html)
        if not self.pictogram:
            # Then the browser asks for this one by itself.
            self.adressen.append("/favicon.ico")

    def handle_starttag(self, tag, attrs):
        kenmerken = dict(attrs)
        rel = set((kenmerken.get("rel") or "").split())
        self.pictogram |= tag == "link" and "icon" in rel
        if tag == "link" and not rel & REL_OP:
            return
        if adres := kenmerken.get(HAALT_OP.get(tag, "")):
            self.adressen.append(adres)


def uit_css(css: str, tekst: str) -> list[str]:
    """The addresses that a page with this text gets through this style sheet: no letter without a sign for it."""
    altijd, letters = _gelezen(css)
    tekens = set(map(ord, set(tekst)))
    nodig = [adressen for adressen, bereik in letters if not bereik or not tekens.isdisjoint(bereik)]
    return [*altijd, *chain.from_iterable(nodig)]


@cache
def _gelezen(css: str) -> tuple[list[str], list[tuple[list[str], frozenset[int]]]]:
    """The addresses in this style sheet; apart those of each letter, with the signs for which it is fetched."""
    letters = [(IN_CSS.findall(blok), frozenset(_tekens(blok))) for blok in LETTER.findall(css)]
    return IN_CSS.findall(LETTER.sub("", css)), letters


def _tekens(letter: str) -> Iterator[int]:
    for van, tot in BEREIK.findall(letter):
        yield from range(int(van, 16), int(tot or van, 16) + 1)


def uit_js(script: str) -> list[str]:
    return IN_JS.findall(script)
