"""A code as another program copies it: it is the same code."""

import pytest

from regie.mensen.gebruiker import Gebruiker
from tests.inloggen import code_uit, laatste_brief

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("teken", ["–", "—", "‑", "−", " - ", "-\u200b", "\u00a0", "\ufeff-"])
def test_een_code_met_een_ander_streepje_of_iets_onzichtbaars(client, teken):
    Gebruiker.objects.create_user("noor@voorbeeld.example", naam="Noor")
    client.post("/account/login/", {"login": "noor@voorbeeld.example"})

    client.post("/account/login/code/", {"code": code_uit(laatste_brief()).replace("-", teken)})

    assert "_auth_user_id" in client.session
