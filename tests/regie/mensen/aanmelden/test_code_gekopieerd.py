"""A code as another program copies it: it is the same code."""

import pytest

from regie.mensen.gebruiker import Gebruiker
from tests.inloggen import code_uit, laatste_brief

from .test_code import CODE, is_ingelogd, vraag_code

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("teken", ["–", "—", "‑", "−", " - ", "-\u200b", "\u00a0", "\ufeff-"])
def test_een_code_met_een_ander_streepje_of_iets_onzichtbaars(client, teken):
    Gebruiker.objects.create_user("noor@voorbeeld.example", naam="Noor")
    vraag_code(client)

    client.post(CODE, {"code": code_uit(laatste_brief()).replace("-", teken)})

    assert is_ingelogd(client)
