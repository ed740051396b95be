"""Which parties are interviewed at least, and the six conditions."""

import pytest

from quickscan.proces.doelgroepen import dekking
from quickscan.proces.voorwaarden import ALLE, VERSIES, VOORWAARDEN


def zonder(doelgroep, *partijen):
    return [vereiste.naam for vereiste, is_er in dekking(doelgroep, partijen) if not is_er]


@pytest.mark.parametrize("onderwijs", ["swv", "schoolbestuur"])
@pytest.mark.parametrize("hulp", ["jeugdhulpaanbieder", "cjg"])
def test_po_vo_is_gedekt_met_een_van_beide(onderwijs, hulp):
    assert zonder("po_vo", ("gemeente", ""), (onderwijs, "vo"), (hulp, "")) == []


def test_een_school_is_geen_schoolbestuur():
    assert zonder("po_vo", ("gemeente", ""), ("school", "po"), ("cjg", "")) == ["samenwerkingsverband of schoolbestuur"]


@pytest.mark.parametrize(("sector", "mist"), [("po", False), ("po_vo", False), ("vo", True), ("", True)])
def test_0_6_vraagt_primair_onderwijs(sector, mist):
    gevonden = zonder("0_6", ("gemeente", ""), ("jgz", ""), ("kinderopvang", ""), ("school", sector))

    assert gevonden == (["primair onderwijs"] if mist else [])


def test_zonder_interviews_ontbreekt_alles():
    assert len(zonder("0_6")) == 4
    assert len(zonder("po_vo")) == 3


def test_van_elke_voorwaarde_geldt_de_laatste_versie():
    assert len(VOORWAARDEN) == 6
    assert len({een.sleutel for een in VOORWAARDEN}) == 6
    assert len(VERSIES) == len(ALLE)
