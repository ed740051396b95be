"""Who leads a quickscan, for the tests of what they do and of what they see."""

import pytest

from tests import factories
from tests.inloggen import geef_factor, log_in


@pytest.fixture
def mao():
    """Somebody of Met Andere Ogen, with the second factor that logging in needs."""
    gebruiker = factories.medewerker()
    geef_factor(gebruiker)
    return gebruiker


@pytest.fixture
def staf(client, mao):
    """The same, logged in."""
    log_in(client, mao)
    return mao


@pytest.fixture
def zonder_pdf(monkeypatch) -> None:
    """What goes with the invitation for the last talk takes seconds to make, and is no part of when it is."""
    monkeypatch.setattr("quickscan.terugkoppelgesprek.eindstukken.maak_pdf", lambda *wat, **hoe: b"%PDF-proef")
