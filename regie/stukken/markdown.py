"""A small, safe Markdown for longer texts: paragraphs, bold, italics, lists and links to https. Nothing else.

What is not allowed stands there as it was typed; HTML of the writer is text. No headings: the page around it has its
own.
"""

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from .tekst import schoon

REGELS = ("emphasis", "list", "link", "escape", "newline")
TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "br"}
# How many marks may stand in one another: more is no text but an attempt to keep the server busy.
DIEPTE = 10


def _mag_link(adres: str) -> bool:
    return adres.startswith("https://")


def _lezer() -> MarkdownIt:
    lezer = MarkdownIt("zero", {"breaks": True, "html": False, "maxNesting": DIEPTE}).enable(list(REGELS))
    # Of a link that is not allowed all of the text stays, address included.
    lezer.validateLink = _mag_link
    return lezer


_LEZER = _lezer()


@lru_cache(maxsize=200)
def markdown(tekst: str) -> SafeString:
    """Return `tekst` as HTML that is safe in a page and in a PDF. An empty text gives an empty one."""
    html = _LEZER.render(schoon(tekst))
    # Twice on purpose: whatever the parser makes of it, only this list gets through.
    html = nh3.clean(
        html, tags=TAGS, attributes={"a": {"href"}, "*": set()}, url_schemes={"https"}, link_rel="noopener noreferrer"
    )
    return mark_safe(html)  # noqa: S308 - nh3 cleaned it
