"""Step 1: what is missing, and that the terms count from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.actions.stappen import heropen_stap, sluit_stap
from quickscan.proces.actions.termijnen import voluit, wijzig_termijn
from quickscan.proces.models import Quickscan
from quickscan.proces.termijnen import op_werkdag
from quickscan.startgesprek.models import Startgesprek
from quickscan.startgesprek.stap import ontbreekt
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_eerst_een_datum_dan_het_gesprek_dan_wat_eruit_kwam():
    quickscan = fabriek.aanmelding()
    assert ontbreekt(quickscan) == ["Er is nog geen datum voor het startgesprek."]

    gesprek = Startgesprek.objects.create(
        quickscan=quickscan, wanneer=timezone.now() + timedelta(hours=1), plaats="Gemeentehuis"
    )
    assert ontbreekt(quickscan) == ["Het startgesprek is nog niet geweest."]

    gesprek.wanneer = timezone.now() - timedelta(hours=1)
    assert ontbreekt(quickscan) == [
        "Er staat nog niet wie er bij het startgesprek waren.",
        "De uitkomst van het startgesprek staat er nog niet.",
        "De voorwaarden zijn nog niet uitgelegd.",
    ]


def test_een_gesprek_dat_is_beschreven_mist_niets():
    quickscan = fabriek.aanmelding()
    fabriek.vul_stap(quickscan, "startgesprek")

    assert ontbreekt(Quickscan.objects.get()) == []


def test_na_nog_een_keer_sluiten_blijven_verzette_termijnen_en_schuiven_ze_mee_met_de_dag(
    mailoutbox, django_capture_on_commit_callbacks
):
    mao = factories.medewerker()
    quickscan = fabriek.quickscan("afbakening", by=mao)
    advies = op_werkdag(quickscan.stap("advies").termijn + timedelta(days=3))
    wijzig_termijn(by=mao, quickscan=quickscan, sleutel="advies", termijn=advies, waarom="Vakantie.", rest=True)

    def sluit_opnieuw():
        mailoutbox.clear()
        heropen_stap(by=mao, quickscan=quickscan, sleutel="startgesprek", waarom="Er ontbrak een naam.")
        with django_capture_on_commit_callbacks(execute=True):
            na = sluit_stap(by=mao, quickscan=Quickscan.objects.get(), sleutel="startgesprek")
        return {stap.sleutel: stap.termijn for stap in na.stappen.all()}

    eerst = {stap.sleutel: stap.termijn for stap in quickscan.stappen.all()}
    assert sluit_opnieuw() == eerst
    assert not mailoutbox

    Startgesprek.objects.update(wanneer=Startgesprek.objects.get().wanneer - timedelta(days=7))
    daarna = sluit_opnieuw()
    assert daarna["startgesprek"] == eerst["startgesprek"]
    assert daarna["advies"] == op_werkdag(advies - timedelta(days=7))
    (mail,) = mailoutbox
    assert mail.to == [quickscan.aanmelder_email]
    assert f"Advies: van {voluit(advies)} naar {voluit(daarna['advies'])}" in mail.body
    assert "Het startgesprek was op een andere dag" in mail.body


@pytest.mark.parametrize(("bij", "schuift"), [("afbakening", True), ("onderzoek", False)])
def test_een_ander_gesprek_schuift_de_termijnen_tot_de_regio_is_gekozen(bij, schuift):
    mao = factories.medewerker()
    quickscan = fabriek.quickscan(bij, by=mao)
    quickscan = heropen_stap(by=mao, quickscan=quickscan, sleutel="startgesprek", waarom="Het was een week eerder.")
    eerder = quickscan.startgesprek.wanneer - timedelta(days=7)
    Startgesprek.objects.update(wanneer=eerder)

    na = sluit_stap(by=mao, quickscan=Quickscan.objects.get(), sleutel="startgesprek")

    assert na.start == (timezone.localdate(eerder) if schuift else quickscan.start)
