"""What docs/ draws of how things move is what the tables say."""

import pytest
from django.conf import settings
from django.core.management import call_command

from regie import aansluiting

DOCS = settings.BASE_DIR / "docs"


def test_elke_tekening_in_docs_komt_uit_een_tabel():
    assert {pad.name for pad in DOCS.glob("*-overgangen.md")} == set(aansluiting.OVERGANGEN)


@pytest.mark.parametrize("naam", ["scan-overgangen.md", "quickscan-overgangen.md"])
def test_de_tekening_is_van_nu(naam):
    assert (DOCS / naam).read_text() == aansluiting.OVERGANGEN[naam](), "draai `manage.py overgangen`"


def test_een_commando_schrijft_ze_allemaal(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()

    call_command("overgangen")

    assert {pad.name for pad in (tmp_path / "docs").iterdir()} == set(aansluiting.OVERGANGEN)
