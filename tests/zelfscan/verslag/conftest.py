import pytest
from django.core.cache import caches

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN


@pytest.fixture
def proef(monkeypatch):
    """Scans may use the invented instrument, and no PDF of another test is shown."""
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)
    caches["pdf"].clear()
