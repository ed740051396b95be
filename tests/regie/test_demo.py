"""The demo: only on your own computer, twice is once, and everybody in it can really log in."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from regie.aanmelden import tweede_factor
from regie.demo import code_nu, hoe_inloggen
from regie.demo.inhoud import MENSEN, REGIOS
from regie.models import Gebeurtenis, Gebruiker, Lidmaatschap, Organisatie, Regio
from tests import factories
from tests.inloggen import code_uit
from tests.lus import voor_elke

pytestmark = pytest.mark.django_db


def demo(*opties) -> str:
    uit = StringIO()
    call_command("demo", *opties, stdout=uit)
    return uit.getvalue()


def stand():
    modellen = (Gebruiker, Regio, Organisatie, Lidmaatschap, Gebeurtenis)
    return [model.objects.count() for model in modellen]


def test_alles_is_er_en_een_tweede_keer_verandert_niets():
    demo()
    eerst = stand()

    demo()

    assert stand() == eerst
    assert {regio.naam for regio in REGIOS} <= set(Regio.objects.values_list("naam", flat=True))
    for regio in REGIOS:
        assert Regio.objects.get(naam=regio.naam).gemeenten.count() == len(regio.gemeenten)
    assert all(email.endswith("@example.org") for email in Gebruiker.objects.values_list("email", flat=True))
    assert {*Lidmaatschap.objects.values_list("rol", flat=True)} == {"lid", "beheerder", "contactpersoon"}


def test_als_leeg_laat_staan_wat_er_is():
    factories.regio("Van mij")

    assert demo("--als-leeg") == ""
    assert Regio.objects.get().naam == "Van mij"


def test_elke_keer_staat_er_hoe_je_inlogt():
    eerst = demo("--als-leeg")
    later = demo("--als-leeg")

    assert eerst == later
    assert all(mens.email in later for mens in MENSEN)


@pytest.mark.parametrize("opdracht", [("demo",), ("demo", "--als-leeg"), ("demo_code", "medewerker@example.org")])
def test_in_productie_weigert_het(settings, opdracht):
    settings.LOKAAL = False

    with pytest.raises(CommandError, match="alleen op je eigen computer"):
        call_command(*opdracht)
    assert not Gebruiker.objects.exists()


@pytest.fixture
def gemaakt():
    demo()


@pytest.mark.eenmaal
@voor_elke("wie", ["medewerker", "onderzoeker"])
def test_inloggen_met_wachtwoord_en_code(gemaakt, wie):
    client = Client()
    email = f"{wie}@example.org"
    wachtwoord = next(inlog.wachtwoord for inlog in hoe_inloggen() if inlog.email == email)
    uit = StringIO()
    call_command("demo_code", email, stdout=uit)

    client.post("/account/login/wachtwoord/", {"login": email, "password": wachtwoord})
    antwoord = client.post("/account/login/tweede-stap/", {"code": uit.getvalue().split()[0]})

    assert antwoord.url == "/mijn/"
    assert client.get("/mijn/").status_code == 200


@pytest.mark.eenmaal
@voor_elke("mens", [mens for mens in MENSEN if not mens.heeft_wachtwoord])
def test_inloggen_met_een_code_per_mail(gemaakt, mailoutbox, mens):
    client = Client()
    mailoutbox.clear()

    client.post("/account/login/", {"login": mens.email})
    antwoord = client.post("/account/login/code/", {"code": code_uit(mailoutbox[-1])})

    assert antwoord.url == "/mijn/"
    assert client.get("/mijn/").status_code == 200


def test_een_verloren_tweede_stap_komt_terug():
    demo()
    mens = Gebruiker.objects.get(email="onderzoeker@example.org")
    tweede_factor.wis(mens)
    with pytest.raises(CommandError, match="geen app"):
        call_command("demo_code", mens.email)

    demo()

    code, nog = code_nu(mens.email)
    assert len(code) == 6
    assert 0 < nog <= 30
