"""What goes from a scan to the factsheet of a quickscan, and what never does."""

from dataclasses import replace

import pytest
from django.utils import timezone

from tests import factories
from tests.zelfscan import fabriek
from zelfscan.instrumenten import INSTRUMENTEN, kernrollen
from zelfscan.scan.models import Groepsscore, Scan
from zelfscan.service import uitkomsten_voor_factsheet

pytestmark = pytest.mark.django_db


def gesloten(**velden) -> Scan:
    scan = fabriek.onthulde_scan(["1300", "2300", "3400", "5450"], **velden)
    Groepsscore.objects.create(scan=scan, onderdeel="ontwerper", waarde=2, waarom="Het begin is er.")
    scan.status, scan.gesloten_op = "gesloten", timezone.localdate()
    scan.save()
    return scan


def test_een_gesloten_scan_die_naar_de_factsheet_mag_gaat_mee():
    regio = factories.regio()
    scan = gesloten(regio=regio, naar_factsheet=True)

    (uitkomst,) = uitkomsten_voor_factsheet(regio)

    assert (uitkomst.scan, uitkomst.aantal, uitkomst.onthuld_op) == (scan.pk, 4, timezone.localdate())
    ontwerper, _, verbinder, _ = uitkomst.rollen
    assert (ontwerper.verdeling, ontwerper.aantal, ontwerper.groepsscore) == ((1, 1, 1, 0, 1), 4, 2)
    assert (verbinder.verdeling, verbinder.aantal, verbinder.groepsscore) == (None, 1, None)


def test_een_scan_met_een_ander_instrument_hoort_niet_in_de_factsheet(monkeypatch):
    """The factsheet has a place for the four roles; another version of those fits."""
    regio = factories.regio()
    for sleutel, versie in (("proef", 1), (kernrollen.INSTRUMENT.sleutel, 2)):
        past = sleutel == kernrollen.INSTRUMENT.sleutel
        nieuw = replace(kernrollen.INSTRUMENT, sleutel=sleutel, versie=versie, naar_factsheet=past)
        monkeypatch.setitem(INSTRUMENTEN, (sleutel, versie), nieuw)
    _, nieuw = (
        gesloten(regio=regio, naar_factsheet=True, instrument=sleutel, instrument_versie=versie)
        for sleutel, versie in (("proef", 1), (kernrollen.INSTRUMENT.sleutel, 2))
    )

    assert [uitkomst.scan for uitkomst in uitkomsten_voor_factsheet(regio)] == [nieuw.pk]


def test_zonder_toestemming_niet_gesloten_of_van_een_ander_gaat_niets_mee():
    regio = factories.regio()
    gesloten(regio=regio)
    fabriek.onthulde_scan(regio=regio, naar_factsheet=True)
    fabriek.scan(regio=regio, naar_factsheet=True)
    gesloten(regio=factories.regio("Elders"), naar_factsheet=True)

    assert uitkomsten_voor_factsheet(regio) == []
