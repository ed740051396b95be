"""The report of an instrument with every kind of item, as PDF and spreadsheets, and over the rounds."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.verslag.proefverslag import (
    KANS,
    WAAROM,
    bladen_van,
    gesloten_proef,
    pagina,
    pdf,
    tweede_ronde,
    woorden,
)
from zelfscan.uitkomst.trend import trend
from zelfscan.verslag.export import bladen, rekenblad
from zelfscan.verslag.inhoud import maak_verslag

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.usefixtures("proef")]

# PDF


def test_het_verslag_als_pdf_heeft_elke_soort(client):
    tekst = pdf(client, tweede_ronde())

    for zin in (
        "Waar zijn we het over eens, waar niet, en wat spreken we af?",
        "Over ‘De eerste stap’, ‘Weten wie je belt’ en ‘Wachten’ lopen de scores uiteen.",
        "Speelt het? Van 1 tot 3. Elke stip is een score",
        "Cijfer, van 1 tot 10.",
        "Wachten: hoe vaak elke score is gegeven. 1 van de 9 kon dit onderdeel niet beoordelen",
        "1 is heel slecht, 10 is uitstekend.",
        "A, links: De school begint.",
        "De scholen 1 van de 8 Samen 6 van de 8 De gemeente 1 van de 8",
        "Eens. Het meest gekozen: ‘Samen’ (6 van de 8).",
        "Groepskeuze: Samen.",
        "Regels spreken elkaar tegen 4 van de 4",
        KANS,
        "over ‘Weten wie je belt’",
        "Verzonnen om mee te proberen. Dit verslag is gemaakt met Regiescan.",
    ):
        assert zin in tekst


def test_op_naam_als_pdf(client):
    tekst = pdf(client, gesloten_proef(openheid="naam"))

    assert "4 van de 9 kregen deze vraag." in tekst
    assert "Gemeente Zuiderwaard Gemeente 1 Speelt niet Niet gevraagd" in tekst
    assert f"Basisschool De Linde, over ‘Een kans’: {KANS}" in tekst


# Spreadsheets


def test_het_rekenblad_heeft_een_blad_per_soort_en_schaal():
    uit = bladen_van(gesloten_proef())

    assert list(uit) == [
        "Over de scan",
        "Onderdelen",
        "Speelt het Hoe vaak elke score",
        "Cijfer Hoe vaak elke score",
        "Hoe ver Hoe vaak elke score",
        "Tussen twee polen Hoe vaak elke",
        "Hoe vaak elke keuze",
        "Wat is aangevinkt",
        "Toelichtingen",
        "Open antwoorden",
        "Knelpunten",
        "Afspraken",
    ]
    assert uit["Speelt het Hoe vaak elke score"] == [
        ["Onderdeel", "Wie", "1 Speelt niet", "2 Speelt soms", "3 Speelt vaak", "Midden", "In woorden"],
        ["Wachten", "Iedereen", 2, 2, 4, 2.5, "tussen Speelt soms en Speelt vaak"],
    ]
    assert uit["Hoe vaak elke keuze"] == [
        ["Onderdeel", "Wie", "De scholen", "Samen", "De gemeente", "Meest gekozen"],
        ["Aan zet", "Iedereen", 1, 6, 1, "Het meest gekozen: ‘Samen’ (6 van de 8)."],
    ]
    assert uit["Wat is aangevinkt"] == [
        ["Onderdeel", "Vraag", "Antwoord", "Aantal keer"],
        ["Wachten", "Waardoor", "Te weinig mensen", 4],
        ["Wat knelt", "Wat knelt", "Er is geen tijd om elkaar te spreken", 4],
        ["Wat knelt", "Wat knelt", "Regels spreken elkaar tegen", 4],
    ]
    assert uit["Toelichtingen"] == [["Onderdeel", "Toelichting"], ["Wachten", WAAROM]]
    assert uit["Open antwoorden"] == [["Onderdeel", "Antwoord"], ["Een kans", KANS]]
    assert uit["Afspraken"][1][1] == "Weten wie je belt"


def test_het_rekenblad_telt_wie_is_gevraagd_apart():
    uit = bladen_van(gesloten_proef(openheid="naam"))["Onderdelen"]

    per_naam = {rij[1]: dict(zip(uit[0], rij, strict=True)) for rij in uit[1:]}
    assert {naam: rij["Groep"] for naam, rij in per_naam.items()}["Aan zet"] == "Hoe jullie samenwerken"
    school, zet = per_naam["Hulp op jullie school"], per_naam["Aan zet"]
    kolommen = ("Gevraagd aan", "Niet gevraagd aan", "Scores", "Kan ik niet beoordelen", "Groepsscore")
    assert [school[kolom] for kolom in kolommen] == [4, 5, 4, 0, 7]
    assert [zet[kolom] for kolom in kolommen] == [9, 0, 8, 1, "Samen"]


def test_het_rekenblad_op_naam():
    uit = bladen_van(gesloten_proef(openheid="naam"))

    kop, *rijen = uit["Op naam"]
    assert kop[2:-1] == ["Wachten", "Hulp op jullie school", "Weten wie je belt", "De eerste stap", "Aan zet"]
    per_naam = {rij[0]: rij[2:-1] for rij in rijen}
    assert per_naam["Basisschool De Wilg"] == [2, 10, 1, 1, "Samen"]
    assert per_naam["Gemeente Zuiderwaard"] == [1, "niet gevraagd", 4, 5, "De gemeente"]
    assert per_naam["Kinderopvang Het Nest"][0] == "Kan ik niet beoordelen"
    assert uit["Open antwoorden"][1] == ["Een kans", "Basisschool De Linde", KANS]


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_elk_rekenprogramma_krijgt_dezelfde_bladen(soort):
    verslag = maak_verslag(gesloten_proef())

    bestand = rekenblad(verslag, soort)

    namen = [blad.naam for blad in bladen(verslag)]
    if soort == "xlsx":
        assert load_workbook(BytesIO(bestand)).sheetnames == namen
        return
    xml = ZipFile(BytesIO(bestand)).read("content.xml").decode()
    assert all(f'table:name="{naam}"' in xml for naam in namen)
    assert "Het meest gekozen: ‘Samen’" in xml


# Rounds


def test_over_de_rondes_heeft_alleen_een_lijn_wat_een_midden_heeft(client):
    scan = tweede_ronde()

    uit = trend(scan)

    assert [een.onderdeel.sleutel for een in uit.met_lijn] == ["pr_wachten", "pr_school", "pr_weten", "pr_begin"]
    (zet,) = uit.zonder_lijn
    assert [punt.zonder_midden for punt in zet.punten] == ["Het meest gekozen: ‘Samen’ (6 van de 8)."] * 2
    school = uit.met_lijn[1]
    assert school.lijn.titel.endswith("ronde 1: het midden is 6,5; ronde 2: het midden is 6,5.")
    eerste, tweede = pagina(client, scan).xpath("//table[contains(@class, 'trend')]")
    assert "Wachten1 tot 3" in woorden(eerste).replace(" 1", "1")
    assert len(eerste.xpath(".//*[local-name()='svg']")) == 4
    assert not tweede.xpath(".//*[local-name()='svg']")
    assert "groepskeuze Samen" in woorden(tweede)


def test_over_de_rondes_staat_niets_dan_wat_een_trend_mag_hebben(client):
    """Ticks and texts of a round before are no part of a trend (privacy 9)."""
    scan = tweede_ronde()

    blad = bladen_van(scan)["Rondes"]

    assert {rij[0] for rij in blad[1:]} == {deel.naam for deel in PROEF.gescoord}
    (deel,) = pagina(client, scan).xpath("//section[.//h2/@id='trend-kop']")
    for weg in (KANS, WAAROM, "Te weinig mensen"):
        assert weg not in woorden(deel)
    zet = [rij for rij in blad if rij[0] == "Aan zet"]
    assert [rij[6:] for rij in zet] == [[None, "Het meest gekozen: ‘Samen’ (6 van de 8).", "Samen"]] * 2
