"""Two researchers write one factsheet: what each changed stands there, and the same field asks which."""

import pytest
from django.test import Client

from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.quickscan.factsheet.schrijven import bewaar, log_in_als_onderzoeker, rollen, vers
from tests.samen import samenform, wat_er_staat

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def quickscan():
    quickscan = fabriek.quickscan("factsheet")
    bewaar(quickscan)
    return quickscan


@pytest.fixture
def ann(client, quickscan):
    return log_in_als_onderzoeker(client, quickscan)


@pytest.fixture
def bo(quickscan):
    bo = factories.onderzoeker("Bo")
    geef_factor(bo)
    voeg_onderzoeker_toe(by=factories.medewerker("Mies"), quickscan=quickscan, gebruiker=bo)
    return log_in(Client(), bo)


@pytest.fixture
def adres(quickscan):
    return f"/quickscan/{quickscan.pk}/factsheet/bewerken/"


def open_(browser, adres) -> dict:
    pagina = browser.get(adres)
    return wat_er_staat(pagina, samenform(pagina))


def onderzoeker_naam(quickscan) -> str:
    return str(quickscan.onderzoekers.exclude(gebruiker__naam="Bo").get().gebruiker)


def laatste(quickscan):
    return vers(quickscan).factsheet.laatste


def test_wie_een_ander_veld_schreef_bewaart_bovenop_de_versie_van_een_ander(ann, bo, adres, quickscan):
    bij_ann, bij_bo = open_(ann, adres), open_(bo, adres)
    assert ann.post(adres, bij_ann | {"kern": ["Van Ann."], "ontwerper_hoe": ["Ann."]}).status_code == 302

    assert bo.post(adres, bij_bo | {"opvallend": ["Van Bo."], "ontwerper_waarde": ["5"]}).status_code == 302

    versie = laatste(quickscan)
    rol = versie.rollen.get(kernrol="ontwerper")
    assert (versie.nummer, versie.kern, versie.opvallend) == (3, "Van Ann.", "Van Bo.")
    assert (rol.waarde, rol.hoe, rol.door_wie) == (5, "Ann.", "adviseur")
    assert str(versie.door) == "Bo"


def test_in_hetzelfde_veld_staan_beide_teksten_en_komt_er_geen_versie(ann, bo, adres, quickscan):
    bij_ann, bij_bo = open_(ann, adres), open_(bo, adres)
    ann.post(adres, bij_ann | {"kern": ["Van Ann."], "regieneming": ["Ook Ann."]})

    gebotst = bo.post(adres, bij_bo | {"kern": ["Van Bo."], "opvallend": ["Ook Bo."]})

    form = samenform(gebotst)
    assert list(form.errors) == ["kern"]
    assert f"Intussen bewaard door {onderzoeker_naam(quickscan)}" in gebotst.text
    terug = wat_er_staat(gebotst, form)
    assert [terug[naam] for naam in ("kern", "regieneming", "opvallend")] == [["Van Bo."], ["Ook Ann."], ["Ook Bo."]]
    assert form.fields["kern"].botsing.tekst == "Van Ann."
    assert laatste(quickscan).nummer == 2

    samen = next(waarde for waarde, _ in form.fields["kern"].botsing.keuzes if waarde.startswith("samen"))
    beide = bo.post(adres, terug | {"kern-keuze": [samen]})
    assert laatste(quickscan).nummer == 2
    assert bo.post(adres, wat_er_staat(beide, samenform(beide))).status_code == 302
    versie = laatste(quickscan)
    assert (versie.kern, versie.regieneming, versie.opvallend) == ("Van Bo.\n\nVan Ann.", "Ook Ann.", "Ook Bo.")


def test_niet_gekozen_en_niet_te_beoordelen_is_hetzelfde(ann, bo, adres, quickscan):
    """Both are kept as no figure. A text of somebody else made of the one the other, and so a clash."""
    bewaar(quickscan, by=quickscan.onderzoekers.first().gebruiker, rollen=rollen(waarde=None, hoe="", door_wie=""))
    bij_ann, bij_bo = open_(ann, adres), open_(bo, adres)
    assert ann.post(adres, bij_ann | {"ontwerper_hoe": ["Van Ann."]}).status_code == 302

    assert bo.post(adres, bij_bo | {"ontwerper_waarde": ["4"]}).status_code == 302

    rol = laatste(quickscan).rollen.get(kernrol="ontwerper")
    assert (rol.waarde, rol.hoe) == (4, "Van Ann.")


def test_het_voorbeeld_zonder_script_laat_zien_wat_een_ander_intussen_bewaarde(ann, bo, adres, quickscan):
    bij_ann, bij_bo = open_(ann, adres), open_(bo, adres)
    ann.post(adres, bij_ann | {"kern": ["Van Ann."]})

    tekst = bo.post(adres, bij_bo | {"opvallend": ["Van Bo."], "voorbeeld": "1"}).text

    assert "<p>Van Ann.</p>" in tekst
    assert "<p>Van Bo.</p>" in tekst
    assert laatste(quickscan).nummer == 2
