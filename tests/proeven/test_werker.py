"""The worker as a process of its own, on PostgreSQL: killed in the middle of a task, and a database that restarts."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg2
import pytest

from tests.kamers import WORTEL
from tests.proeven.conftest import doe, omgeving
from tests.smtp import Mailserver
from tools.postgres import postgres_server

GEDULD = 60  # seconds
MENSEN = 4
# Who gets a mail, in one task. Prints the addresses.
SCHRIJF = """
import json
from uuid import uuid4
from django.db import transaction
from regie.mensen.gedeeld import mail_allen
from regie.mensen.mailbudget import VANZELF
from tests import factories
from regie.regios.gebied import Gemeente
door, *mensen = [factories.gebruiker(email=f"{{uuid4()}}@voorbeeld.example") for _ in range({aantal} + 1)]
regio = factories.regio(f"Regio {{uuid4()}}", beheerder=door, gemeenten=[Gemeente.objects.order_by("-jaar").first()])
with transaction.atomic():
    mail_allen("rechten_veranderd", mensen, door=VANZELF, regio=regio, rol="lid")
print(json.dumps([mens.email for mens in mensen]))
"""
TAKEN = "SELECT status, jsonb_array_length(worker_ids) FROM django_tasks_database_dbtaskresult ORDER BY enqueued_at"
# As if so much time went by. Nothing else of the time plays a part.
EEN_KWARTIER_LATER = """
UPDATE django_tasks_database_dbtaskresult SET started_at = started_at - interval '16 minutes';
UPDATE regie_zending SET veranderd_op = veranderd_op - interval '16 minutes', weer_op = weer_op - interval '16 minutes';
"""


class Postkantoor(Mailserver):
    """A mail server that does something on the way: `bij_adres` when an address is named, before it takes the mail."""

    bij_adres: Callable[[], None] | None = None

    async def handle_RCPT(self, server, sessie, envelop, adres, opties):  # noqa: N802
        if self.bij_adres:
            self.bij_adres()
        return await super().handle_RCPT(server, sessie, envelop, adres, opties)


class Huis:
    """The site without its pages: a database with a table of tasks, a mail server, and workers."""

    def __init__(self, url: str, map_: Path):
        self.url, self.map, self.post = url, map_, Postkantoor()
        self.zo = {
            "DATABASE_URL": url,
            "VAR_MAP": str(map_),
            "OMGEVING": "lokaal",
            "TAKEN_IN_WACHTRIJ": "1",
            "EMAIL_URL": f"smtp://127.0.0.1:{self.post.poort}",
            "PYTHONPATH": str(WORTEL),
        }

    def beheer(self, *opdracht: str) -> str:
        return doe(sys.executable, "manage.py", *opdracht, map_=WORTEL, **self.zo)

    def schrijf(self, aantal: int = MENSEN) -> list[str]:
        return json.loads(self.beheer("shell", "--no-imports", "-c", SCHRIJF.format(aantal=aantal)).splitlines()[-1])

    def vraag(self, sql: str, databank: str = "regie") -> list[tuple]:
        verbinding = psycopg2.connect(f"{self.url.rpartition('/')[0]}/{databank}")
        verbinding.autocommit = True
        try:
            with verbinding.cursor() as cursor:
                cursor.execute(sql)
                return cursor.fetchall() if cursor.description else []
        finally:
            verbinding.close()

    @contextmanager
    def werker(self) -> Iterator[subprocess.Popen]:
        """`manage.py werker`, until it stops or the test does."""
        with (self.map / "werker.log").open("a") as log:
            opdracht = [sys.executable, "manage.py", "werker", "--interval=0.2"]
            proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving(**self.zo), stdout=log, stderr=log)
            try:
                yield proces
            finally:
                if proces.poll() is None:
                    proces.kill()
                proces.wait(GEDULD)

    def herstart_de_database(self) -> None:
        """Kill the process of one connection: then PostgreSQL closes all of them, and starts anew from its log."""
        verbinding = psycopg2.connect(self.url)
        os.kill(verbinding.info.backend_pid, signal.SIGKILL)
        with suppress(psycopg2.Error):
            verbinding.cursor().execute("SELECT 1")

    def gekregen(self) -> dict[str, int]:
        return dict(Counter(self.post.aan()))

    def wacht_tot(self, klopt: Callable[[], bool]) -> None:
        tot, waar = time.monotonic() + GEDULD, False
        while not waar:
            assert time.monotonic() < tot, (self.map / "werker.log").read_text()[-5000:]
            # The database may be starting.
            with suppress(psycopg2.OperationalError):
                waar = klopt()
            time.sleep(0.1)

    def alles_aangenomen(self) -> bool:
        return self.vraag("SELECT DISTINCT status FROM regie_zending") == [("aangenomen",)]


@pytest.fixture(scope="module")
def databank() -> Iterator[str]:
    """The address of a server with an empty database."""
    with postgres_server() as url:
        verbinding = psycopg2.connect(f"{url.rpartition('/')[0]}/postgres")
        verbinding.autocommit = True
        verbinding.cursor().execute("CREATE DATABASE regie")
        # As in real use: what was written is there after a restart. A test does without.
        verbinding.cursor().execute("ALTER DATABASE regie SET synchronous_commit = on")
        verbinding.close()
        yield url


@pytest.fixture(scope="module")
def tabellen(databank, tmp_path_factory) -> str:
    Huis(databank, tmp_path_factory.mktemp("var")).beheer("migrate", "--verbosity=0")
    return databank


@pytest.fixture
def huis(tabellen, tmp_path) -> Iterator[Huis]:
    huis = Huis(tabellen, tmp_path)
    huis.vraag("DELETE FROM regie_zending; DELETE FROM django_tasks_database_dbtaskresult")
    with huis.post.luistert():
        yield huis


def dood_bij(huis: Huis, proces: subprocess.Popen, keer: int) -> Callable[[], None]:
    """Returns what kills this worker (SIGKILL) the so many-th time that it is called."""
    teller = Counter()

    def tel() -> None:
        teller["keer"] += 1
        if teller["keer"] == keer:
            proces.kill()

    return tel


def test_een_gedode_werker_laat_niets_liggen_en_niemand_krijgt_het_twee_keer(huis):
    """Killed while it offers the third of four mails, before the mail server took that one."""
    mensen = huis.schrijf()
    with huis.werker() as eerste:
        huis.post.bij_adres = dood_bij(huis, eerste, 3)
        assert eerste.wait(GEDULD) == -signal.SIGKILL
    huis.post.bij_adres = None
    assert len(huis.gekregen()) == 2
    assert huis.vraag(TAKEN) == [("RUNNING", 1)]

    # At once another does what is certain to wait: not what the first was at.
    huis.vraag(EEN_KWARTIER_LATER)
    with huis.werker() as tweede:
        huis.wacht_tot(huis.alles_aangenomen)
        huis.wacht_tot(lambda: huis.vraag(TAKEN) == [("SUCCESSFUL", 2)])
        assert tweede.poll() is None

    assert huis.gekregen() == dict.fromkeys(mensen, 1)


def test_wat_de_server_net_aannam_gaat_hoogstens_een_keer_opnieuw_met_hetzelfde_kenmerk(huis):
    """Killed when the mail server had the mail, before it said so: nobody can know."""
    mensen = huis.schrijf(1)
    for _ in range(2):
        with huis.werker() as werker:
            huis.post.na_aannemen = werker.kill
            assert werker.wait(GEDULD) == -signal.SIGKILL
        huis.vraag(EEN_KWARTIER_LATER)
    huis.post.na_aannemen = None

    with huis.werker():
        huis.wacht_tot(lambda: huis.vraag("SELECT reden FROM regie_zending") == [("afgebroken",)])

    assert huis.gekregen() == dict.fromkeys(mensen, 2)
    assert len(set(huis.post.kenmerken)) == 1
    assert huis.vraag(TAKEN) == [("FAILED", 2)]


def test_een_werker_overleeft_een_herstart_van_de_database_en_maakt_af(huis):
    """In the middle of a task, with a mail that was taken and not noted yet; and once more with nothing to do."""
    mensen = huis.schrijf()
    teller = Counter()

    def herstart() -> None:
        teller["aangenomen"] += 1
        if teller["aangenomen"] == 2:
            huis.herstart_de_database()

    huis.post.na_aannemen = herstart
    with huis.werker() as werker:
        huis.wacht_tot(lambda: len(huis.gekregen()) == MENSEN)
        huis.wacht_tot(huis.alles_aangenomen)
        huis.wacht_tot(lambda: [stand for stand, _ in huis.vraag(TAKEN)] == ["SUCCESSFUL"])
        huis.herstart_de_database()
        huis.wacht_tot(lambda: bool(huis.vraag("SELECT 1")))
        mensen += huis.schrijf()
        huis.wacht_tot(lambda: len(huis.gekregen()) == 2 * MENSEN)
        huis.wacht_tot(huis.alles_aangenomen)
        assert werker.poll() is None
        werker.terminate()
        assert werker.wait(GEDULD) == 0

    assert huis.gekregen() == dict.fromkeys(mensen, 1)
    assert "De database is er even niet" in (huis.map / "werker.log").read_text()
