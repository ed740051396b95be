"""Spreadsheets as people have them: what they see in their own program is what we read."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter

from regie.stukken.rekenblad import Bladrij
from regie.stukken.rekenblad.fout import GEEN_UITKOMST, RekenbladFout
from regie.stukken.rekenblad.rauw import als_tekst

from .rekenbladen import GOED, KOP, cel, lees_hier, met, ods, ods_van, rij, werkmap, xlsx

LEEG = "<table:table-cell/>"


def boek(*rijen) -> Workbook:
    uit = Workbook()
    for een in rijen:
        uit.active.append(een)
    return uit


def rijen(inhoud: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(een.nummer, een.cellen) for een in lees_hier(inhoud).rijen]


# Sheets


@pytest.mark.parametrize("staat", ["hidden", "veryHidden"])
def test_een_verborgen_eerste_blad_telt_niet(staat):
    mijn = boek(("Ja", "Nee"))
    mijn.active.sheet_state = staat
    for een in GOED:
        lijst = mijn["Lijst"] if "Lijst" in mijn.sheetnames else mijn.create_sheet("Lijst")
        lijst.append(een)
    mijn.active = 1

    assert (lees_hier(werkmap(mijn)).naam, len(lees_hier(werkmap(mijn)).rijen)) == ("Lijst", 3)


def test_een_leeg_eerste_blad_en_een_grafiek_tellen_niet():
    mijn = Workbook()
    grafiek = BarChart()
    grafiek.add_data(Reference(mijn.active, 1, 1))
    mijn.create_chartsheet("Grafiek", 0).add_chart(grafiek)
    mijn.create_sheet("Lijst").append(("De Brug",))

    assert lees_hier(werkmap(mijn)).naam == "Lijst"


def test_zijn_alle_bladen_leeg_dan_zegt_de_zin_dat():
    with pytest.raises(RekenbladFout, match="leeg of verborgen"):
        lees_hier(xlsx())


# Rows that are hidden


def test_een_verborgen_rij_wordt_niet_gelezen_maar_wel_geteld():
    mijn = boek(KOP, ("Weg", "School"), ("De Brug", "School"), ("Ook weg", "School"), ())
    mijn.active.auto_filter.ref = "A1:E4"
    for nummer in (2, 4, 5):
        mijn.active.row_dimensions[nummer].hidden = True

    blad = lees_hier(werkmap(mijn))

    assert [een.cellen[0] for een in blad.rijen] == ["Naam", "De Brug"]
    assert blad.verborgen == 2  # the empty one says nothing


@pytest.mark.parametrize("staat", ["collapse", "filter"])
def test_ook_in_ods_wordt_een_verborgen_rij_geteld(staat):
    weg = rij(cel("Weg"), cel("School"), wat=f'table:visibility="{staat}"')

    blad = lees_hier(ods(*GOED, na=weg + rij(cel("De Wilg"))))

    assert ([een.cellen[0] for een in blad.rijen], blad.verborgen) == (
        ["Naam", "De Brug", "Wijkteam Zuid", "De Wilg"],
        1,
    )
    assert blad.rijen[-1].nummer == 5


def test_van_een_lange_lijst_met_een_filter_telt_wat_te_zien_is():
    mijn = boek(KOP, *[(f"O {nummer}", "School") for nummer in range(600)])
    for nummer in range(2, 302):
        mijn.active.row_dimensions[nummer].hidden = True

    blad = lees_hier(werkmap(mijn))

    assert (len(blad.rijen), blad.verborgen) == (301, 300)


def test_is_alles_verborgen_dan_zegt_de_zin_dat():
    mijn = boek(*GOED)
    for nummer in range(1, 4):
        mijn.active.row_dimensions[nummer].hidden = True

    with pytest.raises(RekenbladFout, match="Alle rijen van je lijst zijn verborgen"):
        lees_hier(werkmap(mijn))


# Cells over more rows or columns


def test_een_cel_over_meer_rijen_geldt_voor_elk_daarvan():
    mijn = boek(("Lijst van de regio",), (), KOP, ("De Brug", "School"), ("De Wilg",), ("De Es",), ("Zuid", "wijkteam"))
    mijn.active.merge_cells("A1:E1")
    mijn.active.merge_cells("B4:B6")

    assert rijen(werkmap(mijn)) == [
        (1, ("Lijst van de regio",)),
        (3, KOP),
        (4, ("De Brug", "School")),
        (5, ("De Wilg", "School")),
        (6, ("De Es", "School")),
        (7, ("Zuid", "wijkteam")),
    ]


def test_een_cel_tot_onderaan_maakt_geen_rijen():
    lijst, deel = xlsx(KOP, ("De Brug", "School")), "xl/worksheets/sheet1.xml"
    samen = b'</sheetData><mergeCells><mergeCell ref="B2:B1048576"/></mergeCells>'
    oud = ZipFile(BytesIO(lijst)).read(deel)

    assert len(lees_hier(met(lijst, deel, oud.replace(b"</sheetData>", samen))).rijen) == 2


def test_ook_in_ods_geldt_een_cel_over_meer_rijen_voor_elk_daarvan():
    onder = "<table:covered-table-cell/>"
    na = (
        rij(cel("De Brug"), cel("School", 'table:number-rows-spanned="2"'))
        + rij(cel("De Wilg"), onder)
        + rij(cel("Zuid"), cel("wijkteam"))
    )

    assert rijen(ods(KOP, na=na))[1:] == [
        (2, ("De Brug", "School")),
        (3, ("De Wilg", "School")),
        (4, ("Zuid", "wijkteam")),
    ]


# Empty rows and columns


def test_lege_rijen_en_kolommen_in_ods_tellen_mee_in_de_plek():
    leeg = '<table:table-cell table:number-columns-repeated="3"/>'
    einde = '<table:table-cell table:number-columns-repeated="16380"/>'
    onder = rij('<table:table-cell table:number-columns-repeated="16384"/>', wat='table:number-rows-repeated="1048560"')
    tussen = rij(LEEG, wat='table:number-rows-repeated="4"')
    inhoud = rij(leeg, cel("Naam"), einde) + tussen + rij(leeg, cel("De Brug"), einde) + onder

    assert rijen(ods_van(f'<table:table table:name="Blad1">{inhoud}</table:table>')) == [
        (1, ("", "", "", "Naam")),
        (6, ("", "", "", "De Brug")),
    ]


def test_lege_rijen_en_kolommen_in_xlsx_tellen_mee_in_de_plek():
    mijn = Workbook()
    mijn.active["D2"], mijn.active["D7"] = "Naam", "De Brug"
    mijn.active["AF7"] = "te ver weg"

    assert rijen(werkmap(mijn)) == [(2, ("", "", "", "Naam")), (7, ("", "", "", "De Brug"))]


# Formulas


def formule(uitkomst: str) -> bytes:
    """A list whose first name is a formula that was saved so."""
    lijst, deel = xlsx(("Naam", "Soort")), "xl/worksheets/sheet1.xml"
    erbij = f'<row r="2"><c r="A2" {uitkomst}</c><c r="B2" t="inlineStr"><is><t>School</t></is></c></row></sheetData>'
    oud = ZipFile(BytesIO(lijst)).read(deel)
    return met(lijst, deel, oud.replace(b"</sheetData>", erbij.encode()))


@pytest.mark.parametrize(
    ("cel_in_xlsx", "wordt"),
    [
        ('t="str"><f>"De "&amp;"Brug"</f><v>De Brug</v>', "De Brug"),
        ("><f>1+1</f><v>2</v>", "2"),
        ('t="str"><f>""</f><v></v>', ""),
        ("><f>1+1</f>", GEEN_UITKOMST),
        ("><f>1+1</f><v/>", GEEN_UITKOMST),
        ('t="e"><f>1/0</f><v>#DIV/0!</v>', GEEN_UITKOMST),
        ('t="e"><v>#N/A</v>', GEEN_UITKOMST),
    ],
)
def test_van_een_formule_telt_wat_eruit_kwam(cel_in_xlsx, wordt):
    assert lees_hier(formule(cel_in_xlsx)).rijen[1] == Bladrij(2, (wordt, "School"))


@pytest.mark.parametrize(
    ("cel_in_ods", "wordt"),
    [
        (cel("De Brug", 'table:formula="of:=[.B1]"'), "De Brug"),
        ('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>', "2"),
        ('<table:table-cell table:formula="of:=1+1"/>', GEEN_UITKOMST),
        (cel("#DEEL/0!", 'table:formula="of:=1/0" calcext:value-type="error" office:string-value=""'), GEEN_UITKOMST),
    ],
)
def test_ook_in_ods_telt_wat_eruit_kwam(cel_in_ods, wordt):
    assert lees_hier(ods(KOP, na=rij(cel_in_ods, cel("School")))).rijen[1] == Bladrij(2, (wordt, "School"))


# Figures, days and spaces


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (None, ""),
        ("  De Brug\xa0 ", "De Brug"),
        ("007", "007"),
        (7.0, "7"),
        (Decimal("7"), "7"),
        (2.5, "2,5"),
        (0.1 + 0.2, "0,3"),
        (Decimal("2.50"), "2,5"),
        (True, "WAAR"),
        (datetime(2026, 3, 1), "01-03-2026"),
        (datetime(2026, 3, 1, 9, 30), "01-03-2026 09:30"),
        (date(2026, 3, 1), "01-03-2026"),
        (time(9, 30), "09:30"),
        ("=1+1", "=1+1"),
    ],
)
def test_een_cel_leest_zoals_iemand_die_ziet(waarde, tekst):
    assert als_tekst(waarde) == tekst


@pytest.mark.parametrize("begin", [1900, 1904])
def test_een_dag_is_in_een_bestand_een_getal(begin):
    mijn = boek(("Naam",), (date(2026, 3, 1),))
    if begin == 1904:
        mijn.epoch = datetime(1904, 1, 1)

    assert rijen(werkmap(mijn))[1] == (2, ("01-03-2026",))


def test_wat_een_vorm_heeft_leest_in_ods_zoals_het_er_staat():
    half = '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
    dag = (
        '<table:table-cell office:value-type="date" office:date-value="2026-03-01"><text:p>1 maart</text:p>'
        "</table:table-cell>"
    )

    assert rijen(ods(KOP, na=rij(half, dag)))[1] == (2, ("50%", "1 maart"))


def test_een_brede_lijst_houdt_de_kolommen_die_tellen():
    kop = [f"Kolom {get_column_letter(nummer)}" for nummer in range(1, 60)]

    assert len(lees_hier(xlsx(kop)).rijen[0].cellen) == 30
