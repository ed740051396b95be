"""The paper form of a scan: the one of the mirror with the scan's own rules on it, and still one sheet."""

from io import BytesIO

import pikepdf
import pytest
from django.core.cache import caches

from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from zelfscan.scan.belofte import WIE_NU_IN_DE_ZAAL_IS

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.mark.parametrize(
    ("velden", "lijnen"),
    [
        ({}, []),
        ({"zonder_lijst": True}, []),
        ({"openheid": "naam"}, ["Namens welke organisatie"]),
        ({"openheid": "naam", "manier": 4}, ["Over welke regio geef je een score?", "Namens welke organisatie"]),
        ({"samenwerking": "Samen voor alle kinderen van nul tot dertien " * 3}, []),
    ],
    ids=["totaal", "zonder lijst", "naam", "tussen regio's", "lange naam"],
)
def test_het_formulier_van_een_scan_past_op_een_blad(client, velden, lijnen):
    caches["pdf"].clear()
    scan = fabriek.scan(**velden)

    bestand = client.get(f"/s/{scan.code}/formulier.pdf").content

    tekst = " ".join(tekst_van(bestand).split())
    assert len(pikepdf.open(BytesIO(bestand)).pages) == 1
    assert all(lijn in tekst for lijn in lijnen)
    assert (WIE_NU_IN_DE_ZAAL_IS in tekst) is scan.zonder_lijst
    assert "Zet per rol een kruis door de score die past." in tekst
    assert "Wie dit overtypt, ziet je formulier." in tekst
    assert "wat valt je op" not in tekst
    assert scan.code_leesbaar in tekst
