"""What README, CONTRIBUTING and the books in docs name is there: files, commands, and functions by name.

So is every file with its folder that a comment or a docstring of ours names.

A room that moves would else leave a line behind that leads nowhere.
"""

import re
from pkgutil import resolve_name

import pytest
from django.core.management import get_commands

from tests.kamers import WORTEL

BOEKEN = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architectuur.md", "docs/fouten.md")
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_PAD = re.compile(r"^[\w.*-]+(/[\w.*-]*)+$|^[\w-]+\.(?:py|md|toml|lock|sh|css|js)$")
_WOORD = re.compile(r"<\w+>")  # `<stap>` stands for any
_GEMAAKT = re.compile(r"^(?:var|\.venv)(?:/|$)")  # made while working
_NAAM = re.compile(r"^(?:regie|zelfscan|quickscan)(?:\.\w+)+$")
_MAKE = re.compile(r"\bmake (\w+)")
_MANAGE = re.compile(r"\bmanage\.py (\w+)")
_BESTAND = re.compile(r"(?<![\w/.{<\"'-])(?:[\w-]+/)+[\w-]+\.(?:py|html|css|js)\b")
MAPPEN = ("regie", "zelfscan", "quickscan", "templates", "static", "tests", "tools")
VAN_EEN_PAKKET = {"admin/base.html", "admin/color_theme_toggle.html", "admin/index.html", "pdf/tags.py"}
MAKEN = set(" ".join(re.findall(r"^([a-z ]+):", (WORTEL / "Makefile").read_text(), re.MULTILINE)).split())


def staat_er(pad: str) -> bool:
    """Whether there is such a file or folder: from the root, as a template, or by its name in some room."""
    patroon = pad.strip("/")
    plekken = (patroon, f"templates/{patroon}", f"*/**/{patroon}")
    return bool(_GEMAAKT.match(patroon)) or any(any(WORTEL.glob(plek)) for plek in plekken)


def bestaat(naam: str) -> bool:
    """Whether this dotted name is a module of ours, or something in one."""
    try:
        resolve_name(naam)
    except (ImportError, AttributeError):
        return False
    return True


def dood(tekst: str, map_=WORTEL) -> list[str]:
    """Return what this text names and is not there. Links are looked up from the folder `map_`."""
    weg = [link for link in _LINK.findall(tekst) if not (map_ / link).exists()]
    for code in _CODE.findall(tekst):
        woorden = [_WOORD.sub("*", woord) for woord in re.split(r"[\s\"'=(),]+", code)]
        weg += [woord for woord in woorden if _NAAM.match(woord) and not bestaat(woord)]
        weg += [woord for woord in woorden if _PAD.match(woord) and not _NAAM.match(woord) and not staat_er(woord)]
        weg += [f"make {doel}" for doel in _MAKE.findall(code) if doel not in MAKEN]
        weg += [f"manage.py {naam}" for naam in _MANAGE.findall(code) if naam not in get_commands()]
    return weg


@pytest.mark.parametrize("boek", BOEKEN)
def test_wat_een_boek_noemt_is_er(boek):
    pad = WORTEL / boek

    assert dood(pad.read_text(), pad.parent) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "`tests/test_weg.py`",
        "[dit](docs/weg.md)",
        "`regie.weg.mail`",
        "`regie.mensen.mail.weg`",
        "`regie/actions/`",
        "`make weg`",
        "`manage.py weg`",
        "`weg.py`",
        "`templates/<app>/weg/`",
    ],
)
def test_wat_er_niet_is_valt_op(tekst):
    assert len(dood(tekst)) == 1


@pytest.mark.parametrize(
    "tekst",
    [
        "`regie/mensen/mail.py` en `regie.stukken.pdf.maak_pdf`",
        "`stap.py` in `quickscan/<stap>/stap.py`",
        "`make test T=tests/regie` met `var/post/`",
        '`{% extends "mail/basis.txt" %}` op `/mijn/`',
        "`templates/<app>/<kamer>/` [README](README.md)",
    ],
)
def test_wat_er_is_valt_niet_op(tekst):
    assert dood(tekst) == []


def niet_onder(bron: str, paden: set[str]) -> set[str]:
    """Return the files that this source names, not between quotes, and that do not end any of these paths."""
    genoemd = set(_BESTAND.findall(bron)) - VAN_EEN_PAKKET
    return {pad for pad in genoemd if not any(f"/{een}".endswith(f"/{pad}") for een in paden)}


def test_elk_bestand_dat_een_opmerking_noemt_is_er():
    bestanden = [pad for map_ in MAPPEN for pad in (WORTEL / map_).rglob("*") if "__pycache__" not in pad.parts]
    paden = {str(pad.relative_to(WORTEL)) for pad in bestanden if pad.is_file()}
    bronnen = [pad for pad in paden if pad.endswith((".py", ".html")) and not pad.startswith(("tests/", "static/"))]

    assert {pad: weg for pad in bronnen if (weg := niet_onder((WORTEL / pad).read_text(), paden))} == {}


def test_een_bestand_dat_er_niet_meer_is_valt_op():
    bron = "see quickscan/views/weg.py, regie/stukken/pdf_basis.html and odt.py; uit.html is no file"

    assert niet_onder(bron, {"templates/regie/stukken/pdf_basis.html"}) == {"quickscan/views/weg.py"}
