"""`make check` and `make test`: a gate that cannot fail is no gate, and what did not run has not passed."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from coverage import CoverageData

from tests import dekking, settings, slotsom
from tests.kamers import ALLEEN_KAMERS, APPS, WORTEL
from tests.slotsom import Deel, rekentijd
from tools import systeem
from tools.postgres import postgres_server


def test_de_controle_op_migraties_ziet_een_model_zonder_migratie(tmp_path):
    app = tmp_path / "proefapp"
    (app / "migrations").mkdir(parents=True)
    (app / "__init__.py").touch()
    (app / "migrations" / "__init__.py").touch()
    (app / "models.py").write_text("from django.db import models\n\n\nclass Vergeten(models.Model):\n    pass\n")
    (tmp_path / "proefsettings.py").write_text("from regie.settings import *\n\nINSTALLED_APPS += ['proefapp']\n")
    anders = f"PYTHONPATH={tmp_path} DJANGO_SETTINGS_MODULE=proefsettings"

    klaar = maak("migraties", f"MANAGE=env OMGEVING=lokaal VAR_MAP={tmp_path} {anders}")

    assert klaar.returncode == 2
    assert "Vergeten" in klaar.stdout


def maak(*argumenten: str) -> subprocess.CompletedProcess:
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("MAKE")}
    opdracht = ["make", "--no-print-directory", *argumenten]
    return subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, timeout=60)  # noqa: S603


def test_make_check_gaat_na_een_fout_door_en_draait_elke_controle():
    """Dry, but for make itself: what it would run."""
    regels = maak("--dry-run", "check").stdout

    assert all(
        deel in regels
        for deel in ("ruff check", "ruff format --check", "djlint --lint --check", "makemigrations --check", "--deploy")
    )
    assert "--keep-going" in regels


def test_make_test_draait_alles_op_twee_databases_en_een_deel_ook(tmp_path):
    """Dry too; its results then are those of nothing, and not of a run that may be under way."""
    alles, deel = (maak("--dry-run", "test", f"T={pad}", f"UITSLAG={tmp_path}").stdout for pad in ("", "tests/regie"))

    assert '-m "not breed"' in alles
    assert '-m "not browser and not eenmaal and not breed"' in alles.replace("  ", " ")
    assert '-m "not browser "' in deel
    assert "breed" not in deel
    for regels in (alles, deel):
        assert regels.count("-m pytest") == 2
        assert "-m tools.postgres .venv/bin/python -m pytest" in regels
        assert "tests.slotsom $sqlite $postgres" in regels
    assert "djlint" in alles
    assert "djlint" not in deel


def test_make_proef_draait_ook_wat_breder_kijkt_en_zegt_het_als_een_deel_misging():
    regels = maak("--dry-run", "proef").stdout

    assert "tests/proeven; proeven=$?" in regels
    assert "-m breed; sqlite=$?" in regels
    assert '-m "breed and not browser and not eenmaal"; postgres=$?' in regels
    assert "[ $proeven$sqlite$postgres = 000 ]" in regels


@pytest.fixture
def som(monkeypatch, tmp_path, capsys):
    """Run the sum after parts with these exit codes and numbers; return its exit code and lines."""
    monkeypatch.setattr(slotsom, "UITSLAG", tmp_path)
    (tmp_path / "tests").write_text("0m0.01s 0m0.00s\n1m2.5s 0m7.4s\n")

    monkeypatch.setattr(slotsom, "gedekt", lambda bestand: Deel("dekking", 0))

    def doe(codes, sqlite, postgres, *paden):
        controles, *codes = codes
        if not controles:
            (tmp_path / "controles").write_text("0m0.00s 0m0.00s\n0m8.0s 0m2.0s\n")
        for naam, geteld in (("sqlite", sqlite), ("postgres", postgres)):
            if geteld is not None:
                (tmp_path / naam).write_text(json.dumps(dict.fromkeys((*slotsom.FOUTEN, "skipped"), 0) | geteld))
        return slotsom.main(*codes, *paden), capsys.readouterr().out.splitlines()

    return doe


GOED = {"passed": 5}
GEDEKT = slotsom.gedekt


def test_alles_goed(som):
    code, regels = som((0, 0, 0), GOED, {"passed": 2, "skipped": 1})

    assert code == 0
    assert "Alles is in orde." in regels
    assert "  rekentijd 80 s, van hoogstens 900" in regels
    assert "  goed           tests op PostgreSQL (2 goed, 0 fout, 1 overgeslagen)" in regels
    assert regels[-1] == "7 passed, 0 failed"


@pytest.mark.parametrize(
    ("codes", "sqlite", "postgres", "fout"),
    [
        ((2, 0, 0), GOED, GOED, 1),
        ((0, 1, 0), GOED | {"failed": 2, "error": 1}, GOED, 3),
        # Went wrong outside a test: the server, the network of processes, a warning at the end.
        ((0, 0, 1), GOED, GOED, 1),
        ((0, 0, 1), GOED, None, 1),
        ((0, 0, 0), None, GOED, 1),
        # Nothing passed, so nothing was proved.
        ((0, 5, 5), {"passed": 0}, {"passed": 0}, 2),
        ((0, 0, 0), GOED, {"passed": 0, "skipped": 3}, 1),
    ],
)
def test_wat_fout_ging_of_niet_draaide_telt(som, codes, sqlite, postgres, fout):
    code, regels = som(codes, sqlite, postgres)

    assert code == 1
    assert any(regel.startswith("Niet in orde: ") for regel in regels)
    assert regels[-1].endswith(f" passed, {fout} failed")


def test_een_deel_heet_een_deel_en_kan_van_de_browser_alleen_zijn(som):
    code, regels = som((0, 0, 5), GOED, {"passed": 0}, "tests/browser")

    assert (code, regels[-1]) == (0, "5 passed, 0 failed")
    assert any("maar een deel (tests/browser)" in regel for regel in regels)
    assert som((0, 5, 5), {"passed": 0}, {"passed": 0}, "tests/browser")[0] == 1


def test_te_veel_rekentijd_wordt_gezegd(som, monkeypatch):
    monkeypatch.setattr(slotsom, "HOOGSTENS", 60)

    assert any("te veel rekentijd" in regel for regel in som((0, 0, 0), GOED, GOED)[1])


def test_een_kamer_die_zakt_of_geen_vloer_heeft_wordt_genoemd():
    gemeten = {"regie.stukken": 91.24, "regie.mensen": 97.0, "zelfscan.nieuw": 40.0}
    vloer = {"regie.stukken": 92, "regie.mensen": 97, "zelfscan.weg": 90}

    assert dekking.bezwaren(gemeten, vloer) == [
        "regie.stukken zakte naar 91.2%; de vloer is 92%",
        "zelfscan.nieuw heeft nog geen vloer in tests/dekking.py (40.0%)",
        "zelfscan.weg is er niet meer, en staat nog in tests/dekking.py",
    ]
    assert dekking.bezwaren({"regie.mensen": 97.0}, {"regie.mensen": 97}) == []


def test_elke_kamer_heeft_een_vloer():
    """So a new room asks for one before the whole run is over."""
    assert {dekking.plek_van(module) for module in dekking.TE_METEN} == {*APPS, *ALLEEN_KAMERS} == set(dekking.VLOER)


def test_de_dekking_van_een_kamer_is_die_van_haar_regels(tmp_path, monkeypatch):
    """Of a run in which of one module two lines ran, and of the other none."""
    bestanden = {"regie.inhoud.een": tmp_path / "een.py", "regie.site.twee": tmp_path / "twee.py"}
    for pad in bestanden.values():
        pad.write_text("a = 1\nif a:\n    b = 2\nc = 3\n")
    gedraaid = CoverageData(tmp_path / "dekking")
    gedraaid.add_lines({str(bestanden["regie.inhoud.een"]): [1, 2, 4]})
    gedraaid.write()
    monkeypatch.setattr(dekking, "TE_METEN", bestanden)

    assert dekking.per_kamer(tmp_path / "dekking") == {"regie.inhoud": 75.0, "regie.site": 0.0}


def test_een_lage_dekking_is_een_fout(som, monkeypatch, tmp_path):
    (tmp_path / "dekking").touch()
    monkeypatch.setattr(slotsom, "gedekt", GEDEKT)
    monkeypatch.setattr(dekking, "per_kamer", lambda bestand: {"regie": 80.0})
    monkeypatch.setattr(dekking, "VLOER", {"regie": 81})

    code, regels = som((0, 0, 0), GOED, GOED)

    assert code == 1
    assert "  FOUT: regie zakte naar 80.0%; de vloer is 81%" in regels
    assert "Niet in orde: dekking." in regels


def test_de_rekentijd_is_die_van_de_shell_zelf():
    gezegd = subprocess.run(["sh", "-c", "times"], capture_output=True, text=True).stdout  # noqa: S607

    assert gezegd.count("m") == 4
    assert rekentijd(gezegd) < 60
    assert Deel("stijl", 0).regel().split() == ["goed", "stijl"]


def test_wat_iemand_voor_de_site_heeft_gezet_komt_niet_bij_de_tests():
    """A variable that is added to the settings is cleaned as well."""
    assert {"SECRET_KEY", "DATABASE_URL", "UPLOAD_MAP", "BEWAAR_MAANDEN", "VAR_MAP"} <= set(settings._VAN_DE_SITE)
    gezet = dict.fromkeys((*settings._VAN_DE_SITE, "DJANGO_SETTINGS_MODULE"), "onzin") | {"TOETS_DATABASE_URL": ""}
    vraag = "import tests.settings, regie.settings as s; print(s.DATABASES['default']['NAME'], s.SITE_ADRES)"

    klaar = subprocess.run(  # noqa: S603  # our own settings
        [sys.executable, "-c", vraag], cwd=WORTEL, env=os.environ | gezet, capture_output=True, text=True
    )

    assert klaar.stdout == f"{WORTEL / 'var/toets/regiescan.sqlite3'} http://localhost:8000\n", klaar.stderr


@pytest.mark.parametrize(
    ("draaien", "erbij"),
    [({"apt-cache"}, True), ({"apt-cache", systeem.LICHTE_BROWSER}, False), (set(), False)],
)
def test_de_lichte_browser_komt_naast_een_zware_waar_apt_hem_heeft(monkeypatch, draaien, erbij):
    monkeypatch.setattr(systeem, "_draait", lambda *opdracht: opdracht[0] in draaien)
    monkeypatch.setattr(systeem, "ontbreekt", list)

    assert (systeem.LICHTE_BROWSER in systeem.ook_liever()) is erbij


@pytest.mark.parametrize(("gevonden", "nodig"), [(None, True), ("/usr/bin/soffice", False)])
def test_een_tekstverwerker_is_alleen_voor_de_proef_nodig(monkeypatch, gevonden, nodig):
    """Whether or not it is on this machine."""
    monkeypatch.setattr(systeem, "zoek_tekstverwerker", lambda: gevonden)

    assert ("libreoffice-writer-nogui" in systeem.ontbreekt_voor_proef()) is nodig
    assert "libreoffice-writer-nogui" not in systeem.ontbreekt()


@pytest.mark.parametrize(("delen", "nodig"), [(("sw", "sc"), []), (("sw",), ["libreoffice-calc-nogui"]), ((), [])])
def test_een_libreoffice_zonder_rekenbladen_is_er_maar_half(monkeypatch, tmp_path, delen, nodig):
    for deel in delen:
        (tmp_path / f"lib{deel}lo.so").touch()
    monkeypatch.setattr(systeem, "zoek_tekstverwerker", lambda: str(tmp_path / "soffice"))

    assert systeem.ontbreekt_voor_proef() == nodig


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
