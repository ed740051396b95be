"""The small example beside each openheid is of the instrument itself: its own scale, and its own kind of answer."""

from dataclasses import replace

import lxml.html
import pytest

from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.scan.voorbeelden import voorbeelden_van

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


def alleen(monkeypatch, sleutel: str):
    """The invented instrument with one of its items."""
    deel = replace(PROEF.onderdeel(sleutel), groep="")
    een = replace(PROEF, sleutel="een", onderdelen=(deel,), groepen=(), voorbeeld=())
    monkeypatch.setitem(INSTRUMENTEN, ("een", 1), een)
    return een


def vakken(instrument: str) -> list:
    pagina = browser(factories.gebruiker()).get(f"/mijn/scans/maken/?instrument={instrument}").text
    return lxml.html.fromstring(pagina).xpath("//div[@class='openheid-voorbeeld']")


def test_van_de_rollen_zijn_het_negen_scores_op_vijf():
    voorbeelden = voorbeelden_van(INSTRUMENT)

    assert {openheid: [een.verdeling for een in voorbeeld.groepen] for openheid, voorbeeld in voorbeelden.items()} == {
        "totaal": [(0, 3, 2, 3, 1)],
        "domein": [(0, 3, 1, 0, 0), (0, 0, 1, 3, 1)],
        "laag": [(0, 3, 1, 0, 0), (0, 0, 1, 3, 1)],
        "naam": [],
    }
    assert [gegeven for _, gegeven in voorbeelden["naam"].op_naam] == ["2", "4", "5"]


@pytest.mark.parametrize(("sleutel", "waarden"), [("pr_wachten", 3), ("pr_school", 10), ("pr_weten", 5)])
def test_de_strook_heeft_de_schaal_van_het_instrument(monkeypatch, sleutel, waarden):
    totaal, op_naam = vakken(alleen(monkeypatch, sleutel).sleutel)

    assert [een.text for een in totaal.xpath(".//p[@class='stroken-waarden']/span")] == [
        str(waarde) for waarde in range(1, waarden + 1)
    ]
    gegeven = [int(een.text) for een in op_naam.xpath(".//strong")]
    assert gegeven == sorted(gegeven)
    assert max(gegeven) == waarden


def test_tussen_twee_kanten_staat_er_bij_een_naam_wat_iemand_koos(monkeypatch):
    _, op_naam = vakken(alleen(monkeypatch, "pr_begin").sleutel)

    assert op_naam.xpath(".//strong/text()")[0] == "Past meer bij A"


def test_waar_niets_een_volgorde_heeft_staan_er_balken(monkeypatch):
    totaal, _ = vakken(alleen(monkeypatch, "pr_zet").sleutel)

    assert not totaal.xpath(".//p[@class='stroken-waarden']")
    assert totaal.xpath(".//table//tbody/tr/th/text()") == ["De scholen", "Samen", "De gemeente"]
