"""What the PDF of a report says in a line of its own: which round, how to read it, and where the instrument is from."""

from dataclasses import replace

import pytest

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import STANDAARD
from zelfscan.organiseren.proef import proefuitkomst, proefverslag
from zelfscan.verslag.inhoud import KORTE_NAAM

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
GEMAAKT = "Dit verslag is gemaakt met Regiescan."


def verslag(instrument=STANDAARD, **van_de_scan):
    gemaakt = proefverslag(proefuitkomst("totaal", instrument))
    for naam, waarde in van_de_scan.items():
        setattr(gemaakt.scan, naam, waarde)
    return gemaakt


@pytest.mark.parametrize(("ronde", "soort"), [(1, "Verslag van een scan"), (3, "Verslag van een scan, ronde 3")])
def test_een_latere_ronde_staat_boven_de_titel(ronde, soort):
    assert verslag(ronde=ronde).soort == soort


@pytest.mark.parametrize(("lengte", "is_lang"), [(KORTE_NAAM, False), (KORTE_NAAM + 1, True)])
def test_een_lange_naam_krijgt_kleinere_letters(lengte, is_lang):
    assert verslag(samenwerking="n" * lengte).heeft_lange_naam is is_lang


def test_de_streep_wordt_uitgelegd_waar_er_een_is():
    met = verslag()
    zonder = replace(met, delen=[])

    assert met.hoe_lezen.endswith("De streep wijst het midden aan.")
    assert zonder.hoe_lezen.endswith("een score die iemand gaf.")


def test_de_bron_van_het_instrument_staat_onderaan(proef, monkeypatch):
    assert verslag(PROEF).herkomst == f"{PROEF.verslag.bron or f'{PROEF.bron}.'} {GEMAAKT}"
    zonder = replace(PROEF, bron="", verslag=replace(PROEF.verslag, bron=""))
    monkeypatch.setattr("zelfscan.scan.models.Scan.instrument_nu", zonder)
    assert verslag(zonder).herkomst == GEMAAKT
