"""The rooms and who may know whom: the table, and how an import that goes against it is found (test_kamers.py)."""

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent

# Per app its rooms, from the ground up. A room knows those before it, and the apps before its own.
KAMERS = {
    # A review is of a document and goes to people: a room in `stukken`, on a floor of its own above `mensen`.
    "regie": ("inhoud", "stukken", "mensen", "stukken.toetsing", "regios", "medewerkers", "mijn", "site", "demo"),
    "zelfscan": ("instrumenten", "spiegel", "scan", "meedoen", "uitkomst", "verslag", "organiseren", "demo"),
    "quickscan": (
        "proces",
        "concepten",
        "startgesprek",
        "afbakening",
        "selectie",
        "aanmelding",
        "onderzoek",
        "factsheet",
        "toetsing",
        "advies",
        "terugkoppelgesprek",
        "ontwerpsessie",
        "indrukken",
        "rondes",
        "bord",
        "demo",
    ),
}
APPS = tuple(KAMERS)
ALLEEN_KAMERS = {f"{app}.{kamer}" for app, kamers in KAMERS.items() for kamer in kamers}
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
# What calculation may know besides: packages without Django, and of Django how choices are written: that needs neither
# settings nor a database.
PAKKETTEN = ("holidays", "django.db.models.TextChoices", "django.db.models.IntegerChoices")


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
    """Return the app and the room of a module of ours; for what stands on top of an app its own name.

    A room in a room, with a floor of its own, has both names: "stukken.toetsing".
    """
    app, kamer, *_ = [*module.split("."), "", ""]
    erin = [een for een in KAMERS.get(app, ()) if "." in een and hoort_bij(module, f"{app}.{een}")]
    return app, erin[0] if erin else kamer


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
        eerste in sys.stdlib_module_names or any(hoort_bij(ingevoerd, mag) for mag in (*PAKKETTEN, *PUUR))
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
                # The name of an app alone is a label, and that of a room an event; nobody imports either as a text.
                if "." in module_van(tekst) and tekst not in ALLEEN_KAMERS:
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


def kring(kent: dict[str, set[str]]) -> list[str]:
    """Return the modules of one circle, in order; empty when there is none."""
    try:
        TopologicalSorter(kent).prepare()
    except CycleError as fout:
        return fout.args[1]
    return []
