"""The tables of who answered what, by name: one column for each item with a score."""

import pytest
from django.utils import timezone
from lxml import html

from regie.inhoud.partijen import Partij
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Beeldregel, Scan
from zelfscan.uitkomst.groepsuitkomst import voorbeeld

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


@pytest.mark.parametrize("manier", [3, 4])
def test_onder_elke_kop_van_een_tabel_op_naam_staat_een_score(manier):
    """One column for each item with a score: who fulfils it beside it is no score, and stands on no line."""
    scan = fabriek.scan(openheid="naam", manier=manier)
    for nummer in range(2):
        fabriek.invulling(
            scan, "3401", eigen_regio=f"Regio {nummer}" if manier == 4 else "", keuzes={"dirigent_wie": ("een",)}
        )
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", gesloten_op=timezone.localdate())

    for pad in ("resultaat/", "verslag/"):
        bladzijde = html.fromstring(browser(factories.gebruiker()).get(f"/s/{scan.code}/{pad}").text)
        tabellen = bladzijde.xpath("//table[contains(@class, 'regiotabel') or contains(@class, 'regeltabel')]")
        assert tabellen
        for tabel in tabellen:
            koppen = [len(rij.xpath("th|td")) for rij in tabel.xpath(".//tr")]
            assert set(koppen) == {1 + 4}, pad


def test_niet_gevraagd_staat_er_anders_dan_kan_ik_niet_beoordelen(monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)
    scan = Scan(pk=0, openheid="naam", manier=3, instrument=PROEF.sleutel, instrument_versie=PROEF.versie)
    rijen = [Beeldregel(organisatie="X", partij=een, domein="onderwijs") for een in (Partij.SCHOOL, Partij.SWV)]

    uitkomst = voorbeeld(scan, {"aantal": 2, "blokken": [], "onderdelen": {}}, regels=rijen)

    gezegd = [
        {deel.sleutel: (waarde, label) for deel, waarde, label in regel.scores}["pr_school"]
        for regel in uitkomst.regels
    ]
    assert gezegd == [(0, "Kan ik niet beoordelen"), (None, "Niet gevraagd")]
