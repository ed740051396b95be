"""Who may import whom (ontwerp §3): three floors and no arrow up. Imports inside functions count as well."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parent.parent
MEESTE_REGELS = 300

# What each room may import of the other rooms.
VERDIEPINGEN = {
    "regie": (),
    "zelfscan": ("regie",),
    "quickscan": ("regie", "zelfscan.service"),
}
EIGEN = {*VERDIEPINGEN, "tests", "tools"}
# What each part of a room may not know, in its own room and in the others.
LAGEN = {
    "models": ("views", "forms", "actions"),
    "actions": ("views", "forms"),
    "forms": ("views",),
}
MAG_VIEWS_KENNEN = ("urls", "views")  # the first also split up: urls_mijn
# Data and calculation: standard library and each other, nothing else. So is every module that says "no Django".
DATA = (
    "regie.congruentie",
    "regie.gemeentenamen",
    "regie.houvasten",
    "regie.kernrollen",
    "regie.knelpunten",
    "regie.partijen",
    "regie.schaalcijfers",
    "regie.tekst",
    "zelfscan.handreiking",
    "zelfscan.instrument",
    "zelfscan.patronen",
)
# Packages that know no Django either.
PAKKETTEN = ("holidays",)
INVOER_MET_TEKST = ("import_module", "import_string", "__import__")


def modules() -> dict[str, Path]:
    """Every module of the rooms by its dotted name."""
    return {
        ".".join(pad.relative_to(WORTEL).with_suffix("").parts).removesuffix(".__init__"): pad
        for kamer in VERDIEPINGEN
        for pad in sorted((WORTEL / kamer).rglob("*.py"))
    }


def zegt_puur(bron: str) -> bool:
    """Whether the docstring of this source says that it knows no Django."""
    return "no django" in (ast.get_docstring(ast.parse(bron)) or "").lower()


PUUR = (*DATA, *(module for module, pad in modules().items() if zegt_puur(pad.read_text())))


def hoort_bij(naam: str, module: str) -> bool:
    return naam == module or naam.startswith(f"{module}.")


def deel(naam: str) -> str:
    """Return the part of the room: "views" for regie.views.rollen."""
    return [*naam.split("."), ""][1]


def bezwaar(module: str, ingevoerd: str) -> str:
    """Say why this import is not allowed; empty when it is. `ingevoerd` is as long as known: "regie.tekst.schoon"."""
    kamer, andere = module.split(".")[0], ingevoerd.split(".")[0]
    if andere in EIGEN and andere != kamer and not any(hoort_bij(ingevoerd, mag) for mag in VERDIEPINGEN[kamer]):
        return f"{kamer} mag hier niets van weten"
    if any(hoort_bij(module, puur) for puur in PUUR) and not (
        andere in (*sys.stdlib_module_names, *PAKKETTEN) or any(hoort_bij(ingevoerd, puur) for puur in PUUR)
    ):
        return "dit is pure berekening: alleen de standaardbibliotheek en elkaar"
    if hoort_bij(ingevoerd, "regie.settings"):
        return "instellingen komen uit django.conf"
    if hoort_bij(ingevoerd, "weasyprint") and not hoort_bij(module, "regie.pdf"):
        return "alleen regie.pdf kent WeasyPrint"
    if andere in EIGEN:
        if deel(ingevoerd) in LAGEN.get(deel(module), ()):
            return f"{deel(module)} mag geen {deel(ingevoerd)} kennen"
        if deel(ingevoerd) == "views" and deel(module).split("_")[0] not in MAG_VIEWS_KENNEN:
            return "alleen urls en andere views kennen views"
    return ""


def invoer(bron: str, module: str, *, pakket: bool = False) -> Iterator[str]:
    """Yield the full name of everything this source imports. `pakket`: the source is an __init__.py."""
    for knoop in ast.walk(ast.parse(bron)):
        match knoop:
            case ast.Import(names=namen):
                yield from (naam.name for naam in namen)
            case ast.ImportFrom(module=van, names=namen, level=omhoog):
                if omhoog:
                    delen = [*module.split("."), *["__init__"] * pakket][:-omhoog]
                    van = ".".join([*delen, van] if van else delen)
                yield from (f"{van}.{naam.name}" for naam in namen)
            case ast.Call(func=ast.Name(id=roep) | ast.Attribute(attr=roep), args=[ast.Constant(value=str(naam)), *_]):
                if roep in INVOER_MET_TEKST:
                    yield naam


def gevonden(bron: str, module: str, *, pakket: bool = False) -> list[str]:
    return [
        f"{module} voert {naam} in: {waarom}"
        for naam in invoer(bron, module, pakket=pakket)
        if (waarom := bezwaar(module, naam))
    ]


def test_invoer_volgt_de_tabel():
    bezwaren = [
        zin
        for module, pad in modules().items()
        for zin in gevonden(pad.read_text(), module, pakket=pad.name == "__init__.py")
    ]

    assert not bezwaren, "\n".join(bezwaren)


def test_alle_kamers_worden_bekeken():
    assert {"regie", "regie.models.gebruiker", "zelfscan.views.spiegel", "quickscan.apps"} <= set(modules())


def test_wat_zegt_geen_django_te_kennen_wordt_daarop_bekeken():
    assert set(DATA) <= set(modules())
    assert {"regie.zichtbaarheid", "zelfscan.plekken", "quickscan.termijnen", "quickscan.keuze"} <= set(PUUR)
    assert zegt_puur('"""What the terms are. No Django."""')
    assert not zegt_puur('"""What a view does."""')


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.views.rollen", "import zelfscan.analyse"),
        ("regie.views.rollen", "from zelfscan import analyse"),
        ("regie.views.rollen", "def laat():\n    from quickscan.models import Quickscan"),
        ("regie.mail", "from importlib import import_module\nimport_module('zelfscan.mail')"),
        ("regie.apps", "from tests import paginas"),
        ("zelfscan.service", "from quickscan import stappen"),
        ("zelfscan.service", "from ..quickscan import stappen"),
        ("quickscan.views.stap", "import zelfscan"),
        ("quickscan.views.stap", "from zelfscan import *"),
        ("quickscan.views.stap", "from zelfscan import service, models"),
        ("quickscan.views.stap", "from zelfscan.services import uitkomst"),
        ("zelfscan.models.scan", "from zelfscan.forms.spiegel import SpiegelForm"),
        ("zelfscan.models.scan", "from ..actions import onthul"),
        ("zelfscan.models", "from zelfscan.views import spiegel"),
        ("zelfscan.forms", "from .views import spiegel"),
        ("zelfscan.actions.scan", "from zelfscan import forms"),
        ("zelfscan.actions.scan", "from regie.views.rollen import home"),
        ("zelfscan.spiegel", "from zelfscan.views import spiegel"),
        ("regie.taken", "from regie.views import mijn"),
        ("zelfscan.analyse", "from django.db import models"),
        ("zelfscan.handreiking.dirigent", "import django.utils.text"),
        ("regie.kernrollen", "from regie.models import Gebruiker"),
        ("regie.strook", "from regie.qr import qr_svg"),
        ("regie.congruentie.tellen", "from regie.models import Gemeente"),
        ("regie.middleware", "from regie import settings"),
        ("zelfscan.views.spiegel", "def pdf():\n    import weasyprint"),
    ],
)
def test_een_invoer_buiten_de_tabel_valt_op(module, bron):
    assert len(gevonden(bron, module)) == 1


def test_een_relatieve_invoer_in_een_pakket_valt_op():
    """In an __init__.py one dot means the package itself, not its parent."""
    assert gevonden("from .views import spiegel", "zelfscan", pakket=True)
    assert gevonden("from .gebruiker import Gebruiker", "regie.models", pakket=True) == []


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.urls", "from django.urls import include, path\npath('', include('zelfscan.urls'))"),
        ("regie.urls", "from regie.views import fouten"),
        ("regie.urls_mijn", "from regie.views import mijn"),
        ("regie.settings", "INSTALLED_APPS = ['regie', 'zelfscan', 'quickscan']"),
        (
            "zelfscan.views.spiegel",
            "from zelfscan.forms.spiegel import SpiegelForm\nfrom regie.models import Gebruiker",
        ),
        ("zelfscan.actions.scan", "from ..models import Scan"),
        ("quickscan.actions", "from zelfscan import service\nfrom zelfscan.service import uitkomst"),
        ("zelfscan.instrument", "from dataclasses import dataclass\nfrom regie.kernrollen import KERNROLLEN"),
        ("regie.congruentie.zinnen", "from .tellen import Congruentie\nfrom regie.tekst import opsomming"),
        ("regie.pdf", "def maak():\n    import weasyprint"),
        ("regie.views.rollen", "from django.conf import settings"),
    ],
)
def test_een_invoer_binnen_de_tabel_mag(module, bron):
    assert gevonden(bron, module) == []


def test_bestanden_blijven_kort_genoeg_om_te_lezen():
    mappen = (WORTEL / map_ for map_ in sorted(EIGEN))
    te_lang = {
        str(pad.relative_to(WORTEL)): regels
        for map_ in mappen
        for pad in map_.rglob("*.py")
        if pad.parent.name != "migrations" and (regels := len(pad.read_text().splitlines())) > MEESTE_REGELS
    }

    assert not te_lang, f"splits naar zelfstandig naamwoord: {te_lang}"
