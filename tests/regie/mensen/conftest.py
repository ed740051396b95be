"""Fixtures for mails: people, and a mail to them as an action sends it."""

import pytest

from regie.mensen.gedeeld import mail_allen
from regie.mensen.mailbudget import VANZELF
from regie.mensen.zending import Zending
from tests import factories


@pytest.fixture
def mensen():
    return [factories.gebruiker(naam) for naam in ("An", "Bo", "Cas")]


@pytest.fixture
def verstuur(django_capture_on_commit_callbacks):
    """Mail these people as an action does, with its commit."""

    def doe(mensen, **velden):
        regio = factories.regio("De Liemers")
        Zending.objects.all().delete()
        with django_capture_on_commit_callbacks(execute=True):
            mail_allen("rechten_veranderd", mensen, door=VANZELF, regio=regio, rol="lid", **velden)
        return regio

    return doe
