"""A place to install in, and a site that runs there: only what somebody types, and what the site answers."""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.kamers import WORTEL
from tests.proeven.libreoffice import LibreOffice

LANGST = 900  # seconds until a new installation answers
# What a bare machine has, besides the three that README asks for.
GEREEDSCHAP = ("python3", "git", "make", "awk", "cat", "cksum", "cut", "dirname", "env", "rm", "sed", "sh")
# Of the site and the tests that run here now: none of it is there on another machine.
VAN_HIER = re.compile(r"OMGEVING|[A-Z]+_MAP|\w*DATABASE_URL|DJANGO_|MAKE|MFLAGS|PORT$|PYTEST|PYTHON|VIRTUAL_ENV")


def omgeving(**erbij: str) -> dict[str, str]:
    return {naam: waarde for naam, waarde in os.environ.items() if not VAN_HIER.match(naam)} | erbij


def doe(*opdracht: str, map_: Path, **erbij: str) -> str:
    """Run this in this folder, and return what it printed. Fails with all it said."""
    klaar = subprocess.run(opdracht, cwd=map_, env=omgeving(**erbij), capture_output=True, text=True, timeout=LANGST)
    assert klaar.returncode == 0, f"{opdracht}\n{klaar.stdout[-5000:]}\n{klaar.stderr[-5000:]}"
    return klaar.stdout


def status(adres: str) -> int:
    """Ask for this page, and return its status; 0 when nobody answers."""
    try:
        with urllib.request.urlopen(adres, timeout=60) as antwoord:  # noqa: S310  # our own site
            return antwoord.status
    except urllib.error.HTTPError as fout:
        return fout.code
    except OSError:
        return 0


@contextmanager
def site(map_: Path, **erbij: str) -> Iterator[str]:
    """`make run` in this folder, from when it answers until it has stopped. Yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    adres, uitvoer = f"http://localhost:{poort}", map_ / "var" / "uitvoer.log"
    uitvoer.parent.mkdir(exist_ok=True)
    with (
        uitvoer.open("w") as log,
        subprocess.Popen(
            ["make", "run", f"PORT={poort}"],
            cwd=map_,
            env=omgeving(**erbij),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as proces,
    ):
        try:
            tot = time.monotonic() + LANGST
            while status(f"{adres}/") != 200:
                assert proces.poll() is None, uitvoer.read_text()[-5000:]
                assert time.monotonic() < tot, uitvoer.read_text()[-5000:]
                time.sleep(0.5)
            yield adres
        finally:
            if proces.poll() is None:
                os.killpg(proces.pid, 15)
            proces.wait(30)


def bestaat(versie: str) -> str:
    """Return the commit of this version. Fails when it is not here, as in a clone without history."""
    klaar = subprocess.run(["git", "rev-parse", f"{versie}^0"], cwd=WORTEL, capture_output=True, text=True)
    if klaar.returncode:
        pytest.fail(f"Versie {versie} is hier niet. Haal die eerst op: git fetch --tags --unshallow")
    return klaar.stdout.strip()


def nieuwe_kloon(naar: Path, versie: str = "HEAD") -> Path:
    """What somebody gets who clones this: what is committed in this version, and nothing else."""
    commit = bestaat(versie)
    doe("git", "clone", "--quiet", "--no-checkout", str(WORTEL), str(naar), map_=WORTEL)
    doe("git", "checkout", "--quiet", "--detach", commit, map_=naar)
    return naar


@pytest.fixture(scope="module")
def kloon(tmp_path_factory) -> Path:
    return nieuwe_kloon(tmp_path_factory.mktemp("kloon") / "regiescan")


@pytest.fixture
def kale_computer(tmp_path, monkeypatch) -> None:
    """A machine with Python, git and make: nothing else is found by its name."""
    for naam in GEREEDSCHAP:
        (tmp_path / naam).symlink_to(shutil.which(naam))
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory) -> LibreOffice:
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))
