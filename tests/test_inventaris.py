"""The inventory is complete, and says where the entry belongs that is missing."""

import ast
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.urls import include, path

from regie.mensen.rechten.openbaar import OPENBAAR
from tests.inventaris import PAGINAS, TOESTANDEN, Adres, Pagina
from tests.inventaris.soort import VRIJ, zien
from tests.inventaris.urlconf import Urlpatroon, patronen, van_de_site
from tests.kamers import WORTEL

BEHEER = "admin:"


def test_elk_adres_staat_in_de_inventaris():
    site, namen = van_de_site(), {pagina.naam for pagina in PAGINAS}

    assert [een.regel for naam, een in site.items() if naam not in namen] == []
    assert namen - site.keys() == set(), "adressen die niet meer bestaan"


def test_elk_adres_staat_bij_de_kamer_die_antwoord_geeft():
    site, elders = van_de_site(), []
    for naam, module in sys.modules.items():
        if naam.startswith("tests.inventaris.") and naam.count(".") > 2 and not module.__file__.endswith("__init__.py"):
            hier = naam.removeprefix("tests.inventaris.").replace(".", "/")
            for pagina in getattr(module, "PAGINAS", ()):
                if not f"{hier}/".startswith(f"{site[pagina.naam].kamer}/"):
                    elders.append(f"{pagina.naam} staat in {hier}, en hoort in {site[pagina.naam].kamer}")

    assert elders == []


def test_openbaar_is_wat_de_inventaris_zegt():
    """Said twice on purpose: one of the two does not open an address."""
    assert {pagina.naam for pagina in PAGINAS if pagina.openbaar} == OPENBAAR


def test_niets_staat_er_twee_keer():
    def dubbel(dingen) -> list:
        return [ding for ding, aantal in Counter(dingen).items() if aantal > 1]

    assert dubbel(pagina.naam for pagina in PAGINAS) == []
    assert dubbel(toestand.naam for toestand in TOESTANDEN) == []
    rijen = chain.from_iterable(pagina.rijen for pagina in PAGINAS)
    assert dubbel((rij.naam, rij.pad, repr(sorted(map(repr, rij.data.items())))) for rij in rijen) == []


@pytest.mark.eenmaal
@pytest.mark.django_db
def test_wat_geen_kop_heeft_is_geen_pagina(wereld):
    """Else nobody looks at it: at its HTML, its words, its links, and how it is for who sees or hears little."""
    zonder = [
        rij for pagina in PAGINAS if not pagina.kop and not pagina.naam.startswith(BEHEER) for rij in pagina.rijen
    ]
    gekregen = [rij for rij in zonder if rij.eerste and not rij.is_bestand]
    met_kop = [rij for rij in gekregen if b"<h1" in _inhoud(wereld, rij)]

    assert len(gekregen) > 3
    assert [f"{rij.naam}: zeg erbij welke kop (h1) erop staat" for rij in met_kop] == []


def _inhoud(wereld, rij: Adres) -> bytes:
    return wereld.browser(rij.eerste).get(wereld.vul(rij.pad, rij.eerste)).getvalue()


def test_elke_kop_wordt_bekeken():
    assert [pagina.naam for pagina in PAGINAS if pagina.kop and not pagina.te_bekijken] == []


# What the inventory makes of an entry


def test_een_adres_alleen_wordt_al_bekeken():
    (toestand,) = Pagina("hulp", [zien("/hulp/", VRIJ)], "Hulp").te_bekijken

    assert (toestand.als, toestand.pad, toestand.kop, toestand.status) == ("bezoeker", "/hulp/", "Hulp", 200)
    assert Pagina("blad", [zien("/blad.xlsx", VRIJ)], "Blad").te_bekijken == ()
    assert Pagina("woord", [zien("/woord/", VRIJ)]).te_bekijken == ()


def _view(request):
    return HttpResponse("hallo")


def test_wat_ontbreekt_zegt_wat_erbij_moet():
    (een,) = patronen([path("quickscan/<int:pk>/plekken/", include([path("<str:welke>/", _view, name="plekken")]))])

    assert een.pad == "/quickscan/<int:pk>/plekken/<str:welke>/"
    assert een.delen == {"welke"}
    assert een.regel.endswith('Pagina("plekken", [zien("/quickscan/{pk}/plekken/{welke}/", …)], "de h1 van de pagina")')
    assert Urlpatroon("x", "/", frozenset(), van_de_site()["quickscan:ronde"].view).kamer == "quickscan/rondes"


def test_een_adres_zonder_naam_valt_op():
    with pytest.raises(AssertionError, match="geen naam"):
        list(patronen([path("besloten/", _view)]))


def test_een_adres_in_een_kamer_krijgt_de_naam_van_die_kamer():
    kamer = ([path("home/", _view, name="home")], "kamer")

    assert [een.naam for een in patronen([path("kamer/", include(kamer))])] == ["kamer:home"]


# The tests among themselves


def _importeert(pad: Path) -> set[str]:
    """Every module, and every name out of one, that this file imports."""
    gevonden = set()
    for deel in ast.walk(ast.parse(pad.read_text())):
        if isinstance(deel, ast.ImportFrom):
            gevonden |= {deel.module or "", *(naam.name for naam in deel.names)}
        elif isinstance(deel, ast.Import):
            gevonden |= {naam.name for naam in deel.names}
    return {naam.rpartition(".")[2] for naam in gevonden}


def test_geen_test_leent_van_een_andere_test():
    """What two need, is of neither: it has a module of its own, that no test run looks into for tests."""
    modules = list((WORTEL / "tests").rglob("*.py"))
    tests = {pad.stem for pad in modules if pad.stem.startswith("test_")}

    assert len(tests) > 100
    assert {str(pad.relative_to(WORTEL)): geleend for pad in modules if (geleend := _importeert(pad) & tests)} == {}
