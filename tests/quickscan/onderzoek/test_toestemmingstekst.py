"""The text somebody agrees to: versions stay as they were agreed to, and the last one holds."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.onderzoek.actions import toestemming
from quickscan.onderzoek.toestemming import TOESTEMMING, VERSIES
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

WEG = "gooien we de notities weg"


def test_de_laatste_versie_zegt_wissen_en_de_eerste_blijft_zoals_die_was():
    assert [een.versie for een in VERSIES] == [*range(1, len(VERSIES) + 1)]
    assert WEG in VERSIES[0].tekst
    assert TOESTEMMING is VERSIES[-1]
    assert "wissen we de notities" in TOESTEMMING.tekst
    assert WEG not in TOESTEMMING.tekst


@pytest.mark.django_db
def test_wie_met_een_oude_tekst_toestemde_houdt_die(monkeypatch, onderzoeker):
    quickscan = fabriek.quickscan("onderzoek", onderzoeker=onderzoeker)
    interview = fabriek.interview(quickscan, status="gepland")
    monkeypatch.setattr(toestemming, "TOESTEMMING", VERSIES[0])
    toestemming.houd(by=onderzoeker, interview=interview, wanneer=timezone.now() - timedelta(hours=1), hoe="gesprek")
    monkeypatch.undo()

    pagina = browser(onderzoeker).get(f"/quickscan/{quickscan.pk}/interviews/{interview.pk}/").text

    assert "(versie 1)" in pagina
    assert WEG in pagina
