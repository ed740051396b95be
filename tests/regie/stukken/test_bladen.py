"""Spreadsheets to take along: what people typed is text in them."""

from datetime import date
from io import BytesIO

import pytest
from odfdo import Document
from openpyxl import load_workbook

from regie.stukken.bladen import Blad, maak_bestand

FORMULES = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("https://elders.example")', "#REF!", "=#NAME?"]


@pytest.fixture
def blad():
    return Blad("Proef", ["Kop", "=kop"], [[tekst, 3] for tekst in FORMULES])


def test_wat_als_formule_begint_is_tekst_in_xlsx_en_blijft_dat_na_wijzigen(blad):
    """The mark of a quote keeps it a text when somebody edits the cell."""
    vel = load_workbook(BytesIO(maak_bestand([blad], "xlsx", titel="Proef", dag=date(2026, 3, 1))))["Proef"]
    cellen = [vel["B1"], *(rij[0] for rij in vel.iter_rows(min_row=2))]

    assert [cel.value for cel in cellen] == ["=kop", *FORMULES]
    assert {cel.data_type for cel in cellen} == {"s"}
    assert [cel.quotePrefix for cel in cellen] == [cel.value[0] in "=+-@" for cel in cellen]
    assert (vel["B2"].value, vel["B2"].data_type) == (3, "n")


def test_wat_als_formule_begint_is_tekst_in_ods(blad):
    tabel = Document(BytesIO(maak_bestand([blad], "ods", titel="Proef", dag=date(2026, 3, 1)))).body.get_table(0)
    cellen = [rij.get_cell(0) for rij in tabel.rows[1:]]

    assert [cel.value for cel in cellen] == FORMULES
    assert {cel.type for cel in cellen} == {"string"}
    assert {cel.formula for cel in cellen} == {None}
