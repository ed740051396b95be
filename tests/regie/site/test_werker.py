"""The process beside the site: a database that restarts, a process that was killed, and what an operator reads."""

import logging
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.tasks import task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.mensen.gedeeld import mail_allen
from regie.mensen.mailbudget import VANZELF
from regie.mensen.zending import Zending
from regie.site import werker as module
from regie.site.instellingen_uit_url import taken_uit
from regie.site.werker import Werker, neem_terug
from tests import factories
from tests.werk import werk

gedaan = []


@task
def proeftaak(wat: str) -> None:
    gedaan.append(wat)


@pytest.fixture
def wachtrij(settings):
    settings.TASKS = taken_uit(wachtrij=True)
    gedaan.clear()


def mailtjes(aantal: int = 3) -> list:
    mensen = [factories.gebruiker() for _ in range(aantal)]
    regio = factories.regio("De Liemers")
    Zending.objects.all().delete()
    mail_allen("rechten_veranderd", mensen, door=VANZELF, regio=regio, rol="lid")
    return mensen


# Killed


@pytest.mark.django_db
def test_een_taak_waarvan_het_proces_stierf_gaat_nog_een_keer_en_dan_niet_meer(wachtrij, klok, caplog):
    proeftaak.enqueue("een")

    def begin(wie: str) -> None:
        DBTaskResult.objects.get().claim(wie)

    begin("eerste")
    klok.verder(minutes=14)
    assert neem_terug(timezone.now()) == 0
    klok.verder(minutes=2)
    werk()
    assert gedaan == ["een"]
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"

    DBTaskResult.objects.update(status="READY", worker_ids=["eerste"])
    begin("tweede")
    klok.verder(minutes=16)
    werk()
    assert gedaan == ["een"]
    rij = DBTaskResult.objects.get()
    assert (rij.status, rij.exception_class_path) == ("FAILED", "afgebroken")
    assert "twee keer afgebroken" in caplog.text


# The database


class Genoeg(BaseException):
    """Stops a worker that would work for ever."""


@pytest.mark.django_db(transaction=True)
def test_een_werker_overleeft_een_herstart_van_de_database(wachtrij, monkeypatch, caplog):
    """Once before a task is taken, once while it runs; on PostgreSQL its connection is really gone then."""
    caplog.set_level(logging.WARNING)
    proeftaak.enqueue("een")
    pauzes = []

    def slaap(seconden: float) -> None:
        pauzes.append(seconden)
        if len(gedaan) == 2 or len(pauzes) > 8:
            raise Genoeg

    def breek() -> None:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        raise OperationalError("weg")

    class Breekbaar(Werker):
        keren = 0

        def _volgende(self):
            self.keren += 1
            if self.keren == 1:
                breek()
            return super()._volgende()

        def run_task(self, taak):
            if self.keren == 2:
                gedaan.append("begonnen")
                breek()
            super().run_task(taak)

    monkeypatch.setattr(module.time, "sleep", slaap)
    with pytest.raises(Genoeg):
        Breekbaar(interval=1, eenmaal=False, worker_id="proef").run()

    assert gedaan == ["begonnen", "een"]
    # Twice away, each time a little later again; then nothing to do.
    assert pauzes == [2, 4, 1]
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
    assert caplog.text.count("De database is er even niet") == 2


def test_de_pauzes_groeien_tot_een_minuut(monkeypatch):
    pauzes = []

    def slaap(seconden: float) -> None:
        pauzes.append(seconden)
        if len(pauzes) == 8:
            raise Genoeg

    def weg(_) -> bool:
        raise OperationalError("weg")

    monkeypatch.setattr(module.time, "sleep", slaap)
    monkeypatch.setattr(module, "close_old_connections", lambda: None)
    monkeypatch.setattr(module.connections, "close_all", lambda: None)
    monkeypatch.setattr(Werker, "_een_ronde", weg)
    with pytest.raises(Genoeg):
        Werker(interval=1, eenmaal=False, worker_id="proef").run()

    assert pauzes == [2, 4, 8, 16, 32, 60, 60, 60]


# What an operator reads


@pytest.mark.django_db
def test_post_zegt_wat_wacht_en_wat_mislukte_en_probeert_het_opnieuw(mailserver, capsys, klok):
    een, ander, derde = mailtjes()
    mailserver.weigert = {een.email: "550 5.1.1 No such user"}
    mailserver.wacht[ander.email] = 1
    with mailserver.luistert():
        werk()
    call_command("post")
    uit = capsys.readouterr().out
    assert "Wachtrij: 1\n  1 × rechten_veranderd: De mailserver van dit adres nam de mail steeds niet aan." in uit
    assert "Niet bezorgd: 1\n  1 × rechten_veranderd: Het adres bestaat niet bij deze mailserver." in uit
    assert "@" not in uit
    assert "Let op: 1 mail is niet bezorgd.\nLet op: 1 mail wacht op een nieuwe poging." in uit

    mailserver.weigert.clear()
    with mailserver.luistert():
        call_command("post", opnieuw=True)
    uit = capsys.readouterr().out
    assert "Opnieuw geprobeerd: 2\nWachtrij: 0\nNiet bezorgd: 0\n" in uit
    assert "Let op" not in uit
    assert mailserver.aan() == sorted(mens.email for mens in (een, ander, derde))


@pytest.mark.django_db
def test_post_telt_ook_andere_taken_die_misgingen_en_doet_ze_opnieuw(wachtrij, capsys):
    proeftaak.enqueue("een")
    DBTaskResult.objects.update(status="FAILED", finished_at=timezone.now())

    call_command("post")
    assert "Andere taken die misgingen: 1" in capsys.readouterr().out
    call_command("post", opnieuw=True)
    werk()
    assert gedaan == ["een"]


@pytest.mark.django_db
def test_dagelijks_verstuurt_wat_wachtte_en_zegt_met_zijn_uitgang_wat_niet_ging(mailserver, klok, monkeypatch):
    monkeypatch.setattr("regie.management.commands.dagelijks.DAGELIJKS", [])
    mensen = mailtjes()
    with pytest.raises(CommandError, match=r"^3 mails wachten op een nieuwe poging. Zie `manage.py post`.$"):
        call_command("dagelijks")
    klok.verder(minutes=1)
    mailserver.weigert = {mensen[0].email: "550 5.1.1 No such user"}
    with mailserver.luistert(), pytest.raises(CommandError, match=r"^1 mail is niet bezorgd"):
        call_command("dagelijks")
    assert mailserver.aan() == sorted(mens.email for mens in mensen[1:])

    # It was told; the row stays for who sent it.
    klok.verder(days=1)
    call_command("dagelijks")
    assert Zending.objects.niet_bezorgd().count() == 1


@pytest.mark.django_db
def test_dagelijks_merkt_dat_er_geen_werker_draait(monkeypatch, mailserver):
    monkeypatch.setattr("regie.management.commands.dagelijks.DAGELIJKS", [])
    monkeypatch.setattr("regie.mensen.bezorgen.wat_moet", lambda nu: [])
    mailtjes(2)
    Zending.objects.update(weer_op=timezone.now() - timedelta(hours=2))

    with pytest.raises(CommandError, match=r"2 mails blijven liggen. Draait `manage.py werker`\?"):
        call_command("dagelijks")
