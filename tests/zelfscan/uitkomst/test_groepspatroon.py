"""What the roles of a group show together: the same on result, wall, report, PDF and spreadsheet, from the middles."""

from io import BytesIO

import lxml.html
import openpyxl
import pytest

from tests.pdftekst import tekst_van
from tests.wereld.verslag import gesloten_scan
from tests.zelfscan import fabriek
from zelfscan.scan.models import Beeld
from zelfscan.uitkomst.groepsuitkomst import lees

from .woord import ANTWOORDEN, stuk, woorden

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db]

# The middles: ontwerper 4, kwartiermaker 3,5, verbinder 2,5, dirigent none (two sides).
ONDEROP = ("4425", "4331", "4431", "4321", "4425", "4335")


def test_van_een_scan_met_halven_en_twee_kanten(client):
    scan = gesloten_scan(antwoorden=ONDEROP)
    beeld = lees(scan).samen

    assert [deel.geheel.mediaan for deel in lees(scan).delen] == [4, 3.5, 2.5, None]
    assert beeld.patroon.titel == "Van onderop"
    assert beeld.patroon.kop == ("De ontwerper en de kwartiermaker staan gemiddeld op 3,75. De verbinder staat op 2,5.")
    assert beeld.erbij == "De dirigent telt niet mee, want daar is geen midden."
    for adres, pad in {
        "resultaat": "//section[.//h2/@id='samen-kop']",
        "scherm": "//section[@id='dia-samen']",
        "verslag": "//section[.//h2/@id='geheel-kop']",
    }.items():
        tekst = woorden(stuk(client.get(f"/s/{scan.code}/{adres}/"), pad))
        assert "Wat het midden van de vier rollen samen laat zien" in tekst
        for zin in ("Van onderop", beeld.patroon.kop, beeld.erbij, beeld.patroon.lezing, beeld.patroon.vraag):
            assert zin in tekst, adres


def test_het_rekenblad_zegt_het_in_een_regel(client):
    scan = gesloten_scan(antwoorden=ONDEROP)

    blad = openpyxl.load_workbook(BytesIO(client.get(f"/s/{scan.code}/verslag.xlsx").content))["Over de scan"]

    regels = {rij[0].value: rij[1].value for rij in blad.iter_rows()}
    assert regels["Wat het midden van de vier rollen samen laat zien"] == lees(scan).samen.in_het_kort
    assert lees(scan).samen.in_het_kort.startswith("Van onderop. De ontwerper en de kwartiermaker staan")


def test_de_pdf_van_het_verslag_zegt_het_ook(client):
    scan = gesloten_scan(antwoorden=ONDEROP)

    tekst = tekst_van(client.get(f"/s/{scan.code}/verslag.pdf").content)

    for deel in ("Van onderop", lees(scan).samen.patroon.kop, lees(scan).samen.erbij):
        assert deel in tekst


def test_waar_de_scores_uiteenlopen_zegt_het_midden_minder():
    """Ontwerper has two sides and so no middle; verbinder is divided and has one."""
    beeld = lees(fabriek.onthulde_scan(ANTWOORDEN)).samen

    assert beeld.erbij == (
        "De ontwerper telt niet mee, want daar is geen midden. "
        "Bij de verbinder lopen de scores uiteen, dus daar zegt het midden minder."
    )


def test_twee_rollen_zonder_midden_geven_nog_geen_beeld():
    beeld = lees(fabriek.onthulde_scan(("2233",) * 3 + ("4433",) * 3)).samen

    assert beeld.patroon.titel == "Nog geen beeld"
    assert beeld.erbij == "De ontwerper en de kwartiermaker tellen niet mee, want daar is geen midden."


def test_het_staat_niet_in_wat_bevroren_is_en_geldt_dus_ook_voor_wat_er_al_was():
    scan = fabriek.onthulde_scan()

    assert "patroon" not in str(Beeld.objects.get(scan=scan).inhoud)
    assert "samen" not in Beeld.objects.get(scan=scan).inhoud


def test_tussen_regios_wordt_niets_over_allen_gezegd(client):
    scan = gesloten_scan(manier=4, openheid="naam")

    assert lees(scan).samen is None
    for adres in ("resultaat", "scherm", "verslag"):
        assert not lxml.html.fromstring(client.get(f"/s/{scan.code}/{adres}/").text).xpath(
            "//*[contains(@id, 'samen')]"
        )


def test_de_wand_zegt_het_voor_er_wordt_afgesproken(client):
    scan = fabriek.onthulde_scan(ANTWOORDEN)

    paginas = lxml.html.fromstring(client.get(f"/s/{scan.code}/scherm/").text).xpath("//*[@data-dia]/@id")

    assert paginas[-3:] == ["dia-samen", "dia-bezetting", "dia-afspraken"]
