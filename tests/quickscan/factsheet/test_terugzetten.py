"""Putting a part of an older version back: as a new version, and not upon what somebody else wrote there since."""

import lxml.html
import pytest
from django.utils import timezone

from quickscan.proces.models import Stap
from regie.mensen.gebeurtenis import Gebeurtenis
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.quickscan.factsheet.schrijven import bewaar, druk, knoppen, log_in_als_onderzoeker, rollen, vers
from tests.samen import samenform, wat_er_staat

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def quickscan():
    """Version 1, and 2 in which three parts are otherwise."""
    quickscan = fabriek.quickscan("factsheet")
    bewaar(quickscan)
    anders = rollen()
    anders["ontwerper"] = {"waarde": 5, "hoe": "Nieuw.", "door_wie": "adviseur"}
    bewaar(quickscan, teksten={"opvallend": "Nieuw.", "kern": "Nieuw."}, rollen=anders)
    return quickscan


@pytest.fixture
def ann(client, quickscan):
    return log_in_als_onderzoeker(client, quickscan)


def vergeleken(browser, quickscan, vraag: str = ""):
    antwoord = browser.get(f"/quickscan/{quickscan.pk}/factsheet/vergelijken/{vraag}")
    return lxml.html.document_fromstring(antwoord.text)


def laatste(quickscan):
    return vers(quickscan).factsheet.laatste


def test_bij_wat_anders_is_staat_een_knop_voor_elk_veld(ann, quickscan):
    assert knoppen(vergeleken(ann, quickscan)) == {
        "1:kern": "Zet de tekst van versie 1 terug (In het kort)",
        "1:opvallend": "Zet de tekst van versie 1 terug (Wat valt op?)",
        "1:ontwerper_waarde": "Zet de score van versie 1 terug (Ontwerper)",
        "1:ontwerper_hoe": "Zet de beschrijving van versie 1 terug (Ontwerper)",
    }


@pytest.mark.parametrize(
    ("veld", "nu"),
    [
        ("opvallend", ("Nieuw.", "Iedereen kent elkaar.", 5, "Nieuw.")),
        ("kern", ("", "Nieuw.", 5, "Nieuw.")),
        ("ontwerper_waarde", ("Nieuw.", "Nieuw.", 3, "Nieuw.")),
        ("ontwerper_hoe", ("Nieuw.", "Nieuw.", 5, "Een overleg.")),
    ],
)
def test_een_veld_komt_terug_als_nieuwe_versie_en_de_rest_blijft(ann, quickscan, veld, nu):
    antwoord = druk(ann, vergeleken(ann, quickscan), f"1:{veld}")

    assert "Dit deel is weer zoals in versie 1. Het is nu versie 3." in antwoord.text
    versie = laatste(quickscan)
    rol = versie.rollen.get(kernrol="ontwerper")
    assert (versie.nummer, versie.kern, versie.opvallend, rol.waarde, rol.hoe) == (3, *nu)
    gebeurtenis = Gebeurtenis.objects.over(quickscan).order_by("-pk").first()
    zin = f"zette een deel van versie 1 van de factsheet van de {quickscan} terug, als versie 3."
    assert gebeurtenis.zin().endswith(zin)


def test_wat_een_ander_in_dat_veld_intussen_bewaarde_staat_ernaast(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    bewaar(quickscan, teksten={"opvallend": "Van een ander."})

    gebotst = druk(ann, boom, "1:opvallend")

    form = samenform(gebotst)
    assert list(form.errors) == ["opvallend"]
    assert form.fields["opvallend"].botsing.tekst == "Van een ander."
    terug = wat_er_staat(gebotst, form)
    assert terug["opvallend"] == ["Iedereen kent elkaar."]
    assert laatste(quickscan).nummer == 3
    mijn = next(waarde for waarde, _ in form.fields["opvallend"].botsing.keuzes if waarde.startswith("mijn"))
    [schrijftafel] = lxml.html.document_fromstring(gebotst.text).xpath("//form[@id='schrijven']")
    ann.post(schrijftafel.action, terug | {"opvallend-keuze": mijn})
    assert (laatste(quickscan).nummer, laatste(quickscan).opvallend) == (4, "Iedereen kent elkaar.")


def test_wat_een_ander_in_een_ander_veld_intussen_bewaarde_blijft(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    bewaar(quickscan, teksten={"opvallend": "Nieuw.", "kern": "Van een ander."})

    druk(ann, boom, "1:opvallend")

    assert (laatste(quickscan).kern, laatste(quickscan).opvallend) == ("Van een ander.", "Iedereen kent elkaar.")


def test_wat_er_al_zo_staat_maakt_geen_versie(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    druk(ann, boom, "1:opvallend")

    assert "Er is niets veranderd" in druk(ann, vergeleken(ann, quickscan), "1:opvallend").text
    assert laatste(quickscan).nummer == 3


@pytest.mark.parametrize("terug", ["1:wachtwoord", "9:kern", "kern", ""])
def test_wat_geen_veld_van_een_versie_is_bestaat_niet(ann, quickscan, terug):
    assert druk(ann, vergeleken(ann, quickscan), terug).status_code == 404


def test_na_de_toetsing_staat_er_geen_knop_en_komt_er_niets_terug(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    nu = timezone.localdate()
    Stap.objects.filter(quickscan=quickscan, sleutel="toetsing").update(status="klaar", begonnen_op=nu, gesloten_op=nu)

    assert knoppen(vergeleken(ann, quickscan)) == {}
    assert "De factsheet staat vast." in druk(ann, boom, "1:opvallend").text
    assert laatste(quickscan).nummer == 2


def test_wie_alleen_leest_krijgt_geen_knop(quickscan, ann, client):
    medewerker = factories.medewerker("Mies")
    geef_factor(medewerker)
    quickscan.factsheet.versies.update(vrijgegeven_op=timezone.now())
    boom = vergeleken(ann, quickscan)
    log_in(client, medewerker)

    assert knoppen(vergeleken(client, quickscan)) == {}
    assert druk(client, boom, "1:opvallend").status_code == 403
