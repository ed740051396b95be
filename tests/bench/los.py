"""A measurement on PostgreSQL, in a process of its own: Django has one database for as long as it lives."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import psycopg2

from tests.bench import omgeving
from tests.bench.meting import Doel, Meting, NietGemeten
from tests.bench.server import WORTEL


def op_postgres(module: str, *mee: str, stel_in: Callable[[str], None] = lambda url: None) -> list[Meting]:
    """Run this module on an empty database; it ends in `klaar`, and gets `mee` behind the address.

    `stel_in` gets that address first. Raises NietGemeten with the last line of what went wrong.
    """
    from tools.postgres import PostgresLuktNiet, postgres_server

    try:
        with postgres_server() as url:
            _maak_database(url)
            stel_in(url)
            opdracht = [sys.executable, "-m", module, url, *mee]
            kind = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True)
    except PostgresLuktNiet as fout:
        raise NietGemeten(f"PostgreSQL: {fout}") from fout
    if kind.returncode:
        raise NietGemeten(f"PostgreSQL: {kind.stderr.strip().rpartition(chr(10))[2]}")
    rijen = json.loads(kind.stdout.strip().splitlines()[-1])
    return [
        Meting(r["naam"], r["waarde"], r["eenheid"], Doel(**r["doel"]) if r["doel"] else None, r["bij"]) for r in rijen
    ]


def klaar(meet: Callable[..., list[Meting]], *mee) -> None:
    """In that process: set up the site, measure, and hand the figures back."""
    with tempfile.TemporaryDirectory(prefix="regiescan-bench-") as map_:
        omgeving.maak_klaar(Path(map_), database=sys.argv[1])
        print(json.dumps([meting.als_dict() for meting in meet(*mee)]))  # Doel becomes a dict


def _maak_database(url: str) -> None:
    """The server comes without one: the tests make their own."""
    server, _, naam = url.rpartition("/")
    lijn = psycopg2.connect(f"{server}/postgres")
    lijn.autocommit = True
    with lijn.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {naam}")
    lijn.close()
