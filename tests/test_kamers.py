"""The rooms, and who may know whom (ontwerp §3, docs/adr/0013): every module has a floor, no arrow up, no circle.

Walked is every import, also inside a function, and every text that Django imports: a setting, an `include`, a task.
"""

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parent.parent
MEESTE_REGELS = 300

# Per app its rooms, from the ground up. A room knows those before it, and the apps before its own.
KAMERS = {
    "regie": ("inhoud", "stukken", "mensen", "regios", "medewerkers", "mijn", "site", "demo"),
    "zelfscan": ("instrumenten", "spiegel", "scan", "meedoen", "uitkomst", "verslag", "organiseren", "demo"),
    "quickscan": (
        "proces",
        "startgesprek",
        "afbakening",
        "selectie",
        "aanmelding",
        "onderzoek",
        "factsheet",
        "toetsing",
        "advies",
        "terugkoppelgesprek",
        "indrukken",
        "rondes",
        "bord",
        "demo",
    ),
}
APPS = tuple(KAMERS)
# On top of an app stand Django's own files, which tie the rooms together, and two doors: of those rooms know the doors.
DJANGO = ("admin", "apps", "models", "settings", "urls", "wsgi")
DEUREN = {"regie": "aansluiting", "zelfscan": "service"}
GEEN_KAMERS = ("migrations", "management", "templatetags")
# What a kind of module may not know.
LAGEN = {"models": ("views", "forms", "actions"), "actions": ("views", "forms"), "forms": ("views",)}
SOORTEN = ("models", "actions", "forms", "views", "urls")
# Data and calculation: standard library and each other, nothing else. So is every module that says "no Django".
DATA = (
    "regie.inhoud",
    "regie.regios.congruentie",
    "regie.regios.gemeentenamen",
    "regie.stukken.tekst",
    "zelfscan.instrumenten",
)
# Packages that know no Django either.
PAKKETTEN = ("holidays",)


def naam_van(pad: Path) -> str:
    return ".".join(pad.relative_to(WORTEL).with_suffix("").parts).removesuffix(".__init__")


MODULES = {naam_van(pad): pad for app in APPS for pad in sorted((WORTEL / app).rglob("*.py"))}


def zegt_puur(bron: str) -> bool:
    """Whether the docstring of this source says that it knows no Django."""
    return "no django" in (ast.get_docstring(ast.parse(bron)) or "").lower()


PUUR = (*DATA, *(module for module, pad in MODULES.items() if zegt_puur(pad.read_text())))


def hoort_bij(naam: str, module: str) -> bool:
    return naam == module or naam.startswith(f"{module}.")


def module_van(naam: str) -> str:
    """Return the module of ours that this name is or lies in ("regie.stukken.tekst.schoon"), else the name itself."""
    delen = naam.split(".")
    stukken = (".".join(delen[:aantal]) for aantal in range(len(delen), 0, -1))
    return next((stuk for stuk in stukken if stuk in MODULES), naam)


def kamer_van(module: str) -> tuple[str, str]:
    """Return the app and the room of a module of ours; for what stands on top of an app its own name."""
    app, kamer, *_ = [*module.split("."), "", ""]
    return app, kamer


def soort_van(module: str) -> str:
    """Return "models", "actions", "forms", "views" or "urls": which kind of module in its room this is, if any."""
    return next((deel for deel in module.split(".")[2:] if deel in SOORTEN), "")


def bezwaar_tegen_kamer(van: tuple[str, str], naar: tuple[str, str]) -> str:
    (app, kamer), (andere, doel) = van, naar
    if APPS.index(andere) > APPS.index(app):
        return f"{app} mag hier niets van weten"
    if andere == "zelfscan" and app == "quickscan" and doel != DEUREN["zelfscan"]:
        return "quickscan kent van zelfscan alleen service"
    if kamer in (*DJANGO, "") or doel == DEUREN.get(andere):
        return ""
    if doel in (*DJANGO, ""):
        return "een kamer kent niet wat boven op een app staat"
    if app == andere and kamer not in (doel, DEUREN.get(app)):
        omhoog = KAMERS[app].index(doel) > KAMERS[app].index(kamer)
        return f"een pijl omhoog: {kamer} staat onder {doel}" if omhoog else ""
    return ""


def bezwaar(module: str, ingevoerd: str) -> str:
    """Say why this import is not allowed; empty when it is. `ingevoerd` is as long as known."""
    eerste = ingevoerd.split(".")[0]
    if any(hoort_bij(module, puur) for puur in PUUR) and not (
        eerste in (*sys.stdlib_module_names, *PAKKETTEN) or any(hoort_bij(ingevoerd, puur) for puur in PUUR)
    ):
        return "dit is pure berekening: alleen de standaardbibliotheek en elkaar"
    if hoort_bij(ingevoerd, "weasyprint") and not hoort_bij(module, "regie.stukken.pdf"):
        return "alleen regie.stukken.pdf kent WeasyPrint"
    if eerste in ("tests", "tools"):
        return "de site kent haar tests en gereedschap niet"
    if eerste not in APPS:
        return ""
    doel = module_van(ingevoerd)
    if waarom := bezwaar_tegen_kamer(kamer_van(module), kamer_van(doel)):
        return waarom
    soort, andere = soort_van(module), soort_van(doel)
    if andere in LAGEN.get(soort, ()):
        return f"{soort} mag geen {andere} kennen"
    if andere == "views" and soort not in ("urls", "views") and kamer_van(module)[1] not in DJANGO:
        return "alleen urls en andere views kennen views"
    return ""


def invoer(bron: str, module: str, *, pakket: bool = False) -> Iterator[str]:
    """Yield the full name of everything this source imports, itself or by a text. `pakket`: it is an __init__.py."""
    for knoop in ast.walk(ast.parse(bron)):
        match knoop:
            case ast.Import(names=namen):
                yield from (naam.name for naam in namen)
            case ast.ImportFrom(module=van, names=namen, level=omhoog):
                if omhoog:
                    delen = [*module.split("."), *["__init__"] * pakket][:-omhoog]
                    van = ".".join([*delen, van] if van else delen)
                yield from (f"{van}.{naam.name}" for naam in namen)
            case ast.Constant(value=str(tekst)) if tekst.split(".")[0] in APPS and module_van(tekst) in MODULES:
                # The name of an app alone is a label, not a module.
                if "." in module_van(tekst):
                    yield tekst


def gevonden(bron: str, module: str, *, pakket: bool = False) -> list[str]:
    return [
        f"{module} voert {naam} in: {waarom}"
        for naam in invoer(bron, module, pakket=pakket)
        if (waarom := bezwaar(module, naam))
    ]


def in_een_kamer() -> dict[str, Path]:
    """Every module that has to keep to the floors."""
    return {module: pad for module, pad in MODULES.items() if kamer_van(module)[1] not in GEEN_KAMERS}


def test_elke_module_staat_in_een_kamer():
    zonder = [
        module
        for module in in_een_kamer()
        if (kamer := kamer_van(module)) and kamer[1] not in (*KAMERS[kamer[0]], *DJANGO, "", DEUREN.get(kamer[0]))
    ]

    assert not zonder, f"zet dit in een kamer, of geef de kamer een verdieping: {zonder}"


def test_elke_kamer_is_er():
    assert not [f"{app}.{kamer}" for app in APPS for kamer in KAMERS[app] if f"{app}.{kamer}" not in MODULES]


def test_invoer_volgt_de_verdiepingen():
    bezwaren = [
        zin
        for module, pad in in_een_kamer().items()
        for zin in gevonden(pad.read_text(), module, pakket=pad.name == "__init__.py")
        # Settings and addresses name what they tie together; that is what they are for.
        if kamer_van(module)[1] not in ("settings", "urls")
    ]

    assert not bezwaren, "\n".join(bezwaren)


def kring(kent: dict[str, set[str]]) -> list[str]:
    """Return the modules of one circle, in order; empty when there is none."""
    try:
        TopologicalSorter(kent).prepare()
    except CycleError as fout:
        return fout.args[1]
    return []


def test_geen_twee_modules_kennen_elkaar():
    kent: dict[str, set[str]] = {}
    for module, pad in in_een_kamer().items():
        if kamer_van(module)[1] in DJANGO:
            # On top, these tie the rooms together: nobody knows them back (the test above).
            continue
        namen = invoer(pad.read_text(), module, pakket=pad.name == "__init__.py")
        kent[module] = {doel for naam in namen if (doel := module_van(naam)) in MODULES and doel != module}
        if pad.name != "__init__.py":
            # A package that hands on what its modules make is no room above them.
            kent[module] -= {doel for doel in kent[module] if hoort_bij(module, doel)}

    assert not kring(kent)


def test_een_kring_valt_op():
    assert kring({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert not kring({"a": {"b", "c"}, "b": {"c"}, "c": set()})


def test_wat_zegt_geen_django_te_kennen_wordt_daarop_bekeken():
    assert set(DATA) <= set(MODULES)
    assert {"zelfscan.scan.zichtbaarheid", "zelfscan.scan.plekken", "quickscan.proces.termijnen"} <= set(PUUR)
    assert "quickscan.selectie.keuze" in PUUR
    assert zegt_puur('"""What the terms are. No Django."""')
    assert not zegt_puur('"""What a view does."""')


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.site.views.rollen", "from zelfscan import service"),
        ("regie.site.views.rollen", "def laat():\n    from quickscan.proces.models.stap import Stap"),
        ("regie.mensen.mail", "TAAK = 'regie.regios.actions.leden'"),
        ("quickscan.startgesprek.actions", "mail_na('x', 1, bijlagen=('quickscan.advies.odt.bijlage',))"),
        ("regie.apps", "from tests import paginas"),
        ("regie.mensen.mail", "from regie.regios.regio import Regio"),
        ("regie.mensen.mail", "from regie.models import Gebruiker"),
        ("zelfscan.service", "from quickscan.proces import stappen"),
        ("zelfscan.scan.halen", "from zelfscan.meedoen.actions.invullen import vul_in"),
        ("zelfscan.scan.models.scan", "from ..actions.onthullen import onthul"),
        ("zelfscan.meedoen.actions.invullen", "from zelfscan.meedoen.forms import InvulForm"),
        ("zelfscan.meedoen.forms", "from .views import meedoen"),
        ("quickscan.bord.gang", "from zelfscan.scan.models import Scan"),
        ("quickscan.proces.stappen", "from quickscan.factsheet.models import Factsheet"),
        ("quickscan.factsheet.inhoud", "from quickscan.toetsing.models import Toetsing"),
        ("zelfscan.instrumenten.definitie", "from django.db import models"),
        ("regie.inhoud.kernrollen", "from regie.mensen.gebruiker import Gebruiker"),
        ("zelfscan.scan.zichtbaarheid", "import django.utils.text"),
        ("zelfscan.spiegel.views", "def pdf():\n    import weasyprint"),
    ],
)
def test_een_invoer_omhoog_valt_op(module, bron):
    assert len(gevonden(bron, module)) == 1


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("regie.apps", "from regie.mensen.aanmelden import tweede_factor"),
        ("regie.mijn.urls", "from regie.mijn import views"),
        ("regie.mijn.taken", "from regie import aansluiting\nfrom regie.regios.regio import Regio"),
        (
            "zelfscan.spiegel.views",
            "from zelfscan.spiegel.forms import SpiegelForm\nfrom regie.stukken.pdf import maak_pdf",
        ),
        (
            "zelfscan.organiseren.actions.scans",
            "from zelfscan.scan.models import Scan\nfrom .organisatoren import draag_over",
        ),
        ("zelfscan.scan.zichtbaarheid", "from regie.inhoud.partijen import Domein"),
        ("quickscan.factsheet.actions", "from zelfscan import service\nfrom zelfscan.service import geteld"),
        ("quickscan.apps", "from quickscan.bord import mijn"),
        (
            "regie.regios.congruentie.zinnen",
            "from .tellen import Congruentie\nfrom regie.stukken.tekst import opsomming",
        ),
        ("regie.stukken.pdf", "def maak():\n    import weasyprint"),
        ("regie.site.views.rollen", "from django.conf import settings\nX = 'quickscan'"),
    ],
)
def test_een_invoer_naar_beneden_mag(module, bron):
    assert gevonden(bron, module) == []


def test_een_relatieve_invoer_in_een_pakket_valt_op():
    """In an __init__.py one dot means the package itself, not its parent."""
    assert gevonden("from .mensen.mail import verstuur", "regie", pakket=True) == []
    assert gevonden("from ..mensen import mail", "regie.stukken", pakket=True)


def test_bestanden_blijven_kort_genoeg_om_te_lezen():
    te_lang = {
        str(pad.relative_to(WORTEL)): regels
        for map_ in (*APPS, "tests", "tools")
        for pad in (WORTEL / map_).rglob("*.py")
        if pad.parent.name != "migrations" and (regels := len(pad.read_text().splitlines())) > MEESTE_REGELS
    }

    assert not te_lang, f"splits naar zelfstandig naamwoord: {te_lang}"
