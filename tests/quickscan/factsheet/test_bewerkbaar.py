"""The editable documents, read back: headings, lists, bold words, links and tables."""

from io import BytesIO

import pytest
from django.utils import timezone
from odfdo import Document

from quickscan.advies.bewerkbaar import advies_stuk
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.factsheet.bewerkbaar import factsheet_stuk
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Schrijfstuk
from tests.quickscan import fabriek
from zelfscan.service import UITLEG

from .factsheets import lange_factsheet
from .schrijven import vers

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


def als_odt(stuk: Schrijfstuk) -> Document:
    return Document(BytesIO(maak_bewerkbaar(stuk, "odt", timezone.localtime())))


def test_de_factsheet_staat_er_als_koppen_en_lijsten():
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan, reacties=3)
    versie.kern = "Een **vet** woord, *schuin*, en een [link](https://voorbeeld.example/).\nNieuwe regel."
    versie.save()
    quickscan = vers(quickscan)

    document = als_odt(factsheet_stuk(maak_factsheetinhoud(quickscan, versie)))

    koppen = [kop.text_recursive for kop in document.body.headers]
    assert koppen[:2] == ["In één oogopslag", "a. Wat is er bereikt?"]
    titel = [alinea.text_recursive for alinea in document.body.get_elements("text:p[@text:style-name='Title']")]
    assert titel == ["Factsheet De Proef"]
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
        "In de scan: 3 keer een 3 en 6 keer een 4. Het midden is 4, Redelijk aanwezig. De groep is het eens.",
        "Het midden is 2, Incidenteel aanwezig. De groep is het deels eens.",
        "4 keer een 3 en 5 keer een 5. De scores vallen uiteen: 3 en 5, niemand ertussen. De groep is verdeeld.",
    ):
        assert zin in tekst
    assert "Toetser" not in tekst
    # The same strips as in the PDF, as a table.
    rijen = [
        [cel.text_recursive.rstrip("\n") for cel in rij.get_elements("table:table-cell")]
        for rij in document.body.get_elements("//table:table-row")
    ]
    assert [rij[0] for rij in rijen] == [
        "Rol",
        "Ontwerper",
        "Ontwerper in de scan",
        "Kwartiermaker",
        "Kwartiermaker in de scan",
        "Verbinder",
        "Verbinder in de scan",
        "Dirigent",
        "Dirigent in de scan",
    ]
    assert rijen[0][1:] == [
        "1\nNiet of nauwelijks aanwezig",
        "2\nIncidenteel aanwezig",
        "3\nRegelmatig aanwezig",
        "4\nRedelijk aanwezig",
        "5\nRuim aanwezig",
        "In woorden",
    ]
    assert rijen[1][1:] == ["", "", "", "●", "", "4 Redelijk aanwezig"]
    assert rijen[2][1:] == ["", "", "●\n●●", "6\n●●\n●●\n●●", "", "Eens, midden 4: redelijk aanwezig\nGroepsscore: 4"]
    assert rijen[6][1:] == ["", "", "●●\n●●", "", "●\n●●\n●●", "Verdeeld: 3 en 5, niemand ertussen"]
    assert rijen[7][1:] == ["de onderzoekers konden deze rol niet beoordelen"]
    assert rijen[8][1:] == ["te weinig scores om iets te laten zien"]


def test_het_advies_staat_er_per_mogelijkheid():
    quickscan = fabriek.quickscan("advies")
    versie = fabriek.adviesversie(quickscan)

    document = als_odt(advies_stuk(maak_adviesinhoud(vers(quickscan), versie)))

    assert [kop.text_recursive for kop in document.body.headers] == [
        "In één oogopslag",
        "1. Maak een jaaragenda",
        "Over dit advies",
    ]
    assert "Voor wie: de stuurgroep" in document.body.text_recursive


def test_een_teken_dat_xml_niet_kent_houdt_de_factsheet_niet_tegen():
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan)
    versie.kern = "Gekopieerd\ufffe uit een **pdf\uffff**."
    versie.save()
    type(quickscan).objects.update(regionaam="De Proef\uffff", thema="Samen\ufffe")

    document = als_odt(factsheet_stuk(maak_factsheetinhoud(vers(quickscan), versie)))

    assert "Gekopieerd uit een pdf." in document.body.text_recursive
