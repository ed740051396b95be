"""What a quickscan has at most one of is that row, or None: in Python as in a template."""

import pytest

from quickscan.afbakening.models import Afbakening
from quickscan.proces.models import Quickscan
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db
DELEN = ("startgesprek", "afbakening", "onderzoek", "factsheet", "advies", "terugkoppelgesprek")


@pytest.mark.parametrize("naam", DELEN)
def test_wat_er_nog_niet_is_is_none(naam):
    assert getattr(fabriek.aanmelding(), naam) is None


def test_wat_er_is_is_de_rij():
    quickscan = fabriek.aanmelding()
    afbakening = Afbakening.objects.create(quickscan=quickscan, schaal="jeugdregio")

    assert Quickscan.objects.get(pk=quickscan.pk).afbakening == afbakening


def test_wat_is_meegehaald_kost_geen_vraag(django_assert_num_queries):
    quickscan = fabriek.aanmelding()

    with django_assert_num_queries(1):
        gehaald = Quickscan.objects.select_related(*DELEN).get(pk=quickscan.pk)
        assert [getattr(gehaald, naam) for naam in DELEN] == [None] * len(DELEN)
