"""The templates of kinds and instruments: each that is named is there, and each that is there is named."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.soorten.basis import Soort

MAP = Path(settings.TEMPLATES[0]["DIRS"][0]) / "zelfscan/instrumenten"


def soorten(van: type[Soort] = Soort) -> list[type[Soort]]:
    """Every kind that one can make an item of."""
    alle = [een for kind in van.__subclasses__() for een in (kind, *soorten(kind))]
    return [een for een in dict.fromkeys(alle) if hasattr(een, "sjablonen")]


@pytest.mark.parametrize("soort", soorten(), ids=lambda een: een.naam)
def test_een_soort_noemt_haar_sjablonen_en_die_zijn_er(soort):
    # Only what gets a value stands on paper.
    assert set(soort.sjablonen) == {"vraag", "uitkomst", "verslag", "pdf"} | ({"papier"} if soort.moet else set())
    for naam in soort.sjablonen.values():
        get_template(naam)


@pytest.mark.parametrize("soort", soorten(), ids=lambda een: een.naam)
def test_een_sjabloon_in_de_map_van_een_soort_wordt_genoemd(soort):
    genoemd = {Path(naam).name for naam in soort.sjablonen.values() if Path(naam).parent.name == soort.naam}

    assert {pad.name for pad in (MAP / "soorten" / soort.naam).glob("[!_]*.html")} == genoemd


def test_elke_map_is_van_een_soort():
    assert {pad.name for pad in (MAP / "soorten").iterdir() if pad.is_dir()} == {een.naam for een in soorten()}
    assert {type(deel.soort) for deel in PROEF.onderdelen} == set(soorten())  # the invented instrument has every kind


@pytest.mark.parametrize("instrument", [*INSTRUMENTEN.values(), PROEF], ids=lambda een: een.sleutel)
def test_wat_een_instrument_aan_sjablonen_noemt_is_er(instrument):
    genoemd = [instrument.waarover, *(naam for deel in instrument.onderdelen for naam in deel.sjablonen.values())]
    if instrument.spiegel:
        genoemd += filter(None, [instrument.spiegel.sjabloon, instrument.spiegel.deel])

    for naam in genoemd:
        get_template(naam)
