"""Each table says what it is: in a name of its own, and not in how to read it. Figures stand under each other."""

import re

import pytest

from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal
# How a sentence begins that tells how to read a table.
# Their columns are the axis of a drawing, or a circle to fill in.
ASSEN = ("stroken", "verdeling-tabel", "formulier", "ligging")
CIJFERS = re.compile(r"(\d[\d.,]*( ?%)?( van( de)? \d+)?|–|bijna niemand)( telt niet mee)?")
LEESWIJZER = ("Bovenaan ", "De stip ", "Een ? ", "Elke ", "In kalenderdagen")


def test_elke_tabel_heeft_een_eigen_naam_die_zegt_wat_erin_staat(subtests, bezoek):
    aantal = 0
    for pagina in TOESTANDEN:
        namen = []
        for tabel in bezoek.boom(pagina).xpath("//table"):
            with subtests.test(str(pagina)):
                bijschrift = tabel.find("caption")
                # Either to read, or to hear alone where a heading says it already.
                naam = tabel.get("aria-label", "") if bijschrift is None else bijschrift.text_content()
                naam = " ".join(naam.split())
                namen.append(naam)
                # One name, and no sentence behind it.
                assert naam
                assert "." not in naam
                assert not naam.startswith(LEESWIJZER)
        aantal += len(namen)
        with subtests.test(f"{pagina}: allemaal anders"):
            assert sorted(set(namen)) == sorted(namen)

    assert aantal > 100


def kolommen(tabel) -> list[tuple[list, bool]]:
    """The columns of a table: their cells, the head first, and whether all in them are figures."""
    rijen = [rij.xpath("./th|./td") for rij in tabel.xpath("./thead/tr[last()]|./tbody/tr")]
    # A cell over more columns has no place of its own.
    heel = [rij for rij in rijen if len(rij) == len(rijen[0])]
    gevonden = []
    for cellen in zip(*heel, strict=True):
        woorden = [" ".join(cel.text_content().split()) for cel in cellen[1:]]
        telt = any(woord[:1].isdigit() for woord in woorden)
        gevonden.append((list(cellen), telt and all(CIJFERS.fullmatch(woord) for woord in woorden)))
    return gevonden


def test_cijfers_staan_rechts_onder_elkaar_ook_hun_kop(subtests, bezoek):
    """By one class, `getal` (static/css/components/tabel.css)."""
    aantal = 0
    for pagina in TOESTANDEN:
        for tabel in bezoek.boom(pagina).xpath("//table[thead]"):
            if set(tabel.get("class", "").split()) & set(ASSEN):
                continue
            for cellen, zijn_cijfers in kolommen(tabel):
                if zijn_cijfers:
                    aantal += 1
                    with subtests.test(f"{pagina}: {cellen[0].text_content().strip()}"):
                        assert {cel.get("class") for cel in cellen} == {"getal"}

    assert aantal > 60
