"""A pause: what it moves, and who hears of it; one that changed nothing mails nobody."""

import re
from datetime import datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quickscan.proces.actions import stappen
from quickscan.proces.actions.termijnen import voluit
from quickscan.proces.models import Pauze, Quickscan
from quickscan.proces.termijnen import is_werkdag, op_werkdag
from regie.mensen.bezorgen import bezorg, wat_moet
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.zending import Zending
from regie.site.instellingen_uit_url import taken_uit
from tests import factories
from tests.inloggen import log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def quickscan(mao):
    regio = factories.regio()
    factories.lid(regio, rol="contactpersoon")
    quickscan = fabriek.quickscan("factsheet", by=mao, regio=regio, begonnen=40)
    Zending.objects.all().delete()
    return quickscan


def eerder(dagen: int) -> None:
    """As if the pause began so many days ago, and what had to be mailed then was."""
    Pauze.objects.filter(eind=None).update(begin=timezone.localdate() - timedelta(dagen))
    Zending.objects.all().delete()


def laatste(quickscan) -> Gebeurtenis:
    return Gebeurtenis.objects.over(quickscan)[0]


def test_wie_dezelfde_dag_hervat_mailt_niemand_en_schuift_niets(brieven, mao, quickscan):
    eind, termijnen = quickscan.einddatum, [een.termijn for een in quickscan.stappen.all()]

    assert brieven(stappen.pauzeer, by=mao, quickscan=quickscan, waarom="Vakantie.") == []
    assert brieven(stappen.hervat, by=mao, quickscan=quickscan) == []
    assert brieven(bezorg, nummers=wat_moet(timezone.now() + timedelta(days=2))) == []

    na = Quickscan.objects.get()
    assert (na.einddatum, [een.termijn for een in na.stappen.all()]) == (eind, termijnen)
    assert not Zending.objects.exists()
    assert laatste(na).zin().endswith("er schoof niets op.")


@pytest.mark.parametrize(("wachtrij", "uur"), [(True, 6), (False, 0)], ids=["met werker", "zonder werker"])
def test_een_pauze_wordt_de_volgende_dag_verteld(brieven, mao, quickscan, monkeypatch, settings, wachtrij, uur):
    """Without a worker the daily work tells it, at whatever hour of that day it runs."""
    settings.TASKS = taken_uit(wachtrij=wachtrij)
    brieven(stappen.pauzeer, by=mao, quickscan=quickscan, waarom="Vakantie.")
    vanaf = timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(1), time(uur)))
    assert wat_moet(vanaf - timedelta(seconds=1)) == []
    assert len(wat_moet(vanaf)) == 2

    monkeypatch.setattr(timezone, "now", lambda: vanaf)
    gemaild = brieven(bezorg, nummers=wat_moet(vanaf))

    assert len(gemaild) == 2
    assert all("Vakantie." in mail.body for mail in gemaild)


def test_stoppen_haalt_de_mail_over_de_pauze_weg(brieven, mao, quickscan):
    brieven(stappen.pauzeer, by=mao, quickscan=quickscan, waarom="Vakantie.")

    over_stoppen = brieven(stappen.stop, by=mao, quickscan=quickscan, waarom="Te weinig tijd.")

    assert len(over_stoppen) == 2
    assert not Zending.objects.filter(sjabloon="quickscan_gepauzeerd").exists()


@pytest.mark.parametrize("dagen", [1, 5, 30])
def test_na_een_pauze_schuift_alles_op_en_hoort_wie_het_aangaat_van_wanneer_naar_wanneer(
    brieven, mao, quickscan, dagen
):
    eind, van = quickscan.einddatum, {een.sleutel: een.termijn for een in quickscan.stappen.all()}
    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="De wethouder is ziek.")
    eerder(dagen)

    gemaild = brieven(stappen.hervat, by=mao, quickscan=quickscan)

    na = Quickscan.objects.get()
    naar = {een.sleutel: een.termijn for een in na.stappen.all()}
    assert na.einddatum == eind + timedelta(dagen)
    assert naar["onderzoek"] == van["onderzoek"]
    assert naar["factsheet"] == op_werkdag(van["factsheet"] + timedelta(dagen))
    open_ = [een.termijn for een in na.stappen.exclude(status="klaar")]
    assert open_ == sorted(open_)
    assert all(map(is_werkdag, open_))
    assert open_[-1] <= na.einddatum
    assert len(gemaild) == 2
    for mail in gemaild:
        assert f"Het eind is nu op {voluit(na.einddatum)}." in mail.body
        assert f"Factsheet: van {voluit(van['factsheet'])} naar {voluit(naar['factsheet'])}" in mail.body
        assert "De wethouder is ziek." in mail.body
    assert f"het eind schoof {'1 dag' if dagen == 1 else f'{dagen} dagen'} op." in laatste(na).zin()


def test_voor_het_startgesprek_schuift_een_pauze_niets_en_hoort_men_dat_het_verdergaat(brieven, mao):
    quickscan = fabriek.quickscan("startgesprek", by=mao)
    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")
    eerder(3)

    (mail,) = brieven(stappen.hervat, by=mao, quickscan=quickscan)

    assert "gaat weer verder" in mail.body
    assert "eind" not in mail.body
    assert "schoven" not in mail.body
    assert laatste(quickscan).zin().endswith("er schoof niets op.")


def test_de_pagina_zegt_wie_morgen_een_mail_krijgt_en_wat_hervatten_deed(client, mao, quickscan):
    log_in(client, mao)
    contact = quickscan.regio.lidmaatschappen.get(rol="contactpersoon").gebruiker
    pagina = client.get(reverse("quickscan:pauzeren", args=[quickscan.pk])).text
    assert str(contact) in pagina
    assert re.search(r"Morgen krijgen .* een mail\.", pagina)

    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")
    meteen = client.post(reverse("quickscan:hervatten", args=[quickscan.pk]), follow=True).text
    assert "Er is niets opgeschoven, en niemand krijgt een mail." in meteen
    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")
    eerder(3)
    later = client.post(reverse("quickscan:hervatten", args=[quickscan.pk]), follow=True).text
    assert "Het eind schoof 3 dagen op, en de termijnen schoven mee. We mailen 2 mensen." in later
