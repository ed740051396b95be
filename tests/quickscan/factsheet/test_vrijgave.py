"""The release check: what it asks about, and what it leaves alone."""

import pytest

from quickscan.factsheet.vrijgave import Mens, controleer

MENSEN = (
    Mens("Noël van den Berg", "wethouder", "Gemeente Proef"),
    Mens("Bo Bakker", "directeur", "De Linde"),
    Mens("Kim Klaver", "directeur", "De Esdoorn"),
)


def soorten(tekst: str) -> list[str]:
    return [vondst.soort for vondst in controleer({"kern": tekst}, MENSEN)]


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("Met Bo Bakker begon het.", "naam"),
        ("Mevrouw Bakker trok het.", "naam"),
        ("Noel trok het.", "naam"),
        ("Het overleg van Van den Berg loopt.", "naam"),
        ("Men zegt: “wij doen het gewoon samen”.", "citaat"),
        ('Men zegt: "wij doen het gewoon samen".', "citaat"),
        ("Men zegt: ‘wij doen het gewoon samen’.", "citaat"),
        ("Eén van de gesprekspartners twijfelt.", "persoon"),
        ("Een geïnterviewde twijfelt.", "persoon"),
        ("Hij vindt het lastig.", "persoon"),
        ("Eén van de tien gezinnen kent de aanpak.", "cijfer"),
        ("Volgens de wethouder gaat het goed.", "persoon"),
        ("De Linde vindt van niet.", "persoon"),
        ("Twee van de drie scholen doen mee.", "cijfer"),
        ("Dat zeggen 9 van de 10 ouders.", "cijfer"),
        ("De helft van de geïnterviewden twijfelt.", "cijfer"),
        ("Alle drie de gesprekspartners twijfelen.", "cijfer"),
    ],
)
def test_een_passage_die_naar_iemand_wijst_wordt_een_vraag(tekst, soort):
    assert soorten(tekst) == [soort]


@pytest.mark.parametrize(
    "tekst",
    [
        "De bakker op de hoek doet mee.",
        "De overlegtafel heet ‘de Brug’.",
        "Het overleg in 's-Hertogenbosch gaat over auto's en foto's.",
        # Two of those interviewed are a director.
        "Volgens de directeur gaat het goed.",
        "De wethouder en de scholen werken samen.",
        "In 12 van de 20 scholen werkt de aanpak.",
        "Partners noemen dit belangrijk.",
        "",
    ],
)
def test_een_gewone_zin_blijft_met_rust(tekst):
    assert soorten(tekst) == []


def test_een_vondst_noemt_de_hele_zin_en_de_plek_en_komt_een_keer():
    tekst = "Het gaat goed. Bo trok het. Daarna niet meer.\n\nBo trok het."

    [vondst] = controleer({"dirigent": tekst}, MENSEN)

    assert (vondst.plek, vondst.passage) == ("dirigent", "Bo trok het.")
    assert "‘Bo’" in vondst.waarom


@pytest.mark.parametrize(
    ("tekst", "passage"),
    [
        ("Van 33% tot 50% van de deelnemers, zeggen mensen zelf.", "33% tot 50% van de deelnemers, zeggen mensen"),
        ("Er ging 1,5 procent bij. De mensen merkten het niet.", ""),
        ("In groep 3.2 zit de helft.Mensen weten dat.", ""),
        ("De mensen zien de helft.", ""),
    ],
)
def test_een_aandeel_loopt_tot_de_laatste_mensen_in_dezelfde_zin(tekst, passage):
    waarom = [vondst.waarom for vondst in controleer({"kern": tekst}, ())]

    assert waarom == (
        [f"‘{passage}’ gaat over weinig mensen. Een quickscan heeft maar een paar interviews."] * bool(passage)
    )


def test_een_scan_met_weinig_antwoorden_is_een_vraag():
    assert [een.soort for een in controleer({}, (), scan_aantal=4)] == ["cijfer"]
    assert controleer({}, (), scan_aantal=5) == []
