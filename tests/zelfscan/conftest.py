"""A second instrument, for what only shows when there is something to choose."""

import pytest

from zelfscan.instrumenten.definitie import INSTRUMENTEN, ZELFSCAN, Instrument, Onderdeel

TWEEDE = Instrument(
    sleutel="tweede",
    naam="Hoe werken we samen?",
    versie=1,
    onderdelen=(Onderdeel("elkaar_vinden", "Elkaar vinden"), Onderdeel("vertrouwen", "Vertrouwen")),
    schaal=ZELFSCAN.schaal,
    over="Twee vragen over hoe jullie met elkaar werken.",
)


@pytest.fixture
def tweede(monkeypatch) -> Instrument:
    """Put it beside the one there is."""
    monkeypatch.setitem(INSTRUMENTEN, (TWEEDE.sleutel, TWEEDE.versie), TWEEDE)
    return TWEEDE
