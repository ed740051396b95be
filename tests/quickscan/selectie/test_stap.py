"""Step 3: what is missing, and that it is closed and reopened by the choice."""

import pytest

from quickscan.proces.actions.stappen import heropen_stap, sluit_stap
from quickscan.proces.models import Akkoord
from quickscan.selectie.actions import selecteer
from quickscan.selectie.stap import ontbreekt
from regie.stukken.fouten import ActieFout
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_een_aanmelding_zonder_regio_en_akkoord_mist_alles():
    assert ontbreekt(fabriek.aanmelding()) == [
        "De aanmelding is nog niet aan een regio gekoppeld.",
        "De regio is nog niet akkoord met 6 voorwaarden.",
        "De regio is nog niet gekozen.",
    ]


def test_de_keuze_maak_en_verander_je_op_de_pagina_met_alle_aanmeldingen():
    mao = factories.medewerker()
    quickscan = fabriek.quickscan("selectie", by=mao)
    fabriek.geef_akkoord(quickscan)

    with pytest.raises(ActieFout, match="door de regio te kiezen, op de pagina met alle aanmeldingen"):
        sluit_stap(by=mao, quickscan=quickscan, sleutel="selectie")
    gekozen = selecteer(by=mao, quickscan=quickscan)
    with pytest.raises(ActieFout, match="De keuze verander je op de pagina met alle aanmeldingen"):
        heropen_stap(by=mao, quickscan=gekozen, sleutel="selectie", waarom="Toch niet.")


def test_een_gekozen_regio_mist_niets():
    assert ontbreekt(fabriek.quickscan("onderzoek")) == []


def test_zonder_alle_voorwaarden_geen_selectie():
    quickscan = fabriek.quickscan("selectie")
    fabriek.geef_akkoord(quickscan)
    Akkoord.objects.filter(quickscan=quickscan, voorwaarde="naam").update(versie=0)

    assert ontbreekt(quickscan) == [
        "De regio is nog niet akkoord met 1 voorwaarde.",
        "De regio is nog niet gekozen.",
    ]
