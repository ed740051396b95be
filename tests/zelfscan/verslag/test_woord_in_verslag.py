"""What the report makes of the word of agreement: page, PDF, spreadsheets and the rounds. With two sides no middle."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.cache import caches
from openpyxl import load_workbook

from tests.pdftekst import tekst_van
from tests.wereld.verslag import gesloten_scan
from tests.zelfscan import fabriek
from tests.zelfscan.scan.reeks import onthuld, ronde_na, sluit
from tests.zelfscan.uitkomst.woord import (
    ANTWOORDEN,
    KANTEN,
    PER_ROL,
    VERWACHT,
    begint_met_het_beeld,
    noemt_geen_midden,
    stuk,
    woorden,
)
from zelfscan.scan.models import Groepsscore
from zelfscan.service import UITLEG
from zelfscan.uitkomst.trend import trend
from zelfscan.verslag.export import rekenblad
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]


@pytest.fixture
def gesloten():
    caches["pdf"].clear()
    return gesloten_scan(antwoorden=ANTWOORDEN)


def test_de_zinnen_waarmee_het_verslag_begint(gesloten):
    kort = maak_verslag(gesloten).kort

    assert kort[:3] == [
        "Over de verbinder en de ontwerper lopen de scores uiteen.",
        "Over de kwartiermaker is de groep het deels eens, met uitschieters.",
        "Over de dirigent is de groep het eens.",
    ]


@pytest.mark.parametrize("rol", PER_ROL)
def test_het_verslag_als_pagina(client, gesloten, rol):
    woord, waar, _ = VERWACHT[rol]

    deel = stuk(client.get(f"/s/{gesloten.code}/verslag/"), f"//article[@aria-labelledby='rol-{rol}']")

    (pil,) = deel.xpath(".//*[starts-with(@class, 'etiket ')]")
    (cel,) = deel.xpath(".//div[@class='stroken-rij']/p")
    assert woorden(pil) == woord
    assert woorden(cel) == (waar if rol == "ontwerper" else f"midden 3: {waar}")
    assert noemt_geen_midden(deel) == (rol == "ontwerper")
    assert begint_met_het_beeld(deel)


def test_het_verslag_als_pdf(client, gesloten):
    tekst = tekst_van(client.get(f"/s/{gesloten.code}/verslag.pdf").content)

    for zegt in (
        "Over de verbinder en de ontwerper lopen de scores uiteen.",
        "Over de kwartiermaker is de groep het deels eens, met uitschieters.",
        "Over de dirigent is de groep het eens.",
        UITLEG,
    ):
        assert zegt in tekst
    # In the table of all, and in the part of the role.
    for woord in (f"Verdeeld {KANTEN}", "Deels eens, met uitschieters midden 3: regelmatig aanwezig"):
        assert tekst.count(woord) == 2
    van_ontwerper = tekst.split("Ontwerper: hoe vaak elke score is gegeven")[1].split("Groepsscore")[0]
    assert KANTEN in van_ontwerper
    assert "midden" not in van_ontwerper


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_het_rekenblad(gesloten, soort):
    inhoud = rekenblad(maak_verslag(gesloten), soort)

    if soort == "ods":
        xml = ZipFile(BytesIO(inhoud)).read("content.xml").decode()
        rij = xml.split(">Ontwerper<")[1].split("</table:table-row>")[0]
        assert KANTEN in rij
        assert "verdeeld" in rij
        assert "Regelmatig" not in rij
        assert "deels eens" in xml
        return
    boek = load_workbook(BytesIO(inhoud))
    rollen = [[cel.value for cel in rij] for rij in boek["Rollen"].iter_rows()]
    assert rollen[0][3:6] == ["Midden", "In woorden", "Eens, deels eens of verdeeld"]
    assert [rij[3:6] for rij in rollen[1:]] == [
        [None, KANTEN, "verdeeld"],
        [3, "Regelmatig aanwezig", "deels eens, met uitschieters"],
        [3, "Regelmatig aanwezig", "verdeeld"],
        [3, "Regelmatig aanwezig", "eens"],
    ]
    telling = [[cel.value for cel in rij] for rij in boek["Hoe vaak elke score"].iter_rows()]
    assert telling[1] == ["Ontwerper", "Iedereen", 0, 4, 0, 4, 0, None, KANTEN]
    assert ["Hoe lees je de woorden", UITLEG] in [
        [cel.value for cel in rij] for rij in boek["Over de scan"].iter_rows()
    ]


# Over the rounds


def test_de_trend_heeft_geen_midden_waar_een_ronde_twee_kanten_had(client):
    eerste = sluit(fabriek.onthulde_scan(("2222", "2322", "4422", "4322")), dagen_geleden=200)
    tweede = sluit(onthuld(ronde_na(eerste), ("3322", "3322", "4322", "4322")), dagen_geleden=100)

    uit = trend(tweede)
    antwoord = client.get(f"/s/{tweede.code}/verslag/")
    blad = load_workbook(BytesIO(rekenblad(maak_verslag(tweede), "xlsx")))["Rondes"]

    ontwerper, kwartiermaker, *_ = uit.onderdelen
    assert [(punt.mediaan, punt.kanten) for punt in ontwerper.punten] == [(None, KANTEN), (3.5, "")]
    assert [punt.mediaan for punt in kwartiermaker.punten] == [3, 3]
    assert ontwerper.lijn.stippen.count("M") == 1
    assert f"ronde 1: {KANTEN}; ronde 2: het midden is 3,5" in ontwerper.lijn.titel
    assert KANTEN in woorden(stuk(antwoord, "//table[contains(@class, 'trend')]"))
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    assert rijen[1][6:8] == [None, KANTEN]
    assert rijen[2][6:8] == [3.5, "tussen Regelmatig en Redelijk aanwezig"]


def test_een_oud_beeld_krijgt_het_nieuwe_woord_en_houdt_wat_de_groep_afsprak(client, gesloten):
    """A frozen view holds counts only; what people wrote down themselves stays."""
    assert "eens" not in str(gesloten.beeld.inhoud)

    tekst = client.get(f"/s/{gesloten.code}/verslag/").text

    assert Groepsscore.objects.get(scan=gesloten).waarde == 3
    assert "Groepsscore: 3, regelmatig aanwezig" in tekst
    assert "We weten elkaar te vinden." in tekst
