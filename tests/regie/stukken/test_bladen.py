"""Spreadsheets to take along: what people typed is text in them, and both kinds look as they are meant to."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from odfdo import Document
from openpyxl import load_workbook

from regie.stukken.bewerkbaar import opmaak as zo
from regie.stukken.bladen import Blad, maak_bestand

FORMULES = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("https://elders.example")', "#REF!", "=#NAME?"]
DAG = date(2026, 3, 1)
LANG = "De intern begeleiders weten elkaar te vinden, de besturen nog niet. " * 8
PROEF = Blad(
    "Afspraken",
    ("Wat", "Hoeveel", "Midden", "Wanneer", "Wie"),
    (
        ("Bel de wijk", 10, 2.5, date(2027, 1, 2), "een"),
        (LANG, None, 3, date(2026, 12, 30), "een\n\ntwee   drie"),
        ("", 4, None, None, None),
    ),
)
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def bestand(soort: str, *bladen: Blad, titel: str = "Proef") -> bytes:
    return maak_bestand(bladen or [PROEF], soort, titel=titel, dag=DAG)


def xlsx(*bladen: Blad, titel: str = "Proef"):
    return load_workbook(BytesIO(bestand("xlsx", *bladen, titel=titel)))


def ods(deel: str, *bladen: Blad, titel: str = "Proef"):
    """One part of the file, as a tree."""
    return etree.fromstring(ZipFile(BytesIO(bestand("ods", *bladen, titel=titel))).read(deel))


@pytest.fixture
def blad():
    return Blad("Proef", ["Kop", "=kop"], [[tekst, 3] for tekst in FORMULES])


def test_wat_als_formule_begint_is_tekst_in_xlsx_en_blijft_dat_na_wijzigen(blad):
    """The mark of a quote keeps it a text when somebody edits the cell."""
    vel = xlsx(blad)["Proef"]
    cellen = [vel["B1"], *(rij[0] for rij in vel.iter_rows(min_row=2))]

    assert [cel.value for cel in cellen] == ["=kop", *FORMULES]
    assert {cel.data_type for cel in cellen} == {"s"}
    assert [cel.quotePrefix for cel in cellen] == [cel.value[0] in "=+-@" for cel in cellen]
    assert (vel["B2"].value, vel["B2"].data_type) == (3, "n")


def test_wat_als_formule_begint_is_tekst_in_ods(blad):
    tabel = Document(BytesIO(bestand("ods", blad))).body.get_table(0)
    cellen = [rij.get_cell(0) for rij in tabel.rows[1:]]

    assert [cel.value for cel in cellen] == FORMULES
    assert {cel.type for cel in cellen} == {"string"}
    assert {cel.formula for cel in cellen} == {None}


# Days and figures


def test_een_dag_is_een_dag_en_een_getal_een_getal_in_xlsx():
    vel = xlsx()["Afspraken"]

    assert [cel.is_date for cel in vel["D"]] == [False, True, True, False]
    assert [cel.value.date() for cel in vel["D"][1:3]] == [date(2027, 1, 2), date(2026, 12, 30)]
    assert vel["D2"].number_format == "dd-mm-yyyy"
    assert [(cel.data_type, cel.value) for cel in vel["C"][1:3]] == [("n", 2.5), ("n", 3)]
    # Figures below each other have as many decimals.
    assert [vel[plek].number_format.partition("_")[0] for plek in ("B2", "C2", "C3")] == ["0", "0.0", "0.0"]
    # What is not there is empty, no text without signs.
    assert [vel[plek].value for plek in ("A4", "B3", "C4", "D4", "E4")] == [None] * 5


def test_een_dag_is_een_dag_en_een_getal_een_getal_in_ods():
    stijlen = {een.get(f"{STYLE}name"): een for een in ods("styles.xml").iter(f"{STYLE}style")}
    _, eerste, tweede, derde = ods("content.xml").iter(f"{TABLE}table-row")

    assert [cel.get(f"{OFFICE}value-type") for cel in eerste] == ["string", "float", "float", "date", "string"]
    assert [rij[3].get(f"{OFFICE}date-value") for rij in (eerste, tweede)] == ["2027-01-02", "2026-12-30"]
    assert [rij[2].get(f"{OFFICE}value") for rij in (eerste, tweede)] == ["2.5", "3"]
    assert ["".join(cel.itertext()) for cel in eerste[1:4]] == ["10", "2,5", "02-01-2027"]
    vormen = [stijlen[cel.get(f"{TABLE}style-name")].get(f"{STYLE}data-style-name") for cel in eerste]
    assert vormen == [None, "N0", "N1", "Dag", None]
    assert [cel.get(f"{OFFICE}value-type") for cel in derde] == [None, "float", None, None, None]


def test_een_witregel_en_spaties_blijven_ook_in_ods():
    cel = Document(BytesIO(bestand("ods"))).body.get_table(0).get_cell("E3")

    assert [alinea.inner_text for alinea in cel.get_elements("text:p")] == ["een", "", "twee   drie"]


# How it looks


def test_de_kop_is_vet_en_blijft_staan_op_het_scherm_en_op_papier():
    vel = xlsx()["Afspraken"]
    assert [cel.font.b for cel in vel[1]] == [True] * 5
    assert [cel.font.b for cel in vel[2]] == [False] * 5
    assert vel.print_title_rows == "$1:$1"
    # A first column as wide as this one would take most of a small screen.
    assert vel.freeze_panes == "A2"
    assert xlsx(Blad("Smal", "abcd", ["1234"]))["Smal"].freeze_panes == "B2"

    inhoud = ods("content.xml")
    (kop,) = inhoud.iter(f"{TABLE}table-header-rows")
    assert [rij.tag for rij in kop] == [f"{TABLE}table-row"]
    stijlen = {een.get(f"{STYLE}name"): een for een in ods("styles.xml").iter(f"{STYLE}style")}
    for cel in kop[0]:
        (letter,) = stijlen[cel.get(f"{TABLE}style-name")].iter(f"{STYLE}text-properties")
        assert "bold" in letter.values()
    stand = {een.values()[0]: een.text for een in ods("settings.xml").iter() if een.tag.endswith("}config-item")}
    assert (stand["VerticalSplitMode"], stand["VerticalSplitPosition"], stand["HorizontalSplitMode"]) == ("2", "1", "0")


def test_op_papier_liggend_en_een_bladzijde_breed():
    vel = xlsx()["Afspraken"]
    assert vel.sheet_properties.pageSetUpPr.fitToPage
    papier = vel.page_setup
    assert (papier.orientation, papier.paperSize, papier.fitToWidth, papier.fitToHeight) == ("landscape", 9, 1, 0)

    (papier,) = ods("styles.xml").iter(f"{STYLE}page-layout-properties")
    assert papier.get(f"{STYLE}print-orientation") == "landscape"
    assert (papier.get(f"{STYLE}scale-to-X"), papier.get(f"{STYLE}scale-to-Y")) == ("1", "0")
    assert sorted(een for een in papier.values() if een in ("297mm", "210mm")) == ["210mm", "297mm"]


def test_er_is_een_letter_en_de_kleuren_zijn_die_van_onze_stukken():
    eigen = {zo.INKT, zo.INKT_ZACHT, zo.ACCENT, zo.ACCENT_ZACHT, zo.RAND}
    xlsx_stijlen = ZipFile(BytesIO(bestand("xlsx"))).read("xl/styles.xml").decode().partition("<colors>")[0]
    ods_stijlen = ZipFile(BytesIO(bestand("ods"))).read("styles.xml").decode()

    assert set(re.findall(r'<name val="([^"]*)"', xlsx_stijlen)) == {zo.LETTER}
    assert set(re.findall(r'font-(?:name|family)="([^"]*)"', ods_stijlen)) == {zo.LETTER}
    kleuren = {f"#{een[2:].lower()}" for een in re.findall(r'rgb="([^"]*)"', xlsx_stijlen)}
    assert kleuren == {een.lower() for een in eigen - {zo.INKT_ZACHT}}
    assert {een.lower() for een in re.findall(r"#[0-9a-fA-F]{6}", ods_stijlen)} == {een.lower() for een in eigen}


def maten(soort: str, *bladen: Blad) -> tuple[list[float], list[float]]:
    """Return how wide the columns (mm) and how high the rows (points) of the first sheet are."""
    if soort == "xlsx":
        vel = xlsx(*bladen).worksheets[0]
        breedtes = [vel.column_dimensions[cel.column_letter].width * 7 / 96 * 25.4 for cel in vel[1]]
        return breedtes, [vel.row_dimensions[nummer].height for nummer in range(1, vel.max_row + 1)]
    inhoud = ods("content.xml", *bladen)
    van = {
        een.get(f"{STYLE}name"): next(waarde for waarde in een[0].values() if waarde[:1].isdigit())
        for een in inhoud.iter(f"{STYLE}style")
        if een.get(f"{STYLE}family") in ("table-column", "table-row")
    }
    kolommen, rijen = inhoud.iter(f"{TABLE}table-column"), inhoud.iter(f"{TABLE}table-row")
    return (
        [float(van[een.get(f"{TABLE}style-name")].removesuffix("mm")) for een in kolommen],
        [float(van[een.get(f"{TABLE}style-name")].removesuffix("pt")) for een in rijen],
    )


def test_kolommen_en_rijen_zijn_in_beide_soorten_even_groot():
    breedtes, hoogtes = maten("xlsx")

    assert maten("ods")[0] == pytest.approx(breedtes, abs=0.2)
    assert maten("ods")[1] == pytest.approx(hoogtes, abs=0.1)
    assert sum(breedtes) <= zo.CELLEN_BREED + 1
    # The long text stands on more lines, the short ones on one.
    assert hoogtes[0] == pytest.approx(hoogtes[1])
    assert hoogtes[1] == pytest.approx(hoogtes[3])
    assert hoogtes[2] > 3 * hoogtes[1]


def test_een_rij_past_zich_aan_als_iemand_er_iets_bij_typt_in_excel():
    inhoud = ZipFile(BytesIO(bestand("xlsx"))).read("xl/worksheets/sheet1.xml").decode()

    assert inhoud.count(" ht=") == 4
    assert "customHeight" not in inhoud


# What the file says of itself


def test_wat_het_bestand_over_zichzelf_zegt():
    wat = xlsx(titel="Verslag").properties
    assert (wat.title, wat.creator, wat.lastModifiedBy, wat.language) == ("Verslag", zo.MAKER, zo.MAKER, "nl-NL")
    meta = Document(BytesIO(bestand("ods", titel="Verslag"))).meta
    assert (meta.title, meta.creator, meta.initial_creator, meta.language) == ("Verslag", zo.MAKER, zo.MAKER, "nl-NL")
    assert meta.generator == zo.MAKER


def test_een_titel_wordt_geen_code_in_de_voet():
    titel = "Jeugd & Onderwijs, A&D, </text:p> " + "n" * 300

    vel = xlsx(titel=titel)["Afspraken"]
    assert vel.oddFooter.left.text.startswith("Jeugd && Onderwijs, A&&D, ")
    assert len(str(vel.oddFooter.left) + str(vel.oddFooter.right)) < 255
    (links,) = ods("styles.xml", titel=titel).iter(f"{STYLE}region-left")
    assert "".join(links.itertext()).startswith("Jeugd & Onderwijs, A&D, </text:p> n")


def test_een_leeg_blad_is_ook_een_blad():
    for soort in ("xlsx", "ods"):
        assert len(maten(soort, Blad("Leeg", ("Wat", "Hoe"), []))[1]) == 1
