"""`make test` itself: a gate that cannot fail is no gate, and what did not run has not passed."""

import os
import sys
import time
from pathlib import Path

import pytest

from tools import stappen, systeem
from tools.postgres import postgres_server
from tools.stappen import Stap, Uitslag, voer_uit
from tools.toets import vat_samen, vlotte_stappen


def test_de_controle_op_migraties_ziet_een_model_zonder_migratie(tmp_path):
    app = tmp_path / "proefapp"
    (app / "migrations").mkdir(parents=True)
    (app / "__init__.py").touch()
    (app / "migrations" / "__init__.py").touch()
    (app / "models.py").write_text("from django.db import models\n\n\nclass Vergeten(models.Model):\n    pass\n")
    (tmp_path / "proefsettings.py").write_text("from regie.settings import *\n\nINSTALLED_APPS += ['proefapp']\n")
    controle = next(stap for stap in vlotte_stappen() if "makemigrations" in stap.opdracht)
    anders = {"PYTHONPATH": str(tmp_path), "DJANGO_SETTINGS_MODULE": "proefsettings", "VAR_MAP": str(tmp_path)}

    (uitslag,) = voer_uit([Stap(controle.naam, controle.opdracht, controle.omgeving | anders)])

    assert not uitslag.goed
    assert "Vergeten" in uitslag.uitvoer


def python(naam: str, code: str, **extra) -> Stap:
    return Stap(naam, (sys.executable, "-c", code), dict(os.environ), **extra)


def test_een_stap_die_mislukt_houdt_de_rest_niet_tegen(capsys):
    uitslagen = voer_uit([python("stuk", "raise SystemExit('daarom')"), python("heel", "pass")])

    assert [(uitslag.naam, uitslag.goed) for uitslag in uitslagen] == [("stuk", False), ("heel", True)]
    assert "daarom" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("slotregel", "goed", "fout"),
    [
        ("===== 3 passed, 1 skipped in 0.12s =====", True, 0),
        ("= 1 failed, 2 passed, 1 error in 61.20s (0:01:01) =", False, 2),
        ("===== no tests ran in 0.01s =====", False, 0),
        ("===== 12 deselected in 0.01s =====", False, 0),
    ],
)
def test_de_slotregel_van_pytest_wordt_geteld(slotregel, goed, fout):
    """Also when the interpreter complains after it."""
    (uitslag,) = voer_uit(
        [python("tests", f"print('x')\nprint({slotregel!r})\nprint('Exception ignored')", is_pytest=True)]
    )

    assert uitslag.slotregel == slotregel
    assert (uitslag.goed, uitslag.aantal_fout) == (goed, fout)


def test_een_stap_die_blijft_hangen_wordt_gestopt_met_wat_hij_startte(monkeypatch):
    monkeypatch.setattr(stappen, "LANGSTE_STAP", 1)
    slaap = "import time; time.sleep(60)"
    kind = f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {slaap!r}]).pid, flush=True)"

    (uitslag,) = voer_uit([python("hangt", f"{kind}; {slaap}")])

    assert not uitslag.goed
    assert "duurde langer" in uitslag.uitvoer
    assert is_gestopt(int(uitslag.uitvoer.splitlines()[0]))


def test_wat_niet_draaide_telt_als_fout(capsys):
    vat_samen([Uitslag.niet_gedraaid("tests op PostgreSQL", "Er is geen PostgreSQL."), geslaagd(5)], [])

    regels = capsys.readouterr().out.splitlines()
    assert "Niet in orde: tests op PostgreSQL." in regels
    assert regels[-2:] == ["===== 5 passed in 1.00s =====", "5 passed, 1 failed"]


def test_een_deel_van_de_tests_heet_een_deel(capsys):
    vat_samen([geslaagd(2)], ["tests/regie"])

    assert "maar een deel (tests/regie)" in capsys.readouterr().out


def geslaagd(aantal: int) -> Uitslag:
    return Uitslag("tests", True, 1.0, "", f"===== {aantal} passed in 1.00s =====", {"passed": aantal})


@pytest.mark.parametrize(
    ("draaien", "erbij"),
    [({"apt-cache"}, True), ({"apt-cache", systeem.LICHTE_BROWSER}, False), (set(), False)],
)
def test_de_lichte_browser_komt_naast_een_zware_waar_apt_hem_heeft(monkeypatch, draaien, erbij):
    monkeypatch.setattr(systeem, "_draait", lambda *opdracht: opdracht[0] in draaien)
    monkeypatch.setattr(systeem, "ontbreekt", list)

    assert (systeem.LICHTE_BROWSER in systeem.ook_liever()) is erbij


def test_postgresql_laat_niets_achter_ook_niet_na_een_fout():
    sporen = []

    def val_om():
        with postgres_server() as url:
            map_ = Path(url.partition("@")[2].rpartition("/")[0].replace("%2F", "/"))
            pid = int((map_ / "data" / "postmaster.pid").read_text().splitlines()[0])
            sporen.extend([map_, pid, leeft(pid)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        val_om()

    map_, pid, leefde = sporen
    assert leefde
    assert is_gestopt(pid)
    assert not map_.exists()


def leeft(pid: int) -> bool:
    """Tell whether this process does anything; one that ended but was not yet buried by its parent does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    staat = Path(f"/proc/{pid}/stat")
    return not staat.exists() or ") Z " not in staat.read_text()


def is_gestopt(pid: int) -> bool:
    """Give a killed process two seconds to be gone."""
    tot = time.monotonic() + 2
    while leeft(pid) and time.monotonic() < tot:
        time.sleep(0.02)
    return not leeft(pid)
