"""The log as a place to look: everything that the settings write during a whole evening, for who reads only that."""

import importlib
import io
import logging
import re
from contextlib import ExitStack, contextmanager
from unittest import mock

import pytest
from django.conf import settings
from django.db import connection, transaction
from gunicorn.config import Config

from regie.site.logboek import Logregel
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.scan.models import Antwoordlink

from .avond import CIJFERS, Avond

pytestmark = pytest.mark.django_db
# Of pytest itself, and what writes nothing.
STIL = ("LogCaptureHandler", "_LiveLoggingNullHandler", "NullHandler", "_FileHandler")


def loggers() -> list[logging.Logger]:
    alle = logging.root.manager.loggerDict.values()
    return [logging.root, *(log for log in alle if isinstance(log, logging.Logger))]


@contextmanager
def opgevangen(niveau: int | None = None):
    """Collect what the console gets; with `niveau` as if every logger there is were set to that, with all SQL."""
    (console,) = [kanaal for kanaal in logging.root.handlers if isinstance(kanaal.formatter, Logregel)]
    tekst = io.StringIO()
    with ExitStack() as stapel:
        stapel.callback(console.setStream, console.setStream(tekst))
        if niveau is not None:
            for log in loggers():
                stapel.callback(log.setLevel, log.level)
                log.setLevel(niveau)
            connection.force_debug_cursor = True
            stapel.callback(setattr, connection, "force_debug_cursor", False)
        yield tekst


@pytest.mark.parametrize(
    "niveau",
    # What a database says of an error, stands in the first too.
    [pytest.param(None, id="zoals ingesteld"), pytest.param(logging.DEBUG, id="alles", marks=pytest.mark.eenmaal)],
)
def test_een_hele_avond_laat_niets_achter_in_het_log(mailoutbox, django_capture_on_commit_callbacks, niveau):
    with opgevangen(niveau) as log:
        avond = Avond(CIJFERS, mailoutbox).speel(django_capture_on_commit_callbacks)
    tekst = log.getvalue()

    assert len(avond.geheim) > 30
    assert all(avond.geheim)
    assert [waarde for waarde in avond.geheim if waarde in tekst] == []
    # It is not empty: what broke is told, where and of which kind.
    assert "500 POST /s/<str:code>/ IntegrityError" in tekst
    for deel in ("django.db.utils.IntegrityError", "builtins.ValueError", "views/meedoen.py"):
        assert deel in tekst
    assert re.search(r"500 GET /quickscan/toetsing/<\w+:sleutel>/ RuntimeError", tekst)
    assert re.search(r"Mail \w+ is niet bezorgd: adres_onbekend", tekst)


@pytest.mark.eenmaal
def test_het_log_vertelt_niet_wie_eerst_antwoordde(mailoutbox, django_capture_on_commit_callbacks):
    """The same evening with other answers in another order: the same lines."""
    logs = []
    for volgorde in (CIJFERS, ("2115", "1111", "5432", "3030", "1234")):
        mailoutbox.clear()
        with opgevangen() as log, transaction.atomic():
            Avond(volgorde, mailoutbox).speel(django_capture_on_commit_callbacks)
            transaction.set_rollback(True)
        logs.append(log.getvalue())

    assert logs[0].count("\n") > 20
    assert logs[0] == logs[1]


def test_meedoen_zonder_storing_laat_geen_regel_achter(mailoutbox):
    """Neither what was done, nor what was refused."""
    scan = fabriek.scan()
    link = Antwoordlink.objects.maak(fabriek.genodigde(scan))
    with opgevangen() as log:
        avond = Avond(CIJFERS, mailoutbox)
        avond.vul_in(scan, link)
        avond.verkeerd(scan, link)

    assert "POST" not in log.getvalue()
    assert set(log.getvalue().splitlines()) <= {
        # These were no addresses of ours at all.
        "WARNING django.request: 404 GET (geen adres van ons)",
        "ERROR django.security.DisallowedHost: 400 GET (geen adres van ons) DisallowedHost",
    }


def test_wat_niet_mag_is_een_regel(client):
    client.force_login(factories.gebruiker())
    with opgevangen() as log:
        assert client.get("/mensen/?zoek=bo@zaal.example").status_code == 403

    assert log.getvalue() == "WARNING django.request: 403 GET /mensen/ PermissionDenied\n"


def test_niemand_anders_schrijft_naar_de_console():
    """Every other handler would write lines that nobody looked at."""
    anders = [
        (log.name, type(kanaal).__name__)
        for log in loggers()
        for kanaal in log.handlers
        if type(kanaal).__name__ not in STIL and not isinstance(kanaal.formatter, Logregel)
    ]

    assert anders == []
    (kanaal,) = settings.LOGGING["handlers"].values()
    assert (kanaal["formatter"], kanaal["filters"]) == ("regel", ["geen_meedoen"])


@pytest.mark.parametrize(
    ("naam", "bericht", "waarden", "regel"),
    [
        ("gunicorn.error", "Error handling request %s", ("/s/KWA4T7X/?a=b",), "Error handling request …"),
        ("gunicorn.error", "Invalid request from ip=192.0.2.7: x", (), "Invalid request from … x"),
        ("gunicorn.error", "Worker (pid:%s) was sent %s", (12, "SIGKILL"), "Worker (pid:12) was sent …"),
        ("asyncio", "kapot %(wat)s", ({"wat": "bo@zaal.example"},), "kapot …"),
        ("weasyprint", "Failed to load KWA-4T7X 2001:db8::1 aan bo@zaal.example", (), "Failed to load … … aan …"),
        ("iets", "te weinig %s %s", ("bo",), "te weinig %s %s"),
        (
            "regie.mensen.mail",
            "Mail %s mislukt: %s",
            ("uitnodiging", "smtplib.Fout"),
            "Mail uitnodiging mislukt: smtplib.Fout",
        ),
        ("regie.mensen.mail", "Naar %s", ("bo@zaal.example",), "Naar …"),
        ("regie.mensen.mail", "Te weinig %s %s", ("KWA4T7X",), "(deze regel is niet te schrijven: TypeError)"),
    ],
)
def test_een_regel_van_een_ander_noemt_geen_waarden(naam, bericht, waarden, regel):
    record = logging.LogRecord(naam, logging.ERROR, "", 1, bericht, waarden, None)

    assert Logregel().format(record) == f"ERROR {naam}: {regel}"


def test_gunicorn_schrijft_geen_bezoeken_en_verder_dezelfde_regels(monkeypatch):
    """Also when an option turns the log of visits on."""
    monkeypatch.setenv("PORT", "8000")
    gunicorn_conf = importlib.import_module("tools.gunicorn_conf")
    instellingen = Config()
    for optie in ("accesslog", "errorlog"):
        instellingen.set(optie, "-")
    instellingen.set("logger_class", gunicorn_conf.logger_class)
    try:
        logboek = instellingen.logger_class(instellingen)
        uit, adres = io.StringIO(), "bo@zaal.example"
        for kanaal in (*logboek.error_log.handlers, *logboek.access_log.handlers):
            kanaal.setStream(uit)
        logboek.access(mock.Mock(), mock.Mock(), {"RAW_URI": "/s/KWA4T7X/"}, mock.Mock())
        assert uit.getvalue() == ""
        try:
            raise ValueError(adres)
        except ValueError:
            logboek.exception("Error handling request %s", f"/s/KWA4T7X/?{adres}")
    finally:
        for naam in ("gunicorn.error", "gunicorn.access"):
            logging.getLogger(naam).handlers.clear()

    assert uit.getvalue().startswith("ERROR gunicorn.error: Error handling request …\n")
    assert uit.getvalue().endswith("builtins.ValueError\n")
    assert not re.search("zaal|KWA4T7X", uit.getvalue())
