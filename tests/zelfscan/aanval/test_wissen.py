"""When what was deleted is made gone from the files: at once, together, later, and never in anybody's way."""

import random
import time
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regie.site.instellingen_uit_url import taken_uit
from tests.werk import werk
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.genodigden import wis_naam
from zelfscan.scan import herschrijven, wissen
from zelfscan.scan.models import Genodigde, Wisopdracht

from . import ECHT
from .antwoorden import als_bytes, onthul_nu, vul_zaal
from .schijf import bytes_van

OVERDAG = timezone.make_aware(datetime(2026, 11, 30, 14))
pytestmark = ECHT


@pytest.fixture
def wachtrij(settings):
    """There is a worker, so a request wipes nothing."""
    settings.TASKS = taken_uit(wachtrij=True)


@pytest.fixture
def onthuld(echte_database):
    """Reveal a scan of six people beside one that is open; returns whether anything of it is on disk."""
    zalen = []

    def doe():
        scan, ander = fabriek.scan(), fabriek.scan()
        sleutels = vul_zaal(scan, 6, random.Random(len(zalen)))
        vul_zaal(ander, 3, random.Random(9))
        zalen.extend(als_bytes(sleutel) for sleutel in sleutels)
        onthul_nu(scan)
        return lambda: any(sleutel in bytes_van(echte_database) for sleutel in zalen)

    return doe


@contextmanager
def lezer():
    """Somebody who reads for long, as a dump does: with everything as it was when that began."""
    ander = connections.create_connection("default")
    with ander.cursor() as cursor:
        begin = "BEGIN" if ander.vendor == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ"
        cursor.execute(begin)
        for model in wissen.ANTWOORDEN:
            cursor.execute(f"SELECT count(*) FROM {model._meta.db_table}")  # noqa: S608
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
            ander.close()


def later() -> None:
    """As if so much time went by that everything may be tried again."""
    wissen._niet_voor.clear()


def test_met_een_wachtrij_doet_de_werker_het(onthuld, wachtrij):
    staat_er_nog = onthuld()
    assert staat_er_nog()
    assert timezone.now() - wissen.oudste_ongewist() < timedelta(minutes=1)

    werk()

    assert not staat_er_nog()
    assert wissen.oudste_ongewist() is None


def test_wie_eerder_begon_te_lezen_houdt_het_op_en_daarna_is_het_weg(onthuld, caplog):
    with lezer():
        staat_er_nog = onthuld()
        assert staat_er_nog()
        assert wissen.oudste_ongewist()
        later()
        # Nobody waits for what is of no use yet.
        with CaptureQueriesContext(connection) as vragen:
            assert wissen.wis(timezone.now()) == 0
        assert not [vraag["sql"] for vraag in vragen if "CLUSTER" in vraag["sql"] or "TRUNCATE" in vraag["sql"]]
    later()
    assert wissen.wis(timezone.now())

    assert not staat_er_nog()
    assert wissen.oudste_ongewist() is None
    # It is told in words, and says nothing of what was to be wiped.
    gezegd = {regel.getMessage() for regel in caplog.records if regel.name == wissen.__name__}
    assert gezegd == {"Wissen is niet gelukt: iemand leest nog"}


def test_wie_later_begon_te_lezen_wacht_hoogstens_even(onthuld, wachtrij, caplog):
    staat_er_nog = onthuld()
    with lezer():
        with CaptureQueriesContext(connection) as vragen:
            assert wissen.wis(timezone.now()) == 0
        assert any(f" = {herschrijven.WACHT_MS}" in vraag["sql"] for vraag in vragen)
        assert staat_er_nog()
        # After an hour a promise is broken.
        Wisopdracht.objects.update(sinds=timezone.now() - timedelta(minutes=61))
        later()
        assert wissen.wis(timezone.now()) == 0
    later()
    assert wissen.wis(timezone.now())

    assert not staat_er_nog()
    gezegd = [regel.levelname for regel in caplog.records if regel.name == wissen.__name__]
    assert gezegd == ["WARNING", "ERROR"]


def test_wat_samenkomt_wordt_samen_gewist(onthuld, wachtrij):
    onthuld()
    assert wissen.wis(timezone.now()) == len(wissen.ANTWOORDEN) or connection.vendor == "sqlite"
    onthuld()
    onthuld()
    assert wissen.wis(timezone.now()) == 0

    over_een_tijdje = time.monotonic() + wissen.SAMEN
    with mock.patch.object(wissen.time, "monotonic", return_value=over_een_tijdje):
        assert wissen.wis(timezone.now())
    assert not Wisopdracht.objects.exists()


def test_wat_groot_is_wacht_op_een_stil_uur_en_antwoorden_niet_langer_dan_beloofd(onthuld, wachtrij, monkeypatch):
    monkeypatch.setattr(wissen, "KLEIN", 0)
    staat_er_nog = onthuld()
    wissen.vraag_wissen(Genodigde)
    fabriek.genodigde(fabriek.scan())
    Wisopdracht.objects.update(sinds=OVERDAG)

    # What is empty is never large.
    wissen.wis(OVERDAG + timedelta(minutes=44))
    assert Wisopdracht.objects.filter(tabel="zelfscan.score").exists()
    later()
    assert wissen.wis(OVERDAG + timedelta(minutes=46))
    assert not staat_er_nog()
    assert set(Wisopdracht.objects.values_list("tabel", flat=True)) == {"zelfscan.genodigde"}
    later()
    assert wissen.wis(OVERDAG + timedelta(hours=2)) == 0
    later()
    assert wissen.wis(OVERDAG + timedelta(hours=12)) == 1
    assert not Wisopdracht.objects.exists()


def test_wat_nu_niet_kan_gaat_na_een_volgend_verzoek(onthuld, client):
    with lezer():
        staat_er_nog = onthuld()
    later()
    client.get("/gezond/")
    assert staat_er_nog()

    with mock.patch.object(wissen.time, "monotonic", return_value=time.monotonic() + wissen.SAMEN):
        client.get("/gezond/")

    assert not staat_er_nog()


def test_een_fout_houdt_de_werker_niet_tegen_en_verliest_niets(onthuld, wachtrij, caplog):
    onthuld()
    with mock.patch.object(wissen, "herschrijf", side_effect=ProgrammingError("must be owner of table zelfscan_score")):
        werk()

    assert "Wissen is niet gelukt: ProgrammingError" in caplog.text
    assert "zelfscan_score" not in caplog.text
    assert wissen.oudste_ongewist()


def test_wat_blijft_is_na_het_wissen_hetzelfde(onthuld, wachtrij):
    onthuld()
    fabriek.link(fabriek.genodigde(fabriek.scan(), email="bo@voorbeeld.example"), heeft_geantwoord=True)

    def alles():
        return {model: set(model._base_manager.values_list()) for model in wissen.MODELLEN if model in IN_RIJEN}

    ervoor = alles()
    wissen.vraag_wissen(*IN_RIJEN)
    assert wissen.wis(timezone.now(), stil=True)

    assert alles() == ervoor
    assert sum(map(len, ervoor.values())) > 10


# Those without a column that holds more than one value.
IN_RIJEN = (*wissen.ANTWOORDEN[:-1], Genodigde)


def test_een_naam_die_gewist_is_gaat_ook_uit_de_bestanden(echte_database):
    scan = fabriek.scan()
    bo = fabriek.genodigde(scan, naam="Bo van der Proefpersoon", email="bo@voorbeeld.example")
    assert b"Proefpersoon" in bytes_van(echte_database)

    wis_naam(by=scan.organisatoren.get().gebruiker, genodigde=bo)

    assert b"Proefpersoon" not in bytes_van(echte_database)


def test_hoe_lang_het_wacht_is_te_vragen(onthuld, wachtrij, capsys):
    call_command("wissen")
    assert "Alles is gewist." in capsys.readouterr().out
    onthuld()
    call_command("wissen")
    assert "sinds 0 minuten" in capsys.readouterr().out

    Wisopdracht.objects.update(sinds=timezone.now() - timedelta(minutes=75))
    with pytest.raises(CommandError, match="75 minuten"):
        call_command("wissen")
    call_command("wissen", "--nu")
    assert "Alles is gewist." in capsys.readouterr().out


def test_postgresql_bewaart_geen_monsters_van_antwoorden(db):
    if connection.vendor != "postgresql":
        pytest.skip("de statistieken van PostgreSQL")
    tabellen = [model._meta.db_table for model in wissen.ANTWOORDEN if model._meta.app_label == "zelfscan"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attrelid::regclass, attname FROM pg_attribute WHERE attrelid = ANY(%s::regclass[]) AND attnum > 0 "
            "AND NOT attisdropped AND attstattarget <> 0",
            [tabellen],
        )
        assert cursor.fetchall() == []
