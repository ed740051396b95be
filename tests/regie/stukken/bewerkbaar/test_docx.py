"""The DOCX as a word processor reads it: our own styles, in the order that the format asks (besluiten 39)."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Alinea, Lijst, Lijstpunt, alinea, gewoon

from . import lezen
from .voorbeelden import MOMENT, deel, voorbeeld

pytestmark = pytest.mark.eenmaal

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W, "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}
# The order of the format: Word takes a file with another one for broken, where LibreOffice reads on.
VOLGORDE = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl",
    "pBdr": "top left bottom right",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
    "style": "name basedOn next qFormat pPr rPr tblPr tblStylePr",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left bottom right insideH insideV",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "settings": "compat themeFontLang decimalSymbol listSeparator",
}


def zoek(boom, pad: str) -> list:
    return boom.xpath(pad, namespaces=NS)


def tekst(element) -> str:
    """What stands in it, with its line breaks."""
    delen = {f"{{{W}}}t": lambda een: een.text, f"{{{W}}}br": lambda _: "\n", f"{{{W}}}tab": lambda _: "\t"}
    in_tekst = [een for een in element.iter() if een.tag in delen and een.getparent().tag == f"{{{W}}}r"]
    return "".join(delen[een.tag](een) for een in in_tekst)


def stijl(alinea_) -> str:
    return zoek(alinea_, "string(w:pPr/w:pStyle/@w:val)")


@pytest.fixture(scope="module")
def inhoud():
    return deel("docx", "word/document.xml")


@pytest.fixture(scope="module")
def stijlen():
    return deel("docx", "word/styles.xml")


def test_beide_bestanden_zeggen_hetzelfde(inhoud):
    """Paragraph by paragraph, those of tables and lists among them."""
    in_odt = lezen.zoek(deel("odt", "content.xml"), "//text:h | //text:p")

    assert [tekst(een) for een in zoek(inhoud, "//w:p")] == [lezen.tekst(een) for een in in_odt]


@pytest.mark.parametrize("naam", ["document.xml", "styles.xml", "numbering.xml", "settings.xml", "footer1.xml"])
def test_de_delen_staan_in_de_volgorde_van_het_formaat(naam):
    verkeerd = []
    for element in deel("docx", f"word/{naam}").iter():
        soort = element.tag.removeprefix(f"{{{W}}}")
        if soort not in VOLGORDE:
            continue
        volgorde = VOLGORDE[soort].split()
        erin = [kind.tag.removeprefix(f"{{{W}}}") for kind in element]
        assert set(erin) <= set(volgorde), (soort, erin)
        if sorted(erin, key=volgorde.index) != erin:
            verkeerd.append((soort, erin))

    assert verkeerd == []


def test_elke_stijl_die_gebruikt_wordt_is_er(inhoud, stijlen):
    er = {str(een) for een in zoek(stijlen, "//w:style/@w:styleId")}
    gebruikt = {str(een) for een in zoek(inhoud, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")}
    gebruikt |= {str(een) for een in zoek(stijlen, "//w:basedOn/@w:val | //w:next/@w:val")}

    assert len(gebruikt) > 15
    assert gebruikt - er == set()
    # What has none is body text.
    assert [een for een in zoek(inhoud, "//w:p") if not stijl(een)] == [
        een for een in zoek(inhoud, "//w:body/w:p") if tekst(een) in GEWOON
    ]


GEWOON = (
    "Stand: Iets.",
    "Een vet woord, schuin, en beide in een link.\nNieuwe regel.",
    "Daarna rust.",
)


def test_titel_en_koppen_zonder_nummer_van_het_programma(inhoud, stijlen):
    alineas = [(stijl(een), tekst(een)) for een in zoek(inhoud, "//w:body/w:p")]

    assert alineas[:3] == [
        ("Soort", "Stuk van de proef"),
        ("Title", "Het stuk & meer"),
        ("Subtitle", "Voor wie het leest"),
    ]
    assert [een for een in alineas if een[0].startswith("Heading")] == [
        ("Heading1", "1. Eerst"),
        ("Heading2", "a. Daarin"),
        ("Heading3", "Nog dieper"),
        ("Heading1", "Bijlage"),
    ]
    koppen = zoek(stijlen, "//w:style[starts-with(@w:styleId, 'Heading')]")
    assert [zoek(een, "string(w:name/@w:val)") for een in koppen] == ["heading 1", "heading 2", "heading 3"]
    assert [zoek(een, "string(w:pPr/w:outlineLvl/@w:val)") for een in koppen] == ["0", "1", "2"]
    assert {zoek(een, "count(w:pPr/w:keepNext)") for een in koppen} == {1}
    assert zoek(stijlen, "//w:numPr") == []
    assert [tekst(een.getparent().getparent()) for een in zoek(inhoud, "//w:pageBreakBefore")] == ["Bijlage"]


def test_lijsten_springen_in_en_houden_het_nummer_dat_er_stond(inhoud):
    lijsten = deel("docx", "word/numbering.xml")
    for soort in zoek(lijsten, "//w:abstractNum"):
        assert [int(een) for een in zoek(soort, ".//w:ind/@w:left")] == [round(een * 453.54) for een in range(1, 10)]
        assert {int(een) for een in zoek(soort, ".//w:ind/@w:hanging")} == {454}
    begin = {
        zoek(een, "string(@w:numId)"): zoek(een, "string(.//w:startOverride/@w:val)")
        for een in zoek(lijsten, "//w:num")
    }
    punten = [een for een in zoek(inhoud, "//w:p") if zoek(een, "w:pPr/w:numPr")]
    assert [
        (tekst(een), stijl(een), zoek(een, "string(.//w:ilvl/@w:val)"), begin[zoek(een, "string(.//w:numId/@w:val)")])
        for een in punten
    ] == [
        ("Eerst praten", "ListNumber", "0", "1"),
        ("Dan doen", "ListNumber", "0", "2"),
        ("En terugkijken", "ListNumber", "0", "2"),
        ("dieper", "ListBullet", "1", ""),
        ("nog dieper", "ListBullet", "2", ""),
        ("Slot", "ListNumber", "0", "7"),
    ]


def test_wat_bij_een_punt_hoort_springt_mee_in_en_dieper_dan_negen_gaat_een_lijst_niet():
    lijst = Lijst((Lijstpunt((Alinea(gewoon("kern")), Alinea(gewoon("verder")))),))
    for _ in range(10):
        lijst = Lijst((Lijstpunt((Alinea(gewoon("om")), lijst)),))
    boom = deel("docx", "word/document.xml", voorbeeld(lijst))

    verder = next(een for een in zoek(boom, "//w:p") if tekst(een) == "verder")
    assert stijl(verder) == "ListContinue"
    assert zoek(verder, "string(w:pPr/w:ind/@w:left)") == "4082"
    assert max(int(een) for een in zoek(boom, "//w:ilvl/@w:val")) == 8


def test_een_tabel_heeft_lijnen_en_een_kop_die_terugkomt(inhoud, stijlen):
    stroken, lang = zoek(inhoud, "//w:tbl")
    rijen = [[tekst(vak) for vak in zoek(rij, "w:tc")] for rij in zoek(stroken, "w:tr")]

    assert rijen == [
        ["Rol", "1\nNiet", "2\nEen beetje", "3\nVeel", "In woorden"],
        ["Verbinder", "●●", "6\n●●\n●●\n●●", "", "Eens, midden 2"],
        ["Dirigent", "te weinig scores"],
    ]
    assert [zoek(rij, "count(w:trPr/w:tblHeader)") for rij in zoek(stroken, "w:tr")] == [1, 0, 0]
    assert zoek(stroken, "string(.//w:gridSpan/@w:val)") == "4"
    lijnen = zoek(stijlen, "//w:style[@w:styleId='Tabel']//w:tblBorders/*/@w:val")
    assert [str(een) for een in lijnen] == ["single", "single"]
    # All columns together are as wide as the text.
    for tabel in (stroken, lang):
        assert sum(int(een) for een in zoek(tabel, "w:tblGrid/w:gridCol/@w:w")) == pytest.approx(9638, abs=4)
        for rij in zoek(tabel, "w:tr"):
            assert sum(int(een) for een in zoek(rij, "w:tc/w:tcPr/w:tcW/@w:w")) == pytest.approx(9638, abs=4)
    # A short one stays on one page, a long one goes on.
    bij_elkaar = [[zoek(rij, "count(.//w:keepNext) > 0") for rij in zoek(een, "w:tr")] for een in (stroken, lang)]
    assert bij_elkaar == [[True, True, False], [False] * 14]


def test_een_tabel_zegt_wat_erin_staat(inhoud):
    tabel = zoek(inhoud, "//w:tbl")[0]

    assert zoek(tabel, "string(w:tblPr/w:tblCaption/@w:val)") == "De rollen"
    assert zoek(tabel, "string(w:tblPr/w:tblDescription/@w:val)") == "Per rol een regel."
    boven = zoek(tabel, "preceding-sibling::w:p[1]")[0]
    assert (stijl(boven), tekst(boven)) == ("Caption", "De rollen")


def test_op_elke_pagina_staat_wat_het_is_en_welke_pagina():
    voet = zoek(deel("docx", "word/footer1.xml"), "//w:p")[0]

    assert (stijl(voet), tekst(voet)) == ("Footer", "Het stuk, versie 3 <klaar>.\tPagina 1 van 1")
    assert [str(een) for een in zoek(voet, "w:fldSimple/@w:instr")] == ["PAGE", "NUMPAGES"]


def test_woorden_houden_hun_opmaak_en_hun_link(inhoud):
    eerste = next(een for een in zoek(inhoud, "//w:p") if "Nieuwe regel" in tekst(een))

    hoe = {
        tekst(een): [kind.tag.removeprefix(f"{{{W}}}") for kind in zoek(een, "w:rPr/*")]
        for een in zoek(eerste, ".//w:r")
    }
    assert {wat: hoe[wat] for wat in ("vet", "schuin", "beide", "link")} == {
        "vet": ["b"], "schuin": ["i"], "beide": ["b", "i"], "link": ["rStyle"]
    }  # fmt: skip
    nummer = zoek(eerste, "string(w:hyperlink/@r:id)")
    naar = deel("docx", "word/_rels/document.xml.rels").xpath("//*[@Id=$nummer]", nummer=nummer)[0]
    assert (naar.get("Target"), naar.get("TargetMode")) == ("https://voorbeeld.example/?a=1&b=2", "External")


def test_het_bestand_zegt_wat_het_is_en_wanneer_het_is_gemaakt(stijlen):
    over = docx.Document(BytesIO(maak_bewerkbaar(voorbeeld(), "docx", MOMENT))).core_properties

    assert (over.title, over.language, over.author, over.last_modified_by, over.comments) == (
        "Het stuk & meer", "nl-NL", "Regiescan", "Regiescan", ""
    )  # fmt: skip
    # In UTC, as the format has it.
    assert {een.strftime("%Y-%m-%d %H:%M:%S") for een in (over.created, over.modified)} == {"2026-03-14 14:09:26"}
    assert zoek(stijlen, "string(//w:docDefaults//w:lang/@w:val)") == "nl-NL"
    assert {str(een) for een in zoek(stijlen, "//w:rFonts/@w:*")} == {"Arial"}


def test_er_gaat_niets_van_een_ander_mee():
    with ZipFile(BytesIO(maak_bewerkbaar(voorbeeld(), "docx", MOMENT))) as zip_:
        namen = set(zip_.namelist())

    assert {een for een in namen if "thumbnail" in een or "customXml" in een or "Effects" in een} == set()
    assert "docProps/app.xml" not in namen
    assert zoek(deel("docx", "word/settings.xml"), "string(//w:compatSetting/@w:val)") == "15"


def test_een_teken_dat_xml_niet_kent_komt_er_niet_in():
    stuk = voorbeeld(alinea("Uit een\ufffe pdf\uffff.", vet="Let\x0b op"))

    assert "Let\n op Uit een pdf." in [tekst(een) for een in zoek(deel("docx", "word/document.xml", stuk), "//w:p")]
