"""Each table says what it is: in a name of its own, and not in how to read it."""

import pytest

from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal
# How a sentence begins that tells how to read a table.
LEESWIJZER = ("Bovenaan ", "De stip ", "Een streepje ", "Elke ", "In kalenderdagen")


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
