"""The database after the reveal: nothing that links, in no row and in no byte of its files."""

import json
import random
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction

from tests.zelfscan import fabriek
from tests.zelfscan.aanval import ECHT
from tests.zelfscan.aanval.antwoorden import als_bytes, onthul_nu, vul_zaal
from tests.zelfscan.aanval.schijf import bytes_van, verzamel_statistieken
from zelfscan.organiseren.actions.deur import begin_opnieuw
from zelfscan.scan import wissen
from zelfscan.scan.models import Beeldregel, Invulling, Score


@ECHT
def test_na_de_onthulling_staat_van_geen_antwoord_nog_een_byte_op_schijf(echte_database, scherp):
    """Beside a scan that is still open, whose rows stand between those that go."""
    dobbel, met = random.Random(4), fabriek.met(scherp["instrument"])
    scan, ander = (fabriek.scan(openheid=wat, verwacht=200, **met) for wat in (scherp["openheid"], "totaal"))
    with transaction.atomic():
        sleutels = vul_zaal(scan, 70, dobbel)
    with transaction.atomic():
        van_ander = vul_zaal(ander, 70, dobbel)
        sleutels |= vul_zaal(scan, 70, dobbel)
    links = [fabriek.link(fabriek.genodigde(scan), heeft_geantwoord=True) for _ in range(3)]
    sleutels |= {link.hash for link in links} | {link.zout for link in links}
    verzamel_statistieken()
    ervoor = bytes_van(echte_database)
    assert all(als_bytes(rij.apparaat) in ervoor for rij in scan.invullingen.all())

    onthul_nu(scan)

    assert wissen.oudste_ongewist() is None
    erna = bytes_van(echte_database)
    assert [sleutel for sleutel in sleutels if als_bytes(sleutel) in erna] == []
    assert ander.invullingen.count() == 56
    assert any(als_bytes(sleutel) in erna for sleutel in van_ander)


@ECHT
def test_na_opnieuw_beginnen_staat_van_geen_antwoord_nog_een_byte_op_schijf(echte_database):
    dobbel = random.Random(5)
    scan = fabriek.scan()
    with transaction.atomic():
        sleutels = vul_zaal(scan, 50, dobbel)
    ervoor = bytes_van(echte_database)
    assert all(als_bytes(rij.apparaat) in ervoor for rij in scan.invullingen.all())

    begin_opnieuw(by=scan.organisatoren.get().gebruiker, scan=scan, keer=0)

    erna = bytes_van(echte_database)
    assert [sleutel for sleutel in sleutels if als_bytes(sleutel) in erna] == []


def alles_wat_bewaard_is() -> dict[str, list[str]]:
    """Every row of every table of the site, as text."""
    return {
        model._meta.label: [json.dumps(list(rij), default=str) for rij in model._base_manager.values_list()]
        for model in apps.get_models(include_auto_created=True)
    }


@pytest.mark.django_db
@pytest.mark.parametrize("openheid", ["totaal", "domein", "laag", "naam"])
def test_geen_rij_leidt_terug_naar_een_antwoord(openheid):
    scan = fabriek.scan(openheid=openheid)
    link = fabriek.link(fabriek.genodigde(scan, email="bo@voorbeeld.example"), heeft_geantwoord=True)
    sleutels = {link.hash, link.zout}
    for nummer in range(9):
        rij = fabriek.invulling(scan, "1234", domein=("zorg", "onderwijs")[nummer % 2], apparaat=uuid4().hex * 2)
        sleutels |= {str(rij.pk), rij.apparaat, *map(str, rij.scores.values_list("pk", flat=True))}

    onthul_nu(scan)

    bewaard = alles_wat_bewaard_is()
    for label, rijen in bewaard.items():
        assert not any(sleutel in rij for rij in rijen for sleutel in sleutels), label
    assert [label for label in bewaard if bewaard[label] and label in {Invulling._meta.label, Score._meta.label}] == []


@pytest.mark.django_db
def test_de_regels_met_naam_staan_niet_in_de_volgorde_van_invullen():
    """Without an order a database gives rows as they came."""
    scan = fabriek.scan(openheid="naam")
    for naam in ("Dorp", "Bos", "Akker", "Ceder"):
        fabriek.invulling(scan, organisatie=naam)

    onthul_nu(scan)

    rijen = Beeldregel.objects.raw("SELECT * FROM zelfscan_beeldregel")
    assert [rij.organisatie for rij in rijen] == ["Akker", "Bos", "Ceder", "Dorp"]


def wissel(rijen: list[str], stappen: tuple[int, ...]) -> list[str]:
    """Move the scores of each role so many people on."""
    kolommen = (kolom[k:] + kolom[:k] for kolom, k in zip(zip(*rijen, strict=True), stappen, strict=True))
    return ["".join(rij) for rij in zip(*kolommen, strict=True)]


@pytest.mark.django_db
@pytest.mark.parametrize("openheid", ["totaal", "domein", "laag"])
def test_wat_bewaard_blijft_is_gelijk_als_antwoorden_binnen_een_blok_wisselden(openheid):
    """The same scores per role from other people of the block, in another order: the same byte for byte."""
    zorg, gemeente = ["1150", "2340", "3330", "5402"], ["1111", "2222", "4044", "5345"]
    anders = [(rij, "gemeente") for rij in wissel(gemeente, (0, 3, 1, 2))]
    anders += [(rij, "zorg") for rij in wissel(zorg, (1, 2, 3, 0))]
    beelden = []
    for antwoorden in ([(rij, "zorg") for rij in zorg] + [(rij, "gemeente") for rij in gemeente], anders):
        scan = fabriek.scan(openheid=openheid)
        for rij, domein in antwoorden:
            fabriek.invulling(scan, rij, domein="" if openheid == "totaal" else domein)
        beelden.append(json.dumps(onthul_nu(scan).beeld.inhoud))

    assert beelden[0] == beelden[1]
