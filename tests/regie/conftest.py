"""Fixtures for the actions: a region with its beheerder, staff, and one action as a request would run it."""

import pytest

from tests import factories


@pytest.fixture
def anouk(db):
    return factories.gebruiker("Anouk")


@pytest.fixture
def regio(anouk):
    """De Liemers, of which Anouk is beheerder."""
    return factories.regio("De Liemers", beheerder=anouk)


@pytest.fixture
def medewerker(db):
    return factories.medewerker("Mo")


@pytest.fixture
def na_commit(django_capture_on_commit_callbacks, mailoutbox):
    """Run one action as in a real request, with its commit, and return the mails it sent as (to, subject)."""

    def doe(action, **velden):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            action(**velden)
        return [(mail.to[0], mail.subject) for mail in mailoutbox[al:]]

    return doe
