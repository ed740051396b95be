"""What calculates has types that hold: mypy in its strict mode, with Django's stubs, over every pure module."""

import os
import subprocess
import sys

from django.conf import settings

from tests.kamers import DATA, MODULES, PUUR


def puur() -> list[str]:
    """The files of the pure modules, those in a room of data included."""
    erin = {module for module in MODULES if module in PUUR or any(module.startswith(f"{kamer}.") for kamer in DATA)}
    return sorted(str(MODULES[module].relative_to(settings.BASE_DIR)) for module in erin)


def keur(paden: list[str], cache) -> subprocess.CompletedProcess:
    # The plug-in reads the settings of a site that runs.
    omgeving = os.environ | {"OMGEVING": "lokaal", "DJANGO_SETTINGS_MODULE": "regie.settings"}
    opdracht = [sys.executable, "-m", "mypy", "--no-error-summary", "--cache-dir", str(cache), *paden]
    return subprocess.run(opdracht, cwd=settings.BASE_DIR, env=omgeving, capture_output=True, text=True)  # noqa: S603


def test_wat_rekent_heeft_types_die_kloppen(tmp_path_factory):
    cache = tmp_path_factory.getbasetemp().parent / "mypy"
    paden = puur()
    assert len(paden) > 60

    gevonden = keur(paden, cache)

    assert (gevonden.stdout, gevonden.returncode) == ("", 0), gevonden.stderr


def test_een_verkeerd_type_valt_op(tmp_path, tmp_path_factory):
    bestand = tmp_path / "proef.py"
    bestand.write_text(
        "from zelfscan.instrumenten.schalen import Schaal\n\n\ndef laagste(schaal: Schaal) -> str:\n"
        "    return schaal.waarden.start\n"
    )

    gevonden = keur([str(bestand)], tmp_path_factory.getbasetemp().parent / "mypy")

    assert '(got "int", expected "str")' in gevonden.stdout
