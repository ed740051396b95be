"""Which knelpunten play, and what two people come to (besluiten 27): on the page, and in a PDF that nobody keeps."""

import pytest
from lxml.html import fromstring

from regie.inhoud.houvasten import houvast
from regie.inhoud.knelpunten import KNELPUNTEN, STAPELS, Speelt, helpt_bij, stapel
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.regie.inhoud.taal import taalfouten
from zelfscan.spiegel.samen import knelpuntenlijst, samenuitkomst

# Making one is counted in a table; the rest of the mirror knows no database.
MET_PDF = pytest.mark.usefixtures("db")
SAMEN, PDF = "/zelfscan/resultaat/3241/samen/", "/zelfscan/resultaat/3241.pdf"
INGEVULD = {
    "manier": "samen",
    "samenwerking": "Twee scholen",
    "speelt_versnipperd_veld": "vaak",
    "speelt_losse_doelen": "vaak",
    "speelt_vaardigheden": "soms",
    "speelt_geen_traditie": "niet",
    "grootste": "losse_doelen",
    "merkt": "Elk overleg begint opnieuw.",
    "kans": "De wijkcoach zit al op school.",
    "doet": "De directeur belt voor vrijdag.\nHet wijkteam komt langs.",
}


def test_elk_aantal_heeft_een_advies():
    """All numbers from none to all, each once; texts as elsewhere."""
    assert [stapel(vaak) in STAPELS for vaak in range(len(KNELPUNTEN) + 1)] == [True] * 7
    assert [een.vanaf for een in STAPELS[1:]] == [een.tot + 1 for een in STAPELS[:-1]]
    assert [stapel(vaak).vanaf for vaak in range(7)] == [0, 1, 2, 2, 4, 4, 4]
    assert {een.tekst: taalfouten(een.tekst, hoogstens=250, slot=".") for een in STAPELS} == {
        een.tekst: [] for een in STAPELS
    }


def test_wat_speelt_staat_bij_elkaar_en_helpt_een_keer():
    lijst = knelpuntenlijst({"versnipperd_veld": "vaak", "geen_traditie": "vaak", "losse_doelen": "vaak"})

    assert lijst.gezegd == (
        (
            "Speelt vaak",
            ("Het veld is versnipperd", "Samenwerken is nog geen gewoonte", "Doelen staan los van elkaar"),
        ),
    )
    assert lijst.helpt == (houvast("begin_lokaal"), houvast("lokale_urgentie"))
    assert lijst.stapel == stapel(3)
    assert knelpuntenlijst({}) is None
    assert knelpuntenlijst({"geen_traditie": ""}) is None
    assert knelpuntenlijst({"geen_traditie": "niet"}).stapel == stapel(0)


def test_een_ander_knelpunt_dan_de_zes_mag():
    eigen = samenuitkomst(grootste="anders", merkt="Er is geen ruimte.", kans="", wie="")
    assert (eigen.knelpunt, eigen.merkt, eigen.helpt) == (None, "Er is geen ruimte.", ())


def test_de_pagina_van_twee_vraagt_de_zes_en_een_uitkomst(client):
    antwoord = client.get(SAMEN)
    formulier = fromstring(antwoord.text).xpath("//form[@data-notities]")[0]

    assert formulier.get("action") == PDF
    for knelpunt in KNELPUNTEN:
        keuzes = formulier.xpath(f".//input[@name='speelt_{knelpunt.sleutel}']")
        assert [keuze.get("value") for keuze in keuzes] == [*Speelt.values, ""]
        assert not any(keuze.get("checked") for keuze in keuzes)
        bij = formulier.xpath(f".//*[@data-bij='grootste'][@data-waarde='{knelpunt.sleutel}']/strong")
        assert [een.text for een in bij] == [f"{een.titel}." for een in helpt_bij([knelpunt])]
    velden = formulier.xpath(".//section[@id='uitkomst']//*[self::textarea or self::select]/@name")
    assert velden == ["grootste", "merkt", "kans", "doet"]
    assert formulier.xpath(".//button[@type='submit']/@value") == ["samen"]
    assert len(formulier.xpath(".//article")) == 4
    assert not antwoord.cookies


def test_de_spiegel_van_een_vraagt_de_zes_alleen_wie_dat_wil(client):
    pagina = fromstring(client.get("/zelfscan/resultaat/3241/").text)
    assert len(pagina.xpath("//form//details[@class='meer knelpunten'][not(@open)]//input[@type='radio']")) == 24
    assert not pagina.xpath("//*[@name='grootste' or @name='doet']")


@MET_PDF
def test_de_uitkomst_van_twee_staat_in_de_pdf_en_nergens_anders(client):
    antwoord = client.post(PDF, INGEVULD)
    tekst = tekst_van(antwoord.content)

    assert "no-store" in antwoord["Cache-Control"]
    assert keur(antwoord.content) == []
    for deel in (
        "Jullie spiegel",
        "Het grootste knelpunt Doelen staan los van elkaar.",
        "Elk overleg begint opnieuw.",
        "De grootste kans De wijkcoach zit al op school.",
        "Wie doet wat De directeur belt voor vrijdag.",
        "Speelt vaak. Het veld is versnipperd. Doelen staan los van elkaar.",
        "Speelt soms. Samenwerken moet je leren.",
        "Een paar knelpunten spelen vaak.",
        "/zelfscan/resultaat/3241/samen/",
    ):
        assert deel in tekst
    assert tekst.count("Begin bij wat knelt.") == 1


@MET_PDF
def test_een_lege_uitkomst_zegt_dat_er_nog_niets_gekozen_is(client):
    tekst = tekst_van(client.post(PDF, {"manier": "samen"}).content)
    assert "Het grootste knelpunt Nog niet gekozen." in tekst
    assert "Wie doet wat Nog niet afgesproken." in tekst
    assert "Welke knelpunten spelen er" not in tekst


@MET_PDF
def test_ook_alleen_komt_wat_je_aankruist_in_de_pdf(client):
    tekst = tekst_van(client.post(PDF, {"speelt_stille_belangen": "vaak"}).content)
    assert "Jouw notities Welke knelpunten spelen er Speelt vaak. Belangen blijven onuitgesproken." in tekst
    assert "Het grootste knelpunt" not in tekst


@pytest.mark.parametrize("manier", ["samen", "alleen"])
def test_een_fout_houdt_wat_er_stond_op_dezelfde_pagina(client, manier):
    fout = INGEVULD | {"manier": manier, "speelt_losse_doelen": "altijd", "kans": "a" * 501}
    pagina = fromstring(client.post(PDF, fout).text)
    kop = "Jullie spiegel" if manier == "samen" else "Jouw spiegel"

    assert pagina.findtext(".//h1") == kop
    assert pagina.xpath("//input[@name='speelt_versnipperd_veld'][@checked]/@value") == ["vaak"]
    assert "Kies bij ‘Doelen staan los van elkaar’" in pagina.text_content()
    if manier == "samen":
        assert pagina.xpath("//option[@selected]/@value") == ["losse_doelen"]
        assert pagina.findtext(".//textarea[@name='doet']").strip() == INGEVULD["doet"]
