"""Who is writing where: for a minute, for who writes here too, and without a word of the text."""

from datetime import timedelta

import lxml.html
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quickscan.concepten.actions import bewaar_concept, wis_concept
from quickscan.concepten.models import Schrijfconcept
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
NUMMER = "11111111-aaaa"
TEKST = "De wethouder belt zelf."


def onderzoeker(naam: str, quickscan=None):
    wie = factories.onderzoeker(naam)
    geef_factor(wie)
    if quickscan:
        voeg_onderzoeker_toe(by=factories.medewerker(), quickscan=quickscan, gebruiker=wie)
    return wie


@pytest.fixture
def ann():
    return onderzoeker("Ann")


@pytest.fixture
def quickscan(ann):
    return fabriek.quickscan("advies", onderzoeker=ann)


@pytest.fixture
def bo(quickscan):
    return onderzoeker("Bo", quickscan)


@pytest.fixture
def bij_bo(bo):
    return log_in(Client(), bo)


def schrijf(wie, quickscan, stuk="factsheet", veld="opvallend", nummer=NUMMER):
    """What the script sends when somebody stops typing for a moment."""
    velden = {veld: [TEKST]}
    return bewaar_concept(by=wie, quickscan=quickscan, stuk=stuk, nummer=nummer, velden=velden, veld=veld)


def gevraagd(browser, quickscan, stuk="factsheet", **koppen):
    return browser.get(f"/quickscan/{quickscan.pk}/concept/{stuk}/schrijvers/", headers=koppen)


def wie_er_schrijven(browser, quickscan, stuk="factsheet") -> list[dict]:
    return gevraagd(browser, quickscan, stuk).json()["schrijvers"]


def op_de_pagina(browser, quickscan, stuk="factsheet") -> str:
    antwoord = browser.get(f"/quickscan/{quickscan.pk}/{stuk}/bewerken/")
    [deel] = lxml.html.document_fromstring(antwoord.text).xpath("//*[@data-schrijvers]")
    assert ("hidden" in deel.attrib) == (not deel.text_content())
    return deel.text_content()


def test_wie_ook_schrijft_staat_er_met_het_veld(ann, quickscan, bij_bo):
    schrijf(ann, quickscan)

    assert wie_er_schrijven(bij_bo, quickscan) == [{"naam": "Ann", "veld": "opvallend"}]
    assert wie_er_schrijven(bij_bo, quickscan, "advies") == []
    assert op_de_pagina(bij_bo, quickscan) == "Ann schrijft nu aan ‘c. Wat valt op?’."
    assert op_de_pagina(bij_bo, quickscan, "advies") == ""


@pytest.mark.parametrize("stuk", ["factsheet", "advies"])
def test_wie_alleen_schrijft_vraagt_nooit_wie_er_nog_meer_schrijft(ann, quickscan, stuk):
    """Also when who came along stopped, or closed the account: nobody else could write here."""
    bij_ann, adres = log_in(Client(), ann), f"/quickscan/{quickscan.pk}/{stuk}/bewerken/"
    assert "schrijvers" not in bij_ann.get(adres).text

    bo = onderzoeker("Bo", quickscan)
    tekst = bij_ann.get(adres).text
    assert "data-schrijvers" in tekst
    assert "js/schrijvers" in tekst
    bo.is_active = False
    bo.save()
    assert "schrijvers" not in bij_ann.get(adres).text


def test_ook_bij_het_advies(ann, quickscan, bij_bo):
    schrijf(ann, quickscan, "advies", "m2_uitleg")

    assert op_de_pagina(bij_bo, quickscan, "advies") == "Ann schrijft nu aan ‘Uitleg (mogelijkheid 2)’."


def test_een_veld_dat_hier_niet_staat_heeft_geen_naam(ann, quickscan, bij_bo):
    schrijf(ann, quickscan, "advies", "m9_uitleg")

    assert op_de_pagina(bij_bo, quickscan, "advies") == "Ann schrijft nu ook."


def test_het_laatste_veld_telt_en_iemand_staat_er_een_keer(ann, quickscan, bij_bo):
    schrijf(ann, quickscan)
    schrijf(ann, quickscan, veld="kern", nummer="22222222-bbbb")

    assert wie_er_schrijven(bij_bo, quickscan) == [{"naam": "Ann", "veld": "kern"}]


def test_jezelf_zie_je_niet(ann, quickscan, bo, bij_bo):
    schrijf(bo, quickscan)

    assert wie_er_schrijven(bij_bo, quickscan) == []
    assert wie_er_schrijven(log_in(Client(), ann), quickscan) == [{"naam": "Bo", "veld": "opvallend"}]


@pytest.mark.parametrize(("seconden", "nog"), [(50, 1), (61, 0)])
def test_na_een_minuut_stilte_is_het_weg(ann, quickscan, bij_bo, seconden, nog):
    schrijf(ann, quickscan)
    Schrijfconcept.objects.update(op=timezone.now() - timedelta(seconds=seconden))

    assert len(wie_er_schrijven(bij_bo, quickscan)) == nog


def test_wie_bewaarde_schrijft_niet_meer(ann, quickscan, bij_bo):
    schrijf(ann, quickscan)
    wis_concept(by=ann, quickscan=quickscan, stuk="factsheet", nummer=NUMMER)

    assert wie_er_schrijven(bij_bo, quickscan) == []
    assert Schrijfconcept.objects.get().veld == ""


def test_er_gaat_geen_woord_van_de_tekst_mee(ann, quickscan, bij_bo):
    schrijf(ann, quickscan)

    assert "wethouder" not in gevraagd(bij_bo, quickscan).text
    assert "wethouder" not in bij_bo.get(f"/quickscan/{quickscan.pk}/factsheet/bewerken/").text


def test_wat_geen_veld_van_het_concept_is_wordt_geen_veld(ann, quickscan, bij_bo):
    log_in(client := Client(), ann)
    velden = {"klad": NUMMER, "kern": TEKST, "bij": "Een hele zin, die iedereen dan zou lezen."}
    assert client.post(f"/quickscan/{quickscan.pk}/concept/factsheet/", velden).status_code == 200

    assert wie_er_schrijven(bij_bo, quickscan) == [{"naam": "Ann", "veld": ""}]


def test_wie_hier_niet_schrijft_krijgt_niets(ann, quickscan):
    schrijf(ann, quickscan)
    medewerker, ander = factories.medewerker("Mies"), onderzoeker("Cas")
    geef_factor(medewerker)

    assert [gevraagd(log_in(Client(), wie), quickscan).status_code for wie in (medewerker, ander)] == [403, 404]
    assert gevraagd(Client(), quickscan).status_code == 302


def test_wat_niet_veranderde_wordt_niet_nog_eens_gestuurd(ann, quickscan, bij_bo):
    schrijf(ann, quickscan)
    eerst = gevraagd(bij_bo, quickscan)

    weer = gevraagd(bij_bo, quickscan, if_none_match=eerst["ETag"])

    assert (weer.status_code, weer.content) == (304, b"")
    assert eerst["Cache-Control"] == "private, no-cache"
    schrijf(ann, quickscan, veld="kern")
    assert gevraagd(bij_bo, quickscan, if_none_match=eerst["ETag"]).status_code == 200


def aantal(vraag) -> int:
    with CaptureQueriesContext(connection) as gevangen:
        vraag()
    return len(gevangen)


def test_vragen_kost_even_veel_met_een_schrijver_als_met_veel(ann, quickscan, bij_bo):
    """The same number of queries, of the question and of the page on which one writes; one of them asks who writes."""
    pagina = f"/quickscan/{quickscan.pk}/factsheet/bewerken/"
    zonder = aantal(lambda: gevraagd(bij_bo, quickscan)), aantal(lambda: bij_bo.get(pagina))
    schrijf(ann, quickscan)
    for nummer in range(4):
        schrijf(onderzoeker(f"Nog {nummer}", quickscan), quickscan, veld=("kern", "opvallend")[nummer % 2])

    met = aantal(lambda: gevraagd(bij_bo, quickscan)), aantal(lambda: bij_bo.get(pagina))

    assert len(wie_er_schrijven(bij_bo, quickscan)) == 5
    assert met == zonder
    assert met[0] <= 8
