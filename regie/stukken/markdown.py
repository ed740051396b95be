"""A small, safe Markdown for longer texts: paragraphs, bold, italics, lists and links to https. Nothing else.

What is not allowed stands there as it was typed; HTML of the writer is text. No headings: the page around it has its
own. Most who write here know no Markdown: a number, a sum or a plus keeps standing as it was typed, and what Word
puts before the points of a list makes one.
"""

import re
from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .tekst import schoon

REGELS = ("emphasis", "list", "link", "escape", "newline")
KENMERKEN = {"a": {"href"}, "li": {"value"}, "*": set()}
TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "br"}
# How many marks may stand in one another: more is no text but an attempt to keep the server busy.
DIEPTE = 10
# At the start of a line no mark of a list: a year ("2019."), a number that a list would write otherwise ("01."), and
# a plus, which a list would take away.
GEEN_PUNT = re.compile(r"^([ \t]*)(\d{3,}(?=[.)]\s)|0\d+(?=[.)]\s)|(?=\+\s))", re.MULTILINE)
# What Word puts before a point. Some of it are letters, of which only a tab tells that they are none.
PUNT_VAN_WORD = re.compile(r"[ \t]*(?:([•●○■□▪▫◦‣∙·◆▸❖➢–—])[ \t]+|([o\u00a7Øv])[ ]*\t[ \t]*)(?=\S)")


def _mag_link(adres: str) -> bool:
    return adres.startswith("https://")


def _lezer() -> MarkdownIt:
    lezer = MarkdownIt("zero", {"breaks": True, "html": False, "maxNesting": DIEPTE}).enable(list(REGELS))
    # Of a link that is not allowed all of the text stays, address included.
    lezer.validateLink = _mag_link
    lezer.inline.ruler.before("emphasis", "maal", _maal)
    lezer.core.ruler.push("nummers", _zet_nummers)
    return lezer


def _maal(state: StateInline, silent: bool) -> bool:
    """Take stars between two figures, or that would open inside a word, for a sign: "5*3*2", "uren*tarief*weken"."""
    begin, bron = state.pos, state.src
    if bron[begin] != "*" or silent:
        return False
    einde = begin
    while einde < state.posMax and bron[einde] == "*":
        einde += 1
    voor, na = bron[begin - 1 : begin], bron[einde : einde + 1]
    if not (voor.isalnum() and na.isalnum()):
        return False
    is_open = any(een.open and een.marker == ord("*") for een in state.delimiters)
    if is_open and not (voor.isnumeric() or na.isnumeric()):
        return False
    state.pending += bron[begin:einde]
    state.pos = einde
    return True


def _zet_nummers(state) -> None:
    """Give each point of a numbered list the number that was typed: a list counts on by itself, and begins anew."""
    punten: list[Token] = [een for een in state.tokens if een.type == "list_item_open" and een.info]
    for punt in punten:
        punt.attrSet("value", str(int(punt.info)))


_LEZER = _lezer()


@lru_cache(maxsize=200)
def markdown(tekst: str) -> SafeString:
    """Return `tekst` as HTML that is safe in a page and in a PDF. An empty text gives an empty one."""
    html = _LEZER.render(_met_punten(GEEN_PUNT.sub(r"\1\2\\", schoon(tekst))))
    # Twice on purpose: whatever the parser makes of it, only this list gets through.
    html = nh3.clean(html, tags=TAGS, attributes=KENMERKEN, url_schemes={"https"}, link_rel="noopener noreferrer")
    return mark_safe(html)  # noqa: S308 - nh3 cleaned it


def _met_punten(tekst: str) -> str:
    """Write the points of Word as those of Markdown. Another sign than the point above has, is one deeper."""
    regels, niveaus = [], []
    for regel in tekst.split("\n"):
        if punt := PUNT_VAN_WORD.match(regel):
            teken = punt[1] or punt[2]
            diep = niveaus.index(teken) if teken in niveaus else len(niveaus)
            niveaus[diep:] = [teken]
            regel = f"{'  ' * diep}- {regel[punt.end() :]}"
        elif regel.strip():
            niveaus = []
        regels.append(regel)
    return "\n".join(regels)
