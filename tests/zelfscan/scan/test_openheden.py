"""What each openheid means is told in the words of the instrument."""

import re
from dataclasses import fields

import pytest

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import STANDAARD
from zelfscan.scan.models import Scan
from zelfscan.scan.openheden import bezwaar_tegen_openheid, niet_gesplitst, openheid_uitleg, over_papier, uitleg_voor
from zelfscan.scan.zichtbaarheid import Openheid


def alles(instrument) -> str:
    """All that is said of the openheden, to who makes a scan and to who answers."""
    delen = [over_papier(instrument), niet_gesplitst(instrument)]
    for een in uitleg_voor(instrument).values():
        delen += [getattr(een, veld.name) for veld in fields(een) if veld.name != "risico"]
    for openheid in Openheid:
        scan = Scan(openheid=openheid.value, instrument=instrument.sleutel, instrument_versie=instrument.versie)
        vooraf = openheid_uitleg(scan)
        delen += [vooraf.kop, *vooraf.zinnen, vooraf.bij_toelichting, bezwaar_tegen_openheid(openheid, 1, instrument)]
    return " ".join(delen)


def test_een_ander_instrument_heeft_geen_rollen_en_geen_scores(proef):
    tekst = alles(PROEF)

    assert not re.search(r"\brol(len)?\b|\bcijfers?\b|\bscores?\b|\bscoor", tekst)
    assert "per onderdeel welke antwoorden er zijn" in tekst
    assert "Een onderdeel laten we pas zien" in tekst


@pytest.mark.parametrize(
    "zin",
    [
        "per rol de scores, en hoe vaak",
        "Een rol laten we pas zien",
        "De groep ziet de scores van jouw organisatie",
        "mensen er zelf een score gaven",
    ],
)
def test_de_rollen_houden_hun_woorden(zin):
    assert zin in alles(STANDAARD)


def test_er_blijft_nergens_een_open_plek_staan(proef):
    for instrument in (STANDAARD, PROEF):
        assert "{" not in alles(instrument)
