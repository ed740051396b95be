"""Comparing versions of an advice, and putting back a field or a possibility that is gone."""

import lxml.html
import pytest

from quickscan.advies.models import Advies
from regie.mensen.gebeurtenis import Gebeurtenis
from tests.quickscan import fabriek
from tests.quickscan.advies.schrijven import MOGELIJKHEID, bewaar, zet
from tests.quickscan.factsheet.schrijven import druk, knoppen, log_in_als_onderzoeker
from tests.samen import samenform

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
EEN, TWEE = MOGELIJKHEID | {"wat": "Eén"}, MOGELIJKHEID | {"wat": "Twee"}


@pytest.fixture
def quickscan():
    """In version 2 the first possibility is gone, and of the other the role and the explanation are otherwise."""
    quickscan = fabriek.quickscan("advies")
    bewaar(quickscan, mogelijkheden=[EEN, TWEE])
    bewaar(quickscan, mogelijkheden={2: TWEE | {"kernrol": "verbinder", "uitleg": "Nieuw."}})
    return quickscan


@pytest.fixture
def ann(client, quickscan):
    return log_in_als_onderzoeker(client, quickscan)


def vergeleken(browser, quickscan, vraag: str = ""):
    antwoord = browser.get(f"/quickscan/{quickscan.pk}/advies/vergelijken/{vraag}")
    assert antwoord.status_code == 200
    return lxml.html.document_fromstring(antwoord.text)


def laatste() -> Advies:
    return Advies.objects.get().laatste


def test_vergelijken_laat_per_veld_zien_wat_anders_is(ann, quickscan):
    boom = vergeleken(ann, quickscan)

    koppen = [kop.text_content() for kop in boom.xpath("//section/h2")]
    assert "Wat kan de regio doen? (mogelijkheid 1), weg in versie 2" in koppen
    assert "Welke rol wordt er sterker van? (mogelijkheid 1)" in koppen
    [rol] = boom.xpath("//section[h2[.='Welke rol wordt er sterker van? (mogelijkheid 1)']]")
    assert "Dirigent" in rol.text_content()
    assert "Verbinder" in rol.text_content()
    assert knoppen(boom).keys() == {"1:m1", "1:m2_kernrol", "1:m2_uitleg"}


def test_een_veld_komt_terug_als_nieuwe_versie(ann, quickscan):
    antwoord = druk(ann, vergeleken(ann, quickscan), "1:m2_kernrol")

    assert "Het is nu versie 3." in antwoord.text
    [rij] = laatste().mogelijkheden.all()
    assert (rij.wat, rij.kernrol, rij.uitleg) == ("Twee", "dirigent", "Nieuw.")
    assert "zette een deel van versie 1 van het advies" in Gebeurtenis.objects.over(quickscan).first().zin()


def test_een_mogelijkheid_die_weg_is_komt_heel_terug_op_die_plaats(ann, quickscan):
    druk(ann, vergeleken(ann, quickscan), "1:m1")

    rijen = laatste().mogelijkheden.all()
    assert [(rij.volgorde, rij.wat, rij.steun) for rij in rijen] == [
        (1, "Eén", MOGELIJKHEID["steun"]),
        (2, "Twee", MOGELIJKHEID["steun"]),
    ]


def test_wat_een_ander_intussen_schreef_staat_ernaast(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    bewaar(quickscan, mogelijkheden={2: TWEE | {"uitleg": "Van een ander."}})

    gebotst = druk(ann, boom, "1:m2_uitleg")

    form = samenform(gebotst)
    assert list(form.errors) == ["m2_uitleg"]
    assert form.fields["m2_uitleg"].botsing.tekst == "Van een ander."
    assert laatste().nummer == 3


def test_is_de_plaats_intussen_van_een_ander_dan_komt_hij_erachter(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    bewaar(quickscan, mogelijkheden={1: MOGELIJKHEID | {"wat": "Van een ander"}, 2: TWEE})

    druk(ann, boom, "1:m1")

    assert [rij.wat for rij in laatste().mogelijkheden.all()] == ["Van een ander", "Twee", "Eén"]


def test_een_definitief_advies_krijgt_niets_terug(ann, quickscan):
    boom = vergeleken(ann, quickscan)
    zet(quickscan, "gecontroleerd", nummer=2, collega=True)
    zet(quickscan, "definitief", nummer=2)

    assert knoppen(vergeleken(ann, quickscan)) == {}
    assert "Het advies is definitief. Heropen het eerst." in druk(ann, boom, "1:m2_uitleg").text
    assert laatste().nummer == 2


@pytest.mark.parametrize("terug", ["1:wat", "9:inleiding", "1:m7", ""])
def test_wat_die_versie_niet_heeft_bestaat_niet(ann, quickscan, terug):
    assert druk(ann, vergeleken(ann, quickscan), terug).status_code == 404


@pytest.mark.parametrize("vraag", ["?van=7", "?naar=x"])
def test_een_versie_die_er_niet_is_bestaat_niet(ann, quickscan, vraag):
    assert ann.get(f"/quickscan/{quickscan.pk}/advies/vergelijken/{vraag}").status_code == 404
