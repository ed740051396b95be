"""An item that some kinds of organisation are not asked: refused beforehand when hardly anybody would get it."""

import pytest
from django.core.exceptions import ValidationError

from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.organiseren.actions.genodigden import voeg_genodigden_toe
from zelfscan.organiseren.actions.scans import wijzig_scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
# Of the invented instrument ‘Hulp op jullie school’ is asked of schools only.
DOMEIN = {"gemeente": "gemeente", "school": "onderwijs"}


@pytest.fixture(autouse=True)
def _proef(monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)


def scan(**velden):
    wat = {"instrument": PROEF.sleutel, "instrument_versie": PROEF.versie, "openheid": "naam", "verwacht": 4}
    return fabriek.scan(**wat | velden)


def zet_erbij(van, *partijen):
    rijen = [{"organisatie": f"{een} {nr}", "partij": een, "domein": DOMEIN[een]} for nr, een in enumerate(partijen)]
    return voeg_genodigden_toe(by=van.organisatoren.get().gebruiker, scan=van, rijen=rijen)


def test_een_volle_lijst_zonder_wie_de_vraag_krijgt_wordt_geweigerd():
    van = scan()

    with pytest.raises(ValidationError, match="‘Hulp op jullie school’ is niet voor iedereen"):
        zet_erbij(van, *["gemeente"] * 4)

    assert not van.genodigden.exists()


@pytest.mark.parametrize(
    ("velden", "partijen"),
    [
        ({}, ["gemeente"] * 2),  # two are still to come
        ({}, ["gemeente"] * 3 + ["school"]),  # who adds one of those is on the way
        ({"openheid": "totaal", "verwacht": 8}, ["gemeente"] * 8),  # then everybody gets it
        ({"vast": True}, ["gemeente"] * 4),  # people answered already; nobody is sent away
        ({"instrument": "kernrollen"}, ["gemeente"] * 4),
    ],
)
def test_een_andere_lijst_mag(velden, partijen):
    van = scan(**velden)

    zet_erbij(van, *partijen)

    assert van.genodigden.count() == len(partijen)


def test_een_ander_instrument_of_een_andere_openheid_bij_deze_lijst_wordt_geweigerd():
    van = scan(openheid="totaal", verwacht=8)
    zet_erbij(van, *["gemeente"] * 8)

    with pytest.raises(ValidationError, match="staat niemand die deze vraag krijgt") as fout:
        wijzig_scan(by=van.organisatoren.get().gebruiker, scan=van, openheid="naam")

    assert set(fout.value.message_dict) == {"openheid"}
