"""A second instrument, for what only shows when there is something to choose; and who is there in an evening."""

import pytest
from django.test import Client

from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.kernrollen import INSTRUMENT as KERNROLLEN
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.instrumenten.soorten.score import Scorevraag

TWEEDE = Instrument(
    sleutel="tweede",
    naam="Hoe werken we samen?",
    versie=1,
    onderdelen=(
        Onderdeel("elkaar_vinden", "Elkaar vinden", "Vinden jullie elkaar?", Scorevraag(MATE_VAN_AANWEZIGHEID)),
        Onderdeel("vertrouwen", "Vertrouwen", "Vertrouwen jullie elkaar?", Scorevraag(MATE_VAN_AANWEZIGHEID)),
    ),
    over="Twee vragen over hoe jullie met elkaar werken.",
)


@pytest.fixture
def alleen_kernrollen(monkeypatch) -> None:
    """As if there were nothing to choose, however many instruments there are."""
    for plek, een in list(INSTRUMENTEN.items()):
        if een is not KERNROLLEN:
            monkeypatch.delitem(INSTRUMENTEN, plek)


@pytest.fixture
def tweede(monkeypatch) -> Instrument:
    """Put it beside the one there is."""
    monkeypatch.setitem(INSTRUMENTEN, (TWEEDE.sleutel, TWEEDE.versie), TWEEDE)
    return TWEEDE


@pytest.fixture
def proef(monkeypatch) -> Instrument:
    """Put the invented instrument beside what there is."""
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)
    return PROEF


@pytest.fixture(params=[*INSTRUMENTEN.values(), PROEF], ids=lambda een: een.sleutel)
def instrument(request, proef) -> Instrument:
    """Each there is, and the invented one."""
    return request.param


# Who is there in an evening.


@pytest.fixture
def ria():
    return factories.gebruiker("Ria")


@pytest.fixture
def organisator(ria) -> Client:
    return browser(ria)


@pytest.fixture
def deelnemer() -> Client:
    return Client()
