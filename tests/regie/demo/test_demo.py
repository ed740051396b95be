"""The demo: only on your own computer, and twice is once."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from regie.demo.inhoud import MENSEN, REGIOS
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.regios.organisatie import Organisatie
from regie.regios.regio import Lidmaatschap, Regio
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def demo(*opties) -> str:
    uit = StringIO()
    call_command("demo", *opties, stdout=uit)
    return uit.getvalue()


def stand():
    modellen = (Gebruiker, Regio, Organisatie, Lidmaatschap, Gebeurtenis)
    return [model.objects.count() for model in modellen]


def test_alles_is_er_en_een_tweede_keer_verandert_niets_en_zegt_hetzelfde():
    gezegd = demo("--als-leeg")
    eerst = stand()

    demo()

    assert stand() == eerst
    assert gezegd == demo("--als-leeg")
    assert all(mens.email in gezegd for mens in MENSEN)
    assert {regio.naam for regio in REGIOS} <= set(Regio.objects.values_list("naam", flat=True))
    for regio in REGIOS:
        assert Regio.objects.get(naam=regio.naam).gemeenten.count() == len(regio.gemeenten)
    assert all(email.endswith("@example.org") for email in Gebruiker.objects.values_list("email", flat=True))
    assert {*Lidmaatschap.objects.values_list("rol", flat=True)} == {"lid", "beheerder", "contactpersoon"}


def test_als_leeg_laat_staan_wat_er_is():
    factories.regio("Van mij")

    assert demo("--als-leeg") == ""
    assert Regio.objects.get().naam == "Van mij"


@pytest.mark.parametrize("opdracht", [("demo",), ("demo", "--als-leeg"), ("demo_code", "medewerker@example.org")])
def test_in_productie_weigert_het(settings, opdracht):
    settings.LOKAAL = False

    with pytest.raises(CommandError, match="alleen op je eigen computer"):
        call_command(*opdracht)
    assert not Gebruiker.objects.exists()
