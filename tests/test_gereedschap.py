"""`make run` and `make serve`: they work from nothing, and say in plain Dutch what is wrong."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings

from tools.poort import bezwaar

PYTHON = Path(sys._base_executable).resolve()
SLEUTEL = "proef-" + "0123456789abcdef" * 4


@pytest.fixture
def luisteraar():
    """Return the number of a port where somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as ander:
        yield ander.getsockname()[1]


def vrije_poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as proef:
        return proef.getsockname()[1]


# tools/bootstrap.sh


@pytest.fixture
def bootstrap(tmp_path):
    """Run bootstrap.sh of a fresh copy, with no more in its PATH than asked, and return what came of it."""
    (tmp_path / "tools").mkdir()
    for naam in ("bootstrap.sh", "poort.py"):
        shutil.copy(settings.BASE_DIR / "tools" / naam, tmp_path / "tools")
    for naam in ("uv.lock", "pyproject.toml"):
        shutil.copy(settings.BASE_DIR / naam, tmp_path)
    (tmp_path / "bin").mkdir()
    for naam in ("cat", "cksum", "cut", "dirname", "rm", "sed", "sh"):
        (tmp_path / "bin" / naam).symlink_to(shutil.which(naam))

    def draai(*argumenten, **omgeving):
        kaal = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path), "ZOEK_OOK_IN": ""}
        return subprocess.run(  # noqa: S603  # our own script, with arguments of our own
            [tmp_path / "tools" / "bootstrap.sh", *argumenten],
            cwd=tmp_path,
            env=os.environ | kaal | omgeving,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return draai


def maak_shim(map_: Path, naam: str, inhoud: str) -> None:
    (map_ / naam).write_text(f"#!/bin/sh\n{inhoud}\n")
    (map_ / naam).chmod(0o755)


def test_bootstrap_slaat_een_python_over_die_er_staat_maar_niet_werkt(bootstrap, tmp_path):
    maak_shim(tmp_path / "bin", "python3.13", "echo 'python3.13: command not found' >&2; exit 127")
    (tmp_path / "bin" / "python3").symlink_to(PYTHON)

    klaar = bootstrap("--zoek")

    assert klaar.returncode == 0
    assert Path(klaar.stdout.strip()).resolve() == PYTHON
    assert klaar.stderr == ""


@pytest.mark.parametrize("shim", ["", "exit 127", "echo 'Python 3.11.2'; exit 1"])
def test_bootstrap_zegt_wat_je_nodig_hebt_als_er_geen_python_is(bootstrap, tmp_path, shim):
    if shim:
        maak_shim(tmp_path / "bin", "python3", shim)

    klaar = bootstrap()

    assert klaar.returncode == 1
    assert "Python 3.12 of nieuwer nodig" in klaar.stderr
    assert "apt-get install python3" in klaar.stderr
    assert not (tmp_path / ".venv").exists()


def test_bootstrap_zegt_meteen_dat_de_poort_bezet_is(bootstrap, tmp_path, luisteraar):
    klaar = bootstrap(PYTHON=str(PYTHON), POORT=str(luisteraar))

    assert klaar.returncode == 1
    assert f"Poort {luisteraar} is al in gebruik" in klaar.stderr
    assert not (tmp_path / ".venv").exists()


def test_bootstrap_probeert_het_opnieuw_na_een_mislukte_download_en_doet_daarna_niets_meer(bootstrap, tmp_path):
    versie = re.search(r"uv_versie=(\S+)", (tmp_path / "tools" / "bootstrap.sh").read_text())[1]
    venv = tmp_path / ".venv"
    for map_ in ("bin", "uv/bin"):
        (venv / map_).mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(PYTHON)
    (venv / "plek").write_text(f"{tmp_path.resolve()}\n{PYTHON}\n")

    def met_uv(gevolg: str):
        maak_shim(venv / "uv" / "bin", "uv", f'[ "$1" = --version ] && echo "uv {versie}" || {gevolg}')
        return bootstrap()

    mislukt = met_uv("exit 2")
    assert mislukt.returncode == 1
    assert "Installeren is niet gelukt" in mislukt.stderr

    assert met_uv("exit 0").returncode == 0
    nog_eens = met_uv("exit 2")
    assert (nog_eens.returncode, nog_eens.stderr) == (0, "")

    (tmp_path / "uv.lock").write_text("een ander pakket")
    assert met_uv("exit 2").returncode == 1


@pytest.mark.parametrize("poort", ["", "abc", "0", "65536", "-1", "8000 ", "²"])
def test_een_poort_die_geen_poort_is_krijgt_een_uitleg(poort):
    assert "is geen poort" in bezwaar(poort)


def test_een_bezette_poort_krijgt_het_advies_van_een_vrije(luisteraar):
    advies = bezwaar(str(luisteraar)).rpartition("PORT=")[2].rstrip(".")

    assert bezwaar(advies) == ""


# `make run` and `make serve`


@pytest.fixture(scope="module")
def var_map(tmp_path_factory):
    """Of a new copy; what `make run` has made, `make serve` finds."""
    map_ = tmp_path_factory.mktemp("var")
    # The letters of the PDFs take two seconds to make; the other tests have them already.
    lettertypen = settings.VAR_MAP / "lettertypen"
    lettertypen.mkdir(exist_ok=True)
    (map_ / "lettertypen").symlink_to(lettertypen)
    return map_


@pytest.mark.breed
@pytest.mark.parametrize("soort", ["run", "serve"])
def test_de_site_start_en_stopt_netjes(soort, var_map, tmp_path):
    poort = vrije_poort()
    omgeving = os.environ | {"PORT": str(poort), "VAR_MAP": str(var_map)}
    uitvoer = tmp_path / "uitvoer"
    with (
        uitvoer.open("w") as bestand,
        subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", "tools.start", soort],
            cwd=settings.BASE_DIR,
            env=omgeving,
            stdout=bestand,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as site,
    ):
        try:
            tot = time.monotonic() + 120
            while "Regiescan draait op" not in uitvoer.read_text():
                assert site.poll() is None, uitvoer.read_text()
                assert time.monotonic() < tot, uitvoer.read_text()
                time.sleep(0.05)
            begin = vraag(poort, "/")
            gezond = vraag(poort, "/gezond/")
        finally:
            # As Ctrl-C in a terminal: to the whole group.
            os.killpg(site.pid, signal.SIGINT)
            try:
                site.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(site.pid, signal.SIGKILL)
                raise
    gezegd = uitvoer.read_text()

    assert begin.status == gezond.status == 200
    assert begin.getheader("Server") is None
    assert f"http://localhost:{poort}/zelfscan/resultaat/3241.pdf" in gezegd
    assert "Traceback" not in gezegd
    assert "GET /" not in gezegd
    assert site.returncode == 0


def vraag(poort: int, pad: str):
    verbinding = HTTPConnection("127.0.0.1", poort, timeout=20)
    verbinding.request("GET", pad)
    antwoord = verbinding.getresponse()
    antwoord.read()
    verbinding.close()
    return antwoord


def test_serve_met_debug_aan_zegt_wat_er_mis_is_zonder_traceback(tmp_path):
    omgeving = os.environ | {"PORT": str(vrije_poort()), "VAR_MAP": str(tmp_path), "DEBUG": "1"}
    klaar = subprocess.run(
        [sys.executable, "-m", "tools.start", "serve"],
        cwd=settings.BASE_DIR,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert klaar.returncode == 1
    assert "DEBUG staat aan" in klaar.stderr
    assert "Traceback" not in klaar.stderr


# What production refuses


@pytest.mark.parametrize(
    ("anders", "variabele"),
    [
        ({}, None),
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "kort"}, "SECRET_KEY"),
        ({"DEBUG": "1"}, "DEBUG"),
        ({"EMAIL_URL": ""}, "EMAIL_URL"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"ZONDER_TLS": "1"}, "ZONDER_TLS"),
        ({"ZONDER_TLS": "1", "ALLOWED_HOSTS": "localhost,regiescan.example"}, "ZONDER_TLS"),
    ],
)
def test_productie_weigert_een_onveilige_instelling_en_noemt_haar(anders, variabele, tmp_path):
    goed = {"SECRET_KEY": SLEUTEL, "ALLOWED_HOSTS": "regiescan.example", "VAR_MAP": str(tmp_path)}
    goed |= {"EMAIL_URL": "console://", "OMGEVING": "productie"}
    klaar = subprocess.run(
        [sys.executable, "-c", "import regie.settings"],
        cwd=settings.BASE_DIR,
        env=os.environ | goed | anders,
        capture_output=True,
        text=True,
        timeout=60,
    )

    bezwaren = [regel.removeprefix("  - ") for regel in klaar.stderr.splitlines() if regel.startswith("  - ")]
    if variabele is None:
        assert (klaar.returncode, bezwaren) == (0, [])
    else:
        assert klaar.returncode == 1
        assert len(bezwaren) == 1
        assert bezwaren[0].startswith(variabele)


# .githooks


@pytest.mark.parametrize("uitkomst", [0, 3])
def test_voor_een_commit_draait_make_check_en_een_fout_houdt_hem_tegen(tmp_path, uitkomst):
    make = tmp_path / "make"
    make.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/gevraagd\nexit {uitkomst}\n')
    make.chmod(0o755)
    hook = Path(settings.BASE_DIR) / ".githooks" / "pre-commit"

    omgeving = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    gedaan = subprocess.run([str(hook)], env=omgeving)  # noqa: S603  # our own script

    assert gedaan.returncode == uitkomst
    assert (tmp_path / "gevraagd").read_text() == "check\n"
