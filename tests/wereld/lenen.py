"""A database of its own for the world, and a place for its files: it is made once, and no other test ever sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from unittest import mock

from django.core.files.storage import InMemoryStorage, Storage, default_storage
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from regie.mensen.gebruiker import Gebruiker
from tests.wereld import Wereld
from tests.wereld.maken import maak_wereld
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.lang import PROEF_LANG
from zelfscan.instrumenten import INSTRUMENTEN

VERZONNEN = {(een.sleutel, een.versie): een for een in (PROEF, PROEF_LANG)}


@dataclass(frozen=True)
class Uitleen:
    databank: BaseDatabaseWrapper
    bestanden: Storage
    wereld: Wereld

    @contextmanager
    def leen(self) -> Iterator[Wereld]:
        """Lend the world: what happens in it is undone, to its files as well, and what somebody writes on its rows."""
        with in_wereld(self.databank, deepcopy(self.bestanden)), transaction.atomic():
            vers = Gebruiker.objects.in_bulk([een.pk for een in self.wereld.mensen.values()])
            mensen = {mens: vers[een.pk] for mens, een in self.wereld.mensen.items()}
            yield replace(self.wereld, mensen=mensen, plekken=dict(self.wereld.plekken))
            transaction.set_rollback(True)


@contextmanager
def in_wereld(databank: BaseDatabaseWrapper, bestanden: Storage) -> Iterator[None]:
    """Use these instead of those of the tests, with the invented instruments beside what there is.

    Django throws away what the tests have stored when one of them changes the setting of the static files.
    Nobody looks into the passkey of its medewerker: that takes a real device.
    """
    gewoon = connections["default"]
    geen = mock.patch("allauth.mfa.webauthn.internal.auth.get_credentials", return_value=[])
    erbij = mock.patch.dict(INSTRUMENTEN, VERZONNEN)
    with geen, erbij, mock.patch.object(default_storage, "_wrapped", bestanden):
        connections["default"] = databank
        try:
            yield
        finally:
            connections["default"] = gewoon


@contextmanager
def erbuiten() -> Iterator[None]:
    """As if no world were lent: without the invented instruments, of which pages for everybody would tell."""
    with mock.patch.dict(INSTRUMENTEN):
        for plek in VERZONNEN:
            INSTRUMENTEN.pop(plek, None)
        yield


@contextmanager
def nieuwe_wereld() -> Iterator[Uitleen]:
    """Make the world in a copy of the test database, and save it: one left open keeps PostgreSQL from wiping elsewhere.

    What waits for the saving, mail above all, is not sent.
    """
    bestanden = InMemoryStorage()
    with kopie("wereld") as databank:
        with in_wereld(databank, bestanden), transaction.atomic():
            wereld = maak_wereld()
            databank.run_on_commit.clear()
        yield Uitleen(databank, bestanden, wereld)


@contextmanager
def kopie(naam: str) -> Iterator[BaseDatabaseWrapper]:
    """A copy of the test database, as Django makes them to test in parallel. Nobody may be busy in it."""
    gewoon = connections["default"]
    if gewoon.vendor == "sqlite":
        # All of it in the file that is copied, also when a thread of the live server still has it open.
        gewoon.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    # PostgreSQL copies only what nobody has open.
    gewoon.close()
    gewoon.creation.clone_test_db(suffix=naam, verbosity=0)
    databank = type(gewoon)(gewoon.creation.get_test_db_clone_settings(naam), alias="default")
    try:
        yield databank
    finally:
        databank.close()
        gewoon.creation.destroy_test_db(suffix=naam, verbosity=0)
