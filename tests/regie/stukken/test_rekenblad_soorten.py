"""What people send in place of a spreadsheet, often with the name of one: each gets a sentence that says what to do."""

import zipfile
from io import BytesIO

import pytest

from regie.regios.forms.inlezen import BestandForm
from regie.stukken.rekenblad import fout as zinnen
from regie.stukken.rekenblad.fout import RekenbladFout

from .bestandskeuze import op_de_pagina
from .rekenbladen import GOED, cel, lees_hier, met, ods, ods_van, rij, strikt, xlsx

WIDGET = BestandForm().fields["bestand"].widget
OUDE_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
CSV = "Naam;Soort\nDe Brug;School\nWijkteam Zuid;één\n"


def zip_met(*namen: str) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam in namen:
            zip_.writestr(naam, "x")
    return uit.getvalue()


def oud(deel: str) -> bytes:
    return OUDE_OFFICE + deel.encode("utf-16-le") + bytes(100)


VERSLEUTELD = b'<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
MANIFEST = (
    b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">%s</manifest:manifest>'
)
GESTUURD = {
    "een oude Excel": (oud("Workbook"), zinnen.OUD_EXCEL),
    "een nog oudere Excel": (oud("Book"), zinnen.OUD_EXCEL),
    "de oudste Excel": (b"\x09\x08\x10\x00\x00\x06\x05\x00", zinnen.OUD_EXCEL),
    "Excel met een wachtwoord": (oud("EncryptedPackage"), zinnen.WACHTWOORD),
    "ODS met een wachtwoord": (
        met(met(ods(*GOED), "META-INF/manifest.xml", MANIFEST % VERSLEUTELD), "content.xml", b"\x8f\x00\xff" * 99),
        zinnen.WACHTWOORD,
    ),
    "ODS met een wachtwoord, nieuwer": (zip_met("encrypted-package"), zinnen.WACHTWOORD),
    "oude Word": (oud("WordDocument"), zinnen.TEKSTDOCUMENT),
    "een ander oud bestand": (oud("Iets"), zinnen.GEEN_LIJST),
    "CSV": (CSV.encode(), zinnen.CSV),
    "CSV van Excel": (CSV.encode("utf-8-sig"), zinnen.CSV),
    "CSV van een oude Excel": (CSV.encode("cp1252"), zinnen.CSV),
    "tekst met tabs": (CSV.replace(";", "\t").encode("utf-16"), zinnen.CSV),
    "een webpagina": (b"\r\n<html><body><table><tr><td>Naam</td></tr></table></body></html>", zinnen.XML_OF_HTML),
    "Excel 2003 in XML": (
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        zinnen.XML_OF_HTML,
    ),
    "gewone tekst": (b"Beste Anouk", zinnen.GEEN_LIJST),
    "onzin": (bytes(range(256)), zinnen.GEEN_LIJST),
    "Numbers": (zip_met("Index/Document.iwa", "Metadata/Properties.plist"), zinnen.NUMBERS),
    "Numbers van vroeger": (zip_met("Index.zip", "preview.jpg"), zinnen.NUMBERS),
    "XLSB": (zip_met("xl/workbook.bin"), zinnen.BINAIR_EXCEL),
    "Word": (zip_met("word/document.xml"), zinnen.TEKSTDOCUMENT),
    "ODT": (met(ods(*GOED), "mimetype", b"application/vnd.oasis.opendocument.text"), zinnen.TEKSTDOCUMENT),
    "ODP": (met(ods(*GOED), "mimetype", b"application/vnd.oasis.opendocument.presentation"), zinnen.GEEN_LIJST),
    "een zip met de lijst erin": (zip_met("lijst/Organisaties.xlsx"), zinnen.ZIP),
    "een pdf": (b"%PDF-1.7\n", zinnen.PDF_OF_PLAATJE),
    "een foto": (b"\xff\xd8\xff\xe0JFIF", zinnen.PDF_OF_PLAATJE),
    "rtf": (b"{\\rtf1 Naam}", zinnen.TEKSTDOCUMENT),
}


@pytest.mark.parametrize("wat", GESTUURD)
def test_wie_iets_anders_stuurt_leest_wat_er_te_doen_is(wat):
    inhoud, zin = GESTUURD[wat]

    with pytest.raises(RekenbladFout) as fout:
        lees_hier(inhoud)

    assert str(fout.value) == zin
    # What the page says before it is sent, is what the server would say.
    assert op_de_pagina(WIDGET, "lijst.xlsx", inhoud) in (zin, "")


@pytest.mark.parametrize(
    ("wat", "naam"),
    [
        ("een oude Excel", "lijst.xls"),
        ("de oudste Excel", "lijst.xlsx"),
        ("oude Word", "lijst.doc"),
        ("Word", "lijst.docx"),
        ("XLSB", "lijst.xlsb"),
        ("Numbers", "lijst.numbers"),
        ("een pdf", "lijst"),
        ("een foto", "foto.jpg"),
        ("rtf", "lijst.rtf"),
    ],
)
def test_ook_de_pagina_zegt_het_voor_het_versturen(wat, naam):
    inhoud, zin = GESTUURD[wat]

    assert op_de_pagina(WIDGET, naam, inhoud) == zin


def test_strict_open_xml_wordt_gewoon_gelezen():
    streng = strikt(xlsx(*GOED))
    assert b"schemas.openxmlformats.org/spreadsheetml" not in zipfile.ZipFile(BytesIO(streng)).read("xl/workbook.xml")

    assert lees_hier(streng) == lees_hier(xlsx(*GOED))
    assert lees_hier(streng).rijen[1].cellen == ("De Brug", "School", "", "PO")


def test_een_dag_in_strict_open_xml_staat_er_in_letters():
    streng = strikt(xlsx(("Naam", "Sinds")))
    blad = zipfile.ZipFile(BytesIO(streng)).read("xl/worksheets/sheet1.xml")
    erbij = b'<row r="2"><c r="A2" t="d"><v>2026-03-01T00:00:00</v></c></row></sheetData>'

    gelezen = lees_hier(met(streng, "xl/worksheets/sheet1.xml", blad.replace(b"</sheetData>", erbij)))

    assert gelezen.rijen[1].cellen == ("01-03-2026",)


def test_een_sjabloon_is_ook_een_rekenblad():
    sjabloon = met(ods(*GOED), "mimetype", b"application/vnd.oasis.opendocument.spreadsheet-template")

    assert len(lees_hier(sjabloon).rijen) == 3


VERBORGEN = (
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>'
)


def ods_bladen(*bladen: tuple[str, str, str]) -> bytes:
    """Sheets of a name, a style and a name of an organisation; without that an empty one."""
    return ods_van(
        "".join(
            f'<table:table table:name="{naam}" table:style-name="{stijl}">{rij(*map(cel, tekst.split()))}</table:table>'
            for naam, stijl, tekst in bladen
        ),
        VERBORGEN,
    )


def test_van_ods_telt_het_eerste_blad_dat_te_zien_is():
    assert lees_hier(ods_bladen(("Keuzes", "ta1", "x"), ("Lijst", "ta2", "Brug"))).naam == "Lijst"
    assert lees_hier(ods_bladen(("Leeg", "ta2", ""), ("Lijst", "ta2", "Brug"))).naam == "Lijst"
    with pytest.raises(RekenbladFout, match="leeg of verborgen"):
        lees_hier(ods_bladen(("Keuzes", "ta1", "x"), ("Leeg", "ta2", "")))
