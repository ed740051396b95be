"""`make run` and `make serve`: get the site ready in this folder, and serve it on 127.0.0.1.

python -m tools.start run    for making: restarts by itself, shows errors (OMGEVING=lokaal)
python -m tools.start serve  as in production, but over plain HTTP (OMGEVING=productie, ZONDER_TLS=1)
"""

import logging
import os
import secrets
import sys
from contextlib import suppress
from io import StringIO

from tools.poort import bezwaar
from tools.systeem import ontbreekt_voor_pdf

ADRES = "127.0.0.1"
OM_TE_PROBEREN = (
    ("/", "begin"),
    ("/zelfscan/", "de zelfscan: alleen, of samen met iemand"),
    ("/zelfscan/resultaat/3241/", "een voorbeeld van een resultaat"),
    ("/zelfscan/resultaat/3241.pdf", "hetzelfde als pdf"),
    ("/rollen/", "de vier rollen uitgelegd"),
)

VOOR_WIE_BOUWT = (
    ("/mijn/", "wat van jou is, na het inloggen"),
    ("/onderdelen/", "alle bouwstenen bij elkaar"),
    ("/onderdelen/post/", "de mail die de site verstuurde"),
)


def main(soort: str) -> None:
    """Serve until somebody stops it. Exits with one Dutch sentence when the site cannot start."""
    poort = os.environ.get("PORT") or "8000"
    # The autoreloader starts this module once more in a child, which finds the port taken by nobody but itself.
    kind = os.environ.get("RUN_MAIN") == "true"
    if not kind and (tekst := bezwaar(poort)):
        sys.exit(tekst)
    _omgeving(soort, poort)
    if not kind:
        _maak_klaar(soort, poort)
    {"run": _runserver, "serve": _gunicorn}[soort](poort)


def _omgeving(soort: str, poort: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "regie.settings"
    os.environ["PORT"] = poort
    os.environ.setdefault("SITE_ADRES", f"http://localhost:{poort}")
    if soort == "run":
        os.environ["OMGEVING"] = "lokaal"
        os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
        return
    os.environ |= {"OMGEVING": "productie", "ZONDER_TLS": "1", "ALLOWED_HOSTS": f"localhost,{ADRES}"}
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(64))
    # Codes to log in with are printed here; a real site has a mail server.
    os.environ.setdefault("EMAIL_URL", "console://")


def _maak_klaar(soort: str, poort: str) -> None:
    """Do once what the site needs before it can answer; what is there already is left as it is."""
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.core.management.base import CommandError
    from django.db import DatabaseError, connections

    try:
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        if soort == "serve":
            call_command("collectstatic", verbosity=0, interactive=False)
        _lettertypen(call_command)
        if soort == "run":
            call_command("demo", "--als-leeg")
    except (ImproperlyConfigured, CommandError, DatabaseError, OSError) as fout:
        sys.exit(f"Regiescan kan niet starten: {fout}")
    connections.close_all()
    print("Om te proberen:")
    plekken = OM_TE_PROBEREN if soort == "serve" else (*OM_TE_PROBEREN, *VOOR_WIE_BOUWT)
    for pad, uitleg in plekken:
        print(f"  http://localhost:{poort}{pad:<30} {uitleg}", flush=True)


def _lettertypen(call_command) -> None:
    from regie.stukken.pdf import PdfNietBeschikbaar

    if "libpango-1.0-0" in ontbreekt_voor_pdf():
        print(PdfNietBeschikbaar())
    else:
        call_command("maak_lettertypen", stdout=StringIO())


def _gunicorn(poort: str) -> None:
    from gunicorn.app.wsgiapp import run

    sys.argv = ["gunicorn", "--config", "python:tools.gunicorn_conf", "regie.wsgi:application"]
    run()


def _runserver(poort: str) -> None:
    import django
    from django.contrib.staticfiles.management.commands.runserver import Command
    from django.core.servers.basehttp import ServerHandler
    from django.utils import autoreload

    class Runserver(Command):
        def on_bind(self, server_port):
            print(f"Regiescan draait op http://localhost:{server_port} (stoppen met Ctrl-C)", flush=True)

    # As `manage.py runserver` does: an error in the code is shown, and mending it starts the site again.
    with suppress(Exception):
        autoreload.check_errors(django.setup)()
    logging.getLogger("django.utils.autoreload").setLevel(logging.WARNING)
    ServerHandler.server_software = None  # no header with our version of Python
    Runserver(stdout=StringIO()).run_from_argv(["manage.py", "runserver", f"{ADRES}:{poort}"])


if __name__ == "__main__":
    main(sys.argv[1])
