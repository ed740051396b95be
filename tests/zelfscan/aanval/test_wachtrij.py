"""The queue of mails, its tables and files: nobody finds there who had not answered, and after the reveal nobody."""

import logging
from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailteller import Mailteller
from regie.mensen.zending import Zending
from regie.site.instellingen_uit_url import taken_uit
from tests import factories
from tests.werk import werk
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import herinner, nodig_uit
from zelfscan.organiseren.actions.scans import verplaats
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink

from . import ECHT
from .kamers import EERST, HEEL_ANDERS, scan_nu
from .schijf import bytes_van


@pytest.fixture
def wachtrij(settings):
    settings.TASKS = taken_uit(wachtrij=True)


def uitgenodigde_scan(aantal: int = 6):
    """A scan whose list got the invitation, and enough answers to reveal it."""
    scan = fabriek.scan(organisator=factories.gebruiker("Anouk"))
    for nummer in range(aantal):
        fabriek.genodigde(scan, email=f"bo{nummer}@voorbeeld.example")
        fabriek.invulling(scan)
    nodig_uit(by=organisator(scan), scan=scan)
    return scan


def organisator(scan):
    return scan.organisatoren.get().gebruiker


@pytest.mark.django_db
def test_de_wachtrij_en_de_teller_zijn_gelijk_wie_er_ook_antwoordde(
    kijkers, scherp, wachtrij, django_capture_on_commit_callbacks
):
    """Two rooms: in one two people get a reminder, in the other nobody. A mail waits for each who was invited."""
    gezien = []
    for kamer in (EERST, HEEL_ANDERS):
        with kijkers.in_zaal(kamer, **scherp, fase="open"):
            scan = scan_nu()
            with django_capture_on_commit_callbacks(execute=True):
                herinner(by=organisator(scan), scan=scan)
            # Not the numbers, which are new each time: per mail what it is, and in the task how many they are.
            weg = ("pk", "context", "door_id", "weer_op", "veranderd_op", "created_at", "id")
            wacht = [
                {naam: waarde for naam, waarde in rij.items() if naam not in weg}
                for rij in Zending.objects.op_volgorde().values()
            ]
            taken = DBTaskResult.objects.values_list("args_kwargs__args", "queue_name", "priority")
            tellers = Mailteller.objects.order_by("sleutel").values_list("sleutel", "aantal")
            taken = [(len(nummers), *rest) for [nummers], *rest in taken]
            gezien.append((wacht, list(tellers), taken))
            assert len(wacht) == 3

    assert gezien[0] == gezien[1]
    # All three who were invited count, so what is left of the budget tells nothing.
    assert sorted(aantal for _, aantal in gezien[0][1]) == [1, 1, 1, 3]


@ECHT
def test_na_de_onthulling_noemt_de_tabel_van_taken_niemand_ook_niet_in_haar_bestand(
    echte_database, wachtrij, mailoutbox
):
    scan = uitgenodigde_scan()
    verplaats(by=organisator(scan), scan=scan, bijeenkomst=scan.bijeenkomst + timedelta(days=1), plaats="")
    Antwoordlink.objects.filter(genodigde__email__regex="bo[14]@").update(heeft_geantwoord=True)
    werk()
    mailoutbox.clear()
    herinner(by=organisator(scan), scan=scan)
    werk()
    assert sorted(brief.to[0][:3] for brief in mailoutbox) == ["bo0", "bo2", "bo3", "bo5"]
    # One more of each kind that no worker has taken yet.
    verplaats(by=organisator(scan), scan=scan, bijeenkomst=scan.bijeenkomst + timedelta(days=2), plaats="")
    herinner_later(scan)
    assert b"zelfscan.genodigde" in bytes_van(echte_database)
    geheim = {link.hash for link in Antwoordlink.objects.all()} | {link.zout for link in Antwoordlink.objects.all()}
    mailoutbox.clear()

    onthul(by=organisator(scan), scan=scan)
    werk()

    erna = bytes_van(echte_database)
    assert b"zelfscan.genodigde" not in erna.replace(b"zelfscan.genodigdewist", b"")
    assert [sleutel for sleutel in geheim if sleutel.encode() in erna] == []
    assert b"@voorbeeld.example" not in b"".join(str(rij).encode() for rij in DBTaskResult.objects.values_list())
    assert not Gebeurtenis.objects.filter(wat="mail.mislukt").exists()
    # What was still waiting mailed nobody.
    assert mailoutbox == []
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


def herinner_later(scan) -> None:
    """As on the next day."""
    Gebeurtenis.objects.filter(wat="scan.herinnerd")._raw_delete("default")
    herinner(by=organisator(scan), scan=scan)


@ECHT
def test_van_een_andere_scan_blijft_de_wachtrij_staan(echte_database, wachtrij):
    scan, ander = uitgenodigde_scan(), uitgenodigde_scan(2)

    onthul(by=organisator(scan), scan=scan)

    mails = Zending.objects.filter(sjabloon="scan_uitnodiging")
    assert set(mails.values_list("aan_nummer", flat=True)) == {str(een.pk) for een in ander.genodigden.all()}


@ECHT
def test_wie_niet_antwoordde_staat_ook_niet_in_de_wachtrij_en_het_log_als_de_server_weigert(
    echte_database, wachtrij, mailserver, caplog
):
    """A mail server says in its error whom it did not want: that would name who had not answered."""
    caplog.set_level(logging.DEBUG)
    scan = uitgenodigde_scan()
    Zending.objects.all().delete()
    herinner(by=organisator(scan), scan=scan)
    mailserver.weigert = {f"bo{nummer}@voorbeeld.example": "550 5.1.1 unknown user bo" for nummer in range(5)}

    with mailserver.luistert():
        werk()

    assert mailserver.aan() == ["bo5@voorbeeld.example"]
    assert Zending.objects.count() == 0
    # The server of the test logs as well.
    ons = "\n".join(regel.getMessage() for regel in caplog.records if regel.name != "mail.log")
    for tekst in (str(list(DBTaskResult.objects.values_list())), ons):
        assert "@voorbeeld.example" not in tekst
    # One that fails keeps no other from theirs.
    assert ons.count("Mail scan_herinnering is niet bezorgd: adres_onbekend") == 5
