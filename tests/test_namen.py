"""One word per thing in code: a class has a name of its own, and `Beeld` is the frozen view of a scan."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HIER = Path(__file__).resolve().parent.parent
APPS = ("regie", "zelfscan", "quickscan")
# Django asks for these names; the file or the class around it says which one it is.
VAN_DJANGO = {"Command", "Meta"}
# The frozen view and its lines. A `voorbeeld` is an example.
BEVROREN = {"Beeld", "Beeldregel", "BeeldregelQuerySet"}


def _klassen(knoop: ast.AST, binnen: str = "") -> Iterator[str]:
    """Names of classes as one says them: one inside another goes with it, like `Lidmaatschap.Rol`."""
    for kind in ast.iter_child_nodes(knoop):
        if isinstance(kind, ast.ClassDef) and kind.name not in VAN_DJANGO:
            yield binnen + kind.name
            yield from _klassen(kind, f"{binnen}{kind.name}.")
        else:
            yield from _klassen(kind, binnen)


def klassen() -> dict[str, list[str]]:
    """Return where in the house and its tests each name of a class stands."""
    plekken = defaultdict(list)
    for pad in sorted(pad for app in (*APPS, "tests") for pad in (HIER / app).rglob("*.py")):
        if "migrations" not in pad.parts:
            for naam in _klassen(ast.parse(pad.read_text())):
                plekken[naam].append(str(pad.relative_to(HIER)))
    return plekken


def test_geen_klasse_heet_als_een_andere():
    dubbel = {naam: waar for naam, waar in klassen().items() if len(waar) > 1}

    assert dubbel == {}


def test_beeld_is_het_bevroren_beeld_en_niets_anders():
    """What a page shows is a `…pagina`, `…uitkomst`, `…inhoud`, or what it is."""
    namen = {naam for naam in klassen() if "beeld" in naam.lower().replace("voorbeeld", "")}

    assert namen == BEVROREN


def _in_sjabloon(pad: Path) -> set[str]:
    """The words in the tags of a template, without those in a text."""
    tags = re.findall(r"{%(.*?)%}|{{(.*?)}}", pad.read_text(), re.DOTALL)
    return {woord for tag in tags for woord in re.findall(r"[a-z_]+", re.sub(r'"[^"]*"', "", "".join(tag)))}


def _in_python(pad: Path) -> set[str]:
    knopen = list(ast.walk(ast.parse(pad.read_text())))
    return {een.id for een in knopen if isinstance(een, ast.Name)} | {
        een.arg for een in knopen if isinstance(een, ast.arg)
    }


# What makes, keeps, reads or wipes the frozen view itself.
VAN_HET_BEELD = (
    "zelfscan/scan/",
    "zelfscan/uitkomst/groepsuitkomst.py",
    "zelfscan/uitkomst/actions/",
    "zelfscan/migrations/",
)


def test_alleen_het_bevroren_beeld_heet_een_beeld():
    """No other name in Python and no variable of a template is `beeld`: what it shows is an outcome, or what it is."""
    namen = {
        str(pad.relative_to(HIER)): lees(pad)
        for app in APPS
        for waar, soort, lees in ((HIER / "templates" / app, "*.html", _in_sjabloon), (HIER / app, "*.py", _in_python))
        for pad in waar.rglob(soort)
    }

    assert len(namen) > 600
    gevonden = [pad for pad, gebruikt in namen.items() if {"beeld", "beelden"} & gebruikt]
    assert [pad for pad in gevonden if not pad.startswith(VAN_HET_BEELD)] == []
    assert gevonden
