"""Files that somebody sends: read as text, and refused with a sentence when they are broken or a trap."""

import itertools
import time

import pytest

from regie.stukken.apart import TeZwaar, Weigering, doe_apart
from regie.stukken.rekenblad import MEESTE_BYTES, lees_blad
from regie.stukken.rekenblad.fout import GEEN_LIJST, GEEN_UITKOMST, INGEWIKKELD, TE_GROOT, RekenbladFout
from regie.stukken.rekenblad.lezen import lees as lees_hier
from tests.regie.regios.regios import browser

from .bommen import bommen
from .rekenbladen import GOED, KOP, met, ods, stuur, xlsx

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def client(anouk):
    return browser(anouk)


@pytest.fixture
def pad(regio):
    return f"/regios/{regio.slug}/organisaties/inlezen/"


def test_van_een_formule_telt_alleen_de_waarde():
    assert lees_blad(xlsx(KOP, ("=1+1", "School"))).rijen[1].cellen == (GEEN_UITKOMST, "School")


def test_een_lege_rij_telt_mee_in_de_nummers():
    assert [rij.nummer for rij in lees_blad(xlsx(KOP, (), ("A",))).rijen] == [1, 3]
    leeg = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    eind = "<table:table-row><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
    assert [rij.nummer for rij in lees_blad(ods(KOP, na=leeg)).rijen] == [1]
    assert [
        rij.nummer
        for rij in lees_blad(ods(KOP, na=leeg + eind.replace("cell>", 'cell office:value-type="string">', 1))).rijen
    ] == [1, 5]


def test_een_miljoen_herhaalde_cellen_kosten_niets():
    bom = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )

    assert len(lees_blad(ods(*GOED, na=bom)).rijen) == 3


def test_een_miljoen_herhaalde_rijen_zijn_te_veel():
    bom = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string"'
        ' table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    )

    with pytest.raises(RekenbladFout, match="meer dan 500"):
        lees_blad(ods(*GOED, na=bom))


def test_meer_dan_500_rijen_is_te_veel():
    with pytest.raises(RekenbladFout, match="meer dan 500"):
        lees_blad(xlsx(KOP, *[(f"O {nummer}", "School") for nummer in range(501)]))


BLAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
# openpyxl prints that there is no such style, and stops.
STIJL = (
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyles>'
    b'<cellStyle name="Normal" xfId="99" builtinId="0"/></cellStyles></styleSheet>'
)
DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"naam;soort\nDe Brug;School\n",
        b"PK\x03\x04 geen zip",
        xlsx(*GOED)[:-200],
        met(xlsx(*GOED), "xl/worksheets/sheet1.xml", b"<worksheet>"),
        met(xlsx(*GOED), "xl/worksheets/sheet1.xml", DOCTYPE + BLAD % b"<row><c><v>&b;</v></c></row>"),
        met(xlsx(*GOED), "xl/worksheets/sheet1.xml", (DOCTYPE + BLAD % b"").decode().encode("utf-16")),
        met(xlsx(*GOED), "xl/worksheets/sheet1.xml", b"<?xml version='1.0' encoding='cp037'?>" + BLAD % b""),
        met(ods(*GOED), "content.xml", DOCTYPE + b"<x>&b;</x>"),
        met(ods(*GOED), "mimetype", b"application/vnd.oasis.opendocument.text"),
        met(xlsx(*GOED), "xl/vbaProject.bin", b"macro"),
        met(ods(*GOED), "Basic/Standard/Module1.xml", b"<x/>"),
        met(xlsx(*GOED), "xl/media/bom.bin", b"\0" * 20_000_000),
        met(xlsx(*GOED), "xl/worksheets/sheet1.xml", BLAD % b""),
        met(xlsx(*GOED), "xl/styles.xml", STIJL),
        b"x" * (MEESTE_BYTES + 1),
    ],
    ids=itertools.count(),
)
def test_een_vijandig_of_kapot_bestand_krijgt_een_zin(client, regio, pad, inhoud):
    antwoord = stuur(client, pad, inhoud)

    assert antwoord.status_code == 200
    assert antwoord.text.count("Er klopt nog iets niet") == 1
    assert not regio.organisaties.exists()


@pytest.fixture(scope="module")
def alle_bommen():
    return bommen()


def test_een_bom_wordt_geweigerd_voor_ze_afgaat(subtests, alle_bommen):
    for naam, bom in alle_bommen.items():
        with subtests.test(naam):
            # The library that would take it at its word is not even loaded.
            begin = time.process_time()
            with pytest.raises(RekenbladFout) as fout:
                lees_hier(bom)

            assert time.process_time() - begin < 2
            assert str(fout.value) in (GEEN_LIJST, TE_GROOT, INGEWIKKELD)


def test_de_kleinste_bom_kost_een_tel_en_weinig_geheugen(alle_bommen):
    bom = alle_bommen["een spatie honderd miljoen keer"]
    assert len(bom) < 1000
    begin = time.monotonic()
    # With a tenth of what the library would need for it.
    with pytest.raises(Weigering, match="te ingewikkeld"):
        doe_apart("regie.stukken.rekenblad.lezen.lees", bom, geheugen=90 * 1024 * 1024)

    assert time.monotonic() - begin < 5  # a second, on a machine that does nothing else


def test_spaties_zoals_een_mens_ze_typt_blijven():
    spaties = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>De<text:s text:c="3"/>Brug</text:p>'
    )
    rijen = lees_blad(ods(KOP, na=f"{spaties}</table:table-cell></table:table-row>")).rijen

    assert rijen[1].cellen == ("De   Brug",)


def test_een_getal_en_een_datum_blijven_wat_ze_zijn():
    cel = '<table:table-cell office:value-type="{0}" office:{1}="{2}"/>'
    cellen = cel.format("float", "value", "2.5E+3") + cel.format("date", "date-value", "2027-03-28T02:30:00")

    assert lees_blad(ods(KOP, na=f"<table:table-row>{cellen}</table:table-row>")).rijen[1].cellen == (
        "2500",
        "28-03-2027 02:30",
    )


def test_een_lijst_die_de_machine_te_zwaar_valt_krijgt_een_zin(client, regio, pad, monkeypatch):
    def te_zwaar(*args, **kwargs):
        raise TeZwaar

    monkeypatch.setattr("regie.stukken.rekenblad.doe_apart", te_zwaar)
    antwoord = stuur(client, pad, xlsx(*GOED))

    assert "te ingewikkeld om te lezen" in antwoord.text
    assert not regio.organisaties.exists()


def test_een_rijnummer_voorbij_het_einde_houdt_niemand_op(client, pad):
    rij = b'<row r="99999999999999"><c r="A99999999999999" t="inlineStr"><is><t>x</t></is></c></row>'

    assert stuur(client, pad, met(xlsx(*GOED), "xl/worksheets/sheet1.xml", BLAD % rij)).status_code == 200


def test_een_celverwijzing_naar_een_bestand_wordt_niet_gevolgd(client, regio, pad):
    antwoord = stuur(client, pad, ods(KOP, ("file:///etc/passwd", "School")))

    assert "file:///etc/passwd" in antwoord.text
    assert "root:" not in antwoord.text


def test_html_in_een_cel_blijft_tekst(client, pad):
    antwoord = stuur(client, pad, xlsx(KOP, ("<script>x</script>", "School")))

    assert "&lt;script&gt;x&lt;/script&gt;" in antwoord.text
    assert "<script>x" not in antwoord.text
