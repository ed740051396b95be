"""Statuses and choices: one way to write them, and never as a bare word where they are asked or set (ontwerp §4.11).

Walked are the sources and the templates. Which words belong to which name says the database: each field of ours knows
its choices, or begins with one. A test may name a value as a text: it says from outside what the database holds.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest
from django.apps import apps
from django.db.models import Choices

from quickscan.advies.overgangen import Adviesstatus
from quickscan.bord.gang import Lijnstand
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus, Stapstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Kant
from regie.inhoud.eensgezindheid import Eensgezindheid
from regie.mensen.rechten import Persoonsoort
from tests.kamers import APPS, WORTEL
from tests.sjablonen import SJABLONEN
from zelfscan.scan.overgangen import Scanstatus

pytestmark = pytest.mark.eenmaal

# What asks for a choice under a name that is no field.
NAMEN = {
    "kant": (Kant,),
    "staat": (Lijnstand,),
    "fase": (Scanstatus,),
    "soort_persoon": (Persoonsoort,),
    "eensgezindheid": (Eensgezindheid,),
    "sleutel": (Stapsleutel,),
    "naar": (Scanstatus, Quickscanstatus, Rondestatus, Stapstatus, Interviewstatus, Adviesstatus),
}
# What a status can be, per place it is kept: a table by any of these names them by their members.
STATUSSEN = {naam: frozenset(soort.values) for naam, soorten in NAMEN.items() for soort in soorten if naam != "sleutel"}
# What takes one by its place: `zet_status(scan, …)` and the like, `quickscan.stap(…)`.
PLAATS = {"zet": "naar", "kan": "naar", "stap": "sleutel", "stapadres": "sleutel"}
VRAAG = re.compile(r"([\w.]+) (?:==|!=|in|not in) \"(\w+)\"|\"(\w+)\" (?:==|!=|in|not in) ([\w.]+)")
BRONNEN = [pad for app in APPS for pad in sorted((WORTEL / app).rglob("*.py")) if "migrations" not in pad.parts]
# Of a lookup the part that is no field: `scan__status__in`.
ZOEKWIJZE = ("in", "exact", "iexact")


@cache
def woorden() -> dict[str, frozenset[str]]:
    """Return per name of a field the values that are a member of an enum there."""
    per_naam: dict[str, set[str]] = defaultdict(set)
    for naam, soorten in NAMEN.items():
        per_naam[naam].update(str(een) for soort in soorten for een in soort)
    for model in apps.get_models():
        if model._meta.app_label not in APPS:
            continue
        for veld in model._meta.fields:
            keuzes = type(veld.default) if isinstance(veld.default, Choices) else ()
            waarden = [een.value for een in keuzes] or [waarde for waarde, _ in veld.flatchoices]
            per_naam[veld.name].update(een for een in waarden if isinstance(een, str))
    return {naam: frozenset(waarden - {""}) for naam, waarden in per_naam.items() if waarden - {""}}


def _naam(knoop: ast.AST) -> str:
    """Return which field, name or function this asks: `scan.status`, `wat["status"]`, `kant(wie)`."""
    match knoop:
        case ast.Attribute(attr=naam) | ast.Name(id=naam) | ast.Subscript(slice=ast.Constant(value=str(naam))):
            return naam
        case ast.Call(func=ast.Attribute(attr="get" | "pop"), args=[ast.Constant(value=str(naam)), *_]):
            return naam
        case ast.Call(func=ast.Attribute(attr=naam) | ast.Name(id=naam)):
            return naam
    return ""


def _teksten(knoop: ast.AST | None) -> list[str]:
    match knoop:
        case ast.Constant(value=str(tekst)):
            return [tekst]
        case ast.Tuple(elts=leden) | ast.List(elts=leden) | ast.Set(elts=leden):
            return [tekst for lid in leden for tekst in _teksten(lid)]
        case ast.IfExp(body=een, orelse=ander):
            return [*_teksten(een), *_teksten(ander)]
    return []


def _gezegd(knoop: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """Yield each name that is compared with, set to or looked for by texts here, with those texts."""
    match knoop:
        case ast.Compare(left=links, comparators=rechts):
            delen = [links, *rechts]
            teksten = [tekst for deel in delen for tekst in _teksten(deel)]
            yield from ((_naam(deel), teksten) for deel in delen)
        case ast.Call(func=ast.Name(id=wat) | ast.Attribute(attr=wat), args=los, keywords=meer):
            yield PLAATS.get(wat.lstrip("_").split("_")[0], ""), [tekst for een in los for tekst in _teksten(een)]
            for een in meer:
                *_, naam = [deel for deel in (een.arg or "").split("__") if deel not in ZOEKWIJZE] or [""]
                yield naam, _teksten(een.value)
        case ast.Assign(targets=doelen, value=waarde):
            yield from ((_naam(doel), _teksten(waarde)) for doel in doelen)
        case ast.AnnAssign(target=doel, value=waarde):
            yield _naam(doel), _teksten(waarde)
        case ast.FunctionDef(name=naam):
            antwoorden = [deel.value for deel in ast.walk(knoop) if isinstance(deel, ast.Return)]
            yield naam, [tekst for antwoord in antwoorden for tekst in _teksten(antwoord)]
        case ast.Dict(keys=sleutels, values=waarden):
            yield from _rij_voor_rij([tekst for sleutel in sleutels for tekst in _teksten(sleutel)])
            for sleutel, waarde in zip(sleutels, waarden, strict=True):
                yield "".join(_teksten(sleutel)), _teksten(waarde)
        case ast.arguments(args=los, defaults=bij_los, kwonlyargs=genoemd, kw_defaults=bij_genoemd):
            paren = [*zip(los[-len(bij_los) :], bij_los, strict=False), *zip(genoemd, bij_genoemd, strict=True)]
            yield from ((een.arg, _teksten(waarde)) for een, waarde in paren)
        case ast.Match(subject=over, cases=gevallen):
            teksten = [t for geval in gevallen for deel in ast.walk(geval.pattern) for t in _teksten_in(deel)]
            yield _naam(over), teksten


def _rij_voor_rij(sleutels: list[str]) -> Iterator[tuple[str, list[str]]]:
    """A table by a choice: of two rows or more, and none that is anything else."""
    if len(sleutels) > 1:
        yield from ((naam, sleutels) for naam, waarden in STATUSSEN.items() if waarden.issuperset(sleutels))


def _teksten_in(patroon: ast.AST) -> list[str]:
    return _teksten(patroon.value) if isinstance(patroon, ast.MatchValue) else []


def losse_woorden(bron: str) -> list[str]:
    """Return where a choice is asked or set as a bare text, as "line: name text"."""
    return [
        f"{getattr(knoop, 'lineno', '?')}: {naam} {tekst!r}"
        for knoop in ast.walk(ast.parse(bron))
        for naam, teksten in _gezegd(knoop)
        for tekst in teksten
        if tekst in woorden().get(naam, ())
    ]


def losse_woorden_in_sjabloon(bron: str) -> list[str]:
    """Return the conditions of a template that compare a choice with a bare text."""
    gevonden = []
    for stuk in re.findall(r"{%.*?%}", bron):
        for pad, tekst, tekst_eerst, pad_erna in VRAAG.findall(stuk):
            naam = (pad or pad_erna).split(".")[-1]
            if (tekst or tekst_eerst) in woorden().get(naam, ()):
                gevonden.append(stuk)
    return gevonden


def woorden_in_script(bron: str) -> list[tuple[str, str]]:
    """Return the words that a script or style sheet compares a choice with, as (name, word)."""
    return [
        (naam or "value", woord or van_veld)
        for naam, woord, van_veld in re.findall(
            r"\b(fase|staat|status)\b\W{1,6}\"(\w+)\"|\binput\[value=\"?(\w+)", bron
        )
    ]


def eigen_soorten(bron: str) -> list[str]:
    """Return the enums that are written in another way than TextChoices or IntegerChoices with plain members."""
    gevonden = []
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.ClassDef):
            ouders = [ast.unparse(ouder).split(".")[-1] for ouder in knoop.bases]
            doet = {deel.name for deel in knoop.body if isinstance(deel, ast.FunctionDef)}
            eigen = any(ouder.endswith("Choices") for ouder in ouders) and doet & {"__new__", "__init__", "choices"}
            if eigen or any(ouder.endswith(("Enum", "Flag")) for ouder in ouders):
                gevonden.append(knoop.name)
    return gevonden


def splitsterren(bron: str) -> list[int]:
    """Return the lines on which a tuple, list, set or dict that stands there is unpacked into another."""
    return [
        knoop.lineno
        for knoop in ast.walk(ast.parse(bron))
        if (isinstance(knoop, ast.Starred) and isinstance(knoop.value, ast.Tuple | ast.List | ast.Set))
        or (isinstance(knoop, ast.Dict) and any(s is None and isinstance(w, ast.Dict) for s, w in _paren(knoop)))
    ]


def _paren(knoop: ast.Dict):
    return zip(knoop.keys, knoop.values, strict=True)


def test_geen_keuze_staat_als_los_woord_in_python(subtests):
    for pad in BRONNEN:
        with subtests.test(str(pad.relative_to(WORTEL))):
            assert losse_woorden(pad.read_text()) == []


def test_geen_keuze_staat_als_los_woord_in_een_sjabloon(subtests):
    for pad in sorted([*SJABLONEN.rglob("*.html"), *SJABLONEN.rglob("*.txt")]):
        with subtests.test(str(pad.relative_to(SJABLONEN))):
            assert losse_woorden_in_sjabloon(pad.read_text()) == []


def test_een_script_en_een_stijlblad_kennen_alleen_woorden_die_er_zijn():
    """Those cannot name a member of an enum: a word that was renamed would compare with nothing."""
    paden = [*(WORTEL / "static").rglob("*.js"), *(WORTEL / "static").rglob("*.css")]
    gezegd = [(pad.name, *een) for pad in paden for een in woorden_in_script(pad.read_text())]

    assert {("fase.js", "fase", "open"), ("selectie.js", "value", "geselecteerd")} <= {*gezegd}
    alle = frozenset().union(*woorden().values())
    assert [een for een in gezegd if een[2] not in (woorden()["fase"] if een[1] == "fase" else alle)] == []


def test_elke_reeks_keuzes_is_op_een_manier_geschreven():
    anders = {str(pad.relative_to(WORTEL)): soorten for pad in BRONNEN if (soorten := eigen_soorten(pad.read_text()))}

    assert not anders


def test_niets_wordt_uitgepakt_om_op_een_regel_te_blijven():
    paden = [pad for map_ in (*APPS, "tests", "tools") for pad in (WORTEL / map_).rglob("*.py")]
    gevonden = {str(pad.relative_to(WORTEL)): regels for pad in paden if (regels := splitsterren(pad.read_text()))}

    assert not gevonden, "zet elk lid op een eigen regel, of noem de argumenten"


def test_de_woorden_komen_uit_de_database():
    assert {"open", "loopt", "bezig", "gehouden", "definitief"} <= woorden()["status"]
    assert {"lid", "beheerder", "contactpersoon"} == woorden()["rol"]
    assert "naam" not in woorden()


@pytest.mark.parametrize(
    "bron",
    [
        "if scan.status == 'open': pass",
        "if status in ('open', 'onthuld'): pass",
        "rijen.filter(scan__status__in=['open'])",
        "rijen.exclude(status='afgelast')",
        "Q(openheid='naam')",
        "scan.status = 'gesloten'",
        "if wat['rol'] == 'lid': pass",
        "if data.get('terrein') != 'zorg': pass",
        "naar = {'status': 'gestopt'}",
        "def vul(scan, status=('open',)): pass",
        "def vul(scan, *, status=('open',)): pass",
        "match scan.status:\n    case 'open': pass",
        "kant = 'contactpersoon' if zo else ''",
        "zet_status(scan, 'gesloten')",
        "quickscan.stap('advies')",
        "if soort.eensgezindheid(telling) == 'verdeeld': pass",
        "def eensgezindheid(telling):\n    return 'eens' if telling else 'te_weinig'",
        "def status(self):\n    if self.op:\n        return 'open'\n    return None",
        "ZINNEN = {'verdeeld': 'a', 'deels': 'b', 'eens': 'c'}",
    ],
)
def test_een_los_woord_valt_op(bron):
    assert losse_woorden(bron)


@pytest.mark.parametrize(
    "bron",
    [
        "if scan.status == Scanstatus.OPEN: pass",
        "Q(partij='') | Q(domein='')",
        "if veld == 'naam': pass",
        "if request.method == 'POST': pass",
        "rijen.filter(status__in=LOPEND)",
    ],
)
def test_wat_geen_los_woord_is_mag(bron):
    assert losse_woorden(bron) == []


@pytest.mark.parametrize(
    "bron", ['{% if scan.status == "open" %}', '{% elif a and kant != "contactpersoon" %}', '{% if "lid" == lid.rol %}']
)
def test_een_los_woord_in_een_sjabloon_valt_op(bron):
    assert losse_woorden_in_sjabloon(bron)
    assert losse_woorden_in_sjabloon('{% if scan.is_open and toon == "mij" %}') == []


@pytest.mark.parametrize(
    "bron",
    [
        "class Kleur(StrEnum): pass",
        "class Kleur(enum.Enum): pass",
        "class Kleur(TextChoices):\n    def __new__(cls, a, b): pass",
        "class Kleur(models.TextChoices):\n    def choices(self): pass",
    ],
)
def test_een_eigen_soort_valt_op(bron):
    assert eigen_soorten(bron) == ["Kleur"]
    assert eigen_soorten("class Kleur(TextChoices):\n    @property\n    def warm(self): pass") == []


@pytest.mark.parametrize("bron", ["a = [*('b', 'c'), d]", "f(*['b', 'c'])", "a = {*{'b'}}", "a = {**{'b': 1}, 'c': 2}"])
def test_een_ster_voor_de_opmaak_valt_op(bron):
    assert splitsterren(bron) == [1]
    assert splitsterren("f(*b, *(x for x in c), **{naam: waarde})") == []
