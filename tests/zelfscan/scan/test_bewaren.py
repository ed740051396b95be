"""Retention of scans, and what organisers hear of it."""

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from regie.mensen.bezorging import mails_van, per_onderwerp
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.zending import Zending
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.herinneren import herinner_afspraken, waarschuw_voor_opruimen
from zelfscan.scan.actions.opruimen import ruim_scans_op
from zelfscan.scan.bewaren import maanden_later, ononthuld_tot, resultaat_tot, resultaat_voorbij
from zelfscan.scan.models import (
    Afspraak,
    Antwoordlink,
    Beeld,
    Bezetting,
    Genodigde,
    Invulling,
    Organisator,
    Rapportadres,
    Scan,
)
from zelfscan.uitkomst.actions.verslag import mail_verslaglinks

pytestmark = pytest.mark.django_db


def dagen(aantal: int) -> datetime:
    return timezone.now() + timedelta(days=aantal)


def oude_scan(geleden: int, **velden) -> Scan:
    scan = fabriek.scan(bijeenkomst=dagen(-geleden), **velden)
    Scan.objects.filter(pk=scan.pk).update(created_at=dagen(-geleden - 20))
    scan.refresh_from_db()
    return scan


def gesloten(dag: date, **velden) -> Scan:
    scan = fabriek.onthulde_scan(**velden)
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", onthuld_op=dag, gesloten_op=dag)
    scan.refresh_from_db()
    return scan


def gedaan(regels) -> dict[str, int]:
    return {regel.wat: regel.aantal for regel in regels if regel.aantal}


@pytest.mark.parametrize(
    ("dag", "maanden", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
    ],
)
def test_een_maand_later_is_dezelfde_dag_of_de_laatste(dag, maanden, later):
    assert maanden_later(dag, maanden) == later


def test_een_scan_die_niemand_onthult_gaat_na_dertig_dagen_weg_met_alles_erbij():
    scan = oude_scan(31)
    genodigde = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    Antwoordlink.objects.maak(genodigde)
    fabriek.invulling(scan)
    blijft = [oude_scan(30), fabriek.onthulde_scan(bijeenkomst=dagen(-60))]

    assert gedaan(ruim_scans_op(timezone.now(), True)) == {"scans die niemand onthulde": 1}
    assert Scan.objects.count() == 3
    assert gedaan(ruim_scans_op(timezone.now(), False)) == {"scans die niemand onthulde": 1}

    assert set(Scan.objects.all()) == set(blijft)
    assert not Invulling.objects.exists()
    assert not Antwoordlink.objects.exists()
    assert Gebeurtenis.objects.filter(wat="scan.verwijderd", onderwerp_id=scan.pk).exists()
    assert gedaan(ruim_scans_op(timezone.now(), False)) == {}


def test_een_nieuwe_datum_schuift_de_termijn_op():
    scan = oude_scan(31)
    Scan.objects.filter(pk=scan.pk).update(bijeenkomst=dagen(3))

    assert gedaan(ruim_scans_op(timezone.now(), False)) == {}


def test_twaalf_maanden_na_het_sluiten_gaan_namen_adressen_en_toelichtingen_weg(settings):
    settings.BEWAAR_MAANDEN = 12
    dag = maanden_later(timezone.localdate(), -12) - timedelta(days=1)
    scan = gesloten(dag, openheid="naam")
    fabriek.genodigde(scan)
    Rapportadres.objects.create(scan=scan, email="bo@voorbeeld.example")
    Afspraak.objects.create(scan=scan, wat="Bellen", organisatie="De Linde", wie="Bo")
    Bezetting.objects.create(scan=scan, onderdeel="ontwerper", wie="Bo")
    beeld = Beeld.objects.get(scan=scan)
    beeld.inhoud["onderdelen"]["ontwerper"]["teksten"] = ["Een zin."]
    beeld.save()
    jong = gesloten(dag + timedelta(days=2))
    fabriek.genodigde(jong)
    weg = {"genodigden van oude scans": 1, "adressen voor het verslag": 1, "antwoorden op naam": 4, "toelichtingen": 1}
    weg |= {"wie een afspraak doet of een rol neemt": 2}

    assert gedaan(ruim_scans_op(timezone.now(), True)) == weg
    assert gedaan(ruim_scans_op(timezone.now(), False)) == weg

    assert resultaat_voorbij(scan)
    assert not resultaat_voorbij(jong)
    assert list(Genodigde.objects.values_list("scan", flat=True)) == [jong.pk]
    assert not scan.beeldregels.exists()
    assert not Rapportadres.objects.exists()
    inhoud = Beeld.objects.get(scan=scan).inhoud
    assert inhoud["onderdelen"]["ontwerper"] == beeld.inhoud["onderdelen"]["ontwerper"] | {"teksten": []}
    assert [rij.wie for rij in scan.afspraken.all()] == [""]
    assert not scan.bezetting.exists()
    assert gedaan(ruim_scans_op(timezone.now(), False)) == {}


def test_een_kortere_termijn_en_een_scan_die_nooit_sluit(settings):
    settings.BEWAAR_MAANDEN = 1
    scan = fabriek.onthulde_scan()

    assert resultaat_tot(scan) == maanden_later(timezone.localdate(), 1)


def test_organisatoren_horen_een_week_van_tevoren_dat_hun_scan_weggaat(django_capture_on_commit_callbacks):
    scan = oude_scan(23)
    oude_scan(22)

    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            waarschuw_voor_opruimen(timezone.now())

    (brief,) = mail.outbox
    assert brief.to == [scan.organisatoren.get().gebruiker.email]
    assert f"/mijn/scans/{scan.pk}/" in brief.body
    assert str(ononthuld_tot(scan).day) in brief.body


def test_elke_open_afspraak_geeft_een_herinnering(django_capture_on_commit_callbacks):
    scan = gesloten(timezone.localdate())
    for wat, over, klaar in (("Bellen", 5, False), ("Later", 40, False), ("Al gedaan", 5, True)):
        wanneer = timezone.localdate() + timedelta(days=over)
        Afspraak.objects.create(scan=scan, wat=wat, organisatie="De Linde", wanneer=wanneer, klaar=klaar)

    for nu in (timezone.now(), timezone.now(), dagen(34)):
        with django_capture_on_commit_callbacks(execute=True):
            herinner_afspraken(nu)

    eerste, tweede = mail.outbox
    assert "Bellen (De Linde, klaar op" in eerste.body
    assert "Al gedaan" not in eerste.body
    assert "Later" in tweede.body


def test_het_verslag_gaat_als_link_naar_wie_een_adres_achterliet(django_capture_on_commit_callbacks):
    scan = gesloten(timezone.localdate())
    for wie in ("bo", "jo"):
        Rapportadres.objects.create(scan=scan, email=f"{wie}@voorbeeld.example")
    Rapportadres.objects.create(scan=fabriek.scan(), email="mo@voorbeeld.example")

    with django_capture_on_commit_callbacks(execute=True):
        assert mail_verslaglinks(scan, door=factories.gebruiker()) == 2

    assert sorted(brief.to[0] for brief in mail.outbox) == ["bo@voorbeeld.example", "jo@voorbeeld.example"]
    assert all(f"/s/{scan.code}/verslag/" in brief.body for brief in mail.outbox)


def test_wie_een_adres_achterliet_voor_het_verslag_komt_op_geen_pagina(django_capture_on_commit_callbacks):
    """Whoever closes the scan reads how many did not get it: the address was left for the report, and not for them."""
    scan, anouk = gesloten(timezone.localdate()), factories.gebruiker("Anouk")
    Organisator.objects.create(scan=scan, gebruiker=anouk)
    for wie in ("bo", "jo"):
        Rapportadres.objects.create(scan=scan, email=f"{wie}@voorbeeld.example")
    mail_verslaglinks(scan, door=anouk)
    Zending.objects.update(status="niet_bezorgd", reden="adres_onbekend", weer_op=None)

    [een] = per_onderwerp(mails_van(anouk))

    assert een.mislukt == 2
    assert [(rij.wie, rij.adres) for rij in een.niet] == [("", "")]


def test_dagelijks_gaat_door_als_een_onderdeel_misgaat_en_zegt_het(monkeypatch, capsys, caplog):
    def stuk(nu):
        raise RuntimeError("proef")

    scan = oude_scan(31)
    monkeypatch.setattr("regie.management.commands.dagelijks.DAGELIJKS", [stuk])

    with pytest.raises(CommandError, match="1 van de onderdelen"):
        call_command("dagelijks")

    assert "scans die niemand onthulde: 1" in capsys.readouterr().out
    assert not Scan.objects.filter(pk=scan.pk).exists()


def test_ruim_op_als_proef_haalt_niets_weg(capsys):
    oude_scan(31)

    call_command("ruim_op", proef=True)

    assert "niets verwijderd" in capsys.readouterr().out
    assert Scan.objects.count() == 1
