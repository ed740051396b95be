"""A figure that was typed stands there, on the page, in the PDF, in the ODT and where two versions are compared."""

from io import BytesIO

import pypdfium2
import pytest
from django.utils import timezone
from odfdo import Document

from quickscan.factsheet.bewerkbaar import factsheet_stuk
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.factsheet.verschil import vergelijk
from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.pdf import maak_pdf
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek

from .factsheets import lange_factsheet
from .schrijven import vers

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

TEKST = (
    "2019. Eerste scholen doen mee.\n\n2023. Alle scholen doen mee.\n\nDat is 5*3*2 uur.\n\n"
    "1. Eerst praten\n\nDaarna rust.\n\n2. Dan doen\n3. En terugkijken\n\n• los punt"
)


@pytest.fixture
def inhoud():
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan)
    versie.gerealiseerd = TEKST
    versie.save()
    return maak_factsheetinhoud(vers(quickscan), versie)


def test_op_de_pagina_en_in_de_pdf(inhoud):
    html = next(html for vraag, html in inhoud.antwoorden if vraag.sleutel == "gerealiseerd")
    pdf = maak_pdf("quickscan/factsheet/pdf.html", {"inhoud": inhoud}, bewaar=False)

    assert html.count("<li value=") == 3
    assert keur(pdf) == []
    gelezen = tekst_van(pdf)
    # Each apart: a page may end between them.
    for zin in ("2019. Eerste scholen doen mee.", "2023. Alle scholen doen mee.", "5*3*2 uur"):
        assert zin in gelezen, zin
    for zin in ("1. Eerst praten", "2. Dan doen", "3. En terugkijken", "• los punt"):
        merk, _, woorden = zin.partition(" ")
        assert naast(pdf, woorden) == merk
    # Those of the annex are text, and read with the remark.
    for zin in ("1. De hele factsheet (feitelijke onjuistheid)", "30. Dirigent (andere duiding)"):
        assert zin in gelezen, zin


def naast(pdf: bytes, woorden: str) -> str:
    """Return what stands on the line of these words besides them: the mark of a point is drawn apart from its text."""
    for bladzijde in pypdfium2.PdfDocument(pdf):
        tekst = bladzijde.get_textpage()
        if gevonden := tekst.search(woorden).get_next():
            _, onder, _, boven = tekst.get_charbox(gevonden[0], loose=True)
            return tekst.get_text_bounded(bottom=onder, top=boven).replace(woorden, "").strip()
    return ""


def test_in_de_odt(inhoud):
    document = Document(BytesIO(maak_bewerkbaar(factsheet_stuk(inhoud), "odt", timezone.localtime())))
    tekst = document.body.text_recursive

    assert "2019. Eerste scholen doen mee." in tekst
    assert "5*3*2 uur" in tekst
    nummers = [punt.get_attribute("text:start-value") for punt in document.body.get_elements("//text:list-item")]
    # What follows on the point above it, counts on by itself. The last is of the annex.
    assert [nummer for nummer in nummers if nummer] == ["1", "2", "1"]


def test_in_de_vergelijking_van_twee_versies():
    oud, nieuw = vergelijk(TEKST, TEKST.replace("Alle", "Meer"))

    assert "".join(stuk.tekst for stuk in oud) == TEKST
    assert "".join(stuk.tekst for stuk in nieuw).startswith("2019. Eerste scholen doen mee.\n\n2023. Meer")
