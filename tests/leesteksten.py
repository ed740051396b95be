"""Every text that a person can read, with the place where it stands: templates, Python, scripts and the README."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HIER = Path(__file__).resolve().parent.parent
APPS = ("regie", "zelfscan", "quickscan")
GAT = "…"  # where a value comes in

_OPMERKING = re.compile(r"{#.*?#}|{%-?\s*comment\b.*?endcomment\s*-?%}|<!--.*?-->|<script\b.*?</script>", re.DOTALL)
_TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
_WAARDE = re.compile(r"{{.*?}}", re.DOTALL)
_BLOK = re.compile(r"{%.*?%}", re.DOTALL)
_ELEMENT = re.compile(r"""<[/a-zA-Z!](?:"[^"]*"|'[^']*'|[^'">])*>""", re.DOTALL)
_IN_TAG = re.compile(r'"([^"]*)"')
# The attributes of an element that are read, or that a script shows.
_ATTRIBUUT = re.compile(
    r'\b(?:aria-label|title|alt|placeholder|content|data-(?:zin|tekst|kop|label|knop|leeg|klaar|melding|fout)[\w-]*)="([^"]*)"'
)
_STRAKS_LEEG = re.compile(r"\s+")
# Inline elements do not end a sentence.
_IN_DE_ZIN = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|em|i|kbd|q|small|span|strong|sub|sup|time|u|wbr)\b", re.IGNORECASE
)
_JS = re.compile(r"""//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`""", re.DOTALL)


@dataclass(frozen=True)
class Leestekst:
    """`plek`: file and line; `tekst` on one line, with "…" for what is filled in."""

    plek: str
    tekst: str

    @property
    def bestand(self) -> str:
        return self.plek.rpartition(":")[0]


def _plat(tekst: str) -> str:
    return _STRAKS_LEEG.sub(" ", tekst.replace("&nbsp;", " ").replace("&shy;", "")).strip()


def _sjabloon(pad: Path) -> Iterator[tuple[int, str]]:
    """What stands between the tags, in the tags ("…"), and in the attributes that are read."""
    bron = _OPMERKING.sub(lambda m: "\n" * m[0].count("\n"), pad.read_text())
    regel = lambda plek: bron.count("\n", 0, plek) + 1  # noqa: E731
    for tag in _TAG.finditer(bron):
        for tekst in _IN_TAG.finditer(tag[0]):
            if " " in tekst[1]:
                yield regel(tag.start()), tekst[1]
    if pad.suffix == ".txt":
        kaal = _BLOK.sub(lambda m: "\n" * m[0].count("\n"), _WAARDE.sub(GAT, bron))
        begin = 0
        for alinea in re.split(r"\n\s*\n", kaal):
            yield kaal.count("\n", 0, kaal.find(alinea, begin)) + 1, alinea
            begin = kaal.find(alinea, begin) + len(alinea)
        return
    # Lines are counted in what is left, so what goes keeps its ends of lines.
    weg = lambda m: "\n" * m[0].count("\n")  # noqa: E731
    # A block is a place of its own in the page.
    zonder = _BLOK.sub(lambda m: weg(m) + ("\0" if "block " in m[0] else ""), _WAARDE.sub(lambda m: GAT + weg(m), bron))
    for element in _ELEMENT.finditer(zonder):
        for tekst in _ATTRIBUUT.finditer(element[0]):
            yield zonder.count("\n", 0, element.start()) + 1, tekst[1]
    stukken = _ELEMENT.sub(lambda m: weg(m) if _IN_DE_ZIN.match(m[0]) else weg(m) + "\0", zonder)
    plek = 1
    for stuk in stukken.split("\0"):
        begin = len(stuk) - len(stuk.lstrip())
        yield plek + stuk.count("\n", 0, begin), stuk
        plek += stuk.count("\n")


def _python(pad: Path) -> Iterator[tuple[int, str]]:
    """Strings that are no docstring, key or pattern; an f-string as one text."""
    boom = ast.parse(pad.read_text())
    weg: set[int] = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant):
            weg.add(id(knoop.value))
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func).startswith(("re.", "regex.")):
            weg |= {id(een) for een in ast.walk(knoop)}
        if isinstance(knoop, ast.JoinedStr):
            weg |= {id(een) for een in knoop.values if isinstance(een, ast.Constant)}
    for knoop in ast.walk(boom):
        if id(knoop) in weg:
            continue
        if isinstance(knoop, ast.JoinedStr):
            tekst = "".join(een.value if isinstance(een, ast.Constant) else GAT for een in knoop.values)
        elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
            tekst = knoop.value
        else:
            continue
        yield knoop.lineno, tekst


def _script(pad: Path) -> Iterator[tuple[int, str]]:
    bron = pad.read_text()
    for gevonden in _JS.finditer(bron):
        tekst = next((deel for deel in gevonden.groups() if deel), "")
        yield bron.count("\n", 0, gevonden.start()) + 1, re.sub(r"\$\{[^}]*\}", GAT, tekst)


def _boek(pad: Path) -> Iterator[tuple[int, str]]:
    """Paragraphs and rows, without what is code."""
    for nummer, regel in enumerate(
        re.sub(r"```.*?```", lambda m: "\n" * m[0].count("\n"), pad.read_text(), flags=re.DOTALL).splitlines(), 1
    ):
        yield nummer, re.sub(r"`[^`]*`", GAT, regel)


_LEZERS = {".html": _sjabloon, ".txt": _sjabloon, ".py": _python, ".js": _script, ".md": _boek}


def _leest(tekst: str) -> bool:
    """Whether this is for people: more than one word, or one that begins with a capital; no key, path or address."""
    return bool(re.search(r"[a-zà-ÿ]{2}", tekst)) and (" " in tekst or tekst[:1].isupper())


def lees(pad: Path) -> Iterator[tuple[int, str]]:
    """Return the texts of one file with the line where each begins."""
    for regel, ruw in _LEZERS[pad.suffix](pad):
        tekst = _plat(ruw)
        if _leest(tekst):
            yield regel, tekst


@cache
def leesteksten() -> tuple[Leestekst, ...]:
    """All of it. Migrations are left out: what holds now stands in the models."""
    paden = [
        *(pad for pad in sorted((HIER / "templates").rglob("*")) if pad.suffix in {".html", ".txt"}),
        *(pad for app in APPS for pad in sorted((HIER / app).rglob("*.py")) if "migrations" not in pad.parts),
        *sorted((HIER / "static/js").glob("*.js")),
        HIER / "README.md",
    ]
    return tuple(Leestekst(f"{pad.relative_to(HIER)}:{regel}", tekst) for pad in paden for regel, tekst in lees(pad))
