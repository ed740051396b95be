"""The queue of mails, its table and its files: nobody finds there who had not answered, and after the reveal nobody."""

import logging
from datetime import timedelta
from pathlib import Path
from smtplib import SMTPRecipientsRefused
from uuid import uuid4

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailteller import Mailteller
from regie.mensen.toegangslink import Toegangslink
from regie.site.instellingen_uit_url import taken_uit
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import herinner, nodig_uit
from zelfscan.organiseren.actions.scans import verplaats
from zelfscan.scan import wissen
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Genodigde

from . import ECHT
from .kamers import EERST, HEEL_ANDERS, scan_nu
from .schijf import bytes_van


@pytest.fixture
def wachtrij(settings):
    settings.TASKS = taken_uit(wachtrij=True)


def werk() -> None:
    """What `manage.py db_worker --batch` does, without its signals."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="proef",
        excluded_queue_names=[],
    ).run()


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
    """Two rooms: in one two people get a reminder, in the other nobody."""
    gezien = []
    for kamer in (EERST, HEEL_ANDERS):
        with kijkers.in_zaal(kamer, **scherp, fase="open"):
            scan = scan_nu()
            with django_capture_on_commit_callbacks(execute=True):
                herinner(by=organisator(scan), scan=scan)
            taken = DBTaskResult.objects.filter(task_path__endswith="herinner_taak")
            tellers = Mailteller.objects.order_by("sleutel").values_list("sleutel", "aantal")
            gezien.append((list(taken.values_list("args_kwargs", "queue_name", "priority")), list(tellers)))
            assert [taak.args_kwargs["args"] for taak in taken] == [[scan.pk, organisator(scan).pk]]

    assert gezien[0] == gezien[1]
    # All three who were invited count, so what is left of the budget tells nothing.
    assert sorted(aantal for _, aantal in gezien[0][1]) == [1, 1, 1, 3]


@ECHT
def test_na_de_onthulling_noemt_de_tabel_van_taken_niemand_ook_niet_in_haar_bestand(
    echte_database, wachtrij, mailoutbox
):
    scan = uitgenodigde_scan()
    verplaats(by=organisator(scan), scan=scan, bijeenkomst=scan.bijeenkomst + timedelta(days=1), plaats="")
    Genodigde.objects.filter(email__in=["bo1@voorbeeld.example", "bo4@voorbeeld.example"]).update(heeft_geantwoord=True)
    werk()
    mailoutbox.clear()
    herinner(by=organisator(scan), scan=scan)
    werk()
    assert sorted(brief.to[0][:3] for brief in mailoutbox) == ["bo0", "bo2", "bo3", "bo5"]
    # One more of each kind that no worker has taken yet.
    verplaats(by=organisator(scan), scan=scan, bijeenkomst=scan.bijeenkomst + timedelta(days=2), plaats="")
    herinner_later(scan)
    assert b"zelfscan.Genodigde" in alle_bytes(echte_database)
    geheim = {link.hash for link in Toegangslink.objects.all()} | {link.zout for link in Toegangslink.objects.all()}
    mailoutbox.clear()

    onthul(by=organisator(scan), scan=scan)
    werk()

    erna = alle_bytes(echte_database)
    assert b"zelfscan.Genodigde" not in erna
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


def alle_bytes(database: Path | None) -> bytes:
    """The table of tasks must be among what is wiped; on PostgreSQL also what its file holds that no query shows."""
    inhoud = bytes_van(database)
    if database:
        return inhoud
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath(%s))", [DBTaskResult._meta.db_table])
        return inhoud + bytes(cursor.fetchone()[0])


@ECHT
def test_van_een_andere_scan_blijft_de_wachtrij_staan(echte_database, wachtrij):
    scan, ander = uitgenodigde_scan(), uitgenodigde_scan(2)

    onthul(by=organisator(scan), scan=scan)

    mails = DBTaskResult.objects.filter(args_kwargs__args__0="scan_uitnodiging")
    assert {taak.args_kwargs["args"][1]["pk"] for taak in mails} == set(ander.genodigden.values_list("pk", flat=True))


@ECHT
def test_een_adres_dat_geweigerd_wordt_staat_niet_in_de_wachtrij_en_niet_in_het_log(
    echte_database, wachtrij, monkeypatch, caplog
):
    """A mail server says in its error whom it did not want: that would name who had not answered."""
    caplog.set_level(logging.DEBUG)

    def weiger(bericht, **_):
        raise SMTPRecipientsRefused({bericht.to[0]: (550, f"unknown user {bericht.to[0]}".encode())})

    scan = uitgenodigde_scan()
    herinner(by=organisator(scan), scan=scan)
    monkeypatch.setattr(EmailMultiAlternatives, "send", weiger)

    werk()

    rijen = str(list(DBTaskResult.objects.values_list()))
    assert DBTaskResult.objects.filter(status="FAILED").count() == 7
    assert "MailMislukt: scan_herinnering: smtplib.SMTPRecipientsRefused" in rijen
    for tekst in (rijen, caplog.text):
        assert "@voorbeeld.example" not in tekst
    # One that fails keeps no other from theirs.
    assert caplog.text.count("Mail scan_herinnering is niet verstuurd: smtplib.SMTPRecipientsRefused") == 6


@ECHT
def test_de_tabel_van_taken_wordt_herschreven_terwijl_een_werker_kijkt(echte_database, wachtrij):
    """It is the last: when it is in use, the answers are gone all the same."""
    assert wissen.MODELLEN[-1] is DBTaskResult
    DBTaskResult.objects.create(
        id=uuid4(),
        args_kwargs={"args": ["x"], "kwargs": {}},
        task_path="regie.mensen.mail.verstuur_taak",
        backend_name="default",
        run_after="2026-03-02T09:00Z",
        exception_class_path="",
        traceback="",
    )
    DBTaskResult.objects.all().delete()

    assert wissen.wis_sporen()
    werk()

    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
