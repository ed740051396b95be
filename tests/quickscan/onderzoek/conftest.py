"""Who researches here, and a talk of each kind that more than one file asks for."""

import pytest

from tests import factories
from tests.quickscan import fabriek


@pytest.fixture
def mao():
    return factories.medewerker()


@pytest.fixture
def onderzoeker():
    return factories.onderzoeker("Robin")


@pytest.fixture
def robin():
    return factories.onderzoeker("Robin")


@pytest.fixture
def kim():
    return factories.onderzoeker("Kim")


@pytest.fixture
def interview_van_twee(mao, robin, kim):
    """A talk that Robin and Kim both make notes of."""
    quickscan = fabriek.quickscan("onderzoek", by=mao, onderzoeker=robin)
    quickscan.onderzoekers.create(gebruiker=kim)
    return fabriek.interview(quickscan)


@pytest.fixture
def voorgesteld_interview(onderzoeker):
    """A talk with Sam that was proposed, and has no moment yet."""
    quickscan = fabriek.quickscan("onderzoek", by=factories.medewerker(), onderzoeker=onderzoeker)
    return fabriek.interview(quickscan, status="voorgesteld", email="sam@voorbeeld.example")
