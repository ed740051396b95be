"""Who was asked as contactpersoon before the value was called so, still is."""

import importlib

import pytest
from django.apps import apps
from django.db import connection

from tests.quickscan import fabriek

migratie = importlib.import_module("quickscan.migrations.0008_toetsersoort")


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_wie_contact_was_is_contactpersoon():
    quickscan = fabriek.quickscan()
    toetsing = fabriek.toetsing(quickscan, versie=fabriek.factsheetversie(quickscan, vrij=True))
    contactpersoon = toetsing.toetsers.create(soort="contactpersoon", naam="Bo", email="bo@voorbeeld.example")
    ander = toetsing.toetsers.create(soort="interview", naam="Lou", email="lou@voorbeeld.example")
    [stap] = [een for een in migratie.Migration.operations if hasattr(een, "reverse_code")]

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        try:
            stap.reverse_code(apps, None)
            contactpersoon.refresh_from_db()
            assert contactpersoon.soort == "contact"
        finally:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
    stap.code(apps, None)
    for rij in (contactpersoon, ander):
        rij.refresh_from_db()
    assert (contactpersoon.is_contactpersoon, ander.is_contactpersoon) == (True, False)
