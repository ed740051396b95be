"""Everybody in the demo can really log in."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from regie.demo import code_nu, hoe_inloggen
from regie.demo.inhoud import MENSEN
from regie.mensen.aanmelden import tweede_factor
from regie.mensen.gebruiker import Gebruiker
from tests.inloggen import code_uit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal, pytest.mark.usefixtures("demo")]


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Made once; each test undoes what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", stdout=StringIO())
        yield
        transaction.set_rollback(True)


def test_inloggen_met_wachtwoord_en_code(subtests):
    for wie in ("medewerker", "onderzoeker"):
        with subtests.test(wie):
            client = Client()
            email = f"{wie}@example.org"
            wachtwoord = next(inlog.wachtwoord for inlog in hoe_inloggen() if inlog.email == email)
            uit = StringIO()
            call_command("demo_code", email, stdout=uit)

            client.post("/account/login/wachtwoord/", {"login": email, "password": wachtwoord})
            antwoord = client.post("/account/login/tweede-stap/", {"code": uit.getvalue().split()[0]})

            assert antwoord.url == "/mijn/"
            assert client.get("/mijn/").status_code == 200


def test_inloggen_met_een_code_per_mail(subtests, mailoutbox):
    for mens in (mens for mens in MENSEN if not mens.heeft_wachtwoord):
        with subtests.test(str(mens)):
            client = Client()
            mailoutbox.clear()

            client.post("/account/login/", {"login": mens.email})
            antwoord = client.post("/account/login/code/", {"code": code_uit(mailoutbox[-1])})

            assert antwoord.url == "/mijn/"
            assert client.get("/mijn/").status_code == 200


def test_een_verloren_tweede_stap_komt_terug():
    mens = Gebruiker.objects.get(email="onderzoeker@example.org")
    tweede_factor.wis(mens)
    with pytest.raises(CommandError, match="geen app"):
        call_command("demo_code", mens.email)

    call_command("demo", stdout=StringIO())

    code, nog = code_nu(mens.email)
    assert len(code) == 6
    assert 0 < nog <= 30
