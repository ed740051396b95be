"""What the page says before an advice goes further, and whom it asks to say yes along."""

from types import SimpleNamespace

import pytest

from quickscan.advies.overgangen import Adviesstatus
from quickscan.advies.standpagina import WOORDEN, Standpagina
from quickscan.factsheet.vrijgave import Vondst

IK, ANDER = object(), object()


def pagina(naar, *, status="concept", door=IK, onderzoekers=1, vondsten=()):
    rijen = SimpleNamespace(filter=lambda **_: SimpleNamespace(count=lambda: onderzoekers))
    quickscan = SimpleNamespace(naam="Dal", onderzoekers=rijen)
    advies, versie = SimpleNamespace(status=status), SimpleNamespace(nummer=3, door=door)
    return Standpagina(quickscan, advies, versie, naar, [*vondsten], IK)


def test_elke_stap_van_een_advies_heeft_eigen_woorden():
    assert {*WOORDEN} == {*Adviesstatus}


@pytest.mark.parametrize(
    ("naar", "titel", "knop"),
    [
        (Adviesstatus.GECONTROLEERD, "Advies controleren: Dal", "Ja, ik heb het gecontroleerd"),
        (Adviesstatus.DEFINITIEF, "Advies definitief maken: Dal", "Maak versie 3 definitief"),
        (Adviesstatus.CONCEPT, "Advies heropenen: Dal", "Open het advies weer"),
    ],
)
def test_de_pagina_zegt_waar_het_heen_gaat(naar, titel, knop):
    deze = pagina(naar)

    assert (deze.titel, deze.knop) == (titel, knop)
    assert "{" not in deze.uitleg


@pytest.mark.parametrize(
    ("status", "naar", "kan"),
    [
        (Adviesstatus.CONCEPT, Adviesstatus.GECONTROLEERD, True),
        (Adviesstatus.CONCEPT, Adviesstatus.DEFINITIEF, False),
        (Adviesstatus.DEFINITIEF, Adviesstatus.CONCEPT, True),
    ],
)
def test_alleen_wat_de_tabel_kent_kan(status, naar, kan):
    assert pagina(naar, status=status).kan is kan


@pytest.mark.parametrize(
    ("naar", "door", "onderzoekers", "vraagt"),
    [
        (Adviesstatus.GECONTROLEERD, IK, 1, True),
        (Adviesstatus.GECONTROLEERD, IK, 2, False),
        (Adviesstatus.GECONTROLEERD, ANDER, 1, False),
        (Adviesstatus.DEFINITIEF, IK, 1, False),
    ],
)
def test_alleen_de_enige_onderzoeker_die_zelf_schreef_noemt_een_collega(naar, door, onderzoekers, vraagt):
    assert pagina(naar, door=door, onderzoekers=onderzoekers).vraagt_collega is vraagt


def test_bij_elke_vondst_staat_in_welk_deel():
    vondsten = [Vondst("naam", "0", "Bo zei", "Dit is een naam."), Vondst("naam", "2", "Bo zei", "Dit is een naam.")]

    plekken = [plek for plek, _ in pagina(Adviesstatus.GECONTROLEERD, vondsten=vondsten).te_bekijken]

    assert plekken == ["Inleiding", "Mogelijkheid 2"]
