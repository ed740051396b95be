"""Nothing is found by a name put together at run time (ontwerp §3.10): who searches for a name finds who uses it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parent.parent
APPS = ("regie", "zelfscan", "quickscan")
# A mail is known by its key, also to its limits; the process apart is told by us what to call.
MAG = {
    "regie/mensen/mail.py": {"mail/{}_onderwerp.txt", "mail/{}.txt"},
    "regie/stukken/apart/__main__.py": {"import_module"},
}
# What takes the key of a mail first.
MAILEN = ("mail_na", "mail_allen", "mail_met_link", "mail_verzet", "mail_dat_het_vervalt")
# In a template: a filter that puts together the name of what it takes in, stands on or leads to.
SAMEN = re.compile(r"\{%-?\s*(?:include|extends|url)\s+[^\s%]*\|(?:add|stringformat|join)\b")


def tekst_van(knoop: ast.AST) -> str | None:
    """Return a text that is put together, with {} for what is filled in; None when this is none."""
    match knoop:
        case ast.JoinedStr(values=delen):
            return "".join(str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in delen)
        case ast.BinOp(op=ast.Add(), left=links, right=rechts):
            return "{}".join(str(deel.value) if isinstance(deel, ast.Constant) else "" for deel in (links, rechts))
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(tekst))):
            return tekst
        case ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str(tekst)))):
            return tekst
    return None


def samengesteld(bron: str) -> Iterator[str]:
    """Yield every name of a template, mail or address that this source puts together, and what imports by a name."""
    for knoop in ast.walk(ast.parse(bron)):
        tekst = tekst_van(knoop) or ""
        if re.fullmatch(r"[\w/{}%]+\.(html|txt)", tekst):
            yield tekst
        if not isinstance(knoop, ast.Call):
            continue
        naam = getattr(knoop.func, "attr", getattr(knoop.func, "id", ""))
        if naam in ("import_module", "__import__"):
            yield naam
        if naam in MAILEN and knoop.args and (tekst := tekst_van(knoop.args[0])):
            yield tekst
        # An address with a query behind it is no name.
        if naam in ("reverse", "redirect") and knoop.args and "?" not in (tekst := tekst_van(knoop.args[0]) or "?"):
            yield tekst


def test_geen_naam_wordt_in_elkaar_gezet():
    gevonden = [
        f"{pad.relative_to(WORTEL)}: {naam}"
        for app in APPS
        for pad in sorted((WORTEL / app).rglob("*.py"))
        for naam in samengesteld(pad.read_text())
        if naam not in MAG.get(str(pad.relative_to(WORTEL)), ())
    ]

    assert not gevonden, "\n".join(gevonden)


def test_geen_sjabloon_zet_een_naam_in_elkaar():
    map_ = WORTEL / "templates"
    gevonden = [pad.relative_to(map_) for pad in sorted(map_.rglob("*.*")) if SAMEN.search(pad.read_text())]

    assert not gevonden
    assert SAMEN.search('{% include "quickscan/"|add:stap %}')
    assert not SAMEN.search('{% extends kader|default:"_components/strooktabel.html" %}')


@pytest.mark.parametrize(
    "bron",
    [
        'render(request, f"quickscan/{stap}/stap.html")',
        'SJABLOON = "quickscan/" + stap + "/stap.html"',
        'naam = "quickscan/%s.html" % stap',
        'naam = "quickscan/{}.html".format(stap)',
        'redirect(f"quickscan:{stap}", pk)',
        'reverse("quickscan:" + stap)',
        "import_module(naam)",
        "importlib.import_module(naam)",
        'mail_na(f"advies_{naar}", wie, door=by)',
    ],
)
def test_een_samengestelde_naam_valt_op(bron):
    assert len(list(samengesteld(bron))) >= 1


@pytest.mark.parametrize(
    "bron",
    [
        'render(request, "quickscan/bord/stap.html")',
        'redirect("quickscan:stap", pk, stap)',
        'redirect(f"{adres}?{urlencode(verder)}")',
        'zin = f"Canonical: {adres}/.well-known/security.txt"',
    ],
)
def test_een_hele_naam_mag(bron):
    assert list(samengesteld(bron)) == []
