"""What one jots down beside the outcome of the mirror: it passes through on its way into a PDF, and is kept nowhere."""

import pytest
from lxml.html import fromstring

from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from zelfscan.spiegel.forms import LANGSTE_NOTITIE

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
# Making one is counted in a table; the rest of the mirror knows no database.
MET_PDF = pytest.mark.usefixtures("db")


def test_na_een_fout_staat_alles_open(client):
    antwoord = client.post("/zelfscan/resultaat/5555.pdf", {"dirigent_kans": "a" * (LANGSTE_NOTITIE + 1)})

    dicht = fromstring(antwoord.text).xpath("//textarea[@id='id_dirigent_kans']/ancestor::details[not(@open)]")

    assert antwoord.status_code == 200
    assert dicht == []


@pytest.mark.eenmaal
@MET_PDF
def test_pdf_met_notities_heeft_ze_en_wordt_nergens_bewaard(client):
    notities = {
        "samenwerking": "Wijkteam 's-Hertogenbosch",
        "dirigent_knelpunt": "Wethouder\r\nwisselt vaak <b>& snel</b>",
        "verbinder_wie": "Een \u202eomgekeerde\u202c \x07naam 🤝",
    }
    antwoord = client.post("/zelfscan/resultaat/3241.pdf", notities)
    assert antwoord["Content-Type"] == "application/pdf"
    assert "no-store" in antwoord["Cache-Control"]
    assert keur(antwoord.content) == []
    tekst = tekst_van(antwoord.content)
    for deel in ("Wijkteam 's-Hertogenbosch", "wisselt vaak <b>& snel</b>", "omgekeerde", "Jouw notities"):
        assert deel in tekst


@MET_PDF
def test_pdf_met_lege_notities_heeft_geen_lege_bladzijde(client):
    tekst = tekst_van(client.post("/zelfscan/resultaat/3241.pdf", {}).content)
    assert "pagina 2 van 2" in tekst
    assert "Jouw notities" not in tekst


def test_te_lange_notitie_geeft_een_zin_bij_het_veld_en_houdt_alles(client):
    lang = "a" * (LANGSTE_NOTITIE + 1)
    antwoord = client.post("/zelfscan/resultaat/3241.pdf", {"dirigent_kans": lang, "ontwerper_wie": "De directeur"})
    assert antwoord["Content-Type"].startswith("text/html")
    assert "mag hoogstens 500 tekens lang zijn; nu 501" in antwoord.text
    assert lang in antwoord.text
    assert "De directeur" in antwoord.text
    assert '<a href="#id_dirigent_kans">' in antwoord.text


@MET_PDF
@pytest.mark.breed
def test_notities_vol_lege_regels_geven_geen_boek(client):
    vol = {f"{rol}_{soort}": "x\n" * 240 for rol in ROLLEN for soort in ("knelpunt", "kans", "wie")}
    antwoord = client.post("/zelfscan/resultaat/3241.pdf", vol)
    assert antwoord["Content-Type"].startswith("text/html")
    assert "Verwijder lege regels" in antwoord.text
