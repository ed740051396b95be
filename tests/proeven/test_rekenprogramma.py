"""Spreadsheets opened in LibreOffice: what stands on paper, and whether it knows a day for a day.

And the other way round: what LibreOffice itself makes of a list with everything on it, read by us.
"""

import re
from datetime import date, timedelta
from itertools import pairwise

import pikepdf
import pytest
from odfdo import Document
from openpyxl import Workbook, load_workbook

from regie.stukken.bladen import SOORTEN, Blad, maak_bestand
from regie.stukken.rekenblad import lees_blad
from regie.stukken.rekenblad.fout import CSV, OUD_EXCEL, PDF_OF_PLAATJE, XML_OF_HTML, RekenbladFout
from tests.proeven.libreoffice import bladzijden_van
from tests.regie.stukken.rekenbladen import GOED, KOP, werkmap
from tests.wereld.verslag import tweede_ronde
from zelfscan.scan.models import Afspraak
from zelfscan.verslag.export import bladen, rekenblad
from zelfscan.verslag.inhoud import maak_verslag

DAG = date(2026, 3, 1)
LIGGEND = (842, 595)  # A4 in points
KOPHOOGTE = 70  # the margin, and a head of two lines
LANG = "Elke maand een lunch, om de beurt bij een andere organisatie, met wie er nieuw is. " * 3
AFSPRAKEN = 40


@pytest.fixture(params=SOORTEN)
def soort(request) -> str:
    return request.param


@pytest.fixture
def verslag():
    """Of a second round by domain, with more agreements than fit on a page."""
    scan = tweede_ronde(openheid="domein")
    for nummer in range(AFSPRAKEN):
        Afspraak.objects.create(
            scan=scan,
            wat=f"Plan{nummer} {LANG}Slot{nummer}",
            organisatie="Samenwerkingsverband Passend Onderwijs De Proef en Omstreken",
            wanneer=DAG + timedelta(days=nummer),
        )
    return maak_verslag(scan)


@pytest.mark.django_db
def test_het_verslag_op_papier(verslag, soort, libreoffice, tmp_path):
    bestand = tmp_path / f"verslag.{soort}"
    bestand.write_bytes(rekenblad(verslag, soort))

    pdf = libreoffice(bestand, "pdf")

    bladzijden = bladzijden_van(pdf)
    assert [tuple(map(round, een.maat)) for een in bladzijden] == [LIGGEND] * len(bladzijden)
    # Each sheet after the other, as many pages high as it takes and one wide: all heads stand on each of its pages.
    gezien = []
    for nummer, een in enumerate(bladzijden, start=1):
        tekst = " ".join(een.regels)
        (blad,) = [blad for blad in bladen(verslag) if f": {blad.naam} Pagina" in tekst]
        gezien.append(blad.naam)
        assert f"Pagina {nummer} van {len(bladzijden)}" in tekst
        assert {woord for kop in blad.kop for woord in kop.split()} <= set(een.bovenaan(KOPHOOGTE).split())
    assert list(dict.fromkeys(gezien)) == [blad.naam for blad in bladen(verslag)]
    assert gezien.count("Afspraken") > 2
    assert set(gezien) - {naam for naam in gezien if gezien.count(naam) == 1} == {"Afspraken"}
    assert f"Besproken op {verslag.scan.onthuld_op:%d-%m-%Y}" in bladzijden[0].regels


@pytest.mark.django_db
def test_geen_tekst_is_afgekapt_en_er_is_een_letter(verslag, soort, libreoffice, tmp_path):
    bestand = tmp_path / f"verslag.{soort}"
    bestand.write_bytes(rekenblad(verslag, soort))

    pdf = libreoffice(bestand, "pdf")

    met = [een for een in bladzijden_van(pdf) if ": Afspraken Pagina" in " ".join(een.regels)]
    gezien = 0
    for een in met:
        nummers = sorted({int(nummer) for nummer in re.findall(r"Plan(\d+)", " ".join(een.regels))})
        gezien += len(nummers)
        for nummer, volgende in pairwise(nummers):
            # The last word of one ends above the first of the next: its row is as high as its text.
            assert een.vak(f"Slot{nummer}")[1] > een.vak(f"Plan{volgende} ")[3], nummer
    assert gezien == AFSPRAKEN
    with pikepdf.open(pdf) as geopend:
        letters = {
            str(letter.BaseFont).partition("+")[2].partition("-")[0]
            for pagina in geopend.pages
            for letter in pagina.Resources.get("/Font", {}).values()
        }
    assert len(letters) == 1


@pytest.mark.django_db
def test_een_ander_programma_kent_dagen_getallen_en_de_kop(verslag, libreoffice, tmp_path):
    """Each kind made into the other: what LibreOffice did not understand would not come along."""
    bestand = tmp_path / "verslag.ods"
    bestand.write_bytes(rekenblad(verslag, "ods"))
    vel = load_workbook(libreoffice(bestand, "xlsx"))["Afspraken"]
    assert sum(cel.is_date for cel in vel["E"]) > AFSPRAKEN
    assert vel.print_title_rows == "$1:$1"
    assert (vel.page_setup.orientation, vel.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert vel["A1"].font.b

    bestand = tmp_path / "verslag.xlsx"
    bestand.write_bytes(rekenblad(verslag, "xlsx"))
    tabel = Document(libreoffice(bestand, "ods")).body.get_table(name="Afspraken")
    dagen = [rij.get_cell(4) for rij in tabel.rows[1 : AFSPRAKEN + 2]]
    assert {cel.type for cel in dagen} == {"date"}


def test_wat_iemand_typt_rekent_ook_libreoffice_niet_uit(soort, libreoffice, tmp_path):
    bestand = tmp_path / f"proef.{soort}"
    blad = Blad("Proef", ("Wat", "Hoeveel"), (("=1+1", 3), ("@SUM(A1)", 2.5), ("een\n\ntwee", None)))
    bestand.write_bytes(maak_bestand([blad], soort, titel="Proef", dag=DAG))

    (een,) = bladzijden_van(libreoffice(bestand, "pdf"))

    # The point or the comma is up to the language of the program.
    gezien = [regel.replace(".", ",") for regel in een.regels]
    assert gezien == ["Proef: Proef Pagina 1 van 1", "Wat Hoeveel", "=1+1 3,0", "@SUM(A1) 2,5", "een", "twee"]
    assert een.vak("een")[1] - een.vak("twee")[3] > een.vak("een")[3] - een.vak("een")[1]


# In


def eigen_lijst() -> bytes:
    """With a hidden sheet in front, a title, rows that are hidden, a merged cell, a formula, and a day."""
    boek = Workbook()
    boek.active.title = "Keuzes"
    boek.active.append(("School",))
    boek.active.sheet_state = "hidden"
    lijst = boek.create_sheet("Lijst")
    for rij in (
        ("Organisaties in de regio",),
        (),
        (*KOP, "Sinds"),
        ("De Brug", "School", None, "PO", "Hulp\nElke week", date(2026, 3, 1)),
        ('="De "&"Wilg"',),
        ("Weg", "School"),
        (1848, "wijkteam"),
    ):
        lijst.append(rij)
    lijst.merge_cells("A1:F1")
    lijst.merge_cells("B4:B5")
    lijst.row_dimensions[6].hidden = True
    boek.active = 1
    return werkmap(boek)


@pytest.mark.parametrize("naar", SOORTEN)
def test_wat_libreoffice_bewaart_lezen_we(naar, libreoffice, tmp_path):
    bestand = tmp_path / "lijst.xlsx"
    bestand.write_bytes(eigen_lijst())

    blad = lees_blad(libreoffice(bestand, naar).read_bytes())

    assert (blad.naam, blad.verborgen) == ("Lijst", 1)
    assert [(rij.nummer, rij.cellen[:2]) for rij in blad.rijen] == [
        (1, ("Organisaties in de regio",)),
        (3, KOP[:2]),
        (4, ("De Brug", "School")),
        (5, ("De Wilg", "School")),
        (7, ("1848", "wijkteam")),
    ]
    assert blad.rijen[2].cellen[4] == "Hulp\nElke week"
    assert re.fullmatch(r"0?1[-/]0?3[-/](20)?26|0?3/0?1/(20)?26|2026-03-01", blad.rijen[2].cellen[5])


@pytest.mark.parametrize(
    ("naar", "zin"), [("xls", OUD_EXCEL), ("csv", CSV), ("pdf", PDF_OF_PLAATJE), ("html", XML_OF_HTML)]
)
def test_wat_libreoffice_anders_bewaart_krijgt_een_zin(naar, zin, libreoffice, tmp_path):
    boek = Workbook()
    for rij in GOED:
        boek.active.append(rij)
    bestand = tmp_path / "lijst.xlsx"
    bestand.write_bytes(werkmap(boek))

    with pytest.raises(RekenbladFout) as fout:
        lees_blad(libreoffice(bestand, naar).read_bytes())

    assert str(fout.value) == zin
