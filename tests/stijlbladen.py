"""The style sheets as files: their rules, where a class is at home, and who uses it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tinycss2

from tests.kamers import APPS, WORTEL
from tests.sjablonen import SJABLONEN, sjablonen

STIJL = WORTEL / "static/css"
TOKENS, PAPIERTOKENS = "tokens.css", "pdf/tokens.css"
LICHT, DONKER, PAPIER = "none", "screen and (prefers-color-scheme: dark)", "print"
INVOER = re.compile(r'@import url\("([^"]+)"\)')
IN_SELECTOR = re.compile(r"\.([a-z][\w-]*)")
# In a template: an attribute, what is between its tags, and a class that an include or a block may be given.
ATTRIBUUT = re.compile(r'class="((?:{%.*?%}|{{.*?}}|[^"])*)"', re.DOTALL)
TAG, WAARDE = re.compile(r"{%.*?%}", re.DOTALL), re.compile(r"{{.*?}}", re.DOTALL)
MEEGEGEVEN = re.compile(
    r'\b(?:soort|vorm|ruim)="([\w -]+)"|{% block (?:klasse|rijsoort) %}(.*?){% endblock %}', re.DOTALL
)
IN_PYTHON = re.compile(r'(?:"class": |klasse=|css_class=|svgclass=)"([\w -]+)"')
# A class with when it is there: klassen = {"notitie": True, "notitie-rol": self.onderwerp.is_rol}
KEUZE, EEN_KEUZE = re.compile(r"\bklassen = {([^}]*)}"), re.compile(r'"([\w-]+)":')
IN_SCRIPT = re.compile(r"""["'`.\s]([a-z][\w-]+)""")
# Templates that belong to no room: each room uses them. And those of a PDF, which has style sheets of its own.
VAN_ALLEN, PDF = "van allen", "pdf"


class Regel(NamedTuple):
    blad: str
    selector: str
    inhoud: str
    media: tuple[str, ...]  # what stands around it


def bron(blad: str) -> str:
    return (STIJL / blad).read_text()


def bladen() -> list[str]:
    return sorted(str(pad.relative_to(STIJL)) for pad in STIJL.rglob("*.css"))


def van_scherm() -> list[str]:
    return [blad for bundel in ("site.css", "wand.css") for blad in INVOER.findall((STIJL / bundel).read_text())]


def van_pdf() -> list[str]:
    return INVOER.findall((STIJL / "pdf.css").read_text())


@cache
def regels(blad: str) -> tuple[Regel, ...]:
    """Every rule of the sheet, also those within @media, with the text of its selectors and of its declarations."""
    return tuple(_regels(blad, (STIJL / blad).read_text()))


def _regels(blad: str, css, media: tuple[str, ...] = ()) -> Iterator[Regel]:
    for blok in tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True):
        prelude = tinycss2.serialize(blok.prelude).strip()
        if blok.type == "qualified-rule":
            yield Regel(blad, prelude, tinycss2.serialize(blok.content), media)
        elif blok.content and blok.at_keyword in ("media", "supports", "container"):
            yield from _regels(blad, blok.content, (*media, f"@{blok.at_keyword} {prelude}"))


def selectors(selector: str) -> list[str]:
    """Those of a list, each apart: "a, b:is(c, d)" has two."""
    diepte, uit = 0, [""]
    for teken in selector:
        diepte += (teken in "([") - (teken in ")]")
        if teken == "," and not diepte:
            uit.append("")
        else:
            uit[-1] += teken
    return [een.strip() for een in uit]


def klassen(blad: str) -> set[str]:
    return {naam for regel in regels(blad) for naam in IN_SELECTOR.findall(regel.selector)}


@cache
def thuis() -> dict[str, set[str]]:
    """Per class the sheets in which a selector begins with it: what stands around something says how it looks there."""
    uit = defaultdict(set)
    for blad in van_scherm():
        for regel in regels(blad):
            for selector in selectors(regel.selector):
                if eerste := IN_SELECTOR.search(selector):
                    uit[eerste[1]].add(blad)
    return uit


def kamer_van_sjabloon(naam: str) -> str:
    """The room of a template ("regie/regios"); VAN_ALLEN for what lies in no room, PDF for what is on no page."""
    delen = Path(naam).parts
    if "pdf" in naam:
        return PDF
    if delen[0] in ("account", "mfa", "socialaccount"):
        return "account"
    return "/".join(delen[:2]) if delen[0] in APPS and len(delen) > 2 and delen[1] != "layout" else VAN_ALLEN


def woorden(stukken: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The classes in these attributes, each once; and whether it is only how one begins: "bordrij-{{ … }}"."""
    for woord in {woord for stuk in stukken for woord in WAARDE.sub("\0", TAG.sub(" ", stuk)).split()}:
        vast, samengesteld, _ = woord.partition("\0")
        yield vast, bool(samengesteld)


class Gebruik:
    """Per class the rooms that name it: in an attribute, in what may be given to one, and as how a class begins."""

    def __init__(self):
        self.vast, self.gegeven, self.begin = defaultdict(set), defaultdict(set), defaultdict(set)
        for naam in filter(re.compile(r"\.html$").search, sjablonen()):
            self._sjabloon((SJABLONEN / naam).read_text(), kamer_van_sjabloon(naam))
        for app in APPS:
            for pad in (WORTEL / app).rglob("*.py"):
                bron = pad.read_text()
                for naam in " ".join(
                    [*IN_PYTHON.findall(bron), *EEN_KEUZE.findall(" ".join(KEUZE.findall(bron)))]
                ).split():
                    self.vast[naam].add("/".join(pad.relative_to(WORTEL).parts[:2]))

    def _sjabloon(self, bron: str, kamer: str) -> None:
        for klasse, is_begin in woorden(ATTRIBUUT.findall(bron)):
            if klasse:
                (self.begin if is_begin else self.vast)[klasse].add(kamer)
        for klasse, _ in woorden(map("".join, MEEGEGEVEN.findall(bron))):
            self.gegeven[klasse].add(kamer)

    def kamers(self, klasse: str) -> set[str]:
        """Which rooms use this class; also as a part of a name put together."""
        vast = self.vast.get(klasse, set()) | self.gegeven.get(klasse, set())
        return vast.union(*(kamers for stuk, kamers in self.begin.items() if klasse.startswith(stuk)))


gebruik = cache(Gebruik)


@cache
def in_scripts() -> set[str]:
    return {naam for pad in (WORTEL / "static/js").glob("*.js") for naam in IN_SCRIPT.findall(pad.read_text())}
