"""The editable documents, read back: headings, lists, bold words, links and tables."""

from io import BytesIO

import pytest
from odfdo import Document

from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.odt import advies_odt
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.odt import factsheet_odt
from tests.quickscan import fabriek
from zelfscan.service import UITLEG

from .factsheets import lange_factsheet
from .schrijven import vers

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


def test_de_factsheet_staat_er_als_koppen_en_lijsten():
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan, reacties=3)
    versie.kern = "Een **vet** woord, *schuin*, en een [link](https://voorbeeld.example/).\nNieuwe regel."
    versie.save()
    quickscan = vers(quickscan)

    document = Document(BytesIO(factsheet_odt(maak_factsheetinhoud(quickscan, versie))))

    koppen = [kop.text_recursive for kop in document.body.headers]
    assert koppen[:3] == ["Factsheet De Proef", "In één oogopslag", "a. Wat is er bereikt?"]
    assert {"Verbinder: 5, ruim aanwezig", "Dirigent: niet beoordeeld"} <= set(koppen)
    lijst, bijlage = document.body.lists
    assert len(lijst.get_elements("text:list-item")) == 3
    assert "schuin" in [stuk.text for stuk in document.body.spans if stuk.style == "Schuin"]
    assert [link.url for link in document.body.get_links()] == ["https://voorbeeld.example/"]
    assert bijlage.style == "Numbering_20_1"
    eerste = bijlage.get_elements("text:list-item")[0].text_recursive.strip()
    assert eerste.startswith("De hele factsheet (feitelijke onjuistheid): Het aantal scholen")
    assert eerste.endswith("Overgenomen. Aangepast bij vraag a.")
    tekst = document.body.text_recursive
    assert "Een vet woord, schuin, en een [link]" in tekst
    assert UITLEG in tekst
    for zin in (
        "in de scan: 3 keer een 3 en 6 keer een 4. Het midden is 4, Redelijk aanwezig. De groep is het eens.",
        "Het midden is 2, Incidenteel aanwezig. De groep is het deels eens.",
        "4 keer een 3 en 5 keer een 5. De scores vallen uiteen: 3 en 5, niemand ertussen. De groep is verdeeld.",
    ):
        assert zin in tekst
    assert "Toetser" not in tekst


def test_het_advies_staat_er_per_mogelijkheid():
    quickscan = fabriek.quickscan("advies")
    versie = fabriek.adviesversie(quickscan)

    document = Document(BytesIO(advies_odt(maak_adviesinhoud(vers(quickscan), versie))))

    assert [kop.text_recursive for kop in document.body.headers] == ["Advies aan De Proef", "1. Maak een jaaragenda"]
    assert "Voor wie: de stuurgroep" in document.body.text_recursive


def test_een_teken_dat_xml_niet_kent_houdt_de_factsheet_niet_tegen():
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan)
    versie.kern = "Gekopieerd\ufffe uit een **pdf\uffff**."
    versie.save()
    type(quickscan).objects.update(regionaam="De Proef\uffff", thema="Samen\ufffe")

    document = Document(BytesIO(factsheet_odt(maak_factsheetinhoud(vers(quickscan), versie))))

    assert "Gekopieerd uit een pdf." in document.body.text_recursive
