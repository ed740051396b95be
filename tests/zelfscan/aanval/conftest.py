"""A database that really commits, for what only shows on disk and between connections; and who looks at a room."""

import shutil
import sqlite3
from contextlib import contextmanager

import pytest
from django.core.cache import caches
from django.db import connection, connections, transaction

from tests import factories
from zelfscan.instrumenten import STANDAARD
from zelfscan.scan import wissen

from .oppervlakken import Kijkers
from .zaal import SCHERPST, maak_zaal


@pytest.fixture(scope="module")
def lege_database(django_db_setup, django_db_blocker, tmp_path_factory):
    """A file with the tables of the test database, to copy."""
    if connection.vendor != "sqlite":
        return None
    pad = tmp_path_factory.mktemp("aanval") / "leeg.sqlite3"
    with django_db_blocker.unblock():
        connection.ensure_connection()
        doel = sqlite3.connect(pad)
        connection.connection.backup(doel)
        doel.close()
    return pad


@pytest.fixture
def echte_database(lege_database, tmp_path):
    """On SQLite a file of its own, of which this is the path; on PostgreSQL the test database, of a test that commits.

    The test itself has the mark `ECHT` of this package.
    """
    # What this process did a moment ago, in another test, has no bearing here.
    wissen._niet_voor.clear()
    if lege_database is None:
        yield None
        return
    pad = shutil.copy(lege_database, tmp_path / "echt.sqlite3")
    in_geheugen, instelling = connections["default"], connections.settings["default"]
    naam, instelling["NAME"] = instelling["NAME"], str(pad)
    connections["default"] = connections.create_connection("default")
    try:
        yield pad
    finally:
        connections["default"].close()
        instelling["NAME"] = naam
        connections["default"] = in_geheugen


@pytest.fixture(
    params=[pytest.param(kamer.values, id=kamer.id, marks=kamer.marks) for kamer in SCHERPST],
)
def scherp(request, proef) -> dict[str, object]:
    """The rooms in which the most can be seen without names: instrument and openheid, as `in_zaal` takes them."""
    return dict(zip(("instrument", "openheid"), request.param, strict=True))


@pytest.fixture
def kijkers(proef):
    """Browsers, made once; and a function that looks at everything of a room that is gone afterwards."""
    organisator = factories.gebruiker("Een organisator", email="organisator@voorbeeld.example")
    kijkers = Kijkers(
        organisator,
        genodigde=factories.gebruiker("Bo", email="bo@voorbeeld.example"),
        medewerker=factories.medewerker("Een medewerker", email="medewerker@voorbeeld.example"),
    )

    @contextmanager
    def in_zaal(zaal, *, instrument=STANDAARD, **velden):
        # Kept by code, and both rooms have the same: else the second would be the first.
        caches["paginas"].clear()
        with transaction.atomic():
            kijkers.instrument = instrument
            maak_zaal(organisator, zaal, instrument=instrument, **velden)
            yield kijkers
            transaction.set_rollback(True)

    kijkers.in_zaal = in_zaal
    return kijkers
