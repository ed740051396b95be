"""Every pattern, and all that reads what people type, takes twice as long for twice as much: also on the worst of it.

A pattern that tries each place with each other place needs minutes for 100,000 signs, and holds everybody up. Looked at
is how the time grows within one run, never how long it took: that is for `make bench`. The patterns are found in the
code, so that a new one fails here until its worst input stands in `tests/patronen.py`.
"""

import ast
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from quickscan.aanmelding.forms import namenlijst
from regie.regios.gebied import Gemeente
from tests.kamers import WORTEL
from tests.patronen import PATRONEN, WERK

KAMERS = ("regie", "zelfscan", "quickscan")
LENGTE = 100_000
# So many times as long: what grows evenly takes as many times as long, what tries each place with each place the square
# of it. Between the two is room for a busy machine.
KEER = 8
HOOGSTENS = 3 * KEER
# Under this there is nothing to measure, and what tries each place with each place is far above it.
MEETBAAR = 0.01


def _patronen_in(boom: ast.AST, van: str = "") -> Iterator[str]:
    """Under which name each pattern of this file stands: the constant, else the function, that it is used in."""
    for knoop in ast.iter_child_nodes(boom):
        naam = van
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            naam = knoop.name
        elif isinstance(knoop, ast.Assign) and isinstance(boom, ast.Module):
            naam = ast.unparse(knoop.targets[0])
        if isinstance(knoop, ast.Call) and _is_patroon(knoop.func):
            yield naam
        yield from _patronen_in(knoop, naam)


def _is_patroon(functie: ast.AST) -> bool:
    if isinstance(functie, ast.Attribute):
        return ast.unparse(functie.value) == "re" and functie.attr != "escape"
    return isinstance(functie, ast.Name) and functie.id in ("RegexValidator", "RegexField", "re_path", "compile")


def _bronnen() -> Iterator[tuple[str, str]]:
    for kamer in KAMERS:
        for pad in sorted((WORTEL / kamer).rglob("*.py")):
            yield str(pad.relative_to(WORTEL)), pad.read_text()


def test_elk_patroon_in_de_code_staat_in_de_lijst():
    gevonden = Counter((pad, naam) for pad, bron in _bronnen() for naam in _patronen_in(ast.parse(bron)))

    assert gevonden.keys() == PATRONEN.keys()
    # More than one under a name: each of them is tried below.
    meer = {naam: keer for (_, naam), keer in gevonden.items() if keer > 1}
    assert meer == {"_CITATEN": 3, "_EEN_PERSOON": 3, "gemeente": 2, "_woorden": 2, "_veld": 2}


def test_niemand_haalt_patronen_langs_een_andere_weg():
    vreemd = re.compile(r"^\s*(from re import|import re as|import regex)|register_converter|\bregex = ", re.MULTILINE)

    assert [pad for pad, bron in _bronnen() if vreemd.search(bron)] == []


def test_geen_script_of_veld_van_een_pagina_heeft_een_patroon():
    """A browser that stands still is as bad. A new one belongs in a test with its worst input, as here above."""
    patroon = re.compile(r"RegExp\(|\.(match|matchAll|search|test)\(|\.(split|replace|replaceAll)\(\s*/|\bpattern=")
    paden = [*(WORTEL / "static/js").rglob("*.js"), *(WORTEL / "templates").rglob("*.html")]

    assert len(paden) > 100
    assert [pad.name for pad in paden if patroon.search(pad.read_text())] == []


def test_geen_sjabloon_gebruikt_een_filter_dat_html_uit_elkaar_haalt():
    traag = re.compile(r"\|\s*(striptags|truncatewords_html|truncatechars_html|wordwrap|urlizetrunc)\b")

    assert [pad.name for pad in (WORTEL / "templates").rglob("*.html") if traag.search(pad.read_text())] == []


def _tijd(doe: Callable, tekst: str) -> float:
    begin = time.process_time()
    doe(tekst)
    return time.process_time() - begin


def _groei(doe: Callable, stuk: str, lengte: int = LENGTE) -> float:
    """Return how many times as long `doe` takes with KEER times as much; 0 where it is too quick to measure.

    The shortest of three counts where the first says it is too much: something else may have come in between.
    """
    vol = (stuk * (lengte // len(stuk) + 1))[:lengte]
    kort = vol[: lengte // KEER]
    doe(kort)  # what is made once is made now
    tijden = [(_tijd(doe, vol), _tijd(doe, kort))]
    while len(tijden) < 3 and _verhouding(tijden) > HOOGSTENS:
        tijden.append((_tijd(doe, vol), _tijd(doe, kort)))
    return _verhouding(tijden)


def _verhouding(tijden: list[tuple[float, float]]) -> float:
    lang, kort = map(min, zip(*tijden, strict=True))
    return lang / max(kort, MEETBAAR / HOOGSTENS) if lang > MEETBAAR else 0


@pytest.mark.breed
def test_een_patroon_en_het_werk_aan_een_tekst_groeit_gelijk_op_met_het_slechtste(subtests):
    for plek, (doe, stukken) in (PATRONEN | WERK).items():
        with subtests.test(str(plek)):
            te_steil = {stuk[:20]: groei for stuk in stukken if (groei := _groei(doe, stuk)) > HOOGSTENS}

            assert not te_steil


@pytest.mark.django_db
@pytest.mark.eenmaal
@pytest.mark.parametrize("stuk", [",", "a,", "a/", "en ", "aa en ", "Gilze en ", "Vught, ", "&", "é-", "\n"])
def test_een_lijst_met_gemeenten_groeit_gelijk_op_met_het_slechtste(stuk):
    lijst = namenlijst(list(Gemeente.objects.actueel()))

    assert _groei(lambda tekst: lijst.vind(tekst, hoogstens=61), stuk) <= HOOGSTENS


def test_de_meting_ziet_een_patroon_dat_elke_plek_met_elke_plek_vergelijkt():
    traag, vlug = re.compile(r"\d%[^.]*mensen"), re.compile(r"\d%[^.%]*mensen")

    assert _groei(traag.search, "1%", lengte=20_000) > HOOGSTENS
    assert _groei(lambda tekst: vlug.findall(tekst * 50), "1%") <= HOOGSTENS
